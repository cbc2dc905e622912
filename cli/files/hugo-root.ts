/** Which keys the files of a Hugo site have in the bucket, and what of the site has no counterpart there. */

import { isMarkdown, isPrivate } from '../../src/urls.ts';
import type { HugoConfig } from './hugo-config.ts';

export type Mapped = {
  files: { name: string; key: string }[];
  /** One for each kind of file that is left out; `name` is a folder or a file. */
  warnings: { name: string; message: string }[];
};

/** A file, or files of one kind, that stay behind. */
type LeftOut = { group: string; reason: string };

type Place = { key: string } | LeftOut | undefined;

/** Whether the folder with these files is a Hugo site: it has a configuration and content. */
export function isHugoRoot(
  names: readonly string[],
  config: string | undefined,
  contentDir: string,
): boolean {
  return config !== undefined && names.some((name) => name.startsWith(`${contentDir}/`));
}

/**
 * `content/` and `static/` lie on top of each other, content above; `assets/`, shortcodes, the configuration and `site.yaml` keep their
 * names. What is no part of the site Hugo would build (`public/`, `archetypes/`, `README.md`) is passed over in silence.
 */
export function mapHugoRoot(names: readonly string[], configName: string, config: HugoConfig): Mapped {
  const byKey = new Map<string, string>();
  const leftOut = new Map<string, LeftOut & { count: number }>();
  const warnings: Mapped['warnings'] = [];
  for (const name of inPrecedence(names, config)) {
    const place = placeOf(name, configName, config);
    if (place === undefined) continue;
    if ('reason' in place) {
      const { count } = leftOut.get(place.group) ?? { count: 0 };
      leftOut.set(place.group, { ...place, count: count + 1 });
      continue;
    }
    const winner = byKey.get(place.key);
    if (winner === undefined) byKey.set(place.key, name);
    else warnings.push({ name, message: `Left out: "${winner}" has the same key, "${place.key}"` });
  }
  for (const { group, reason, count } of leftOut.values()) {
    const files = count === 1 ? 'one file' : `${count} files`;
    warnings.push({ name: group, message: `Left out ${files}: ${reason}` });
  }
  return { files: [...byKey].map(([key, name]) => ({ name, key })), warnings };
}

/** Content first, so that it wins. */
function inPrecedence(names: readonly string[], { contentDir }: HugoConfig): string[] {
  const isContent = (name: string) => name.startsWith(`${contentDir}/`);
  return [...names.filter(isContent), ...names.filter((name) => !isContent(name))];
}

function placeOf(name: string, configName: string, config: HugoConfig): Place {
  const language = foreignFolder(name, config);
  if (language !== undefined) return otherLanguage(language, config);
  if (name.startsWith(`${config.contentDir}/`)) {
    return unlessPrivate(name, placeOfContent(name.slice(config.contentDir.length + 1), config));
  }
  if (name === configName) return { key: name.slice(name.lastIndexOf('/') + 1) };
  if (name === 'site.yaml') return { key: name };
  const [folder = '', ...rest] = name.split('/');
  if (rest.length === 0) return otherConfig(name);
  return placeOfFolder(folder, name);
}

function placeOfFolder(folder: string, name: string): Place {
  switch (folder) {
    case 'static':
    case 'assets':
      return placeOfMedia(folder, name);
    case 'layouts':
      return /^layouts\/shortcodes\/.+\.html$/.test(name) ? { key: name } : leftFolder(folder);
    case 'data':
    case 'i18n':
    case 'themes':
    case 'config':
      return leftFolder(folder);
    default:
      return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  layouts: 'templates have no counterpart; only layouts/shortcodes/*.html is used',
  data: 'data files have no counterpart',
  i18n: 'translations have no counterpart',
  themes: 'themes have no counterpart; copy shortcodes that you use to layouts/shortcodes/',
  config: 'only one file of settings is read, hugo.toml or config.toml',
};

function leftFolder(folder: string): LeftOut {
  return { group: `${folder}/`, reason: reasons[folder] ?? '' };
}

/** Hugo reads the first of several configurations. */
function otherConfig(name: string): Place {
  if (!/^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(name)) return undefined;
  return { group: name, reason: 'Hugo reads another file of settings before this one' };
}

function placeOfContent(name: string, config: HugoConfig): Place {
  const [, stem = '', code = '', suffix = ''] = /^(.*)\.([^./]+)(\.[^./]+)$/.exec(name) ?? [];
  const language = code.toLowerCase();
  if (config.others.has(language)) return otherLanguage(language, config);
  if (/\.(?:org|ad|adoc|asciidoc|rst|pandoc|pdc)$/i.test(name)) {
    return { group: `${config.contentDir}/**/*${name.slice(name.lastIndexOf('.'))}`, reason: notMarkdown };
  }
  return { key: language === config.language.toLowerCase() ? stem + suffix : name };
}

const notMarkdown = 'posts must be Markdown';

function placeOfMedia(folder: 'static' | 'assets', name: string): Place {
  const key = folder === 'static' ? name.slice('static/'.length) : name;
  if (isMarkdown(name)) {
    return { group: `${folder}/**/*.md`, reason: 'Markdown outside content/ would become pages' };
  }
  return unlessPrivate(name, { key });
}

/** Where Hugo has pages and files, the bucket has settings and shortcodes. */
function unlessPrivate(name: string, place: Place): Place {
  const isForUs = place !== undefined && 'key' in place && isPrivate(place.key);
  return isForUs ? { group: name, reason: `the key "${place.key}" is never shown to visitors` } : place;
}

/** The language whose own content folder the file is in. */
function foreignFolder(name: string, { others }: HugoConfig): string | undefined {
  return [...others].find(([, dir]) => dir !== undefined && name.startsWith(`${dir}/`))?.[0];
}

function otherLanguage(code: string, { language }: HugoConfig): LeftOut {
  return { group: `language "${code}"`, reason: `a site has one language, and this one's is "${language}"` };
}

/** The key in the bucket of one file of a Hugo site. */

import { isMarkdown, isPrivate, isShortcodeTemplate } from '../../src/content/keys.ts';
import { customStyleKey, fragmentPlace } from '../../src/content/site/fragments.ts';
import type { HugoConfig } from './hugo-config.ts';
import type { Mount } from './hugo-mounts.ts';

/** A file, or files of one kind, that are not uploaded. */
export type LeftOut = { group: string; reason: string };

/** Undefined for files that are not part of the site. */
export type Resolved = { key: string; isContent?: true } | LeftOut | undefined;

/** The key of a file in the mount. */
export function placeIn({ source, target, lang }: Mount, name: string, config: HugoConfig): Resolved {
  const [component = '', ...folders] = `${target}${name.slice(source.length)}`.split('/');
  const path = folders.join('/');
  switch (component) {
    case 'content':
      if (lang !== undefined && lang !== config.language) return otherLanguage(lang, config);
      return unlessPrivate(name, placeOfContent(path, source, config));
    case 'static':
      return placeOfStatic(name, path, source);
    case 'layouts':
      return placeOfLayout(path, source);
    default:
      // `data`, `i18n` and `assets` are for templates. Content and static files may have folders of these names.
      return { key: `layouts/_${component}/${path}` };
  }
}

function placeOfContent(path: string, source: string, config: HugoConfig): Resolved {
  const [, stem = '', code = '', suffix = ''] = /^(.*)\.([^./]+)(\.[^./]+)$/.exec(path) ?? [];
  const language = code.toLowerCase();
  if (config.others.has(language)) return otherLanguage(language, config);
  if (/\.(?:org|ad|adoc|asciidoc|rst|pandoc|pdc)$/i.test(path)) {
    return { group: `${source}/**/*${path.slice(path.lastIndexOf('.'))}`, reason: notMarkdown };
  }
  if (/(?:^|\/)_content\.gotmpl$/.test(path)) {
    return {
      group: `${source}/**/_content.gotmpl`,
      reason: 'pages that a template makes of data have no counterpart',
    };
  }
  return { key: language === config.language ? stem + suffix : path, isContent: true };
}

const notMarkdown = 'posts must be Markdown';

function placeOfStatic(name: string, key: string, source: string): Resolved {
  if (isMarkdown(name)) {
    return { group: `${source}/**/*.md`, reason: 'Markdown outside content/ would become pages' };
  }
  return unlessPrivate(name, { key });
}

/** Hugo keeps shortcodes in `_shortcodes` since version 0.146; the bucket keeps them at the former path. */
function placeOfLayout(path: string, source: string): Resolved {
  const [, shortcode] = /^_?shortcodes\/(.+)$/.exec(path) ?? [];
  const key = `layouts/shortcodes/${shortcode}`;
  if (shortcode !== undefined && isShortcodeTemplate(key)) return { key };
  if (/\/_shortcodes\//.test(path)) {
    const reason =
      'shortcodes of one section have no counterpart; only those in the folder at the top are used';
    return { group: `${source}/**/_shortcodes/`, reason };
  }
  // Templates that shortcodes call are not uploaded either.
  return { group: `${source}/`, reason: reasons['layouts'] ?? '' };
}

/** Leaves out pages and files of Hugo whose key in the bucket is reserved for settings and shortcodes. */
function unlessPrivate(name: string, place: Resolved): Resolved {
  const isForUs = place !== undefined && 'key' in place && isPrivate(place.key);
  return isForUs ? { group: name, reason: `the key "${place.key}" is never shown to visitors` } : place;
}

function otherLanguage(code: string, { language }: HugoConfig): LeftOut {
  return { group: `language "${code}"`, reason: `a site has one language, and this one's is "${language}"` };
}

/** The key of a file that is in none of Hugo's folders. */
export function placeOfOther(name: string, { file }: HugoConfig): Resolved {
  if (name === file) return { key: name.slice(name.lastIndexOf('/') + 1) };
  if (name === 'site.yaml' || name === customStyleKey || fragmentPlace(name)) return { key: name };
  const [folder = '', ...rest] = name.split('/');
  if (folder === 'themes') return { group: 'themes/', reason: reasons['themes'] ?? '' };
  if (folder === 'config' && rest.length > 1 && !/^(?:_default|production)$/.test(rest[0] ?? '')) {
    return { group: 'config/', reason: reasons['config'] ?? '' };
  }
  return rest.length === 0 ? otherConfig(name, file) : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  layouts: 'templates have no counterpart; only those of shortcodes are used',
  themes: 'themes have no counterpart; copy shortcodes that you use to layouts/shortcodes/',
  config: 'of the folder of settings _default and production are read',
};

/** Of several configurations at the root, Hugo reads the first. */
function otherConfig(name: string, file: string | null): Resolved {
  if (file === null || !/^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(name)) return undefined;
  return { group: name, reason: 'Hugo reads another file of settings before this one' };
}

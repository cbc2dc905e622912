/** The key in the bucket of one file of a Hugo site. */

import { isHtml, isLayoutText, isMarkdown, isPrivate, isShortcodeTemplate } from '../../src/content/keys.ts';
import { shippedFolder } from '../../src/content/layouts/compiled.ts';
import { themeLayer } from '../../src/content/layouts/theme-files.ts';
import { customStyleKey, fragmentPlace } from '../../src/content/site/fragments.ts';
import { type Language, placed, withoutSuffix } from '../../src/content/site/languages.ts';
import type { HugoConfig } from './hugo-config.ts';
import type { Mount } from './hugo-mounts.ts';

/** A file, or files of one kind, that are not uploaded. */
export type LeftOut = { group: string; reason: string };

/** Undefined for files that are not part of the site. */
export type Resolved = { key: string; isContent?: true } | LeftOut | undefined;

/** The keys of a file in the mount: one for each language of the mount. */
export function placesIn(mount: Mount, name: string, { languages }: HugoConfig): Resolved[] {
  const { source, target } = mount;
  const [component = '', ...folders] = `${target}${name.slice(source.length)}`.split('/');
  const path = folders.join('/');
  switch (component) {
    case 'content': {
      const left = noPage(path, source);
      const keys = keysOfContent(path, mount.languages, languages);
      if (left) return [left];
      if (keys.length === 0) return [{ group: `${source}/`, reason: 'it is in no language of the site' }];
      return keys.map((key) => unlessPrivate(name, { key, isContent: true }));
    }
    case 'static':
      return [placeOfStatic(name, path, source)];
    case 'layouts':
      return [placeOfLayout(path, source)];
    default:
      // `data`, `i18n` and `assets` are for templates. Content and static files may have folders of these names.
      return [{ key: `${layerOf(mount, component)}_${component}/${path}` }];
  }
}

/** Data and words of themes stay beside those of the site, since Hugo joins their entries. */
function layerOf({ theme }: Mount, component: string): string {
  return theme === undefined || component === 'assets' ? 'layouts/' : themeLayer(theme.layer);
}

/**
 * The keys of the file in its languages, one for each language of the mount. A language in the name counts over the
 * mount's.
 *
 * @param mounted The languages of the mount; undefined: the default one.
 */
function keysOfContent(
  path: string,
  mounted: readonly string[] | undefined,
  languages: readonly Language[],
): string[] {
  const { language, key } = withoutSuffix(path, languages);
  if (language === undefined && mounted === undefined) return [path];
  const own = language ? [language] : languages.filter(({ code }) => mounted?.includes(code));
  // The files of a bundle are shared by its translations.
  const isShared = own.length > 1 && !isText(path);
  const keys = own.map((each) =>
    isShared && each.folder === '' ? path : keyIn(each, { path, key }, languages),
  );
  return [...new Set(keys)];
}

/**
 * The key at which the site finds a file in the language. The default language has it without a suffix, a language
 * with a folder there, others with their suffix.
 */
function keyIn(
  language: Language,
  { path, key }: { path: string; key: string },
  languages: readonly Language[],
): string {
  const { code, folder } = language;
  const isFirst = language === languages[0];
  const suffixed = path === key ? key.replace(/(?=\.[^./]+$)/, `.${code}`) : path;
  const possible = [
    ...(isFirst ? [isText(path) ? key : path] : []),
    ...(folder === '' ? [] : [`${folder}/${key}`]),
    suffixed,
  ];
  const isThere = (name: string) => {
    const found = placed(name, languages);
    return found.language === language && found.key === key;
  };
  return possible.find(isThere) ?? path;
}

function isText(path: string): boolean {
  return isMarkdown(path) || isHtml(path);
}

function noPage(path: string, source: string): LeftOut | undefined {
  if (/\.(?:org|ad|adoc|asciidoc|rst|pandoc|pdc)$/i.test(path)) {
    return { group: `${source}/**/*${path.slice(path.lastIndexOf('.'))}`, reason: notMarkdown };
  }
  if (/(?:^|\/)_content\.gotmpl$/.test(path)) {
    return {
      group: `${source}/**/_content.gotmpl`,
      reason: 'pages that a template makes of data have no counterpart',
    };
  }
  return undefined;
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
  const own = `layouts/shortcodes/${shortcode}`;
  if (shortcode !== undefined && isShortcodeTemplate(own)) return { key: own };
  const key = `layouts/${path}`;
  if (isLayoutText(key)) return { key };
  return { group: `${source}/`, reason: 'they are no templates' };
}

/** Leaves out pages and files of Hugo whose key in the bucket is reserved for settings and shortcodes. */
function unlessPrivate(name: string, place: Resolved): Resolved {
  const isForUs = place !== undefined && 'key' in place && isPrivate(place.key);
  return isForUs ? { group: name, reason: `the key "${place.key}" is never shown to visitors` } : place;
}

/** The key of a file that is in none of Hugo's folders. */
export function placeOfOther(name: string, { file, mounts }: HugoConfig): Resolved {
  if (name === file) return { key: name.slice(name.lastIndexOf('/') + 1) };
  if (name === 'site.yaml' || name === customStyleKey || fragmentPlace(name)) return { key: name };
  const shipped = shippedResult(name, mounts);
  if (shipped !== undefined) return { key: shipped };
  const [folder = '', ...rest] = name.split('/');
  const isUsed = (start: string) => mounts.some(({ theme, source }) => theme && source.startsWith(start));
  if (folder === 'themes' && isUsed(`themes/${rest[0]}/`)) return undefined;
  if (folder === 'themes') return { group: 'themes/', reason: reasons['themes'] ?? '' };
  if (folder === 'config' && rest.length > 1 && !/^(?:_default|production)$/.test(rest[0] ?? '')) {
    return { group: 'config/', reason: reasons['config'] ?? '' };
  }
  return rest.length === 0 ? otherConfig(name, file) : undefined;
}

/** The key of a style sheet or script that Hugo has compiled; of the site, or shipped by one of its themes. */
function shippedResult(name: string, mounts: readonly Mount[]): string | undefined {
  const [, owner = '', path] =
    /^(?:(.+)\/)?resources\/_gen\/assets\/(.+\.(?:scss|sass|css|[jt]sx?)_[\da-f]+\.content)$/.exec(name) ??
    [];
  const isUsed = owner === '' || mounts.some(({ theme, source }) => theme && source.startsWith(`${owner}/`));
  return path !== undefined && isUsed ? shippedFolder + path : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  themes: 'the settings do not name these themes, or they are no part of the site',
  config: 'of the folder of settings _default and production are read',
};

/** Of several configurations at the root, Hugo reads the first. */
function otherConfig(name: string, file: string | null): Resolved {
  if (file === null || !/^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(name)) return undefined;
  return { group: name, reason: 'Hugo reads another file of settings before this one' };
}

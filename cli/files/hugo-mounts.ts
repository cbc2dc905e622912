/** The folders that Hugo uses as content and so on: https://gohugo.io/configuration/module/#mounts */

import { fieldOf, isSettings, type Settings, textOf, textsOf } from './hugo-settings.ts';

/** A folder, or a file, and its path in Hugo's file system. */
export type Mount = {
  /** As a path from the site's folder: `content/en`. */
  source: string;
  /** One of Hugo's own folders, or a path in it: `content/docs`. */
  target: string;
  /** The language of its files. Absent: all languages, or the one in a file's name. */
  lang?: string;
  /** Patterns for files that are excluded, and for those that are included; relative to `source`. */
  exclude: readonly string[];
  include: readonly string[];
};

/** Hugo's own folders, in the order of their precedence here. */
const components = ['content', 'static', 'assets', 'layouts', 'data', 'i18n'] as const;

/** The mount with the highest precedence comes first. A configured mount replaces Hugo's own of its kind. */
export function readMounts(settings: Settings): Mount[] {
  const written = writtenMounts(settings);
  return components.flatMap((component) => {
    const own = written.filter(({ target }) => isInside(target, component));
    const mounts = own.length > 0 ? own : usualMounts(component, settings);
    // Of files with one name, Hugo uses the content of the first folder, and the static file of the last.
    return component === 'static' ? mounts.toReversed() : mounts;
  });
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function writtenMounts(settings: Settings): Mount[] {
  const mounts = fieldOf(fieldOf(settings, 'module'), 'mounts');
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
    const [source, target] = [textOf(mount, 'source'), textOf(mount, 'target')];
    if (source === undefined || target === undefined) return [];
    const lang = textOf(mount, 'lang') ?? languageOfMatrix(mount);
    return [
      {
        ...{ source: asFolder(source), target: asFolder(target) },
        ...(lang !== undefined && { lang: lang.toLowerCase() }),
        exclude: textsOf(fieldOf(mount, 'excludefiles')),
        include: textsOf(fieldOf(mount, 'includefiles')),
      },
    ];
  });
}

/** Hugo's field for languages since version 0.153: `sites.matrix.languages`. */
function languageOfMatrix(mount: unknown): string | undefined {
  const languages = textsOf(fieldOf(fieldOf(fieldOf(mount, 'sites'), 'matrix'), 'languages'));
  const [only] = languages;
  return languages.length === 1 && !only?.includes('*') ? only : undefined;
}

function usualMounts(component: string, settings: Settings): Mount[] {
  const languages = fieldOf(settings, 'languages');
  const mount = (source: string, lang?: string): Mount => ({
    ...{ source: asFolder(source), target: component, exclude: [], include: [] },
    ...(lang !== undefined && { lang: lang.toLowerCase() }),
  });
  const sources = textsOf(fieldOf(settings, `${singular.get(component) ?? component}dir`));
  const usual = (sources.length > 0 ? sources : [component]).map((source) => mount(source));
  if (component === 'content' && isSettings(languages)) {
    const own = Object.entries(languages).flatMap(([code, fields]) => {
      const source = textOf(fields, 'contentdir');
      return source === undefined ? [] : [mount(source, code)];
    });
    // A language without a folder of its own uses the default folder.
    return own.length === Object.keys(languages).length
      ? own
      : [...own, ...usual.map((folder) => without(folder, own))];
  }
  return usual;
}

/** The folder without the folders inside it that belong to languages. */
function without(folder: Mount, others: readonly Mount[]): Mount {
  const inside = others.filter(({ source }) => source !== folder.source && isInside(source, folder.source));
  return { ...folder, exclude: inside.map(({ source }) => `${source.slice(folder.source.length + 1)}/**`) };
}

/** `assetDir`, but `staticDir`. */
const singular = new Map([
  ['assets', 'asset'],
  ['layouts', 'layout'],
]);

/** `content/en` for `./content/en/`. */
function asFolder(path: string): string {
  const parts = path.split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

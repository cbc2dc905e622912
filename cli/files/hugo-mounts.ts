/** The folders that Hugo uses as content and so on: https://gohugo.io/configuration/module/#mounts */

import { matchesGlob } from '../../src/content/post/glob.ts';
import { fieldOf, isSettings, type Settings, textOf, textsOf } from './hugo-settings.ts';

/** A folder, or a file, and its path in Hugo's file system. */
export type Mount = {
  /** As a path from the site's folder: `content/en`. */
  source: string;
  /** One of Hugo's own folders, or a path in it: `content/docs`. */
  target: string;
  /** The languages of its files that have none in their names. Absent: the default language. */
  languages?: readonly string[];
  /** Patterns for files that are excluded, and for those that are included; relative to `source`. */
  exclude: readonly string[];
  include: readonly string[];
  /** Files of a theme lie below those of the site. */
  theme?: MountedTheme;
};

/** `layer`: its place among the themes, 1 for the most important one. */
export type MountedTheme = { name: string; folder: string; layer: number };

/** Hugo's own folders, in the order of their precedence here. */
export const components = ['content', 'static', 'assets', 'layouts', 'data', 'i18n'] as const;

/**
 * The mount with the highest precedence comes first. A configured mount replaces Hugo's own of its kind. `codes` are
 * those of the site's languages.
 */
export function readMounts(settings: Settings, codes: readonly string[]): Mount[] {
  const written = readWrittenMounts(fieldOf(settings, 'module'), codes);
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

/** The mounts of a module, or of an import of one. */
export function readWrittenMounts(settings: unknown, codes: readonly string[]): Mount[] {
  const mounts = fieldOf(settings, 'mounts');
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
    const [source, target] = [textOf(mount, 'source'), textOf(mount, 'target')];
    if (source === undefined || target === undefined) return [];
    const languages = languagesOf(mount, codes);
    const [files, others] = patternsIn(textsOf(fieldOf(mount, 'files')));
    return [
      {
        ...{ source: asFolder(source), target: asFolder(target) },
        ...(languages !== undefined && { languages }),
        exclude: [...others, ...textsOf(fieldOf(mount, 'excludefiles'))],
        include: [...files, ...textsOf(fieldOf(mount, 'includefiles'))],
      },
    ];
  });
}

/** `lang`, or since version 0.153 `sites.matrix.languages`, which may be patterns. */
function languagesOf(mount: unknown, codes: readonly string[]): string[] | undefined {
  const matrix = fieldOf(fieldOf(mount, 'sites'), 'matrix');
  const written = [...textsOf(fieldOf(mount, 'lang')), ...textsOf(fieldOf(matrix, 'languages'))];
  if (written.length === 0) return undefined;
  const [named, others] = patternsIn(written);
  const isAmong = (patterns: readonly string[]) => (code: string) =>
    patterns.some((pattern) => matchesGlob(pattern, code));
  const found = named.length === 0 ? codes : codes.filter(isAmong(named));
  return found.filter((code) => !isAmong(others)(code));
}

/** Patterns, and those after an exclamation mark, which exclude. */
function patternsIn(written: readonly string[]): [named: string[], others: string[]] {
  const isOut = (pattern: string) => pattern.startsWith('!');
  const others = written.filter(isOut).map((pattern) => pattern.slice(1).trim());
  return [written.filter((pattern) => !isOut(pattern)), others];
}

function usualMounts(component: string, settings: Settings): Mount[] {
  const languages = fieldOf(settings, 'languages');
  const mount = (source: string, lang?: string): Mount => ({
    ...{ source: asFolder(source), target: component, exclude: [], include: [] },
    ...(lang !== undefined && { languages: [lang.toLowerCase()] }),
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
export function asFolder(path: string): string {
  const parts = path.split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

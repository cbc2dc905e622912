/** The themes of a site, whose files lie below its own: https://gohugo.io/hugo-modules/theme-components/ */

import { components, type Mount, readWrittenMounts } from './hugo-mounts.ts';
import { fieldOf, findSettingsFiles, type Settings, textOf, textsOf } from './hugo-settings.ts';
import type { NotedTheme } from './theme-note.ts';

export type Theme = {
  name: string;
  settings: Settings;
  /** As a path from the site's folder; null: the theme is not here, but its files are on the site. */
  folder: string | null;
  /** The import or the module whose `mounts` count; null: none of its folders do. */
  mounting: unknown;
};

/** The names of a site's files, and how to read them. */
export type Around = {
  names: readonly string[];
  /** The settings in the files, whose names begin with `folder`. */
  readSettings(files: readonly string[], folder: string): Promise<Settings>;
  /** Empty for a file that cannot be read. */
  readText(name: string): Promise<string>;
  /** Themes whose files are on the site. */
  noted: readonly NotedTheme[];
};

type Found = { themes: Theme[]; missing: string[] };

/** Themes may have themes; more than these are left out. */
const mostThemes = 50;

/**
 * The themes in the order of their precedence: each one before its own, and these before the next. `missing` are those
 * neither here nor on the site.
 *
 * @param own The value of `theme` in `site.yaml`, which counts over that of Hugo's settings.
 */
export async function findThemes(settings: Settings, own: unknown, around: Around): Promise<Found> {
  const named = textsOf(own).filter((name) => !/^(?:own|platen)$/i.test(name));
  const site = named.length > 0 ? { ...settings, theme: named } : settings;
  const found: Found = { themes: [], missing: [] };
  const folders = await readFolders(site, around);
  await addThemes(found, importsOf(site), '', { around, folders, seen: new Set() });
  return found;
}

/** Where the site keeps its themes. */
type Folders = { themes: string; replaced: ReadonlyMap<string, string> };

type Search = { around: Around; folders: Folders; seen: Set<string> };

/** @param owner The folder whose settings name these themes; empty for the site's. */
async function addThemes(
  found: Found,
  imports: readonly Settings[],
  owner: string,
  search: Search,
): Promise<void> {
  const { around, folders, seen } = search;
  for (const each of imports) {
    const name = textOf(each, 'path') ?? '';
    const identity = name.replace(/\/v\d+$/, '').toLowerCase();
    if (isOn(each, 'disable') || seen.has(identity) || found.themes.length === mostThemes) continue;
    seen.add(identity);
    const folder = foldersOf(name, owner, folders).find((path) => isThere(path, around));
    const noted = around.noted.find((theme) => theme.name === name);
    if (folder === undefined && noted === undefined) {
      found.missing.push(name);
      continue;
    }
    const settings = isOn(each, 'ignoreconfig') ? {} : await settingsOf(folder, noted, around);
    found.themes.push({ name, settings, folder: folder ?? null, mounting: mountingOf(each, settings) });
    if (!isOn(each, 'ignoreimports')) await addThemes(found, importsOf(settings), folder ?? '', search);
  }
}

/** Themes of `theme` come before modules. */
function importsOf(settings: Settings): Settings[] {
  const named = textsOf(fieldOf(settings, 'theme')).map((path) => ({ path }));
  const modules = fieldOf(fieldOf(settings, 'module'), 'imports');
  const written = (Array.isArray(modules) ? modules : []).filter(
    (each) => textOf(each, 'path') !== undefined,
  );
  return [...named, ...written];
}

/** Mounts that the import names count over those of the theme. */
function mountingOf(wanted: Settings, settings: Settings): unknown {
  if (isOn(wanted, 'nomounts')) return null;
  const own = fieldOf(wanted, 'mounts');
  return Array.isArray(own) && own.length > 0 ? wanted : fieldOf(settings, 'module');
}

/** The names of the themes and modules that the settings want. */
export function themesNamed(settings: Settings): string[] {
  return importsOf(settings).map((each) => textOf(each, 'path') ?? '');
}

/** `hugo-theme-stack` for the module `github.com/CaiJimmy/hugo-theme-stack/v3`. */
export function lastPart(name: string): string {
  const parts = name.replace(/\/v\d+$/, '').split('/');
  return parts.at(-1) ?? name;
}

function isOn(settings: Settings, name: string): boolean {
  return fieldOf(settings, name) === true;
}

function isThere(folder: string, { names }: Around): boolean {
  return names.some((name) => name.startsWith(`${folder}/`));
}

/** Copies of modules count first, then replacements, then the folder of themes. */
function foldersOf(name: string, owner: string, { themes, replaced }: Folders): string[] {
  const last = lastPart(name);
  const replacement = replaced.get(name);
  return [
    `_vendor/${name}`,
    ...(owner === '' ? [] : [`${owner}/_vendor/${name}`]),
    ...(replacement === undefined ? [] : [replacement]),
    ...[`${themes}/${name}`, `${themes}/${last}`],
  ];
}

/** `module.replacements` are relative to the folder of themes, those of `go.mod` to the site's. */
async function readFolders(settings: Settings, { names, readText }: Around): Promise<Folders> {
  const themes = withoutDots(textOf(settings, 'themesdir') ?? 'themes') ?? 'themes';
  const lists = textsOf(fieldOf(fieldOf(settings, 'module'), 'replacements'));
  const written = lists.flatMap((list) => list.split(',')).map((pair) => pair.split('->'));
  const goMod = names.includes('go.mod') ? await readText('go.mod') : '';
  const inGo = [...goMod.matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\.\S*)\s*$/gm)];
  const pairs = [
    ...inGo.map(([, path = '', folder = '']): [string, string | undefined] => [path, withoutDots(folder)]),
    ...written.map(([path = '', folder = '']): [string, string | undefined] => [
      path.trim(),
      withoutDots(`${themes}/${folder.trim()}`),
    ]),
  ];
  return {
    themes,
    replaced: new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  };
}

/** `themes/a` for `./themes/x/../a/`; undefined for a folder outside of the site's. */
function withoutDots(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (!/^(?:\.{0,2})$/.test(part)) parts.push(part);
  }
  return parts.join('/');
}

async function settingsOf(
  folder: string | undefined,
  noted: NotedTheme | undefined,
  { names, readSettings }: Around,
): Promise<Settings> {
  if (folder === undefined) return noted?.settings ?? {};
  const inside = names
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => name.slice(folder.length + 1));
  return readSettings(
    findSettingsFiles(inside).map((name) => `${folder}/${name}`),
    folder,
  );
}

/**
 * The folders of a theme, each with its place among the themes. As in Hugo, mounts replace all of its usual folders.
 */
export function mountsOf(themes: readonly Theme[], codes: readonly string[]): Mount[] {
  return themes.flatMap(({ name, folder, mounting }, index) => {
    if (folder === null || mounting === null) return [];
    const usual = components.map((part) => ({ source: part, target: part, exclude: [], include: [] }));
    const written = readWrittenMounts(mounting, codes);
    return (written.length > 0 ? written : usual).map((mount) => ({
      ...mount,
      source: `${folder}/${mount.source}`,
      theme: { name, folder, layer: index + 1 },
    }));
  });
}

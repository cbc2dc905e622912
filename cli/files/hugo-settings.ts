/** The settings of a Hugo site as one plain object, wherever they are written: https://gohugo.io/configuration/introduction/ */

import { type DataFormat, parseData } from '../../src/data/data.ts';

export type Settings = { [name: string]: unknown };

/** A file of settings; `name` is the path seen from the site's folder, with `/` between its parts. */
export type SettingsFile = { name: string; text: string };

const suffixes = ['toml', 'yaml', 'yml', 'json'];

/** What Hugo takes for settings at the top of the site, the first of them. */
const rootNames = ['hugo', 'config'].flatMap((name) => suffixes.map((suffix) => `${name}.${suffix}`));

/** The environment of a site that is published is `production`. */
const folders = ['config/_default/', 'config/production/'];

/** Those among `names` that Hugo reads its settings from, in the order in which later ones win. */
export function findSettingsFiles(names: readonly string[]): string[] {
  const there = new Set(names);
  const root = rootNames.find((name) => there.has(name));
  const inFolders = folders.flatMap((folder) => names.filter((name) => isIn(folder, name)).toSorted());
  return [...(root === undefined ? [] : [root]), ...inFolders];
}

function isIn(folder: string, name: string): boolean {
  return name.startsWith(folder) && /^[^/]+\.(?:toml|ya?ml|json)$/.test(name.slice(folder.length));
}

/**
 * All files as one, names at the top in lower case: mappings are put together, of other values the later one wins.
 * Throws a `Problem` with line and column for a text that cannot be read.
 */
export function mergeSettings(files: readonly SettingsFile[]): Settings {
  return files.map(readPart).reduce(merge, {});
}

/** `params.toml` in a folder holds what stands below `params`; `menus.en.toml` what stands below `languages.en.menus`. */
export function readPart({ name, text }: SettingsFile): Settings {
  const { value } = parseData(text, formatOf(name));
  const content = Object.fromEntries([...value].map(([field, inner]) => [field.toLowerCase(), inner]));
  const [part = '', language] = name
    .slice(name.lastIndexOf('/') + 1, name.lastIndexOf('.'))
    .toLowerCase()
    .split('.');
  const isWhole = !name.includes('/') || part === 'hugo' || part === 'config';
  const placed = isWhole ? content : { [part]: Object.fromEntries(value) };
  return language === undefined || !name.includes('/') ? placed : { languages: { [language]: placed } };
}

function formatOf(name: string): DataFormat {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  return suffix === 'toml' || suffix === 'json' ? suffix : 'yaml';
}

function merge(below: Settings, above: Settings): Settings {
  const merged: Settings = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const other = merged[name];
    merged[name] = isSettings(value) && isSettings(other) ? merge(other, value) : value;
  }
  return merged;
}

/** Whether a value is a mapping. */
export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field of that name in any capitals, as Hugo takes it. */
export function fieldOf(settings: unknown, name: string): unknown {
  if (!isSettings(settings)) return undefined;
  return Object.entries(settings).find(([written]) => written.toLowerCase() === name)?.[1];
}

/** The field's text; undefined for an empty one and for what is no text. */
export function textOf(settings: unknown, name: string): string | undefined {
  const value = fieldOf(settings, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text, or a list of them. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string' && text !== '');
}

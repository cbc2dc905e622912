/** All settings of a Hugo site in one object: https://gohugo.io/configuration/introduction/ */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataFormat, parseData } from '../../src/content/data/data.ts';
import { isMapping, type Mapping, merge } from '../../src/content/data/mapping.ts';
import { type Remark, remarksOfFailure } from '../report.ts';

import type { LocalFile } from './local-file.ts';

export type Settings = Mapping;

/** A file of settings; `name` is the path from the site's folder, with `/` between its parts. */
export type SettingsFile = { name: string; text: string };

const suffixes = ['toml', 'yaml', 'yml', 'json'];

/** Names of Hugo's settings at the root of the site; the first that exists counts. */
const rootNames = ['hugo', 'config'].flatMap((name) => suffixes.map((suffix) => `${name}.${suffix}`));

/** The environment of a published site is `production`. */
const folders = ['config/_default/', 'config/production/'];

/** Those among `names` that Hugo reads its settings from. Later ones win. */
export function findSettingsFiles(names: readonly string[]): string[] {
  const there = new Set(names);
  const root = rootNames.find((name) => there.has(name));
  const inFolders = folders.flatMap((folder) => names.filter((name) => isIn(folder, name)).toSorted());
  return [...(root === undefined ? [] : [root]), ...inFolders];
}

function isIn(folder: string, name: string): boolean {
  return name.startsWith(folder) && /\.(?:toml|ya?ml|json)$/i.test(name);
}

/**
 * Merges all files into one object with top-level names in lower case. Mappings are merged; of other values
 * the later one wins. Throws a `Problem` with line and column for a text that cannot be read.
 */
export function mergeSettings(files: readonly SettingsFile[]): Settings {
  return files.map(readPart).reduce(merge, {});
}

/**
 * Nests the content of a file by its name.
 *
 * - `params.toml` in a folder, at any depth, holds the values of `params`; `params.en.toml` those of
 *   `languages.en.params`. The same goes for menus.
 * - Any other name with a language, `languages.en.toml` or `hugo.en.toml`, holds the values of `languages.en`
 *   itself.
 */
export function readPart({ name, text }: SettingsFile): Settings {
  const content = withMenus(lowerCased(Object.fromEntries(parseData(text, formatOf(name)).value)));
  const whole = name.slice(name.lastIndexOf('/') + 1, name.lastIndexOf('.')).toLowerCase();
  if (!name.includes('/') || whole === 'hugo' || whole === 'config') return content;
  const dot = whole.lastIndexOf('.');
  const part = dot === -1 ? whole : whole.slice(0, dot);
  const inner = unwrapped(content, part);
  if (dot === -1) return withMenus({ [part]: inner });
  const placed = /^(?:menus?|params)$/.test(part) ? withMenus({ [part]: inner }) : inner;
  return { languages: { [whole.slice(dot + 1)]: placed } };
}

/** A file may repeat its own name as its only key. */
function unwrapped(content: Settings, part: string): unknown {
  return Object.keys(content).length === 1 && part in content ? content[part] : content;
}

/** `menu` is an older name of `menus`. */
function withMenus({ menu, ...others }: Settings): Settings {
  return menu === undefined ? others : merge({ menus: menu }, others);
}

function lowerCased(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([field, inner]) => [field.toLowerCase(), inner]));
}

function formatOf(name: string): DataFormat {
  const suffix = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return suffix === 'toml' || suffix === 'json' ? suffix : 'yaml';
}

export const isSettings: (value: unknown) => value is Settings = isMapping;

/** The field of that name in any case, as Hugo reads it. */
export function fieldOf(settings: unknown, name: string): unknown {
  if (!isSettings(settings)) return undefined;
  return Object.entries(settings).find(([written]) => written.toLowerCase() === name)?.[1];
}

/** The field's text; undefined when it is empty or not a text. */
export function textOf(settings: unknown, name: string): string | undefined {
  const value = fieldOf(settings, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text, or a list of them. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string' && text !== '');
}

/** Files that cannot be read are reported and ignored. `start`: characters of each name before the site's own folder. */
export async function readSettingsFiles(
  folder: string,
  names: readonly string[],
  problems: Remark[],
  start = 0,
): Promise<Settings> {
  const files = [];
  for (const name of names) {
    try {
      const file = { name: name.slice(start), text: await readFile(join(folder, name), 'utf8') };
      readPart(file);
      files.push(file);
    } catch (error) {
      problems.push(...remarksOfFailure(join(folder, name), error));
    }
  }
  return mergeSettings(files);
}

/** The bucket has one file for settings that several files hold. */
export function together(folder: string, settings: Settings): LocalFile {
  const content = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
  const path = join(folder, 'config');
  return { key: 'hugo.json', path, size: content.byteLength, modified: 0, content };
}

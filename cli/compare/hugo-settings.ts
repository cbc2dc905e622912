/** The settings of a Hugo site as one plain object, wherever they are written, and what of them a neutral build keeps. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { UsageError } from '../failures.ts';

export type Settings = { [name: string]: unknown };

const suffixes = ['.toml', '.yaml', '.yml', '.json'];

/**
 * Settings of the environment `production`, names in lower case at the top, merged as Hugo does:
 * the file at the root, then `config/_default/`, then `config/production/` (https://gohugo.io/configuration/introduction/).
 *
 * Throws a `UsageError` where there are none, or naming the file that cannot be read.
 */
export function readHugoSettings(folder: string): Settings {
  const root = firstFile(folder, ['hugo', 'config']);
  if (root === undefined && !existsSync(join(folder, 'config/_default'))) {
    throw new UsageError(`Cannot compare "${folder}": it must be a Hugo site, with a file such as hugo.toml`);
  }
  const layers = [
    ...(root === undefined ? [] : [readSettings(root)]),
    ...['_default', 'production'].map((name) => readConfigFolder(join(folder, 'config', name))),
  ];
  return layers.reduce(merge, {});
}

function firstFile(folder: string, names: readonly string[]): string | undefined {
  const paths = names.flatMap((name) => suffixes.map((suffix) => join(folder, name + suffix)));
  return paths.find((path) => existsSync(path));
}

/** `params.toml` holds what stands below `params`; `menus.en.toml` what stands below `languages.en.menus`. */
function readConfigFolder(folder: string): Settings {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => suffixes.includes(extname(name)));
  return names.sort().reduce<Settings>((settings, name) => {
    const [part = '', language] = basename(name, extname(name)).toLowerCase().split('.');
    const content = readSettings(join(folder, name));
    const placed = part === 'hugo' || part === 'config' ? content : { [part]: content };
    return merge(settings, language === undefined ? placed : { languages: { [language]: placed } });
  }, {});
}

function readSettings(path: string): Settings {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const value: unknown = extname(path) === '.toml' ? parseToml(text) : parseYaml(text, { merge: true });
    return isSettings(value) ? withLowerCaseNames(value) : {};
  } catch (error) {
    throw new UsageError(`Cannot read "${path}": ${error instanceof Error ? error.message : String(error)}`);
  }
}

function merge(below: Settings, above: Settings): Settings {
  const merged: Settings = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const other = merged[name];
    merged[name] = isSettings(value) && isSettings(other) ? merge(other, value) : value;
  }
  return merged;
}

/** Whether a value is a mapping; the dates of TOML are none. */
export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Hugo does not tell `baseURL` from `baseurl`. */
function withLowerCaseNames(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name.toLowerCase(), value]));
}

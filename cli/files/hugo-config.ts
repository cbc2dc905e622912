/** What Hugo's configuration says about the place of files: where content is, and in which languages. */

import { parseData } from '../../src/data/data.ts';
import { asMapping, Fields } from '../../src/data/fields.ts';
import type { Plain } from '../../src/data/source.ts';
import { asText } from '../../src/data/values.ts';

export type HugoConfig = {
  /** The folder of the main language's content: `content`, or `content/en`. */
  contentDir: string;
  /** The language whose files are the site. */
  language: string;
  /** The other languages, each with its own content folder if it has one. */
  others: ReadonlyMap<string, string | undefined>;
};

export const defaultConfig: HugoConfig = { contentDir: 'content', language: 'en', others: new Map() };

/** The file that Hugo reads its settings from: the first of those it looks for (https://gohugo.io/configuration/introduction/). */
export function findHugoConfig(names: readonly string[]): string | undefined {
  const found = new Set(names);
  return candidates.find((name) => found.has(name));
}

const suffixes = ['toml', 'yaml', 'yml', 'json'];

const candidates = ['', 'config/_default/'].flatMap((folder) =>
  ['hugo', 'config'].flatMap((name) => suffixes.map((suffix) => `${folder}${name}.${suffix}`)),
);

/** Throws a `Problem` with line and column for a text that cannot be read. */
export function readHugoConfig(name: string, text: string): HugoConfig {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  const format = suffix === 'toml' || suffix === 'json' ? suffix : 'yaml';
  const fields = new Fields(parseData(text, format));
  const language = fields.read('defaultcontentlanguage', asText) ?? defaultConfig.language;
  const languages = new Map([...(fields.read('languages', asMapping) ?? [])].map(readLanguage));
  const contentDir =
    languages.get(language.toLowerCase()) ?? fields.read('contentdir', asFolder) ?? defaultConfig.contentDir;
  languages.delete(language.toLowerCase());
  return { contentDir, language, others: languages };
}

function readLanguage([code, value]: [string, Plain]): [string, string | undefined] {
  const settings = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const dir = Object.entries(settings).find(([name]) => name.toLowerCase() === 'contentdir')?.[1];
  return [code.toLowerCase(), typeof dir === 'string' && dir !== '' ? asFolder(dir) : undefined];
}

/** `content/en` for `./content/en/`. */
function asFolder(value: Plain): string {
  const parts = asText(value).split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

/** Repairs for anything that the current Hugo refuses, by Hugo's messages. */

import { contentRules } from './content-rules.ts';
import {
  contentFiles,
  nameIn,
  type Repair,
  type RepairName,
  type Rule,
  remove,
  type Workshop,
} from './repair.ts';
import { isInside } from './site-copy.ts';
import { templateRules } from './template-rules.ts';

/** The first rule that applies is used. */
const rules: readonly Rule[] = [
  ...contentRules,
  ...templateRules,
  {
    sign: /^ERROR error [\w ]+: ([^\n]+)/gm,
    name: 'content that Hugo cannot build',
    mend(shop, [words = '']) {
      const named = [...words.matchAll(/"([^"\n]+?)(?::\d+:\d+)?"/g)].map(([, path = '']) => path);
      const files = new Set(contentFiles(shop, /./));
      const path = named.find((name) => files.has(name));
      return path === undefined ? null : remove(shop, path, [nameIn(shop, path)]);
    },
  },
];

/** Repairs the errors in Hugo's messages; returns the number of repairs. */
export function repair(shop: Workshop, words: string): number {
  const before = shop.done.length;
  for (const { sign, name, mend } of rules) {
    const found = new Map([...words.matchAll(sign)].map((match) => [match.slice(0, 4).join(' '), match]));
    for (const match of found.values()) {
      if (name !== 'themes' && isAboutOthers(shop, match)) continue;
      const done = mend(shop, match.slice(1));
      if (done)
        shop.done.push({
          name,
          words: lineAround(words, match.index).replaceAll(`${shop.copy.root}/`, ''),
          ...done,
        });
    }
    // Later messages may be consequences of this error.
    if (shop.done.length > before) break;
  }
  return shop.done.length - before;
}

/** Only the copy is changed. */
function isAboutOthers({ copy }: Workshop, [, ...found]: readonly string[]): boolean {
  return found.some((text) => /^\/[^\n]*\.\w+$/.test(text) && !isInside(text, copy.root));
}

function lineAround(words: string, index: number): string {
  const start = words.lastIndexOf('\n', index) + 1;
  return words.slice(start).split('\n', 1)[0] ?? '';
}

/** Pages that Hugo built despite an error, by the files that its messages name. */
export function complaints(shop: Workshop, words: string): Repair[] {
  const lines = words.split(/\n(?=(?:ERROR|WARN)\b)/);
  return lines.flatMap((line): Repair[] => {
    const files = [...line.matchAll(/"([^"\n]+?):\d+:\d+"/g)].map(([, path = '']) => path);
    const names = files.filter((path) => path.startsWith(shop.copy.root)).map((path) => nameIn(shop, path));
    const [first = line] = line.split('\n');
    const name = complaintName(line);
    return name === null
      ? []
      : [{ name, of: names.join(', '), words: first.replaceAll(`${shop.copy.root}/`, ''), files: names }];
  });
}

function complaintName(line: string): RepairName | null {
  if (/REF_NOT_FOUND/.test(line)) return 'references to nothing';
  if (/GetRemote|remote data|dial tcp/.test(line)) return 'the network';
  return /^ERROR/.test(line) && !/logged \d+ error/.test(line) ? 'errors of templates' : null;
}

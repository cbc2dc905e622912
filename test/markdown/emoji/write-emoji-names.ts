/** Writes `src/markdown/emoji/table.ts` from the package gemoji: `node test/markdown/emoji/write-emoji-names.ts`. */

import { writeFileSync } from 'node:fs';
import { gemoji } from 'gemoji';

const head = `/**
 * Each emoji with its names on GitHub, which are those of Hugo: \`1-1e6n:arrow_up\`. Numbers in base 36 are its code
 * points, the first as the difference to that of the entry before. An emoji without numbers is the next character.
 * \`test/markdown/emoji/write-emoji-names.ts\` writes this table from the package gemoji, which is six times as large.
 */
export const table = \`
`;

const sorted = gemoji
  .map(({ emoji, names }) => ({ points: [...emoji].map((part) => part.codePointAt(0) ?? 0), names }))
  .sort((a, b) => compare(a.points, b.points));

const lines = [''];
let before = 0;
for (const { points, names } of sorted) {
  const [first = 0, ...rest] = points;
  const isNext = rest.length === 0 && first === before + 1;
  const numbers = isNext ? '' : [first - before, ...rest].map((point) => point.toString(36)).join('-');
  before = first;
  const entry = `${numbers}:${names.join(':')}`;
  const line = lines.at(-1) ?? '';
  if (line.length + entry.length < 110) lines[lines.length - 1] = line === '' ? entry : `${line} ${entry}`;
  else lines.push(entry);
}
writeFileSync(
  new URL('../../../src/markdown/emoji/table.ts', import.meta.url),
  `${head}${lines.join('\n')}\n\`;\n`,
);

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

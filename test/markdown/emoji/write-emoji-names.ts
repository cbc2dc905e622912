/** Writes `src/markdown/emoji/table.ts` from the package gemoji: `node test/markdown/emoji/write-emoji-names.ts`. */

import { writeFileSync } from 'node:fs';
import { gemoji } from 'gemoji';

const head = `/**
 * Each emoji with its names, as GitHub has them and so Hugo. The package gemoji says more of each and is four times as large;
 * \`test/markdown/emoji/write-emoji-names.ts\` takes this from it.
 */
export const table = \`
`;

const lines = [''];
for (const { emoji, names } of gemoji) {
  const entry = `${emoji}:${names.join(':')}`;
  const line = lines.at(-1) ?? '';
  if (line.length + entry.length < 110) lines[lines.length - 1] = line === '' ? entry : `${line} ${entry}`;
  else lines.push(entry);
}
writeFileSync(
  new URL('../../../src/markdown/emoji/table.ts', import.meta.url),
  `${head}${lines.join('\n')}\n\`;\n`,
);

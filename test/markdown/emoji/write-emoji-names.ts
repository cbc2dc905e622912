/** Writes `src/markdown/emoji/table.ts` from the package gemoji: `node test/markdown/emoji/write-emoji-names.ts`. */

import { gemoji } from 'gemoji';
import { writeCharacters } from '../../content/write-characters.ts';

const comment = `/**
 * Each emoji with its names on GitHub, which are those of Hugo, as \`readCharacters\` takes it.
 * \`test/markdown/emoji/write-emoji-names.ts\` writes this table from the package gemoji, which is six times as large.
 */`;

writeCharacters(
  new URL('../../../src/markdown/emoji/table.ts', import.meta.url),
  comment,
  gemoji.map(({ emoji, names }) => ({ character: emoji, names })),
);

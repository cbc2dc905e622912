/** Writes `src/html/entity-table.ts` from the tree of the package entities: `node test/html/write-entities.ts`. */

import { writeCharacters } from '../content/write-characters.ts';
import { readEntities } from './read-entities.ts';

const comment = `/**
 * Each character that HTML names, as \`readCharacters\` takes it. A name with a full stop needs no semicolon.
 * \`test/html/write-entities.ts\` writes this table from the package entities, whose tree is twice as large.
 */`;

const names = new Map<string, string[]>();
for (const { name, character, isLegacy } of readEntities()) {
  names.set(character, [...(names.get(character) ?? []), isLegacy ? `${name}.` : name]);
}
writeCharacters(
  new URL('../../src/html/entity-table.ts', import.meta.url),
  comment,
  [...names].map(([character, names]) => ({ character, names })),
);

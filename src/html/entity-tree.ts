/**
 * The names of characters in HTML, as htmlparser2 looks for them. The tree in its package entities is twice as large;
 * `cli/build/packages.ts` puts this one in its place, made for the first reference.
 */

import { readCharacters } from '../content/characters-table.ts';
import { table } from './entity-table.ts';

/** A character, and whether its name needs a semicolon. */
type Entity = { character: string; isStrict: boolean };

type Names = { sorted: readonly string[]; entities: ReadonlyMap<string, Entity> };

/**
 * A node is a word, then its character in UTF-16, then its branches. The word counts the units of the character and one
 * more in bits 14 and 15. Bit 13 says that the name needs its semicolon. With one branch the word ends with the letter.
 * With more it has their number from bit 7 on; then follow the letters, two in a word, and the offsets of the nodes. With
 * many it ends with the first letter and has the number of letters up to the last; then follow offsets for all of them.
 */
export function entityTree(): Uint16Array {
  const entities = readEntities();
  const sorted = [...entities.keys()].sort();
  const words: number[] = [];
  writeNode(words, { sorted, entities }, 0, sorted.length, 0);
  return Uint16Array.from(words);
}

function readEntities(): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const { character, names } of readCharacters(table)) {
    for (const name of names) {
      const isStrict = !name.endsWith('.');
      entities.set(isStrict ? name : name.slice(0, -1), { character, isStrict });
    }
  }
  return entities;
}

/** The names of a node are those from `from` up to `end`. All have the same first `depth` letters. */
function writeNode(words: number[], names: Names, from: number, end: number, depth: number): void {
  const { sorted, entities } = names;
  const first = sorted[from] ?? '';
  // The rest of a name that is alone is most of the work.
  const last = end - from === 1 ? first.length : depth;
  for (let at = depth; at < last; at++) words.push(first.charCodeAt(at));
  const own = first.length === last ? entities.get(first) : undefined;
  const starts = startsOf(sorted, own ? from + 1 : from, end, depth);
  const [only, second] = starts;
  const isOnly = only !== undefined && second === undefined;
  const branches = isOnly ? letterAt(sorted, only, depth) : branchBits(sorted, starts, depth);
  words.push(own ? valueBits(own) | branches : branches);
  for (let at = 0; own && at < own.character.length; at++) words.push(own.character.charCodeAt(at));
  if (isOnly) writeNode(words, names, only, end, depth + 1);
  else writeBranches(words, names, starts, end, depth);
}

function valueBits({ character, isStrict }: Entity): number {
  return ((character.length + 1) << 14) | (isStrict ? 0x2000 : 0);
}

/** A scan of few letters costs no more than a read at the place of one; a node has room for 63. */
const fewBranches = 4;
const mostLetters = 0x3f;

function branchBits(sorted: readonly string[], starts: readonly number[], depth: number): number {
  const span = spanOf(sorted, starts, depth);
  return span === 0 ? starts.length << 7 : (span << 7) | letterAt(sorted, starts[0], depth);
}

/** The number of letters from the first to the last one; zero where the letters are listed. */
function spanOf(sorted: readonly string[], starts: readonly number[], depth: number): number {
  const span = letterAt(sorted, starts.at(-1), depth) - letterAt(sorted, starts[0], depth) + 1;
  return starts.length > fewBranches && span <= mostLetters ? span : 0;
}

function writeBranches(words: number[], names: Names, starts: number[], end: number, depth: number): void {
  const { sorted } = names;
  const span = spanOf(sorted, starts, depth);
  for (let at = 0; span === 0 && at < starts.length; at += 2) {
    words.push(letterAt(sorted, starts[at], depth) | (letterAt(sorted, starts[at + 1], depth) << 8));
  }
  const offsets = words.length;
  for (let at = 0; at < (span || starts.length); at++) words.push(0);
  const after = words.length;
  for (const [at, start] of starts.entries()) {
    const place = span === 0 ? at : letterAt(sorted, start, depth) - letterAt(sorted, starts[0], depth);
    // Where each letter has its place, zero says that there is no node.
    words[offsets + place] = words.length - after + (span === 0 ? 0 : 1);
    writeNode(words, names, start, starts[at + 1] ?? end, depth + 1);
  }
}

/** Where the names with each further letter begin. */
function startsOf(sorted: readonly string[], from: number, end: number, depth: number): number[] {
  const starts: number[] = [];
  let before = -1;
  for (let at = from; at < end; at++) {
    const letter = letterAt(sorted, at, depth);
    if (letter !== before) starts.push(at);
    before = letter;
  }
  return starts;
}

/** Zero for a name that does not exist. */
function letterAt(sorted: readonly string[], at = -1, depth: number): number {
  return sorted[at]?.charCodeAt(depth) ?? 0;
}

/** JSON (RFC 8259) with the positions of names and mistakes, which `JSON.parse` does not give. */

import { faultAt, Problem } from '../../problem.ts';
import { type Flaw, leftOut, repeated } from './flaw.ts';
import {
  faultIn,
  maxDepth,
  type Names,
  numberOrText,
  type Plain,
  positionAt,
  quoted,
  type Reading,
  recordName,
  type Source,
  tooDeep,
} from './source.ts';

type Cursor = {
  source: Source;
  at: number;
  depth: number;
  /** The names around the value. */
  path: string[];
  /** Takes values that are bad by themselves; undefined: such a value ends the reading. */
  flaws: Flaw[] | undefined;
};

const blank = /[ \t\n]*/y;
const bad = /"(?:[^"\\\n]|\\.)*"?|[^\s,\]{}["]+/y;
const literal = /[-+.\w]+/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * Reads a JSON object; a name may appear only once in an object.
 *
 * @param flaws Takes single values that are bad. Of values with one name, it takes all but the last. All
 * these are left out.
 */
export function readJson(source: Source, flaws?: Flaw[]): Reading {
  const cursor: Cursor = { source, at: 0, depth: 0, path: [], flaws };
  const names: Names = { offset: 0 };
  if (nextCharacter(cursor) === '') return { value: new Map(), names };
  if (nextCharacter(cursor) !== '{') {
    throw refuse(cursor, 'an object such as {"title": "Hello"} must stand here');
  }
  const value = readFields(cursor, names);
  if (nextCharacter(cursor) !== '') throw refuse(cursor, 'nothing may follow the object');
  return { value, names };
}

/** Checks a JSON text of any kind. Of values with one name the last one counts, so several are no fault. */
export function checkJson(source: Source): void {
  const flaws: Flaw[] = [];
  const cursor: Cursor = { source, at: 0, depth: 0, path: [], flaws };
  readValue(cursor, { offset: 0 });
  const bad = flaws.find(({ message, names }) => message !== repeated(names.at(-1) ?? ''));
  if (bad) throw faultAt(bad.message.replace(/; it is left out$/, ''), bad.line, bad.column);
  if (nextCharacter(cursor) !== '') throw refuse(cursor, 'nothing may follow the value');
}

/** Undefined for a value that is left out. */
function readValue(cursor: Cursor, names: Names): Plain | undefined {
  const character = nextCharacter(cursor);
  if (character === '{') return Object.fromEntries(readFields(cursor, names));
  if (character === '[') return readItems(cursor, names);
  const start = cursor.at;
  try {
    return character === '"' ? readString(cursor) : readLiteral(cursor);
  } catch (error) {
    const end = endOfBad(cursor.source.text, start);
    if (cursor.flaws === undefined || !(error instanceof Problem) || end === start) throw error;
    cursor.at = end;
    note(cursor, start, leftOut(cursor.path.join('.'), error.message));
    return undefined;
  }
}

/** The end of a malformed string or word. An open string ends at the comma at the end of its line. */
function endOfBad(text: string, start: number): number {
  bad.lastIndex = start;
  const found = bad.exec(text)?.[0] ?? '';
  const isClosed = found[0] !== '"' || (found.length > 1 && found.endsWith('"'));
  return start + (isClosed ? found.length : found.trimEnd().replace(/,$/, '').length);
}

/** Adds the text from `start` to the cursor as a flaw. */
function note({ source, at, path, flaws }: Cursor, start: number, message: string): void {
  const text = source.text.slice(start, at);
  flaws?.push({ message, ...positionAt(source, start), names: [...path], text });
}

function readFields(cursor: Cursor, names: Names): Map<string, Plain> {
  const fields = new Map<string, Plain>();
  enter(cursor);
  if (nextCharacter(cursor) !== '}') {
    do {
      if (nextCharacter(cursor) !== '"') throw refuse(cursor, 'a name in double quotes must stand here');
      const offset = cursor.at;
      const name = readString(cursor);
      if (fields.has(name) && cursor.flaws === undefined) {
        throw faultIn(
          cursor.source,
          offset,
          `Cannot read JSON: ${quoted(name)} must stand only once in an object`,
        );
      }
      expect(cursor, ':');
      cursor.path.push(name);
      if (fields.has(name)) note(cursor, offset, repeated(name));
      const value = readValue(cursor, recordName(names, name, offset));
      cursor.path.pop();
      if (value !== undefined) fields.set(name, value);
    } while (skip(cursor, ','));
  }
  leave(cursor, '}');
  return fields;
}

function readItems(cursor: Cursor, names: Names): Plain[] {
  const items: Plain[] = [];
  enter(cursor);
  if (nextCharacter(cursor) !== ']') {
    do {
      if (!'[{'.includes(nextCharacter(cursor))) recordName(names, String(items.length), cursor.at);
      const item = readValue(cursor, names);
      if (item !== undefined) items.push(item);
    } while (skip(cursor, ','));
  }
  leave(cursor, ']');
  return items;
}

function enter(cursor: Cursor): void {
  cursor.depth += 1;
  if (cursor.depth > maxDepth) throw tooDeep(cursor.source, cursor.at);
  cursor.at += 1;
}

function leave(cursor: Cursor, end: '}' | ']'): void {
  if (nextCharacter(cursor) !== end) throw refuse(cursor, `"," or "${end}" must stand here`);
  cursor.at += 1;
  cursor.depth -= 1;
}

function readString(cursor: Cursor): string {
  const { text } = cursor.source;
  const start = cursor.at;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') {
      cursor.at = at + 1;
      return unescaped(cursor, start);
    } else if (character === '\n') break;
  }
  throw refuse(cursor, 'a string must end on the line on which it begins');
}

function unescaped({ source, at }: Cursor, start: number): string {
  try {
    return JSON.parse(source.text.slice(start, at));
  } catch {
    throw faultIn(
      source,
      start,
      'Cannot read JSON: a string must escape control characters and know its escapes',
    );
  }
}

function readLiteral(cursor: Cursor): Plain {
  literal.lastIndex = cursor.at;
  const spelling = literal.exec(cursor.source.text)?.[0] ?? '';
  const value = literalOf(spelling);
  if (value === undefined) throw refuse(cursor, 'a value must stand here');
  cursor.at += spelling.length;
  return value;
}

function literalOf(spelling: string): Plain | undefined {
  if (spelling === 'true') return true;
  if (spelling === 'false') return false;
  if (spelling === 'null') return null;
  return number.test(spelling) ? numberOrText(spelling) : undefined;
}

/** Moves the cursor to the next character that is not blank and returns it; empty at the end. */
function nextCharacter(cursor: Cursor): string {
  blank.lastIndex = cursor.at;
  cursor.at += blank.exec(cursor.source.text)?.[0].length ?? 0;
  return cursor.source.text[cursor.at] ?? '';
}

function skip(cursor: Cursor, character: string): boolean {
  if (nextCharacter(cursor) !== character) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, character: string): void {
  if (!skip(cursor, character)) throw refuse(cursor, `"${character}" must stand here`);
}

function refuse({ source, at }: Cursor, mustHold: string) {
  return faultIn(source, at, `Cannot read JSON: ${mustHold}`);
}

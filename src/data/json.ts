/** JSON (RFC 8259) with the position of every name and of every mistake, which `JSON.parse` does not give. */

import {
  faultIn,
  maxDepth,
  type Names,
  numberOrText,
  type Plain,
  quoted,
  type Reading,
  recordName,
  type Source,
  tooDeep,
} from './source.ts';

type Cursor = { source: Source; at: number; depth: number };

const blank = /[ \t\n]*/y;
const literal = /[-+.\w]+/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Reads a JSON object; a name may stand only once in an object. */
export function readJson(source: Source): Reading {
  const cursor: Cursor = { source, at: 0, depth: 0 };
  const names: Names = { offset: 0 };
  if (nextCharacter(cursor) === '') return { value: new Map(), names };
  if (nextCharacter(cursor) !== '{') {
    throw refuse(cursor, 'an object such as {"title": "Hello"} must stand here');
  }
  const value = readFields(cursor, names);
  if (nextCharacter(cursor) !== '') throw refuse(cursor, 'nothing may follow the object');
  return { value, names };
}

function readValue(cursor: Cursor, names: Names): Plain {
  const character = nextCharacter(cursor);
  if (character === '{') return Object.fromEntries(readFields(cursor, names));
  if (character === '[') return readItems(cursor, names);
  if (character === '"') return readString(cursor);
  return readLiteral(cursor);
}

function readFields(cursor: Cursor, names: Names): Map<string, Plain> {
  const fields = new Map<string, Plain>();
  enter(cursor);
  if (nextCharacter(cursor) !== '}') {
    do {
      if (nextCharacter(cursor) !== '"') throw refuse(cursor, 'a name in double quotes must stand here');
      const offset = cursor.at;
      const name = readString(cursor);
      if (fields.has(name)) {
        throw faultIn(
          cursor.source,
          offset,
          `Cannot read JSON: ${quoted(name)} must stand only once in an object`,
        );
      }
      expect(cursor, ':');
      fields.set(name, readValue(cursor, recordName(names, name, offset)));
    } while (skip(cursor, ','));
  }
  leave(cursor, '}');
  return fields;
}

function readItems(cursor: Cursor, names: Names): Plain[] {
  const items: Plain[] = [];
  enter(cursor);
  if (nextCharacter(cursor) !== ']') {
    do items.push(readValue(cursor, names));
    while (skip(cursor, ','));
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

/** The next character that is not blank, which the cursor then stands on; empty at the end. */
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

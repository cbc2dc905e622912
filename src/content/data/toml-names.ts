/** Two facts that `smol-toml` does not give: the offsets of names, and dates that are not in the calendar. */

import { faultIn, type Names, recordName, type Source } from './source.ts';
import { isCalendarDay } from './values.ts';

const blank = /[ \t]*/y;
const blankLines = /[ \t\n]*/y;
const bareName = /[\w-]+/y;
const bareValue = /[\w.:+-]+/y;
const startsWithDay = /^\d{4}-\d{2}-\d{2}(?![\w-])|^\d{4}-\d{2}-\d{2}[Tt]/;

/**
 * The offset of every name that begins a line.
 *
 * @param source A document that the parser accepted.
 * @throws {Problem} For a date such as `2023-02-30`.
 */
export function namesInToml(source: Source): Names {
  const { text } = source;
  const root: Names = { offset: 0 };
  let table = root;
  let at = skipBlankLines(text, 0);
  while (at < text.length) {
    const brackets = text.startsWith('[[', at) ? 2 : text[at] === '[' ? 1 : 0;
    const { names, end } = readDottedName(text, at + brackets);
    const innermost = recordPath(brackets > 0 ? root : table, names, at);
    if (brackets > 0) table = innermost;
    at = skipBlankLines(text, brackets > 0 ? endOfLine(text, end) : endOfValue(source, end + 1));
  }
  return root;
}

function recordPath(around: Names, path: readonly string[], offset: number): Names {
  let names = around;
  for (const name of path) names = names.inside?.get(name) ?? recordName(names, name, offset);
  return names;
}

/** The start of the next statement: blank lines and comments are skipped. */
export function skipBlankLines(text: string, from: number): number {
  let at = skip(blankLines, text, from);
  while (text[at] === '#') at = skip(blankLines, text, endOfLine(text, at));
  return at;
}

/** The end of the match of a sticky pattern at `at`. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Reads `a."b.c"`; `end` is the offset of the `=` or `]` that follows. */
export function readDottedName(text: string, from: number): { names: string[]; end: number } {
  const names: string[] = [];
  let at = from;
  do {
    const start = skip(blank, text, names.length === 0 ? at : at + 1);
    const quoted = text[start] === '"' || text[start] === "'";
    const end = quoted ? endOfString(text, start) : skip(bareName, text, start);
    names.push(quoted ? text.slice(start + 1, end - 1) : text.slice(start, end));
    at = skip(blank, text, end);
  } while (text[at] === '.');
  return { names, end: at };
}

/** The end of the statement `a = 1` that begins at `from`, by its quotes and brackets. */
export function endOfStatement({ text, firstLine }: Source, from: number): number {
  const { end } = readDottedName(text, skip(blank, text, from));
  try {
    return endOfValue({ text, firstLine }, end + 1);
  } catch {
    return endOfLine(text, from);
  }
}

/** Skips strings, brackets and bare values, up to the end of the line on which all of them are closed. */
function endOfValue(source: Source, from: number): number {
  const { text } = source;
  let depth = 0;
  let at = from;
  while (at < text.length && !(depth === 0 && text[at] === '\n')) {
    const character = text[at] ?? '';
    if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === '#') at = endOfLine(text, at);
    else {
      if (character === '[' || character === '{') depth += 1;
      if (character === ']' || character === '}') depth -= 1;
      const end = skip(bareValue, text, at);
      if (end > at) refuseImpossibleDay(source, at, end);
      at = Math.max(end, at + 1);
    }
  }
  return at;
}

function refuseImpossibleDay(source: Source, start: number, end: number): void {
  const spelling = source.text.slice(start, Math.min(end, start + 40));
  const isName = source.text[skip(blank, source.text, end)] === '=';
  if (isName || !startsWithDay.test(spelling) || isCalendarDay(spelling.slice(0, 10))) return;
  throw faultIn(source, start, `Cannot read "${spelling}": the day must be in the calendar`);
}

/** The end of the string that begins at `start`, after its closing quotes. */
export function endOfString(text: string, start: number): number {
  const quote = text[start] ?? '';
  const long = quote.repeat(3);
  const isLong = text.startsWith(long, start);
  let at = start + (isLong ? 3 : 1);
  while (at < text.length && !(isLong ? text.startsWith(long, at) : text[at] === quote)) {
    at += quote === '"' && text[at] === '\\' ? 2 : 1;
  }
  at += isLong ? 3 : 1;
  // Up to two quotes may belong to a long string's text: """a""""" ends with two of them.
  while (isLong && text[at] === quote) at += 1;
  return at;
}

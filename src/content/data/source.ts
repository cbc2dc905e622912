/** The text that data is read from, and positions in it. */

import { faultAt, type Problem } from '../../problem.ts';

/** Both begin at 1; columns count UTF-16 code units. */
export type Position = { line: number; column: number };

/** `text` begins on the line `firstLine` of the file; `lineStarts` is filled in when first needed. */
export type Source = { text: string; firstLine: number; lineStarts?: readonly number[] };

/** Values that YAML, TOML and JSON have in common. Nested mappings are plain objects with any names. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** The values of a text, and the positions of their names. */
export type Reading = { value: Map<string, Plain>; names: Names };

/** The offset of a name, and the names inside its mapping. Names inside the members of a list are merged. */
export type Names = { offset: number; inside?: Map<string, Names> };

/** Levels of nested mappings and lists; deeper ones are refused. */
export const maxDepth = 50;

/** Records the offset of a name. Returns the object that records the names inside. */
export function recordName(around: Names, name: string, offset: number): Names {
  const names: Names = { offset };
  around.inside ??= new Map();
  around.inside.set(name, names);
  return names;
}

export function positionAt(source: Source, offset: number): Position {
  source.lineStarts ??= lineStartsOf(source.text);
  let low = 0;
  let high = source.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: source.firstLine + low, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function faultIn(source: Source, offset: number, message: string): Problem {
  const { line, column } = positionAt(source, offset);
  return faultAt(message, line, column);
}

export function tooDeep(source: Source, offset: number): Problem {
  return faultIn(source, offset, `Cannot read data: at most ${maxDepth} lists and mappings may be nested`);
}

/** An author's text for a message: quoted and cut. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 60)}…"` : `"${text}"`;
}

/** Text with `\n` for every kind of line end, so that lines are counted alike everywhere. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A number only if spelled as a computer would: `001`, `1.10`, `0x1F` and `1e3` stay text. */
export function numberOrText(spelling: string): number | string {
  const number = Number(spelling);
  return String(number) === spelling && Number.isFinite(number) ? number : spelling;
}

/** Flaws are values that were left out of data. Some of them must not be left out silently. */

import { type Fault, Problem } from '../../problem.ts';
import { quoted } from './source.ts';

/** A value that was left out: it is bad by itself, or another one has its name. */
export type Flaw = Fault & {
  /** The names that lead to the value, as far as they are known. */
  names: readonly string[];
  /** The whole text that was left out. */
  text: string;
};

/** A text without its bad values; all other lines keep their numbers. */
export type Mended = {
  lines: string[];
  flaws: Flaw[];
  /** Leaves out the value that begins on the line, counted from 0, or around it; false when there is none. */
  leaveOut(line: number, reason: string): boolean;
};

/** The message about a value that was left out. */
export function leftOut(name: string, reason: string): string {
  const why = reason.replace(/^Cannot read [^:]*: /, '').slice(0, 200);
  return `Cannot read ${name === '' ? 'this' : quoted(name)}: ${why}; it is left out`;
}

export function repeated(name: string): string {
  return `Cannot read ${quoted(name)} twice: it must stand only once; the last one counts`;
}

/** Each flaw may make the reader begin again with the rest of the text. */
const mostFlaws = 20;

export function refuseMany(flaws: readonly Flaw[]): void {
  if (flaws.length > mostFlaws) throw new Problem('unprocessable', 'Cannot read data: too much of it is bad');
}

/** A name for comparisons, without invisible characters: one before `draft` must not publish a draft. */
export function nameOf(written: string): string {
  return written
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether the text that was left out may set, or hide, a value with one of these names. In doubt the answer
 * is yes: for a flaw whose own name is unknown, and for text that may have one of the names. There the name
 * may be spelled with escapes.
 *
 * @param names In lower case.
 */
export function mayDecide({ names: path, text }: Flaw, names: ReadonlySet<string>): boolean {
  if (path.length === 0 || path.some((name) => names.has(nameOf(name)) || name.includes('\\'))) return true;
  const seen = text.replace(/\p{Cf}/gu, '').toLowerCase();
  if (seen.includes('<<')) return true;
  // After the value's own name its line has no other, unless a mapping begins there, or an alias.
  const [first = '', ...below] = seen.split('\n');
  const lines = /[{&*]/.test(first) ? [first, ...below] : below;
  return lines.some((line) => namesIn(line).some((name) => names.has(name))) || below.some(mayBeOddName);
}

/** All words where a name can be: before a colon, an equals sign, a bracket or the dot of a longer name. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/([\p{L}\p{N}_]+)["']?[ \t]*(?:[:=\]]|\.\p{L})/gu)].map(([, name = '']) => name);
}

/** `? draft`, which is a name in YAML, its `: true`, and `"\x64raft": true`. */
function mayBeOddName(line: string): boolean {
  if (/^\s*[?:](?:\s|$)/.test(line)) return true;
  const backslash = line.indexOf('\\');
  return backslash !== -1 && /["'][ \t]*[:=]/.test(line.slice(backslash));
}

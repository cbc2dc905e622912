/** Values that were left out of data, and which of them may not be left out without a word. */

import { type Fault, Problem } from '../../problem.ts';
import { quoted } from './source.ts';

/** A value that was left out because it is bad by itself, or because another one has its name. */
export type Flaw = Fault & {
  /** The names that lead to it, as far as they could be told. */
  names: readonly string[];
  /** All that was left out. */
  text: string;
};

/** A text without what was bad in it, whose lines are where they were. */
export type Mended = {
  lines: string[];
  flaws: Flaw[];
  /** Leaves out what begins on that line, counted from 0, or around it; false when nothing does. */
  leaveOut(line: number, reason: string): boolean;
};

/** Says of a value that it is left out, and why. */
export function leftOut(name: string, reason: string): string {
  const why = reason.replace(/^Cannot read [^:]*: /, '').slice(0, 200);
  return `Cannot read ${name === '' ? 'this' : quoted(name)}: ${why}; it is left out`;
}

export function repeated(name: string): string {
  return `Cannot read ${quoted(name)} twice: it must stand only once; the last one counts`;
}

/** Each flaw may cost a reading of the rest of the text. */
const mostFlaws = 20;

export function refuseMany(flaws: readonly Flaw[]): void {
  if (flaws.length > mostFlaws) throw new Problem('unprocessable', 'Cannot read data: too much of it is bad');
}

/** A name as it counts: what cannot be seen must not make another one, or an invisible character before `draft` would publish a draft. */
export function nameOf(written: string): string {
  return written
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether what was left out may have been, or have hidden, a value with one of these names. In doubt it may: where its own
 * name cannot be told, where one of the names stands in the place of a name, or where a name may be spelled by escapes.
 *
 * @param names In lower case.
 */
export function mayDecide({ names: path, text }: Flaw, names: ReadonlySet<string>): boolean {
  if (path.length === 0 || path.some((name) => names.has(nameOf(name)) || name.includes('\\'))) return true;
  const seen = text.replace(/\p{Cf}/gu, '').toLowerCase();
  if (seen.includes('<<')) return true;
  // Behind the value's own name no other stands on its line, unless in a mapping that others may take over.
  const [first = '', ...below] = seen.split('\n');
  const lines = /[{&*]/.test(first) ? [first, ...below] : below;
  return lines.some((line) => namesIn(line).some((name) => names.has(name))) || below.some(mayBeOddName);
}

/** All words that stand where names do: before a colon, an equals sign, a bracket or the dot of a longer name. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/([\p{L}\p{N}_]+)["']?[ \t]*(?:[:=\]]|\.\p{L})/gu)].map(([, name = '']) => name);
}

/** `? draft`, which YAML takes for a name, its `: true`, and `"\x64raft": true`. */
function mayBeOddName(line: string): boolean {
  if (/^\s*[?:](?:\s|$)/.test(line)) return true;
  const backslash = line.indexOf('\\');
  return backslash !== -1 && /["'][ \t]*[:=]/.test(line.slice(backslash));
}

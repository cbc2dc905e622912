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

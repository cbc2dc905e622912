/** Messages of the commands: about a file, with position and requirement; about how the command ended. */

import { type Fault, Problem } from '../src/problem.ts';
import { Refusal } from './failures.ts';

/** Lines and columns begin at 1. A remark about the whole file is at its beginning. */
export type Remark = { file: string; line: number; column: number; message: string };

export function remark(file: string, message: string): Remark {
  return { file, line: 1, column: 1, message };
}

export function remarksOf(file: string, faults: readonly Fault[]): Remark[] {
  return faults.map(({ message, line = 1, column = 1 }) => ({ file, line, column, message }));
}

/** Remarks of a `Problem` or a `Refusal`, or of the error itself. Rethrows errors of the program. */
export function remarksOfFailure(file: string, error: unknown): Remark[] {
  const faults = error instanceof Problem ? error.errors : error instanceof Refusal ? error.faults : [];
  if (faults.length > 0) return remarksOf(file, faults);
  if (error instanceof Problem || error instanceof Refusal) return [remark(file, error.message)];
  if (isFileSystemError(error)) return [remark(file, `Cannot read the file: ${error.message}`)];
  throw error;
}

/** Node's errors about a file have its path. */
export function isFileSystemError(error: unknown): error is Error {
  return error instanceof Error && 'path' in error && 'code' in error;
}

/** `posts/a.md:3:1: Cannot …`, the form that editors and CI turn into links. */
export function formatRemark({ file, line, column, message }: Remark, kind?: 'warning'): string {
  return `${file}:${line}:${column}: ${kind === undefined ? '' : `${kind}: `}${message}`;
}

/** By file, then by position in it. */
export function inReadingOrder(remarks: readonly Remark[]): Remark[] {
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return remarks.toSorted((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** Files that are named; more are only counted. */
export const worthNaming = 20;

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export type Ending = {
  failure: string | null;
  isStopped: boolean;
  left: readonly string[];
  kept: readonly string[];
};

/** Why the work is incomplete, one line for each reason. */
export function howItEnded({ failure, isStopped, left, kept }: Ending): string[] {
  return [
    ...(kept.length > 0 ? [`Not deleted: ${counted(kept.length, 'file')}.`] : []),
    ...(failure === null ? [] : [failure]),
    ...(isStopped ? ['Stopped.'] : []),
    ...(left.length > 0 ? [`Left: ${counted(left.length, 'file')}; run it again to go on.`] : []),
  ];
}

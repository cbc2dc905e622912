import type { Fault } from '../../src/problem.ts';

/** A compiled text with the assets that it was made from, by their names; or why there is none, and in which file. */
export type Compiled = { text: string; imports: readonly string[] } | { fault: Fault & { file: string } };

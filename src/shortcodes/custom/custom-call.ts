import type { Position } from '../../content/data/source.ts';
import type { Args } from '../shortcode.ts';

/** A call as its template sees it: `.Name`, `.Params`, `.Ordinal`, `.Parent`. */
export type CustomCall = Position & {
  name: string;
  args: Args;
  notation: '<' | '%';
  /** How many calls stand before it in the post, or in the call that encloses it. */
  ordinal: number;
  /** The call that encloses it. */
  parent: CustomCall | null;
  /** White space before it when nothing else stands there on its line. */
  indentation: string;
};

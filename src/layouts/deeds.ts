/** Deeds of a text that is made, besides the text: values in the stores of its page, files for visitors. */

import type { PictureOrder } from '../content/images.ts';
import { Marked, Safe, type Value } from '../templates/value.ts';

/** A value in a store of the page whose text is made; undefined: there was none. */
type StoreDeed = { kind: 'read' | 'write'; store: string; key: string; value: Value | undefined };

export type Deed =
  | StoreDeed
  | { kind: 'publish'; name: string; made: string | PictureOrder; mayHoldPosts: boolean; address: string };

/** Whether a value can be in another rendering. */
export function isLasting(value: Value | undefined): boolean {
  return typeof value !== 'object' || value === null || value instanceof Marked || value instanceof Safe;
}

/** Characters that are kept for the deeds. */
export function sizeOfDeeds(deeds: readonly Deed[]): number {
  const sizes = deeds.map((deed) => {
    if (deed.kind !== 'publish') return 100;
    return 100 + (typeof deed.made === 'string' ? deed.made.length : 0);
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

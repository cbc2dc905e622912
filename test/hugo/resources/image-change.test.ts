/** Sizes of pictures that templates ask for, beside those of Hugo. */

import { expect, it } from 'vitest';
import { type Action, readChange, sizeAfter } from '../../../src/hugo/resources/image-change.ts';

/** Of a picture of 301 × 157 pixels. The first word is the method; `process` has none of its own. */
const rows: readonly (readonly [asked: string, size: string])[] = [
  ['resize 100x', '100x52'],
  ['resize x50', '96x50'],
  ['resize 100x50', '100x50'],
  ['resize 600x', '600x313'],
  ['resize 0x10', '19x10'],
  ['resize 3X4', '3x4'],
  ['resize 100x 50x', '50x26'],
  ['resize 100x foo', '100x52'],
  ['fit 100x50', '96x50'],
  ['fit 100x100', '100x52'],
  ['fit 600x400', '301x157'],
  ['fit 50x200', '50x26'],
  ['fill 100x50', '100x50'],
  ['fill 600x400', '600x400'],
  ['crop 100x50', '100x50'],
  ['crop 600x400', '235x157'],
  ['crop 400x400', '157x157'],
  ['crop 400x400 Center', '301x157'],
  ['crop 400x100', '301x100'],
  ['crop 302x157', '301x157'],
  ['crop 10x158', '10x157'],
  ['process webp', '301x157'],
  ['process resize 100x webp', '100x52'],
  ['process fit 100x100 jpg q50', '100x52'],
  ['process resize 100x #fff r90', '100x192'],
];

it.each(rows)('%s makes %s', (asked, size) => {
  const { change } = changeOf(asked);
  const { width, height } = sizeAfter(change, { width: 301, height: 157 });
  expect(`${width}x${height}`).toBe(size);
});

it.each([
  ['resize ', 'must hold a width or a height'],
  ['resize 100', 'must hold a width or a height'],
  ['resize 100x50x', 'must be a size'],
  ['resize 100.5x', 'must be a size'],
  ['fit 100x', 'must hold a width and a height'],
  ['process fit', 'must hold a width and a height'],
  ['process 10x', 'must say how'],
  ['resize 999999x', 'must not be larger'],
])('%s is refused', (asked, reason) => {
  expect(() => changeOf(asked)).toThrow(reason);
});

function changeOf(asked: string) {
  const [, method = '', written = ''] = /^(\w+) ?(.*)$/.exec(asked) ?? [];
  return { change: readChange(written, method === 'process' ? undefined : (method as Action)) };
}

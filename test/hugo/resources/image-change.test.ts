/** Sizes of pictures that templates ask for, beside those of Hugo. */

import { describe, expect, it } from 'vitest';
import { changedPicture } from '../../../src/hugo/resources/changed-picture.ts';
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
  ['process r30', '340x288'],
  ['process resize 100x r45', '100x100'],
  ['process crop 100x400 r45', '100x325'],
  ['process crop 400x400 r90', '157x157'],
  ['process resize 100x Hermite lossless picture', '100x52'],
  ['resize 100x #ffff', '100x52'],
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
  ['resize 100x q0', 'must be a quality'],
  ['resize 100x q101', 'must be a quality'],
  ['resize 100x quality', 'must be a quality'],
  ['resize 100x rubbish', 'must be an angle'],
  ['resize 100x #zzz', 'must be a colour'],
  ['resize 100x fit', 'must hold a width and a height'],
])('%s is refused', (asked, reason) => {
  expect(() => changeOf(asked)).toThrow(reason);
});

function changeOf(asked: string) {
  const [, method = '', written = ''] = /^(\w+) ?(.*)$/.exec(asked) ?? [];
  return { change: readChange(written, method === 'process' ? undefined : (method as Action)) };
}

describe('the picture that is ordered', () => {
  const corner = { fit: 'cover', gravity: { x: 0, y: 0 } };

  it.each<[asked: string, steps: readonly object[]]>([
    [
      'resize 600x | fill 100x100 TopLeft',
      [
        { width: 600, height: 313, fit: 'squeeze' },
        { width: 100, height: 100, ...corner },
      ],
    ],
    [
      'fill 100x100 | resize 50x',
      [
        { width: 100, height: 100, fit: 'cover', gravity: 'auto' },
        { width: 50, height: 50, fit: 'squeeze' },
      ],
    ],
    ['crop 101x57 BottomRight', [{ part: { left: 200, top: 100, width: 101, height: 57 } }]],
    ['crop 101x57 center', [{ part: { left: 100, top: 50, width: 101, height: 57 } }]],
    ['crop 100x50', [{ width: 100, height: 50, fit: 'cover', gravity: 'auto' }]],
    ['process r90 | fit 50x50', [{ rotate: 270 }, { width: 26, height: 50, fit: 'squeeze' }]],
    ['process r-90 resize 157x', [{ rotate: 90 }]],
    ['resize 100x r45 #000', [{ width: 100, height: 100, fit: 'pad', background: '#000' }]],
    ['fit 400x400', []],
  ])('of "%s" is made in steps', (asked, steps) => {
    let before = { width: 301, height: 157 };
    const changes = asked.split(' | ').map((each) => {
      const { change } = changeOf(each);
      const sized = { ...change, before, size: sizeAfter(change, before) };
      before = sized.size;
      return sized;
    });
    const file = { key: 'a.png', version: '1', address: '/a.png' };
    expect(changedPicture(file, changes, 'a.webp')).toEqual({ ...file, steps });
    expect(changedPicture(file, changes, 'a.tif')).toBe(undefined);
  });
});

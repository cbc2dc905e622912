/** Pixels of PNGs, made byte by byte after the standard. */

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { colorsOf } from '../../src/images/colors.ts';
import { readPng } from '../../src/images/png.ts';
import { bytesOf, chunk, join } from './photos.ts';

type Made = {
  width?: number;
  height?: number;
  depth?: number;
  colorType: number;
  isInterlaced?: boolean;
  palette?: readonly number[];
  clear?: readonly number[];
  /** Each begins with its filter. */
  rows: readonly (readonly number[])[];
};

function made({ width = 2, height, depth = 8, colorType, isInterlaced, palette, clear, rows }: Made) {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height ?? rows.length);
  header.set([depth, colorType, 0, 0, isInterlaced ? 1 : 0], 8);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return join(
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(clear ? [chunk('tRNS', Uint8Array.from(clear))] : []),
    // Data may be in several parts.
    chunk('IDAT', data.subarray(0, 3)),
    chunk('IDAT', data.subarray(3)),
    chunk('IEND', new Uint8Array()),
  );
}

const table: readonly [string, Made, readonly number[][]][] = [
  [
    'grey',
    { colorType: 0, rows: [[0, 7, 200]] },
    [
      [7, 7, 7, 255],
      [200, 200, 200, 255],
    ],
  ],
  [
    'grey of 1 bit',
    { colorType: 0, depth: 1, rows: [[0, 0b01000000]] },
    [
      [0, 0, 0, 255],
      [255, 255, 255, 255],
    ],
  ],
  [
    'grey of 2 bits',
    { colorType: 0, depth: 2, rows: [[0, 0b01100000]] },
    [
      [85, 85, 85, 255],
      [170, 170, 170, 255],
    ],
  ],
  [
    'grey of 4 bits',
    { colorType: 0, depth: 4, rows: [[0, 0x2f]] },
    [
      [34, 34, 34, 255],
      [255, 255, 255, 255],
    ],
  ],
  [
    'grey of 16 bits',
    { colorType: 0, depth: 16, rows: [[0, 7, 99, 200, 1]] },
    [
      [7, 7, 7, 255],
      [200, 200, 200, 255],
    ],
  ],
  [
    'a clear grey',
    { colorType: 0, clear: [0, 7], rows: [[0, 7, 200]] },
    [
      [7, 7, 7, 0],
      [200, 200, 200, 255],
    ],
  ],
  [
    'colours',
    { colorType: 2, rows: [[0, 1, 2, 3, 4, 5, 6]] },
    [
      [1, 2, 3, 255],
      [4, 5, 6, 255],
    ],
  ],
  [
    'a clear colour',
    { colorType: 2, clear: [0, 4, 0, 5, 0, 6], rows: [[0, 1, 2, 3, 4, 5, 6]] },
    [
      [1, 2, 3, 255],
      [4, 5, 6, 0],
    ],
  ],
  [
    'colours of 16 bits',
    { colorType: 2, depth: 16, rows: [[0, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9]] },
    [
      [1, 2, 3, 255],
      [4, 5, 6, 255],
    ],
  ],
  [
    'a palette',
    { colorType: 3, palette: [1, 2, 3, 4, 5, 6], clear: [9], rows: [[0, 1, 0]] },
    [
      [4, 5, 6, 255],
      [1, 2, 3, 9],
    ],
  ],
  [
    'a palette of 1 bit',
    { colorType: 3, depth: 1, palette: [1, 2, 3, 4, 5, 6], rows: [[0, 0b10000000]] },
    [
      [4, 5, 6, 255],
      [1, 2, 3, 255],
    ],
  ],
  [
    'grey and alpha',
    { colorType: 4, rows: [[0, 1, 2, 3, 4]] },
    [
      [1, 1, 1, 2],
      [3, 3, 3, 4],
    ],
  ],
  [
    'grey and alpha of 16 bits',
    { colorType: 4, depth: 16, rows: [[0, 1, 9, 2, 9, 3, 9, 4, 9]] },
    [
      [1, 1, 1, 2],
      [3, 3, 3, 4],
    ],
  ],
  [
    'colours and alpha',
    { colorType: 6, rows: [[0, 1, 2, 3, 4, 5, 6, 7, 8]] },
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
  ],
  [
    'the difference from the left',
    { colorType: 0, rows: [[1, 250, 10]] },
    [
      [250, 250, 250, 255],
      [4, 4, 4, 255],
    ],
  ],
  [
    'the difference from above',
    {
      colorType: 0,
      width: 1,
      rows: [
        [2, 250],
        [2, 10],
      ],
    },
    [
      [250, 250, 250, 255],
      [4, 4, 4, 255],
    ],
  ],
  [
    'the difference from both',
    {
      colorType: 0,
      rows: [
        [0, 10, 20],
        [3, 1, 2],
      ],
    },
    [
      [10, 10, 10, 255],
      [20, 20, 20, 255],
      [6, 6, 6, 255],
      [15, 15, 15, 255],
    ],
  ],
  [
    'the difference from the nearest',
    {
      colorType: 0,
      rows: [
        [0, 10, 20],
        [4, 1, 2],
      ],
    },
    [
      [10, 10, 10, 255],
      [20, 20, 20, 255],
      [11, 11, 11, 255],
      [22, 22, 22, 255],
    ],
  ],
];

describe('readPng()', () => {
  it.each(table)('reads %s', async (_, picture, pixels) => {
    expect([...(await readPng(made(picture), 100))]).toEqual(pixels.flat());
  });

  const grey: Made = { colorType: 0, rows: [[0, 7, 200]] };
  it.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['nothing', () => new Uint8Array()],
    ['a text', () => bytesOf('x'.repeat(100))],
    ['more pixels than it may', () => made({ ...grey, width: 101 })],
    [
      'sides whose product is too large',
      () => made({ ...grey, width: 4_000_000_000, height: 4_000_000_000 }),
    ],
    ['no pixels', () => made({ ...grey, width: 0 })],
    ['an unknown type', () => made({ ...grey, colorType: 5 })],
    ['an interlaced picture', () => made({ ...grey, isInterlaced: true })],
    [
      'more rows than it says',
      () =>
        made({
          ...grey,
          height: 1,
          rows: [
            [0, 7, 200],
            [0, 7, 200],
          ],
        }),
    ],
    ['fewer rows than it says', () => made({ ...grey, height: 2 })],
    ['no data', () => made(grey).slice(0, 60)],
  ])('refuses %s', async (_, bytes) => {
    await expect(readPng(bytes(), 100)).rejects.toThrow();
  });
});

describe('colorsOf()', () => {
  const of = (...pixels: readonly number[][]) => colorsOf(Uint8Array.from(pixels.flat()));

  it('is empty for a picture that does not show', () => {
    expect([of(), of([9, 9, 9, 0])]).toEqual([[], []]);
  });

  it('is the mean of colours that are alike, and tells 127 from 128', () => {
    expect(of([255, 0, 0, 255], [245, 1, 0, 255])).toEqual(['#fa0100']);
    expect(of([127, 0, 0, 255], [128, 0, 0, 255])).toEqual(['#7f0000', '#800000']);
  });

  it('leaves out what has a hundredth of the picture, and not what has more', () => {
    const black = Array.from({ length: 99 }, () => [0, 0, 0, 255]);
    expect(of([255, 0, 0, 255], ...black)).toEqual(['#000000']);
    expect(of([255, 0, 0, 255], ...black.slice(1))).toEqual(['#000000', '#ff0000']);
  });
});

/** What cameras note in photos, as Hugo tells it: without the place. */

import { describe, expect, it } from 'vitest';
import { cameraTags } from '../../src/images/metadata/camera.ts';
import { bytesOf, exif, join } from './photos.ts';

type Entry = { tag: number; type: number; values: readonly number[] | string };

const sizes: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 10: 8 };

/** A block of Exif in the order of bytes of a PC, with a directory of the image and one of the camera. */
function block(image: readonly Entry[], camera: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2000);
  const view = new DataView(bytes.buffer);
  bytes.set(bytesOf('II*\0'));
  view.setUint32(4, 8, true);
  let free = 1000;
  const write = (at: number, { tag, type, values }: Entry) => {
    const numbers = typeof values === 'string' ? [...bytesOf(`${values}\0`)] : values;
    const count = type === 5 || type === 10 ? numbers.length / 2 : numbers.length;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    const size = count * (sizes[type] ?? 1);
    const place = size > 4 ? free : at + 8;
    if (size > 4) {
      view.setUint32(at + 8, free, true);
      free += size;
    }
    for (const [index, number] of numbers.entries()) {
      if (type === 3) view.setUint16(place + index * 2, number, true);
      else if (type === 2 || type === 7) bytes[place + index] = number;
      else view.setInt32(place + index * 4, number, true);
    }
  };
  const directory = (at: number, entries: readonly Entry[]) => {
    view.setUint16(at, entries.length, true);
    for (const [index, entry] of entries.entries()) write(at + 2 + index * 12, entry);
  };
  directory(8, [...image, { tag: 0x8769, type: 4, values: [500] }]);
  directory(500, camera);
  return bytes;
}

function jpegWith(tiff: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = tiff.length + 8;
  const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff);
  return join(head, bytesOf('Exif\0\0'), tiff, Uint8Array.of(0xff, 0xd9));
}

const photo = jpegWith(
  block(
    [
      { tag: 0x10f, type: 2, values: 'Canon' },
      { tag: 0x112, type: 3, values: [6] },
      { tag: 0x11a, type: 5, values: [72, 1] },
    ],
    [
      { tag: 0x829a, type: 5, values: [10, 2000] },
      { tag: 0x829d, type: 5, values: [71, 10] },
      { tag: 0x9003, type: 2, values: '2017:05:13 12:46:33' },
      { tag: 0x9204, type: 10, values: [-1, 3] },
      { tag: 0x9201, type: 10, values: [3, 1] },
      { tag: 0x9202, type: 5, values: [4, 1] },
      { tag: 0xa432, type: 5, values: [50, 1, 50, 1, 0, 0, 0, 0] },
      { tag: 0xa431, type: 2, values: '4051801068' },
    ],
  ),
);

describe('tags of a camera', () => {
  it('have the names of Hugo, and none tells the place or the number of the camera', () => {
    expect(cameraTags(photo)).toEqual({
      ...{ Make: 'Canon', Orientation: 6, ExposureTime: [10, 2000], FNumber: [71, 10] },
      ...{ DateTimeOriginal: '2017:05:13 12:46:33', ExposureCompensation: [-1, 3] },
      ...{ ShutterSpeedValue: 0.125, ApertureValue: 4, LensInfo: '50 50 undef undef' },
    });
    expect(Object.keys(cameraTags(jpegWith(exif())) ?? {})).toEqual(['Make', 'Orientation']);
  });

  it('are none in other files, and those that are whole in one that is cut off', () => {
    expect(cameraTags(bytesOf('no image'))).toBe(undefined);
    expect(cameraTags(jpegWith(bytesOf('II*\0')))).toBe(undefined);
    for (let end = 0; end < photo.length; end += 7) {
      const tags = cameraTags(photo.slice(0, end)) ?? {};
      expect(Object.keys(tags).every((name) => /^[A-Z]\w+$/.test(name))).toBe(true);
    }
  });
});

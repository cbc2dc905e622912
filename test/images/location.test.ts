import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Erasure } from '../../src/content/images.ts';
import { sizeOf } from '../../src/images/image-size.ts';
import { locationIn } from '../../src/images/metadata/location.ts';
import { expectLinear } from '../linear-time.ts';
import {
  bytesOf,
  chunk,
  exif,
  exifSegment,
  join,
  jpeg,
  png,
  segment,
  tellsPlace,
  webp,
  xmpPacket,
  xmpSegment,
} from './photos.ts';

function erase(bytes: Uint8Array, erasures: readonly Erasure[]): Uint8Array {
  const result = bytes.slice();
  for (const { at, length, bytes: hex = '' } of erasures) {
    result.fill(0, at, at + length);
    result.set(Buffer.from(hex, 'hex'), at);
  }
  return result;
}

const xmpChunk = chunk('iTXt', join(bytesOf('XML:com.adobe.xmp\0\0\0\0\0'), bytesOf(xmpPacket)));

describe('the place in', () => {
  it.each([
    ['a JPEG', jpeg(exifSegment(exif()))],
    ['a JPEG of the other byte order', jpeg(exifSegment(exif('big')))],
    ['a JPEG with segments before it', jpeg(segment(0xe0, bytesOf('JFIF\0..........')), exifSegment(exif()))],
    ['a JPEG with bytes that fill up', jpeg(bytesOf('\xff\xff'), exifSegment(exif()))],
    ['a JPEG with XMP', jpeg(xmpSegment(), exifSegment(exif()), xmpSegment())],
    ['a JPEG that has it twice', jpeg(exifSegment(exif()), exifSegment(exif('big')))],
    ['a PNG', png(chunk('eXIf', exif()))],
    ['a PNG with XMP', png(xmpChunk, chunk('eXIf', exif('big')))],
    ['a WebP', webp(['EXIF', exif()], ['XMP ', bytesOf(xmpPacket)])],
    ['a WebP with a name before it', webp(['EXIF', join(bytesOf('Exif\0\0'), exif())])],
  ])('%s is found', (_, photo) => {
    expect(tellsPlace(photo)).toBe(true);
    const safe = erase(photo, locationIn(photo));
    expect(tellsPlace(safe)).toBe(false);
    expect(safe).toHaveLength(photo.length);
    const left = locationIn(safe).filter(({ bytes }) => bytes === undefined);
    for (const { at, length } of left)
      expect(safe.subarray(at, at + length).every((byte) => byte === 0)).toBe(true);
  });

  it.each(['little', 'big'] as const)('a photo in %s endian order leaves all else as it was', (order) => {
    const photo = jpeg(exifSegment(exif(order)));
    const safe = erase(photo, locationIn(photo));
    const differing = [...photo.keys()].filter((index) => photo[index] !== safe[index]);
    // The directory of the place and what it points at, 12 bytes behind the file's beginning.
    expect(Math.min(...differing)).toBeGreaterThanOrEqual(12 + 60);
    expect(Math.max(...differing)).toBeLessThan(12 + 201);
    expect(sizeOf(safe)).toEqual({ width: 300, height: 400 });
    expect(new TextDecoder('latin1').decode(safe)).toContain('Canon');
  });

  it('a PNG is erased with the sums made to fit', () => {
    const photo = png(xmpChunk, chunk('eXIf', exif()), chunk('tEXt', bytesOf('Title\0GPS')));
    const safe = erase(photo, locationIn(photo));
    const view = new DataView(safe.buffer);
    let chunks = 0;
    for (let at = 8; at < safe.length; at += 12 + view.getUint32(at)) {
      const end = at + 8 + view.getUint32(at);
      expect(view.getUint32(end)).toBe(crc32(safe.subarray(at + 4, end)));
      chunks++;
    }
    expect(chunks).toBe(5);
    expect(new TextDecoder().decode(safe)).toContain('Title\0GPS');
  });

  it.each([
    ['a photo without one', jpeg(exifSegment(exif('little', false)))],
    ['XMP without one', jpeg(xmpSegment('<x:xmpmeta dc:title="Hello"/>'))],
    ['the picture itself', join(jpeg(), exifSegment(exif()))],
    ['a GIF', join(bytesOf('GIF89a'), exifSegment(exif()))],
    ['nothing', new Uint8Array()],
    ['a beginning alone', bytesOf('\xff\xd8\xff\xe1')],
    ['another RIFF', join(bytesOf('RIFF\x10\0\0\0WAVE'), exif())],
  ])('%s is none', (_, bytes) => {
    expect(locationIn(bytes)).toEqual([]);
  });
});

describe('a file made to do harm', () => {
  const photo = jpeg(exifSegment(exif()), xmpSegment());

  it('never has anything erased beyond its end, wherever it is cut', () => {
    for (const whole of [photo, png(xmpChunk, chunk('eXIf', exif())), webp(['EXIF', exif()])]) {
      for (let length = 0; length < Math.min(whole.length, 900); length++) {
        const cut = whole.slice(0, length);
        for (const { at, length: erased } of locationIn(cut)) expect(at + erased).toBeLessThanOrEqual(length);
      }
    }
  });

  it('is read whatever its numbers are', () => {
    for (let at = 2; at < 420; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const broken = photo.slice();
        broken.fill(value, at, at + 4);
        for (const { at: from, length } of locationIn(broken)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(from + length).toBeLessThanOrEqual(broken.length);
        }
      }
    }
  });

  it('cannot lead in circles', () => {
    const block = exif();
    const view = new DataView(block.buffer);
    view.setUint32(46, 8, true);
    view.setUint32(42, 8, true);
    expect(locationIn(jpeg(exifSegment(block))).length).toBeLessThan(100);
  });

  it('with hundreds of places has few erasures, which leave none', () => {
    const many = jpeg(
      ...Array.from({ length: 700 }, (_, index) => exifSegment(exif(index % 2 ? 'big' : 'little'))),
    );
    const erasures = locationIn(many);
    expect(erasures.length).toBeLessThanOrEqual(100);
    expect(tellsPlace(erase(many, erasures))).toBe(false);
  });

  it('takes no longer than its length', () => {
    const most = 256 * 1024;
    for (const filler of ['\xff\xe1\0\x02', '\xff\xff', '\xff\xe1\0\x08Exif\0\0', '\xff\x01'])
      expectLinear((size) => locationIn(bytesOf(`\xff\xd8${filler.repeat(size / filler.length)}`)), most);
    for (const head of ['\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP'])
      expectLinear((size) => locationIn(join(bytesOf(head), new Uint8Array(size))), most);
  });
});

import type { Erasure } from '../../content/erasure.ts';
import { locationInExif } from './exif.ts';
import { erasureOf, type Span } from './spans.ts';
import { locationInXmp } from './xmp.ts';

const exif = 'Exif\0';
const xmp = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'];

/** Segments before the picture itself. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.4 */
export function locationInJpeg(bytes: Uint8Array): Erasure[] {
  const erasures: Erasure[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // A byte that fills up, or a marker without a segment.
    if (marker === 0xff || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker === 0xda || marker === 0xd9 || length < 2) break;
    if (marker === 0xe1) erasures.push(...locationInSegment(bytes, { from: at + 4, to: at + 2 + length }));
    at += 2 + length;
  }
  return erasures;
}

function locationInSegment(bytes: Uint8Array, { from, to }: Span): Erasure[] {
  const head = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
  // One more byte fills up.
  if (head.startsWith(exif))
    return locationInExif(bytes, { from: from + exif.length + 1, to }).map(erasureOf);
  const name = xmp.find((start) => head.startsWith(start));
  return name === undefined ? [] : locationInXmp(bytes, { from: from + name.length, to }).map(erasureOf);
}

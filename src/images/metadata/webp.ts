import type { Erasure } from '../../content/erasure.ts';
import { locationInExif } from './exif.ts';
import { erasureOf } from './spans.ts';
import { locationInXmp } from './xmp.ts';

/** Chunks of even length. https://developers.google.com/speed/webp/docs/riff_container */
export function locationInWebp(bytes: Uint8Array): Erasure[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const erasures: Erasure[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const data = { from: at + 8, to: at + 8 + size };
    if (type === 'EXIF') erasures.push(...locationInExif(bytes, afterName(bytes, data)).map(erasureOf));
    if (type === 'XMP ') erasures.push(...locationInXmp(bytes, data).map(erasureOf));
    at = data.to + (size % 2);
  }
  return erasures;
}

/** Some programs write the name that Exif has in JPEG. */
function afterName(bytes: Uint8Array, { from, to }: { from: number; to: number }) {
  const hasName = String.fromCharCode(...bytes.subarray(from, from + 4)) === 'Exif';
  return { from: hasName ? from + 6 : from, to };
}

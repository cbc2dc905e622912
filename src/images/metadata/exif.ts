/**
 * The location in a block of Exif, which is a TIFF file: the directory of the tag GPSInfo, and its values.
 * The tag itself stays and leads to an empty directory. So all other tags, the orientation above all, are
 * read as before.
 *
 * @see https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf
 */

import type { Span } from './spans.ts';
import { readTiff, type Tiff, typeSizes } from './tiff.ts';

const gpsInfo = 0x8825;

/** Limits above any real file's: directories of the image and its thumbnail; tags with a location. */
const mostDirectories = 4;
const mostValues = 64;

/** `from` and `to` are the block's offsets in `bytes`, which may end before the block does. */
export function locationInExif(bytes: Uint8Array, { from, to }: Span): Span[] {
  const end = Math.min(to, bytes.length);
  if (end - from < 8) return [];
  const tiff = readTiff(bytes.subarray(from, end));
  if (tiff === null) return [];
  const spans: Span[] = [];
  let at = tiff.number(4, 4);
  for (let read = 0; read < mostDirectories && at >= 8; read++) {
    const directory = tiff.directory(at);
    for (const entry of directory.entries) {
      if (tiff.number(entry, 2) === gpsInfo) spans.push(...locationAt(tiff, tiff.number(entry + 8, 4)));
    }
    at = tiff.number(directory.end, 4);
  }
  const inside = spans.map((span) => ({ from: from + span.from, to: Math.min(from + span.to, end) }));
  return inside.filter((span) => span.from < span.to);
}

/** The directory, and its values that are stored outside of it. */
function locationAt(tiff: Tiff, at: number): Span[] {
  if (at < 8) return [];
  const { entries, end } = tiff.directory(at);
  const values = entries.slice(0, mostValues).map((entry) => {
    const size = (typeSizes[tiff.number(entry + 2, 2)] ?? 0) * tiff.number(entry + 4, 4);
    const value = tiff.number(entry + 8, 4);
    return size > 4 && value >= 8 ? { from: value, to: value + size } : { from: 0, to: 0 };
  });
  return [{ from: at, to: end + 4 }, ...values.filter(({ to }) => to > 0)];
}

const decoder = new TextDecoder('latin1');

/** An XMP packet with a location is erased as a whole: it is text, and its other facts are elsewhere too. */
export function locationInXmp(bytes: Uint8Array, { from, to }: Span): Span[] {
  const end = Math.min(to, bytes.length);
  return decoder.decode(bytes.subarray(from, end)).includes('GPS') ? [{ from, to: end }] : [];
}

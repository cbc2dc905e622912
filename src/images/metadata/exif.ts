/**
 * The place in a block of Exif, which is a TIFF file: the directory that the tag GPSInfo leads to, and the values it points at.
 * The tag itself stays and leads to an empty directory, so that all else, the orientation above all, is read as before.
 *
 * @see https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf
 */

import type { Span } from './spans.ts';

const gpsInfo = 0x8825;

/** Bytes of one value, by its type's number. */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Bytes of one entry of a directory. */
const entrySize = 12;

/** More than there are: the image's own and its thumbnail's; tags that tell of a place. */
const mostDirectories = 4;
const mostValues = 64;

/** `from` and `to`: where the block stands in `bytes`, which may end before it. */
export function locationInExif(bytes: Uint8Array, { from, to }: Span): Span[] {
  const end = Math.min(to, bytes.length);
  if (end - from < 8) return [];
  const tiff = readerOf(bytes.subarray(from, end));
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

/** The directory, and what of its values does not fit into it. */
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

type Tiff = {
  /** An unsigned number of 2 or 4 bytes; 0 beyond the end. */
  number(at: number, size: 2 | 4): number;
  /** Where the entries of the directory at `at` begin, and where they end. */
  directory(at: number): { entries: number[]; end: number };
};

/** Null when it is no TIFF. */
function readerOf(block: Uint8Array): Tiff | null {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return null;
  const number = (at: number, size: 2 | 4) => {
    if (at + size > view.byteLength) return 0;
    return size === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle);
  };
  const directory = (at: number) => {
    const fitting = Math.max(0, Math.floor((view.byteLength - at - 2) / entrySize));
    const count = Math.min(number(at, 2), fitting);
    const entries = Array.from({ length: count }, (_, index) => at + 2 + index * entrySize);
    return { entries, end: at + 2 + count * entrySize };
  };
  return { number, directory };
}

const decoder = new TextDecoder('latin1');

/** A packet of XMP that tells a place goes as a whole: it is text, and what else it says stands in the file elsewhere. */
export function locationInXmp(bytes: Uint8Array, { from, to }: Span): Span[] {
  const end = Math.min(to, bytes.length);
  return decoder.decode(bytes.subarray(from, end)).includes('GPS') ? [{ from, to: end }] : [];
}

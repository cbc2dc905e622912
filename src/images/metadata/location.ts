/** Finds where an image stores the location it was taken at, so that visitors do not get it. */

import type { Erasure } from '../../content/images.ts';
import { locationInExif, locationInXmp } from './exif.ts';
import { erasureOf, joined, type Span } from './spans.ts';

/**
 * The location's bytes in the first bytes of a JPEG, PNG or WebP image; none for other files. Linear, with a
 * bounded number of results.
 */
export function locationIn(bytes: Uint8Array): Erasure[] {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\xff\xd8')) return joined(locationInJpeg(bytes));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return joined(locationInPng(bytes));
  return /^RIFF.{4}WEBP$/s.test(start) ? joined(locationInWebp(bytes)) : [];
}

const exifName = 'Exif\0';
const xmpNames = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'];

/** JPEG: segments before the picture itself. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.4 */
function locationInJpeg(bytes: Uint8Array): Erasure[] {
  const erasures: Erasure[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // A fill byte, or a marker without a segment.
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
  // One more padding byte.
  if (head.startsWith(exifName))
    return locationInExif(bytes, { from: from + exifName.length + 1, to }).map(erasureOf);
  const name = xmpNames.find((start) => head.startsWith(start));
  return name === undefined ? [] : locationInXmp(bytes, { from: from + name.length, to }).map(erasureOf);
}

const xmpKeyword = 'XML:com.adobe.xmp\0';

/** PNG: chunks, each with a checksum that must fit its data. https://www.w3.org/TR/png-3/#5DataRep */
function locationInPng(bytes: Uint8Array): Erasure[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const erasures: Erasure[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const data = { from: at + 8, to: at + 8 + view.getUint32(at) };
    const spans = locationInChunk(bytes, data, String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    erasures.push(...spans.map(erasureOf), ...newSum(bytes, data, spans));
    at = data.to + 4;
  }
  return erasures;
}

function locationInChunk(bytes: Uint8Array, data: Span, type: string): Span[] {
  if (type === 'eXIf') return locationInExif(bytes, data);
  if (type !== 'iTXt') return [];
  const keyword = String.fromCharCode(...bytes.subarray(data.from, data.from + xmpKeyword.length));
  return keyword === xmpKeyword
    ? locationInXmp(bytes, { from: data.from + xmpKeyword.length, to: data.to })
    : [];
}

/** The checksum of the chunk after the erasure; none for a chunk whose end was not read. */
function newSum(bytes: Uint8Array, { from, to }: Span, spans: readonly Span[]): Erasure[] {
  if (spans.length === 0 || to + 4 > bytes.length) return [];
  // Loaded here: few images need it, and it would delay a Worker's start.
  const { crc32 } = process.getBuiltinModule('node:zlib');
  const chunk = bytes.slice(from - 4, to);
  for (const span of spans) chunk.fill(0, span.from - from + 4, span.to - from + 4);
  return [{ at: to, length: 4, bytes: crc32(chunk).toString(16).padStart(8, '0') }];
}

/** WebP: chunks of even length. https://developers.google.com/speed/webp/docs/riff_container */
function locationInWebp(bytes: Uint8Array): Erasure[] {
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

/** Skips the name that Exif has in JPEG: some programs write it in WebP too. */
function afterName(bytes: Uint8Array, { from, to }: { from: number; to: number }) {
  const hasName = String.fromCharCode(...bytes.subarray(from, from + 4)) === 'Exif';
  return { from: hasName ? from + 6 : from, to };
}

import { crc32 } from 'node:zlib';
import type { Erasure } from '../../content/erasure.ts';
import { locationInExif } from './exif.ts';
import { erasureOf, type Span } from './spans.ts';
import { locationInXmp } from './xmp.ts';

const xmp = 'XML:com.adobe.xmp\0';

/** Chunks, each with a check sum that has to fit what is in it. https://www.w3.org/TR/png-3/#5DataRep */
export function locationInPng(bytes: Uint8Array): Erasure[] {
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
  const keyword = String.fromCharCode(...bytes.subarray(data.from, data.from + xmp.length));
  return keyword === xmp ? locationInXmp(bytes, { from: data.from + xmp.length, to: data.to }) : [];
}

/** The sum of the chunk's type and data without what is erased; none for a chunk that is not seen to its end. */
function newSum(bytes: Uint8Array, { from, to }: Span, spans: readonly Span[]): Erasure[] {
  if (spans.length === 0 || to + 4 > bytes.length) return [];
  const chunk = bytes.slice(from - 4, to);
  for (const span of spans) chunk.fill(0, span.from - from + 4, span.to - from + 4);
  return [{ at: to, length: 4, bytes: crc32(chunk).toString(16).padStart(8, '0') }];
}

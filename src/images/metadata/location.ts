/** Finds where an image stores the location it was taken at, so that visitors do not get it. */

import type { Erasure } from '../../content/images.ts';
import { type Block, blocksIn } from './blocks.ts';
import { locationInExif, locationInXmp } from './exif.ts';
import { erasureOf, joined, type Span } from './spans.ts';

/**
 * The location's bytes in the first bytes of a JPEG, PNG or WebP image; none for other files. Linear, with a
 * bounded number of results.
 */
export function locationIn(bytes: Uint8Array): Erasure[] {
  return joined(blocksIn(bytes).flatMap((block) => erasuresIn(bytes, block)));
}

function erasuresIn(bytes: Uint8Array, block: Block): Erasure[] {
  const spans = block.kind === 'exif' ? locationInExif(bytes, block) : locationInXmp(bytes, block);
  return [...spans.map(erasureOf), ...(block.data ? newSum(bytes, block.data, spans) : [])];
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

/** Where an image tells the place it was taken at, so that visitors are not told. */

import type { Erasure } from '../../content/erasure.ts';
import { locationInJpeg } from './jpeg.ts';
import { locationInPng } from './png.ts';
import { joined } from './spans.ts';
import { locationInWebp } from './webp.ts';

/** What the first bytes of a JPEG, PNG or WebP image hold of it; none for other files. Linear, and bounded in number. */
export function locationIn(bytes: Uint8Array): Erasure[] {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\xff\xd8')) return joined(locationInJpeg(bytes));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return joined(locationInPng(bytes));
  return /^RIFF.{4}WEBP$/s.test(start) ? joined(locationInWebp(bytes)) : [];
}

import type { Span } from './spans.ts';

const decoder = new TextDecoder('latin1');

/** A packet of XMP that tells a place goes as a whole: it is text, and what else it says stands in the file elsewhere. */
export function locationInXmp(bytes: Uint8Array, { from, to }: Span): Span[] {
  const end = Math.min(to, bytes.length);
  return decoder.decode(bytes.subarray(from, end)).includes('GPS') ? [{ from, to: end }] : [];
}

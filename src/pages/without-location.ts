import type { Erasure } from '../content/images.ts';
import type { ByteRange } from '../http/byte-range.ts';
import { withLength } from '../http/with-length.ts';

/** The bytes of a file, or of its part `range`, with the erasures applied. */
export function withoutLocation(
  body: ReadableStream<Uint8Array>,
  erasures: readonly Erasure[],
  { offset, length }: ByteRange,
): ReadableStream<Uint8Array> {
  const inside = erasures.filter(
    (erasure) => erasure.at < offset + length && erasure.at + erasure.length > offset,
  );
  if (inside.length === 0) return body;
  let at = offset;
  const eraser = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(eraseIn(chunk, inside, at));
      at += chunk.byteLength;
    },
  });
  return withLength(body.pipeThrough(eraser), length);
}

/** `at` is the offset of the chunk in the file. */
function eraseIn(chunk: Uint8Array, erasures: readonly Erasure[], at: number): Uint8Array {
  const end = at + chunk.byteLength;
  const touching = erasures.filter((erasure) => erasure.at < end && erasure.at + erasure.length > at);
  if (touching.length === 0) return chunk;
  const result = chunk.slice();
  for (const erasure of touching) {
    const from = Math.max(erasure.at, at);
    const to = Math.min(erasure.at + erasure.length, end);
    const bytes = Buffer.from(erasure.bytes ?? '', 'hex');
    for (let index = from; index < to; index++) result[index - at] = bytes[index - erasure.at] ?? 0;
  }
  return result;
}

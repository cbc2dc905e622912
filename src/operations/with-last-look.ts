import type { Content } from '../store/bucket.ts';

/**
 * The same content, whose last byte waits until `look` agrees: whoever sends a file may take hours, and visitors may see
 * its bundle by then. The error of `look` ends the stream. Bytes are at hand, so they need no second look.
 */
export function withLastLook(content: Content, look: () => Promise<unknown>): Content {
  if (content instanceof Uint8Array) return content;
  const { stream, size } = content;
  let left = size;
  const waiting = new TransformStream<Uint8Array, Uint8Array>({
    async transform(part, controller) {
      if (left > 0 && part.byteLength >= left) await look();
      left -= part.byteLength;
      controller.enqueue(part);
    },
  });
  return { stream: stream.pipeThrough(waiting), size };
}

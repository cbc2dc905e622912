import type { Content } from '../store/bucket.ts';

/**
 * Stores content whose last byte waits until `look` agrees: whoever sends a file may take hours, and visitors may see its
 * bundle by then. Throws the error of `look`, and then nothing is stored. Bytes are at hand and need no second look.
 */
export async function withLastLook<T>(
  content: Content,
  look: () => Promise<unknown>,
  store: (content: Content) => Promise<T>,
): Promise<T> {
  if (content instanceof Uint8Array) return store(content);
  const { stream, size } = content;
  let left = size;
  let refusal: unknown;
  const waiting = new TransformStream<Uint8Array, Uint8Array>({
    async transform(part, controller) {
      if (left > 0 && part.byteLength >= left) await look().catch(refuse);
      left -= part.byteLength;
      controller.enqueue(part);
    },
  });
  const refuse = (error: unknown): never => {
    refusal = error;
    throw error;
  };
  try {
    return await store({ stream: stream.pipeThrough(waiting), size });
  } catch (error) {
    // The bucket tells of any error in its own words.
    throw refusal ?? error;
  }
}

import type { Content } from './bucket.ts';
import { sizeProblem } from './check-put.ts';

export async function readBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** All bytes of a content. Throws a `Problem` `bad-request` for a stream of another declared length. */
export async function readExactly(key: string, content: Content): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  const bytes = new Uint8Array(content.size);
  let filled = 0;
  for await (const chunk of content.stream) {
    if (filled + chunk.byteLength > bytes.byteLength) throw sizeProblem(key, content.size);
    bytes.set(chunk, filled);
    filled += chunk.byteLength;
  }
  if (filled < bytes.byteLength) throw sizeProblem(key, content.size);
  return bytes;
}

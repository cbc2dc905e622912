import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { LocalFile } from '../files/local-file.ts';
import type { RequestBody } from '../site/send.ts';

/** The content of a file as it is now; a large one as a stream, so that memory does not hold eight of them. */
export async function fileBody({ path, content: made }: LocalFile): Promise<RequestBody> {
  if (made) return { content: made, size: made.byteLength };
  const { size } = await stat(path);
  if (size > largestAtOnce) {
    const stream = createReadStream(path, { end: size - 1 });
    // Node's and the Worker's declarations of the same standard class.
    return { content: Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>, size };
  }
  const content = await readFile(path);
  return { content, size: content.byteLength };
}

const largestAtOnce = 1024 * 1024;

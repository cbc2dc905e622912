/** A file of the folder: its content, and its MD5 digest, the identity that the upload route lists. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestBody } from '../site/send.ts';

export type LocalFile = {
  key: string;
  /** The path of the file, beginning with the folder as the user named it. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** The content of a file that is not in the folder, such as settings of several files. */
  content?: Uint8Array<ArrayBuffer>;
  /** The name of the theme that it comes from. */
  theme?: string;
};

/** Throws the errors of the file system. */
export async function readLocalFile({ path, content }: LocalFile): Promise<Uint8Array<ArrayBuffer>> {
  return content ?? (await readFile(path));
}

export type Digester = (file: LocalFile) => Promise<string>;

/** Digests files, and reuses the digest while a file's size and time stay the same. */
export function createDigester(): Digester {
  const known = new Map<string, { size: number; modified: number; md5: string }>();
  return async (file) => {
    const { path, size, modified, content } = file;
    if (content) return createHash('md5').update(content).digest('hex');
    const before = known.get(path);
    if (before?.size === size && before.modified === modified) return before.md5;
    const md5 = await digestOf(path, size);
    known.set(path, { size, modified, md5 });
    return md5;
  };
}

/** In hex. Throws the errors of the file system. */
export async function digestOf(path: string, size: number): Promise<string> {
  const hash = createHash('md5');
  // A stream takes three times as long as a single read of a small file, but bounds the memory for a large
  // one.
  if (size <= largestAtOnce) hash.update(await readFile(path));
  else await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Bytes up to which a file is read at once, without a stream. */
const largestAtOnce = 1024 * 1024;

/** The current content of a file. A large file is a stream, so that memory need not hold eight of them. */
export async function fileBody({ path, content: made }: LocalFile): Promise<RequestBody> {
  if (made) return { content: made, size: made.byteLength };
  const { size } = await stat(path);
  if (size > largestAtOnce) {
    const stream = createReadStream(path, { end: size - 1 });
    // Node and the Worker declare the same standard class.
    return { content: Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>, size };
  }
  const content = await readFile(path);
  return { content, size: content.byteLength };
}

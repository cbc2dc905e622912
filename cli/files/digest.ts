/** MD5 digests of files, the identity that the upload route lists. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { LocalFile } from './local-file.ts';

export type Digester = (file: LocalFile) => Promise<string>;

/** Digests files, and remembers those that have not changed since by size and time. */
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

/** In hex. Throws what the file system throws. */
export async function digestOf(path: string, size: number): Promise<string> {
  const hash = createHash('md5');
  // A stream takes three times as long as reading a small file at once, and never more memory for a large one.
  if (size <= largestAtOnce) hash.update(await readFile(path));
  else await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const largestAtOnce = 1024 * 1024;

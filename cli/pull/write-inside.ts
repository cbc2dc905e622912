/** Writes files below a folder and nowhere else, each of them whole or not at all. */

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../src/problem.ts';

/**
 * Writes `body` under `key`, and replaces an existing file or link. The file appears at once: it is written
 * under another name, then renamed. Throws a `Problem` when a folder on the way is a link, which may lead
 * outside, and the errors of the file system.
 */
export async function writeInside(
  root: string,
  key: string,
  body: ReadableStream<Uint8Array>,
): Promise<void> {
  await makeFolders(root, key);
  const path = join(root, key);
  const temporary = join(dirname(path), `.platen-${randomBytes(8).toString('hex')}.tmp`);
  try {
    // The Worker and Node declare the same standard class.
    const stream = Readable.fromWeb(body as unknown as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(stream, createWriteStream(temporary, { flags: 'wx' }));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Throws a `Problem` unless every folder between `root` and the file is a folder or does not exist yet. */
export async function checkFolders(root: string, key: string): Promise<void> {
  for (const folder of foldersBetween(root, key)) {
    const found = await lstat(folder).catch(() => null);
    if (found === null) return;
    if (!found.isDirectory()) throw notAFolder(key, folder);
  }
}

async function makeFolders(root: string, key: string): Promise<void> {
  await checkFolders(root, key);
  await mkdir(dirname(join(root, key)), { recursive: true });
}

/** The outermost first. */
function foldersBetween(root: string, key: string): string[] {
  const parts = key.split('/').slice(0, -1);
  return parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
}

function notAFolder(key: string, folder: string): Problem {
  return new Problem(
    'bad-key',
    `Cannot write "${key}": "${folder}" must be a folder, neither a link nor a file`,
  );
}

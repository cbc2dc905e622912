/** What is in a folder and in the folders below it. */

import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isIgnored } from './ignored.ts';

/** `name` is the path seen from the folder, with `/` between its parts, as the file system spells it. */
export type FoundFile = {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
};

/** `omitted` tells what cannot be read or is no file, by its name. */
export type Found = { files: FoundFile[]; omitted: { name: string; reason: string }[] };

/**
 * Every regular file that is not ignored, in the order of names. Symbolic links are not followed: they may lead anywhere.
 * Throws when the folder itself cannot be read.
 */
export async function walk(folder: string): Promise<Found> {
  const found: Found = { files: [], omitted: [] };
  await visit(folder, '', found);
  for (const list of [found.files, found.omitted]) list.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}

async function visit(folder: string, parent: string, found: Found): Promise<void> {
  const entries = await readdir(join(folder, parent), { withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => !isIgnored(entry.name))
      .map(async (entry) => {
        const name = parent === '' ? entry.name : `${parent}/${entry.name}`;
        try {
          if (entry.isDirectory()) await visit(folder, name, found);
          else if (entry.isFile()) found.files.push(await describe(folder, name));
          else found.omitted.push({ name, reason: notAFile });
        } catch (error) {
          found.omitted.push({ name, reason: error instanceof Error ? error.message : String(error) });
        }
      }),
  );
}

const notAFile = 'it must be a file or a folder; links are not followed';

async function describe(folder: string, name: string): Promise<FoundFile> {
  const { size, mtimeMs } = await lstat(join(folder, name));
  return { name, size, modified: mtimeMs };
}

/** Lists the files of a folder and its subfolders. */

import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** `name` is the path from the folder, with `/` between its parts, as the file system spells it. */
export type FoundFile = {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
};

/** `omitted` names entries that cannot be read or are no files, with the reason. */
export type Found = { files: FoundFile[]; omitted: { name: string; reason: string }[] };

/**
 * Every regular file that is not ignored, in the order of names. Throws when the folder itself cannot be
 * read.
 *
 * Symbolic links that stay inside the folder are followed. All others are omitted, and so are links to
 * ignored files or to a folder around them.
 */
export async function walk(folder: string): Promise<Found> {
  const root = await realpath(folder);
  const walked: Walk = { folder, root, found: { files: [], omitted: [] }, followed: 0 };
  await visit(walked, '', [root]);
  const { found } = walked;
  for (const list of [found.files, found.omitted]) list.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}

/** `followed` counts links to folders, since nested links can multiply the files. */
type Walk = { folder: string; root: string; found: Found; followed: number };

const mostFollowed = 200;

/** @param around The true paths of the folders that led here. */
async function visit(walked: Walk, parent: string, around: readonly string[]): Promise<void> {
  const { folder, found } = walked;
  const entries = await readdir(join(folder, parent), { withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => !isIgnored(entry.name))
      .map(async (entry) => {
        const name = parent === '' ? entry.name : `${parent}/${entry.name}`;
        try {
          if (entry.isSymbolicLink()) await follow(walked, name, around);
          else if (entry.isDirectory())
            await visit(walked, name, [...around, join(around.at(-1) ?? '', entry.name)]);
          else if (entry.isFile()) found.files.push(await describe(folder, name));
          else found.omitted.push({ name, reason: 'it must be a file or a folder' });
        } catch (error) {
          found.omitted.push({ name, reason: error instanceof Error ? error.message : String(error) });
        }
      }),
  );
}

async function follow(walked: Walk, name: string, around: readonly string[]): Promise<void> {
  const { folder, root, found } = walked;
  const path = join(folder, name);
  const target = await realpath(path).catch(() => undefined);
  const reason = target === undefined ? await danglingLink(path) : forbidden(root, target, around);
  if (target === undefined || reason !== undefined) {
    found.omitted.push({ name, reason: reason ?? '' });
    return;
  }
  const info = await stat(path);
  if (info.isFile()) found.files.push(await describe(folder, name));
  else if (!info.isDirectory()) found.omitted.push({ name, reason: 'it must lead to a file or a folder' });
  else if (walked.followed === mostFollowed) {
    found.omitted.push({ name, reason: `only ${mostFollowed} links to folders are followed` });
  } else {
    walked.followed += 1;
    await visit(walked, name, [...around, target]);
  }
}

async function danglingLink(path: string): Promise<string> {
  return `it is a link to "${await readlink(path)}", where nothing is; mend the link or delete it`;
}

/** Why a link to the target is not followed. */
function forbidden(root: string, target: string, around: readonly string[]): string | undefined {
  const inside = relative(root, target);
  const segments = inside.split(sep);
  if (segments[0] === '..' || isAbsolute(inside)) {
    return `it is a link that leads out of the folder, to "${target}"; put what it leads to in its place`;
  }
  if (around.includes(target))
    return `it is a link to the folder "${inside || '.'}", which it lies in; delete it`;
  const isHidden = segments.some((segment) => segment !== '' && isIgnored(segment));
  return isHidden ? `it is a link to "${inside}", which is never sent; delete it` : undefined;
}

async function describe(folder: string, name: string): Promise<FoundFile> {
  const { size, mtimeMs } = await stat(join(folder, name));
  return { name, size, modified: mtimeMs };
}

/** Whether a file or folder of this name is ignored: dot files, packages, leftovers of editors. */
export function isIgnored(name: string): boolean {
  if (name === '.well-known') return false;
  return name.startsWith('.') || names.has(name) || /~$|\.sw[a-p]$|^#.*#$/.test(name);
}

const names = new Set(['node_modules', 'Thumbs.db', 'desktop.ini']);

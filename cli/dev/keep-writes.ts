/** Brings into the folder what the page for writing has changed on the local site. */

import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkKey, decodeKey, limits } from '../../src/content/check-key.ts';
import { isPage } from '../../src/content/keys.ts';
import type { LocalFile } from '../files/local-file.ts';
import { readLocalTree } from '../files/local-tree.ts';
import { checkFileName } from '../pull/file-name.ts';
import { writeInside } from '../pull/write-inside.ts';

export type KeptWrites = {
  folder: string;
  /** The local site's own address, and its token. */
  origin: string;
  token: string;
};

/** Call after a write has succeeded. `url` is the path and query of its request. */
export async function keepWrite(kept: KeptWrites, url: string): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, rest = ''] = /^\/upload\/(.+)$/.exec(pathname) ?? [];
  if (rest === '' || searchParams.has('dry-run')) return;
  const to = searchParams.get('move');
  for (const key of [decodeKey(rest), ...(to === null ? [] : [to])]) await keepFile(kept, key);
}

/** Writes the file as it is on the site, or deletes it. */
async function keepFile({ folder, origin, token }: KeptWrites, key: string): Promise<void> {
  checkKey(key, limits.r2);
  const { files, isHugoRoot } = await readLocalTree(folder);
  const own = files.find((file) => file.key === key);
  if (own?.content !== undefined || own?.theme !== undefined) return;
  const name = own ? relative(folder, own.path) : join(baseFor(key, { folder, files, isHugoRoot }), key);
  checkFileName(name.replaceAll('\\', '/'), process.platform);
  const address = `${origin}/upload/${key.split('/').map(encodeURIComponent).join('/')}`;
  const { ok, status, body } = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
  if (ok) await writeInside(folder, name, body ?? new Blob([]).stream());
  else await body?.cancel();
  if (status === 404 && own !== undefined) await rm(own.path, { force: true });
}

type Around = { folder: string; files: readonly LocalFile[]; isHugoRoot: boolean };

/**
 * The folder that a new file's key begins in. A page goes where the pages near it are; another file where those beside it
 * are. The nearest have most folders in common.
 */
function baseFor(key: string, { folder, files, isHugoRoot }: Around): string {
  let base = isHugoRoot ? 'content' : '';
  let most = -1;
  for (const file of files) {
    const name = relative(folder, file.path).replaceAll('\\', '/');
    const isLike = isPage(key) ? isPage(file.key) : true;
    if (!isLike || file.content !== undefined || file.theme !== undefined || !name.endsWith(file.key))
      continue;
    const common = commonFolders(file.key, key);
    if (common <= most) continue;
    most = common;
    base = name.slice(0, name.length - file.key.length);
  }
  return base;
}

function commonFolders(a: string, b: string): number {
  const [left, right] = [dirname(a).split('/'), dirname(b).split('/')];
  const differ = left.findIndex((part, index) => part !== right[index]);
  return differ === -1 ? left.length : differ;
}

/** Lets visitors see the layouts of the bucket, if they pass. */

import {
  type FilesNeeded,
  mostFiles,
  mostRounds,
  type Settled,
  type Tries,
} from '../content/layouts/rendering.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { Problem } from '../problem.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { SyncContext } from './context.ts';

/** Files that a whole trial may read. */
const mostOfWhole = 150;

/**
 * The layouts try each kind of page; the texts for that are read here. Returns what keeps them from being shown.
 */
export async function adoptLayouts(
  { bucket, catalog, clock, edge }: SyncContext,
  tries: Tries = 'new',
): Promise<Settled> {
  const texts = new Map<string, FileText>();
  const most = tries === 'all' ? mostOfWhole : mostFiles;
  for (let round = 1; ; round++) {
    const isLast = round >= mostRounds || texts.size >= most;
    const how = { hasEdge: edge !== null, isLast, tries };
    const adoption = await catalog.adoptLayouts(clock(), how, texts);
    if (adoption.kind === 'settled') return adoption;
    const asked = ownFirst(adoption.files).slice(0, most - texts.size);
    const read = await Promise.all(asked.map(async ([key]) => [key, await textOf(bucket, key)] as const));
    for (const [key, text] of read) texts.set(key, text);
  }
}

/** Files of the layouts, which many pages need, before texts of pages. */
function ownFirst(files: FilesNeeded['files']): FilesNeeded['files'] {
  const isOwn = ([key]: readonly [string, string]) => key.startsWith('layouts/');
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

/** A text that cannot be read is empty: this is only a trial. */
async function textOf(bucket: SyncContext['bucket'], key: string): Promise<FileText> {
  const file = await bucket.get(key);
  if (file === null) return { version: '', text: '' };
  try {
    return { version: file.version, text: decodeText(await readBytes(file.body)) };
  } catch (error) {
    if (error instanceof Problem) return { version: file.version, text: '' };
    throw error;
  }
}

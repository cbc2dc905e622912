/** Lets visitors see the layouts of the bucket, if they pass. */

import {
  type FilesNeeded,
  mostFiles,
  mostRounds,
  type Settled,
  type Tries,
} from '../content/layouts/rendering.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import type { SyncContext } from './context.ts';
import { readTexts } from './layout-texts.ts';

/** Files that a whole trial may read. */
const mostOfWhole = 150;

/**
 * The layouts try each kind of page; the texts for that are read here. Returns what keeps them from being shown.
 */
export async function adoptLayouts(context: SyncContext, tries: Tries = 'new'): Promise<Settled> {
  const { catalog, clock, edge } = context;
  const texts = new Map<string, FileText>();
  const most = tries === 'all' ? mostOfWhole : mostFiles;
  for (let round = 1; ; round++) {
    const isLast = round >= mostRounds || texts.size >= most;
    const how = { hasEdge: edge !== null, isLast, tries };
    const adoption = await catalog.adoptLayouts(clock(), how, texts);
    if (adoption.kind === 'settled') return adoption;
    const asked = ownFirst(adoption.files).slice(0, most - texts.size);
    const read = await readTexts(
      context,
      asked.map(([name]) => name),
    );
    for (const [name, text] of read) texts.set(name, text);
  }
}

/** Files of the layouts, which many pages need, before texts of pages. */
function ownFirst(files: FilesNeeded['files']): FilesNeeded['files'] {
  const isOwn = ([key]: readonly [string, string]) => key.startsWith('layouts/');
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

/** The trial of a tree of layouts within the catalog. */

import type { LayoutEngine } from '../content/layouts/engine.ts';
import type { FilesNeeded } from '../content/layouts/rendering.ts';
import type { FileTexts, LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { nothingTried, type Tried, trialsOf } from './layout-attempts.ts';
import { filesNeeded } from './layout-needs.ts';
import { faultsOfPending } from './layout-tree.ts';

export type Trying = {
  now: number;
  texts: FileTexts;
  /** Pages that need further texts are not tried. */
  isLast: boolean;
  /** Tries the layouts that visitors see already, too. */
  isWhole: boolean;
};

/** @param rows Those of the site with the tree. */
export function tryTree(
  sql: SqlStorage,
  engine: LayoutEngine,
  { rows, tree, now, texts, isLast }: Omit<Trying, 'isWhole'> & { rows: SiteRows; tree: LayoutFiles },
): FilesNeeded | Tried {
  const unread = faultsOfPending(sql, tree);
  if (unread.length > 0) return { ...nothingTried, faults: unread };
  const tried = trialsOf(engine, rows, { now, origin: nowhere }, texts);
  if (tried.faults.length > 0 || tried.keys.length === 0 || isLast) return tried;
  const needed = filesNeeded(sql, rows, tried.keys);
  return needed.kind === 'needs' ? needed : { ...tried, faults: [needed.fault] };
}

/** Nobody sees the pages of a trial. */
const nowhere = 'https://site.invalid';

/** The trial of a tree of layouts within the catalog. */

import type { LayoutEngine } from '../content/layouts/engine.ts';
import type { FilesNeeded, Tries } from '../content/layouts/rendering.ts';
import type { FileTexts, LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { type KnownOutcomes, nothingTried, type Tried, trialsOf } from './layout-attempts.ts';
import { filesNeeded } from './layout-needs.ts';
import { faultsOfPending } from './layout-tree.ts';

export type Trying = {
  now: number;
  texts: FileTexts;
  /** Pages that need further texts are not tried. */
  isLast: boolean;
  tries: Tries;
};

/** `rows` are those of the site with the tree. Pages that are `known` are not made again. */
type Attempt = Trying & { rows: SiteRows; tree: LayoutFiles; known: KnownOutcomes };

export function tryTree(
  sql: SqlStorage,
  engine: LayoutEngine,
  { rows, tree, now, texts, isLast, tries, known }: Attempt,
): FilesNeeded | Tried {
  const unread = faultsOfPending(sql, tree);
  if (unread.length > 0) return { ...nothingTried, faults: unread };
  const tried = trialsOf(engine, rows, { now, origin: nowhere }, { texts, known, tries });
  if (tried.faults.length > 0 || tried.keys.length === 0 || isLast) return tried;
  const needed = filesNeeded(sql, rows, tried.keys);
  return needed.kind === 'needs' ? needed : { ...tried, faults: [needed.fault] };
}

/** Nobody sees the pages of a trial. */
const nowhere = 'https://site.invalid';

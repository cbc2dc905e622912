/** Files of a page bundle whose post is not on the site: nothing would say there whether visitors may see them. */

import type { LocalFile } from '../files/local-tree.ts';
import { ownerOf } from './order.ts';

export type Orphan = { file: LocalFile; owner: string };

/**
 * Takes the files out whose post is missing. `owners` are the posts that there are here or on the site, `missing` those among them that
 * could not be sent and are not there from earlier.
 */
export function withoutOrphans(
  files: readonly LocalFile[],
  owners: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): { kept: LocalFile[]; orphans: Orphan[] } {
  const kept: LocalFile[] = [];
  const orphans: Orphan[] = [];
  for (const file of files) {
    const owner = missing.size === 0 ? undefined : ownerOf(file.key, owners);
    if (owner !== undefined && missing.has(owner)) orphans.push({ file, owner });
    else kept.push(file);
  }
  return { kept, orphans };
}

/** The parent sections of a file, as far as its record depends on them. */

import { folderOf } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import { type ParentSection, parentFolders, parentSection } from '../content/post/sections.ts';
import { readFile } from './file-rows.ts';
import type { FileRecord } from './record.ts';

/** Results by folder, kept while one call compares many files. */
export type KnownFolders = Map<string, readonly ParentSection[]>;

/** The parent sections of a file, the nearest first; none for files that are not pages. */
export function parentsOf(
  sql: SqlStorage,
  key: string,
  known: KnownFolders = new Map(),
): readonly ParentSection[] {
  const [nearest] = parentFolders(key);
  return nearest === undefined ? [] : aboveFolder(sql, nearest, known);
}

/** The part of this `_index.md` that records in its folder depend on; null when they do not. */
export function passedOn(record: FileRecord | undefined): ParentSection | null {
  if (record?.kind !== 'section') return null;
  return parentSection(folderOf(record.key), { cascade: [], ...record.data });
}

function aboveFolder(sql: SqlStorage, folder: string, known: KnownFolders): readonly ParentSection[] {
  const kept = known.get(folder);
  if (kept) return kept;
  const own = passedOn(indexOf(sql, folder));
  const further = folder === '' ? [] : aboveFolder(sql, folderOf(folder), known);
  const parents = own === null ? further : [own, ...further];
  known.set(folder, parents);
  return parents;
}

/** The `_index.md` of the folder; of several spellings of the name, the smallest key. */
function indexOf(sql: SqlStorage, folder: string): FileRecord | undefined {
  return sql
    .exec<{ key: string }>(
      "SELECT key FROM claims WHERE path = ? AND kind = 'section' ORDER BY key",
      folderPath(folder),
    )
    .toArray()
    .filter(({ key }) => folderOf(key) === folder)
    .slice(0, 1)
    .map(({ key }) => readFile(sql, key))[0];
}

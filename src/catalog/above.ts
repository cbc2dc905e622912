/** The sections that a file is in, as far as its record depends on them. */

import { bundleOf, folderOf, folderPath, isPage, isSectionIndex } from '../content/paths.ts';
import type { Above } from '../content/post/cascade.ts';
import { sanitizePath } from '../content/post/slug.ts';
import { pluralOf } from '../content/post/titles.ts';
import type { SectionEntry } from './catalog.ts';
import { type FileRecord, readFile } from './files.ts';

/** Answers for one folder, kept while one call compares many files. */
export type KnownFolders = Map<string, readonly Above[]>;

/** The nearest first; none for files that are no pages. */
export function aboveOf(sql: SqlStorage, key: string, known: KnownFolders = new Map()): readonly Above[] {
  if (!isPage(key)) return [];
  const isInOwnFolder = isSectionIndex(key) || bundleOf(key) !== null;
  if (!isInOwnFolder) return aboveFolder(sql, folderOf(key), known);
  return folderOf(key) === '' ? [] : aboveFolder(sql, folderOf(folderOf(key)), known);
}

/** What the files in its folder are made with of this `_index.md`; null when they would be the same without it. */
export function passedOn(record: FileRecord | undefined): Above | null {
  if (record?.kind !== 'section') return null;
  const folder = folderOf(record.key);
  const { draft, visibleFrom, visibleUntil, cascade = [] } = record.data;
  const names = namesOf(folder, record.data);
  const isPlain =
    cascade.length === 0 &&
    (folder === '' || (isAlwaysVisible(record.data) && Object.keys(names).length === 0));
  // A folder at the top is a section without an `_index.md`, others only with one.
  if (isPlain && !folder.includes('/')) return null;
  return {
    folder,
    ...names,
    draft,
    ...(visibleFrom !== undefined && { visibleFrom }),
    ...(visibleUntil !== undefined && { visibleUntil }),
    cascade,
  };
}

/** What the section is called in addresses, where its folder does not say the same. The home page is in none. */
function namesOf(folder: string, { slug, title }: SectionEntry): Pick<Above, 'slug' | 'title'> {
  if (folder === '') return {};
  if (slug !== undefined) return { slug };
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const isSame = [name, pluralOf(name)].every((other) => sanitizePath(other) === sanitizePath(title ?? name));
  return title === undefined || isSame ? {} : { title };
}

function isAlwaysVisible({ draft, visibleFrom, visibleUntil }: SectionEntry): boolean {
  return !draft && visibleFrom === undefined && visibleUntil === undefined;
}

function aboveFolder(sql: SqlStorage, folder: string, known: KnownFolders): readonly Above[] {
  const kept = known.get(folder);
  if (kept) return kept;
  const own = passedOn(indexOf(sql, folder));
  const further = folder === '' ? [] : aboveFolder(sql, folderOf(folder), known);
  const above = own === null ? further : [own, ...further];
  known.set(folder, above);
  return above;
}

/** The `_index.md` of the folder; of several spellings of the name the smallest key. */
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

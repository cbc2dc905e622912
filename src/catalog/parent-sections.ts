/** The parent sections of a file, as far as its record depends on them. */

import { fileOf, languageOfEdition } from '../content/editions.ts';
import { folderOf } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import { type ParentSection, parentFolders, parentSection } from '../content/post/sections.ts';
import { languageOf, placed } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { claimingLists } from './claiming.ts';
import { readFile } from './file-rows.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { sharedInputs } from './shared-inputs.ts';

/** A page's key without its language, and the beginning of that language's addresses. */
export type LocalKey = { pageKey: string; prefix: string };

/** The key of a file without its language, by the languages of the site. */
export function localKey(site: Pick<Site, 'languages'>, key: string): LocalKey {
  const { language, key: pageKey } = placed(fileOf(key), site.languages);
  const edition = languageOfEdition(key);
  const { prefix } =
    edition === undefined ? language : languageOf({ language: edition, languages: site.languages });
  return { pageKey, prefix };
}

const none: readonly ParentSection[] = [];

/** The parent sections of a file, the nearest first; none for files that are not pages. */
export function parentsOf(sql: SqlStorage, { pageKey, prefix }: LocalKey): readonly ParentSection[] {
  const folders = parentFolders(pageKey);
  const [nearest] = folders;
  if (nearest === undefined) return none;
  const known = sharedInputs(sql).parents;
  const kept = known.get(`${prefix}/${nearest}`);
  if (kept) return kept;
  const listOf = (folder: string) => prefix + folderPath(folder);
  const texts = claimingLists(sql, folders.map(listOf));
  const parents = folders
    .map((folder) => passedOn(indexOf(sql, texts.get(listOf(folder)) ?? [], folder)))
    .filter((section) => section !== null);
  known.set(`${prefix}/${nearest}`, parents);
  return parents;
}

/** The part of this `_index.md` that records in its folder depend on; null when they do not. */
export function passedOn(record: FileRecord | undefined): ParentSection | null {
  if (record?.kind !== 'section') return null;
  return parentSection(folderOf(placeInLanguage(record).pageKey), { cascade: [], ...record.data });
}

/** The `_index.md` of the folder; of several spellings of the name, the smallest key. */
function indexOf(sql: SqlStorage, keys: readonly string[], folder: string): FileRecord | undefined {
  for (const key of keys) {
    const record = readFile(sql, key);
    if (record && folderOf(placeInLanguage(record).pageKey) === folder) return record;
  }
  return undefined;
}

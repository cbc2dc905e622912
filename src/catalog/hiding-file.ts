/** Which file keeps another one from being a page, by its address or by its bundle. */

import { bundleFolder } from '../content/keys.ts';
import { addressOwners, ownersOf } from './address-owners.ts';
import { claiming } from './claiming.ts';
import { type FileRecord, placeInLanguage } from './record.ts';

/** The file that keeps a post from being a page: the owner of its address, or of its bundle. */
export function hidingFile(sql: SqlStorage, record: FileRecord): string | null {
  if (record.kind === 'section') return textBefore(sql, record);
  if (record.kind !== 'post') return null;
  const owners = ownersOf(sql, record.key);
  // Translations share a folder.
  const [owner] = owners.includes(record.key) ? [] : owners;
  if (owner !== undefined) return owner;
  const keeper = addressOwners(sql, record.data.path)[0];
  return keeper === undefined || keeper === record.key ? null : keeper;
}

/** The list's text in a file of the language itself, which counts before the edition of another file. */
function textBefore(sql: SqlStorage, { key, data }: FileRecord & { kind: 'section' }): string | null {
  if (!data.isEdition) return null;
  const [first] = claiming(sql, data.list, 'section');
  return first === undefined || first === key ? null : first;
}

/** Posts that claim the same address, and all posts in the folder of a page bundle. */
export function touchedBy(sql: SqlStorage, record: FileRecord): string[] {
  if (record.kind === 'section' && record.data.language !== undefined) {
    return [...claiming(sql, record.data.list, 'section')];
  }
  const path = pathOf(record);
  const folder = bundleFolder(placeInLanguage(record))?.slice(1);
  const spellings = folder === undefined ? [] : new Set([folder, folder.normalize('NFD')]);
  const inside = [...spellings].flatMap((spelling) => keysUnder(sql, spelling));
  return [...(path === undefined ? [] : addressOwners(sql, path)), ...inside];
}

function keysUnder(sql: SqlStorage, folder: string): string[] {
  return sql
    .exec<{ key: string }>(
      "SELECT key FROM files WHERE key > ? AND key < ? AND kind = 'post'",
      folder,
      `${folder.slice(0, -1)}0`,
    )
    .toArray()
    .map((row) => row.key);
}

function pathOf(record: FileRecord | undefined): string | undefined {
  return record?.kind === 'post' ? record.data.path : undefined;
}

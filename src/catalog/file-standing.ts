/** How much visitors see of a file, as far as rights depend on that. */

import { editionKey, fileOf } from '../content/editions.ts';
import { isPrivate } from '../content/keys.ts';
import type { Standing } from '../content/standing.ts';
import { claimsOf, ownersOf } from './address-owners.ts';
import type { Rehearsed } from './catalog.ts';
import { editionsOf } from './entry.ts';
import { readFile } from './file-rows.ts';
import type { FileRecord } from './record.ts';
import { inputsOf } from './record-inputs.ts';

/** The file's standing, and the folders of which it is the post. */
export function stateOf(sql: SqlStorage, key: string): { standing: Standing; bundles: string[] } {
  const records = recordsOf(sql, key);
  return { standing: standingOf(sql, key, records), bundles: bundlesIn(records) };
}

/** The records of a file: its own, and those of its pages in further languages. */
export function recordsOf(sql: SqlStorage, key: string): FileRecord[] {
  const own = readFile(sql, key);
  if (own === undefined) return [];
  const others = editionsOf(own).map((language) => readFile(sql, editionKey(key, language)));
  return [own, ...others.filter((record) => record !== undefined)];
}

function standingOf(sql: SqlStorage, key: string, records: readonly FileRecord[]): Standing {
  const [own] = records;
  if (own === undefined) return 'absent';
  if (isPrivate(key)) return 'public';
  if (areDrafts(records)) return 'draft';
  const isPlain = own.kind === 'file' && own.errors.length === 0 && !own.data?.isNoPageHere;
  const owners = isPlain ? ownersOf(sql, key).map((owner) => readFile(sql, owner)) : [];
  return areDrafts(owners.filter((owner) => owner !== undefined)) ? 'draft' : 'public';
}

/** A file may be no page in the language of its name. */
function areDrafts(records: readonly FileRecord[]): boolean {
  const isDraft = ({ kind, data, errors }: FileRecord) =>
    kind === 'post' && data.draft && errors.length === 0;
  const isNoPage = ({ kind, data }: FileRecord) => kind === 'file' && data?.isNoPageHere === true;
  return records.some(isDraft) && records.every((record) => isDraft(record) || isNoPage(record));
}

export function bundlesIn(records: readonly FileRecord[]): string[] {
  return records.flatMap(claimsOf).flatMap(({ path, kind }) => (kind === 'bundle' ? [path] : []));
}

/** The file itself, and the posts of its bundle. */
export function judgedBy(sql: SqlStorage, now: number, key: string): Rehearsed['judged'] {
  const keys = new Set([key, ...ownersOf(sql, key).map(fileOf)]);
  return [...keys].flatMap((each) => {
    const { record } = inputsOf(sql, now, each);
    return record ? [{ key: each, version: record.version, isCurrent: record.isCurrent }] : [];
  });
}

/**
 * Which file has which address. Files own addresses as posts, aliases, texts of lists, folders of page
 * bundles, posters of videos, pictures of bundles, and keys in decomposed letters. Lists note their former addresses here
 * (`lists.ts`).
 */

import { fileOf } from '../content/editions.ts';
import { bareName, bundleFolder, composed, folderOf, isHtml, isPage, placeOf } from '../content/keys.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import { hostedVideos, posterPath } from '../content/post/media.ts';
import { logicalPath } from '../content/post/page-kind.ts';
import { nameIn, placeName } from '../content/site/languages.ts';
import { claiming, forgetClaim } from './claiming.ts';
import { readFile } from './file-rows.ts';
import { pictureClaims } from './pictures.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { forgetGiven } from './shared-inputs.ts';

export type OwnedAddress = {
  path: string;
  kind: 'post' | 'alias' | 'section' | 'list' | 'bundle' | 'former' | 'poster' | 'picture' | 'spelling';
};

/**
 * The addresses that a record claims. A folder is a bundle by its file's name, so its files stay hidden while
 * the post cannot be read.
 */
export function claimsOf(record: FileRecord | undefined): OwnedAddress[] {
  if (record === undefined || composed(record.key) === record.key) return contentAddresses(record);
  return [...contentAddresses(record), { path: `/${composed(record.key)}`, kind: 'spelling' }];
}

function contentAddresses(record: FileRecord | undefined): OwnedAddress[] {
  if (record?.kind === 'section') {
    const { list, path, dependencies } = record.data;
    const names: OwnedAddress[] = [
      { path: list, kind: 'section' },
      { path, kind: 'list' },
    ];
    return [...names, ...aliasAddresses(record.data), ...posterAddresses(dependencies)];
  }
  if (record?.kind === 'former') return record.data.addresses.map(({ path }) => ({ path, kind: 'former' }));
  const folder = record && isBundle(record) ? bundleFolder(placeInLanguage(record)) : null;
  const bundle: OwnedAddress[] = folder === null ? [] : [{ path: folder, kind: 'bundle' }];
  if (record?.kind !== 'post' || record.data.isUnrendered) return [...bundle, ...pictureClaims(record)];
  const { path, dependencies } = record.data;
  return [
    { path, kind: 'post' },
    ...bundle,
    ...aliasAddresses(record.data),
    ...posterAddresses(dependencies),
  ];
}

function aliasAddresses({ aliases }: { aliases: readonly string[] }): OwnedAddress[] {
  return aliases.map((path) => ({ path, kind: 'alias' }));
}

/** Without front matter an `index.html` is a file like any other. */
function isBundle({ key: recorded, kind, errors }: FileRecord): boolean {
  const key = fileOf(recorded);
  return isPage(key) && (!isHtml(key) || kind === 'post' || errors.length > 0);
}

function posterAddresses(dependencies: readonly Dependency[]): OwnedAddress[] {
  return hostedVideos(dependencies).map((video) => ({ path: posterPath(video), kind: 'poster' }));
}

/** All that `addOwnedAddresses` notes of a record. */
export function ownedBy(record: FileRecord | undefined): unknown {
  return [claimsOf(record), record ? namesOf(record) : []];
}

export function addOwnedAddresses(sql: SqlStorage, record: FileRecord): void {
  for (const { path, kind } of claimsOf(record)) {
    sql.exec('INSERT OR IGNORE INTO claims (path, kind, key) VALUES (?, ?, ?)', path, kind, record.key);
    forgetClaim(sql, path, kind);
  }
  for (const name of namesOf(record)) {
    sql.exec('INSERT OR IGNORE INTO names (name, key) VALUES (?, ?)', name, record.key);
  }
  forgetGiven(sql, record.key);
}

export function dropOwnedAddresses(sql: SqlStorage, record: FileRecord | undefined): void {
  if (record === undefined) return;
  for (const { path, kind } of claimsOf(record)) {
    sql.exec('DELETE FROM claims WHERE path = ? AND kind = ? AND key = ?', path, kind, record.key);
    forgetClaim(sql, path, kind);
  }
  for (const name of namesOf(record)) {
    sql.exec('DELETE FROM names WHERE name = ? AND key = ?', name, record.key);
  }
  forgetGiven(sql, record.key);
}

/** The name by which other files may link to a page without its folder, and its place if its key spells that otherwise. */
function namesOf(record: FileRecord): string[] {
  const hasPage = record.kind === 'section' || (record.kind === 'post' && !record.data.isUnrendered);
  if (!hasPage) return [];
  const { pageKey, prefix } = placeInLanguage(record);
  const name = nameIn({ prefix }, bareName(pageKey).toLowerCase());
  const isPlain = logicalPath(pageKey) === `/${placeOf(pageKey)}`;
  return isPlain ? [name] : [name, placeName({ prefix }, pageKey)];
}

/** The record of a key, else the first one whose key is equal in composed letters. */
export function readCalled(sql: SqlStorage, asked: string): FileRecord | undefined {
  const key = composed(asked);
  const record = readFile(sql, key);
  if (record !== undefined || isAscii(key)) return record;
  const [claim] = sql
    .exec<{ key: string }>(
      "SELECT key FROM claims WHERE path = ? AND kind = 'spelling' ORDER BY key LIMIT 1",
      `/${key}`,
    )
    .toArray();
  return claim && readFile(sql, claim.key);
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}

/** The first path among `paths` that a post other than `key` claims. An edition gives way to a file. */
export function addressOwner(
  sql: SqlStorage,
  paths: readonly string[],
  key: string,
): { path: string; key: string } | null {
  for (const path of paths) {
    const others = addressOwners(sql, path).filter((claiming) => claiming !== key);
    const other = fileOf(key) === key ? others.find((claiming) => fileOf(claiming) === claiming) : others[0];
    if (other !== undefined) return { path, key: other };
  }
  return null;
}

/** Whether a post has an address that no other post claims. */
export function hasOwnPath(sql: SqlStorage, record: FileRecord): record is FileRecord & { kind: 'post' } {
  if (record.kind !== 'post' || record.data.isUnrendered) return false;
  const claiming = addressOwners(sql, record.data.path);
  return claiming.length === 1 && claiming[0] === record.key;
}

/**
 * The posts in whose bundle a file lies: one, or its translations. Of nested bundles, the outermost owns the file, as
 * in Hugo.
 */
export function ownersOf(sql: SqlStorage, key: string): readonly string[] {
  let owners: readonly string[] = [];
  for (let folder = folderOf(key); folder !== ''; folder = folderOf(folder)) {
    const claims = claiming(sql, `/${composed(folder)}/`, 'bundle');
    if (claims.length > 0) owners = claims;
  }
  return owners;
}

export function addressOwners(sql: SqlStorage, path: string): readonly string[] {
  return claiming(sql, path, 'post');
}

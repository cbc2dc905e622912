/** Lists of posts, and lists of lists: `/tags/` has a row for each term that has a post. */

import { placeOf, sectionOf } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import { logicalPath } from '../content/post/page-kind.ts';
import { addRow, countRows, firstItem, removeRow } from './counted-list.ts';
import type { ListRef } from './entry.ts';
import { rowsOfEach } from './rows-of-each.ts';
import { forgetLists, keptIn, listFacts } from './shared-inputs.ts';
import { collated } from './sort-key.ts';

export type ListInfo = { path: string; kind: ListRef['kind']; taxonomy: string };

/** The list of all visible posts of a language, whatever their section, for the sitemap. Not an address. */
export function everything(prefix: string): string {
  return `*${prefix}`;
}

/** The lists of the menus of a language that have a page. Not an address. */
export function allMenus(prefix: string): string {
  return `*menu${prefix}`;
}

/** The pages that enter a menu by their front matter, in the order of Hugo's walk. Not an address. */
export function menuPages(prefix: string, menu: string): string {
  return `${allMenus(prefix)}//${menu}`;
}

/** The pages of a language that show the search form. Not an address. */
export function searchPages(prefix: string): string {
  return `*search${prefix}`;
}

/** The list of the sections of a language that have a post. Not an address. */
export function allSections(prefix: string): string {
  return `*sections${prefix}`;
}

/** The list of the sections inside a section. Not an address. */
export function sectionsWithin(path: string): string {
  return `*in${path}`;
}

/** The list of the texts of a term. A term has a list if it has a text or a post. Not an address. */
export function textsOf(list: string): string {
  return `* text${list}`;
}

/**
 * The list of a taxonomy's terms that have a post or a text; `path` is that of the taxonomy. A section may have the
 * same name.
 */
export function termsList(path: string): string {
  return `*${path.slice(1)}`;
}

/**
 * The list of a page's visible translations: of all pages at one place, or of those with one `translationKey`. Its items
 * are no keys, but languages with paths: `fr /fr/posts/a/`. Not an address.
 */
export function translationsList(pageKey: string, { translationKey }: { translationKey?: string }): string {
  return `*same${translationKey === undefined ? logicalPath(pageKey) : `=${translationKey}`}`;
}

export function isOfTranslations({ path }: ListRef): boolean {
  return path.startsWith('*same');
}

/** Lists of the parts of a series, where the site has no taxonomy for it, begin with this. No address. */
export const seriesLists = '*series/';

/** `place` orders the files that spell a term. */
export function addToList(
  sql: SqlStorage,
  ref: ListRef,
  row: { sort: string; key: string; place: string },
): void {
  forgetLists(sql);
  if (isEmpty(sql, ref)) beginList(sql, named(ref));
  addRow(sql, ref.path, row.sort, row.key);
  if (ref.kind !== 'term' || isOfTexts(ref)) return;
  sql.exec('INSERT INTO spellings (list, place, name) VALUES (?, ?, ?)', ref.path, row.place, ref.name);
}

export function removeFromList(sql: SqlStorage, ref: ListRef, row: { sort: string; place: string }): void {
  forgetLists(sql);
  removeRow(sql, ref.path, row.sort);
  if (ref.kind === 'term' && !isOfTexts(ref)) {
    sql.exec('DELETE FROM spellings WHERE list = ? AND place = ?', ref.path, row.place);
  }
  if (isEmpty(sql, ref)) endList(sql, named(ref));
}

function isOfTexts({ path }: ListRef): boolean {
  return path.startsWith(textsOf('/'));
}

/** The term's list for a list of its texts; every other list is its own. */
function named(ref: ListRef): ListRef {
  return isOfTexts(ref) ? { ...ref, path: ref.path.slice(textsOf('').length) } : ref;
}

function isEmpty(sql: SqlStorage, ref: ListRef): boolean {
  const { path, kind } = named(ref);
  return countRows(sql, path) === 0 && (kind !== 'term' || countRows(sql, textsOf(path)) === 0);
}

export function readList(sql: SqlStorage, path: string): ListInfo | undefined {
  const [row] = sql
    .exec<{ path: string; kind: string; taxonomy: string }>(
      'SELECT path, kind, taxonomy FROM lists WHERE path = ?',
      path,
    )
    .toArray();
  // Written by `beginList` from a `ListRef`.
  return row as ListInfo | undefined;
}

/** The item of the first row of a list; undefined for an empty one. */
export function firstIn(sql: SqlStorage, list: string): string | undefined {
  return keptIn(listFacts(sql).first, list, () => firstItem(sql, list));
}

/** A term's name as its first file writes it, so that a new post seldom changes it. */
export function spellingOf(sql: SqlStorage, list: string): string {
  return spellingsOf(sql, [list]).get(list) ?? '';
}

/** The same of several terms, by the names of their lists. */
export function spellingsOf(sql: SqlStorage, lists: readonly string[]): ReadonlyMap<string, string> {
  const known = listFacts(sql).spellings;
  const rows = rowsOfEach<{ list: string; name: string }>(
    sql,
    'SELECT * FROM (SELECT list, name FROM spellings WHERE list = ? ORDER BY place LIMIT 1)',
    lists.filter((list) => !known.has(list)),
  );
  for (const { list, name } of rows) known.set(list, name);
  return known;
}

/**
 * A sort key for files in the order in which Hugo walks through its pages. A section's own pages come after
 * its subsections that begin with a digit, and before those that begin with a letter.
 *
 * @param section The path of the nearest section, without its language; absent for a post that is not on its list.
 */
export function spellingPlace(
  { key, pageKey }: { key: string; pageKey: string },
  section = folderPath(sectionOf(pageKey)),
): string {
  const folder = section.slice(1);
  const lower = `${placeOf(pageKey).toLowerCase()}_`;
  const rest = lower.startsWith(folder) ? `${folder}_${lower.slice(folder.length)}` : lower;
  return `${rest}\u0001${key}`;
}

/** The list that has a row for this one. */
function listParents(ref: ListRef): string | undefined {
  const { kind, taxonomy = '', prefix = '' } = ref;
  if (kind === 'term') return termsList(`${prefix}/${taxonomy}/`);
  if (isOfMenu(ref)) return allMenus(prefix);
  return kind === 'section' && isAtTop(ref.path, prefix) ? allSections(prefix) : undefined;
}

export function isOfMenu({ path }: ListRef): boolean {
  return /^\*menu(?:\/[^/]+)?\/\//.test(path);
}

function isAtTop(path: string, prefix: string): boolean {
  return path.indexOf('/', prefix.length + 1) === path.length - 1;
}

/** The address is worked out once all is on record. A list that is not an address keeps its name. */
function beginList(sql: SqlStorage, { path, ...ref }: ListRef): void {
  sql.exec(
    'INSERT INTO lists (path, kind, taxonomy, address) VALUES (?, ?, ?, ?)',
    path,
    ref.kind,
    ref.taxonomy ?? '',
    path.startsWith('/') ? '' : path,
  );
  const before = spelledBefore(path);
  if (before !== undefined) {
    sql.exec("INSERT INTO claims (path, kind, key) VALUES (?, 'spelled', ?)", before, path);
  }
  const parents = listParents({ path, ...ref });
  if (parents !== undefined) addRow(sql, parents, placeAmongLists({ path, ...ref }), path);
}

function endList(sql: SqlStorage, ref: ListRef): void {
  sql.exec('DELETE FROM lists WHERE path = ?', ref.path);
  sql.exec(
    "DELETE FROM claims WHERE kind = 'spelled' AND path = ? AND key = ?",
    spelledBefore(ref.path) ?? '',
    ref.path,
  );
  const parents = listParents(ref);
  if (parents !== undefined) removeRow(sql, parents, placeAmongLists(ref));
}

/** The address that a list had in Hugo 0.111, without a hyphen for white space beside a sign. */
function spelledBefore(path: string): string | undefined {
  return path.startsWith('/') && path.includes('--') ? path.replace(/-{2,}/g, '-') : undefined;
}

/** The list that was at this address in older versions of Hugo, if there is one. */
export function listSpelled(sql: SqlStorage, path: string): string | undefined {
  const [claim] = sql
    .exec<{ key: string }>(
      "SELECT key FROM claims WHERE path = ? AND kind = 'spelled' ORDER BY key LIMIT 1",
      path,
    )
    .toArray();
  return claim?.key;
}

/** The sort key of a list: terms by name, as titles, and sections by address. */
function placeAmongLists({ kind, path, taxonomy = '', prefix = '' }: ListRef): string {
  const name = path.slice(prefix.length + taxonomy.length + 2, -1);
  return kind === 'term' ? `${collated(name)}${path}` : path;
}

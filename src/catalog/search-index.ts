/** What can be searched: the texts of all posts, and an index of those that visitors may see now. */

import { createHash } from 'node:crypto';
import type { PostDate } from '../post/post.ts';
import type { FileRecord } from './files.ts';
import { titleMark } from './search-query.ts';
import { type Piece, piecesOf, singlesOf, wordsOf } from './words.ts';

/** Keeps the text of a post. One that changed leaves the index, and `moveInSearch` has to put it back. */
export function keepText(sql: SqlStorage, key: string, text: string | undefined): void {
  if (textOf(sql, key) === text) return;
  leaveIndex(sql, key);
  if (text === undefined) sql.exec('DELETE FROM texts WHERE key = ?', key);
  else sql.exec('INSERT OR REPLACE INTO texts (key, text) VALUES (?, ?)', key, text);
}

export function textOf(sql: SqlStorage, key: string): string | undefined {
  const [row] = sql.exec<{ text: string }>('SELECT text FROM texts WHERE key = ?', key).toArray();
  return row?.text;
}

/** Moves a post in or out of the index, as its record has changed. */
export function moveInSearch(sql: SqlStorage, before?: FileRecord, after?: FileRecord): void {
  const key = after?.key ?? before?.key ?? '';
  const [old, wanted] = [headOf(before), headOf(after)];
  if (old === undefined && wanted === undefined) return;
  const isThere = placeOf(sql, key) !== undefined;
  if (isThere && JSON.stringify(old) === JSON.stringify(wanted)) return;
  if (isThere) leaveIndex(sql, key);
  if (wanted !== undefined) enterIndex(sql, key, wanted);
}

/** What the index is made of besides the text. */
type Head = { title: string; path: string; date: PostDate | null };

/** Undefined for what is not found by searching: it is no page, or on no list. */
function headOf(record: FileRecord | undefined): Head | undefined {
  if (record?.kind !== 'post' || !record.visible) return undefined;
  const { title, path, date = null, isUnlisted, isUnrendered } = record.data;
  return isUnlisted || isUnrendered ? undefined : { title, path, date };
}

function enterIndex(sql: SqlStorage, key: string, head: Head): void {
  const place = freePlace(sql, firstPlace(key, head.date));
  sql.exec('INSERT INTO searched (place, key) VALUES (?, ?)', place, key);
  sql.exec(
    'INSERT INTO words (rowid, text) VALUES (?, ?)',
    place,
    indexedWords(head, textOf(sql, key) ?? ''),
  );
}

function leaveIndex(sql: SqlStorage, key: string): void {
  const place = placeOf(sql, key);
  if (place === undefined) return;
  sql.exec('DELETE FROM words WHERE rowid = ?', place);
  sql.exec('DELETE FROM searched WHERE place = ?', place);
}

function placeOf(sql: SqlStorage, key: string): number | undefined {
  const [row] = sql.exec<{ place: number }>('SELECT place FROM searched WHERE key = ?', key).toArray();
  return row?.place;
}

/** Title, name and text, with a mark alone between what does not stand side by side. */
function indexedWords({ title, path }: Head, text: string): string {
  const [ofTitle, ofName, ofText] = [piecesOf(title), piecesOf(nameIn(path)), piecesOf(text)];
  const heading = [...inOrder(ofTitle), titleMark, ...inOrder(ofName), titleMark];
  const singlesInHeading = singlesOf([...ofTitle, ...ofName]);
  const marked = [...heading, ...singlesInHeading].map((word) => titleMark + word);
  const singles = singlesOf([...ofTitle, ...ofName, ...ofText]);
  return [...heading, ...inOrder(ofText), titleMark, ...singles, ...marked].join(' ');
}

function inOrder(found: readonly Piece[]): string[] {
  return found.flatMap(wordsOf);
}

/** The last part of an address, which outlives many a title. */
function nameIn(path: string): string {
  return path.split('/').findLast((segment) => segment !== '') ?? '';
}

const minute = 60_000;
/** From the year 0 to 1970, and to the end of 9999. */
const minutesBefore1970 = 719_528 * 1440;
const mostMinutes = 3_652_425 * 1440;
/** Places within a minute. */
const places = 2 ** 20;

/**
 * The number by which the index is ordered: the larger, the newer, to the minute; posts without a date lie below zero.
 * Within a minute a hash of the key decides, so the order does not depend on who came first.
 */
function firstPlace(key: string, date: PostDate | null): number {
  const hash = createHash('sha256').update(key).digest().readUIntBE(0, 6);
  if (date === null) return -1 - hash;
  const minutes = Math.floor(date.at / minute) + minutesBefore1970;
  return Math.min(Math.max(minutes, 0), mostMinutes) * places + (hash % places);
}

/** Two keys with one hash in one minute are rarer than a post in a million; the second takes the place above. */
function freePlace(sql: SqlStorage, first: number): number {
  let place = first;
  while (sql.exec('SELECT 1 FROM searched WHERE place = ?', place).toArray().length > 0) place++;
  return place;
}

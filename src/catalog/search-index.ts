/** The search index: the texts of all posts, and the words of the visible ones. */

import { hash } from 'node:crypto';
import { present } from '../content/data/mapping.ts';
import type { PostDate } from '../content/post/dates.ts';
import type { FileRecord } from './record.ts';
import { languageWord, titleMark } from './search-query.ts';
import { readWords, singlesOf, type Word, wordsOf } from './words.ts';

/** Keeps the text of a post. Returns whether it is another one than before. */
export function keepText(sql: SqlStorage, key: string, text: string | undefined): boolean {
  const written =
    text === undefined
      ? sql.exec('DELETE FROM texts WHERE key = ?', key)
      : sql.exec(
          `INSERT INTO texts (key, text) VALUES (?, ?)
           ON CONFLICT (key) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`,
          ...[key, text],
        );
  return written.rowsWritten > 0;
}

export function textOf(sql: SqlStorage, key: string): string | undefined {
  const [row] = sql.exec<{ text: string }>('SELECT text FROM texts WHERE key = ?', key).toArray();
  return row?.text;
}

/** Adds a post to the index or removes it, after its record changed, or its text: then `newText` is the new one. */
export function moveInSearch(
  sql: SqlStorage,
  before?: FileRecord,
  after?: FileRecord,
  newText?: string,
): void {
  const key = after?.key ?? before?.key ?? '';
  const [old, wanted] = [headOf(before), headOf(after)];
  if (newText === undefined && JSON.stringify(old) === JSON.stringify(wanted)) return;
  const place = placeOf(sql, key);
  const isPlaced = place !== undefined && wanted !== undefined && old?.date?.at === wanted.date?.at;
  if (place !== undefined && !isPlaced) leaveIndex(sql, place);
  if (wanted === undefined) return;
  const words = indexedWords(wanted, newText ?? textOf(sql, key) ?? '');
  const at = isPlaced ? place : takePlace(sql, key, wanted.date);
  sql.exec('INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)', at, words);
}

/** Inputs of a post's index row besides its text. */
type Head = { title: string; path: string; date: PostDate | null; language?: string };

/** Undefined for a record that search does not find: it is not a page, or on no list. */
function headOf(record: FileRecord | undefined): Head | undefined {
  if (record?.kind !== 'post' || !record.visible) return undefined;
  const { title, path, date = null, language, isUnlisted, isUnrendered, keptFrom } = record.data;
  if (isUnlisted || isUnrendered || keptFrom?.includes('search')) return undefined;
  return { title, path, date, ...present({ language }) };
}

function leaveIndex(sql: SqlStorage, place: number): void {
  sql.exec('DELETE FROM words WHERE rowid = ?', place);
  sql.exec('DELETE FROM searched WHERE place = ?', place);
}

function placeOf(sql: SqlStorage, key: string): number | undefined {
  const [row] = sql.exec<{ place: number }>('SELECT place FROM searched WHERE key = ?', key).toArray();
  return row?.place;
}

/** Title, name and text, separated by single marks so that no phrase crosses from one to another. */
function indexedWords({ title, path, language }: Head, text: string): string {
  const [ofTitle, ofName, ofText] = [readWords(title), readWords(nameIn(path)), readWords(text)];
  const heading = [...inOrder(ofTitle), titleMark, ...inOrder(ofName), titleMark];
  const singlesInHeading = singlesOf(ofTitle, ofName);
  const marked = [...heading, ...singlesInHeading].map((word) => titleMark + word);
  const singles = singlesOf(ofTitle, ofName, ofText);
  const ofLanguage = language === undefined ? [] : [languageWord(language)];
  return [...heading, ...inOrder(ofText), titleMark, ...singles, ...marked, ...ofLanguage].join(' ');
}

function inOrder(found: readonly Word[]): string[] {
  const words: string[] = [];
  // A text has a thousand words, and most are their own index word.
  for (const word of found) {
    if (word.isRun) words.push(...wordsOf(word));
    else words.push(word.text);
  }
  return words;
}

/** The last name of an address, which stays when the title changes. */
function nameIn(path: string): string {
  return path.split('/').findLast((segment) => segment !== '') ?? '';
}

const minute = 60_000;
/** Minutes from the year 0 to 1970, and to the end of 9999. */
const minutesBefore1970 = 719_528 * 1440;
const mostMinutes = 3_652_425 * 1440;
/** Rows that fit within one minute. */
const places = 2 ** 20;

/**
 * The rowid by which the index is ordered, to the minute. Newer posts have larger ones; posts without a date
 * lie below zero. Within a minute a hash of the key decides, so the order does not depend on which post came
 * first.
 */
function firstPlace(key: string, date: PostDate | null): number {
  const chance = Number.parseInt(hash('sha256', key, 'hex').slice(0, 12), 16);
  if (date === null) return -1 - chance;
  const minutes = Math.floor(date.at / minute) + minutesBefore1970;
  return Math.min(Math.max(minutes, 0), mostMinutes) * places + (chance % places);
}

/**
 * The first free rowid. Two keys with one hash in one minute are rarer than one post in a million; the second
 * takes the next rowid.
 */
function takePlace(sql: SqlStorage, key: string, date: PostDate | null): number {
  let place = firstPlace(key, date);
  while (sql.exec('SELECT 1 FROM searched WHERE place = ?', place).toArray().length > 0) place++;
  sql.exec('INSERT INTO searched (place, key) VALUES (?, ?)', place, key);
  return place;
}

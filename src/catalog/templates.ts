/** The templates of the authors' own shortcodes, as inputs of other records. */

import { hash } from 'node:crypto';
import { isShortcodeTemplate } from '../content/keys.ts';
import { readState, writeState } from './tables.ts';

/** One name for all templates together; empty when there are none. */
export function templatesName(sql: SqlStorage): string {
  return readState<string>(sql, 'templates') ?? '';
}

/** Call after every change of the record of `key`. */
export function noteTemplate(sql: SqlStorage, key: string): void {
  if (!isShortcodeTemplate(key)) return;
  // The two folders that templates lie in: no other range of the table is read.
  const rows = sql
    .exec<{ key: string; version: string }>(
      `SELECT key, version FROM files
       WHERE ((key > 'layouts/' AND key < 'layouts0') OR (key > 'shortcodes/' AND key < 'shortcodes0')) AND kind = 'template'
       ORDER BY key`,
    )
    .toArray();
  writeState(sql, 'templates', rows.length === 0 ? '' : nameOf(rows));
}

function nameOf(rows: readonly object[]): string {
  return hash('sha256', JSON.stringify(rows), 'hex').slice(0, 16);
}

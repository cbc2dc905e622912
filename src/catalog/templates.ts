/** The templates of the authors' own shortcodes, as inputs of other records. */

import { hash } from 'node:crypto';
import { isShortcodeTemplate } from '../content/keys.ts';
import { readState, writeState } from './tables.ts';

/** One name for all templates together; empty when there are none. */
export function templatesName(sql: SqlStorage): string {
  return readState<string>(sql, 'templates') ?? '';
}

/** The templates themselves, as many as fit a menu; of one name the one that is used comes first. */
export function shortcodeTemplates(sql: SqlStorage): { key: string; text: string }[] {
  return sql
    .exec<{ key: string; text: string }>(
      `SELECT key, coalesce(data ->> 'text', '') AS text FROM files WHERE ${areTemplates} ORDER BY key < 'shortcodes/', key LIMIT 500`,
    )
    .toArray();
}

/** The two folders that templates lie in: no other range of the table is read. */
const areTemplates = `((key > 'layouts/' AND key < 'layouts0') OR (key > 'shortcodes/' AND key < 'shortcodes0'))
  AND kind = 'template'`;

/** Call after every change of the record of `key`. */
export function noteTemplate(sql: SqlStorage, key: string): void {
  if (!isShortcodeTemplate(key)) return;
  const rows = sql
    .exec<{ key: string; version: string }>(
      `SELECT key, version FROM files WHERE ${areTemplates} ORDER BY key`,
    )
    .toArray();
  writeState(sql, 'templates', rows.length === 0 ? '' : nameOf(rows));
}

function nameOf(rows: readonly object[]): string {
  return hash('sha256', JSON.stringify(rows), 'hex').slice(0, 16);
}

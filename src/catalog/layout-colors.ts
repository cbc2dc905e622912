/** Colours of pictures that layouts have asked for: each is found once. */

import { readTextName } from '../content/images.ts';
import type { FileTexts } from '../content/layouts/site-rows.ts';

/** Pictures, in all sizes, whose colours are kept. */
const most = 10_000;

export function knownColors(sql: SqlStorage, name: string, version: string): string | undefined {
  return sql
    .exec<{ colors: string }>('SELECT colors FROM colors WHERE name = ? AND version = ?', name, version)
    .toArray()[0]?.colors;
}

/** Keeps the colours among the texts that a rendering is given, but for those that were not found. */
export function keepColors(sql: SqlStorage, texts: FileTexts): void {
  for (const [name, { version, text }] of texts) {
    if (text === '' || readTextName(name).steps === undefined) continue;
    if (knownColors(sql, name, version) !== undefined) continue;
    sql.exec('INSERT OR REPLACE INTO colors (name, version, colors) VALUES (?, ?, ?)', name, version, text);
    sql.exec('DELETE FROM colors WHERE rowid <= (SELECT max(rowid) FROM colors) - ?', most);
  }
}

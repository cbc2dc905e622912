/** A catalog made from the files of a site, as a sweep makes it: again and again until nothing differs. */

import { accept } from '../../src/catalog/accept.ts';
import { readFile } from '../../src/catalog/file-rows.ts';
import { inputsHashOf } from '../../src/catalog/inputs-hash.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { localKey, parentsOf } from '../../src/catalog/parent-sections.ts';
import { readSites } from '../../src/catalog/settings.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { siteOfFile } from '../../src/content/site/sites.ts';
import { describe } from '../../src/indexing/describe.ts';
import type { PlacedSite } from './sites.ts';

export const moment = Date.UTC(2026, 0, 1);

/** @param order The keys, in the order in which they are met. */
export async function grow(sql: SqlStorage, site: PlacedSite, order?: readonly string[]): Promise<void> {
  createTables(sql);
  const files: Record<string, string> = { 'hugo.toml': site.config, ...site.files };
  const keys = order ?? Object.keys(files);
  for (let rounds = 0, isDone = false; !isDone; rounds++) {
    if (rounds > 10) throw new Error('The catalog does not come to rest');
    isDone = true;
    for (const key of keys) if (await look(sql, key, files[key] ?? '')) isDone = false;
  }
}

/** Answers whether the record changed. */
export async function look(sql: SqlStorage, key: string, text: string): Promise<boolean> {
  const site = siteOfFile(readSites(sql), key);
  const parents = parentsOf(sql, localKey(site, key));
  const inputsHash = { site, inputsHash: inputsHashOf(site, parents), templates: '', parents };
  const record = readFile(sql, key);
  const bytes = new TextEncoder().encode(text);
  const version = `${bytes.length}-${text}`;
  if (record?.inputsHash === inputsHash.inputsHash && record.version === version) return false;
  const { entry } = await describe({ key, version, size: bytes.length, bytes }, inputsHash);
  if (entry.errors.length > 0) throw new Error(`${key}: ${entry.errors[0]?.message}`);
  accept(sql, moment, { ticket: drawTickets(sql, moment), key, entry, source: 'bucket', hasEdge: false });
  return true;
}

/** What a look finds that meets no file. */
export function forget(sql: SqlStorage, key: string): void {
  accept(sql, moment, {
    ticket: drawTickets(sql, moment),
    key,
    entry: null,
    source: 'bucket',
    hasEdge: false,
  });
}

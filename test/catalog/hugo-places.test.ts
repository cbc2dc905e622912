/** Pages and lists are where Hugo has them. What is expected was recorded from Hugo; `test/process` asks it again. */

import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/catalog/files.ts';
import { logicalPath } from '../../src/post/page-kind.ts';
import { grow } from '../places/grow.ts';
import recorded from '../places/recorded.json';
import { type PlacedSite, sites } from '../places/sites.ts';
import { inDatabase } from './database.ts';

describe.each(Object.entries(sites))('the site "%s"', (name, site) => {
  const known: Readonly<Record<string, readonly string[]>> = recorded;
  const rows = known[name] ?? [];
  const of = (kind: string) =>
    rows
      .filter((row) => row.startsWith(`${kind} `))
      .map(spelled)
      .sort();

  it('has the same pages', async () => {
    expect(await inDatabase((sql) => pagesOf(sql, site))).toEqual(of('page'));
  });
});

async function pagesOf(sql: SqlStorage, site: PlacedSite): Promise<string[]> {
  await grow(sql, site);
  return sql
    .exec<{ key: string }>("SELECT key FROM files WHERE kind = 'post'")
    .toArray()
    .flatMap(({ key }) => {
      const record = readFile(sql, key);
      return record?.kind === 'post' ? [`page ${logicalPath(key)} ${record.data.path}`] : [];
    })
    .map(spelled)
    .sort();
}

/** One slash at a time, as addresses are asked for. */
function spelled(row: string): string {
  return row.replace(/\/{2,}/g, '/');
}

/** A post with everything that its page is made from, except its bytes. */

import type { Fact, Use } from '../post/uses.ts';
import { isPage } from '../urls.ts';
import { aboveOf } from './above.ts';
import type { ListRef, Neighbour, PostPlace } from './catalog.ts';
import { type FileRecord, readFile } from './files.ts';
import { spellingOf } from './lists.ts';
import { neighboursOf } from './order.ts';

export type PostRecord = Extract<FileRecord, { kind: 'post' }>;

export function isPost(record: FileRecord | undefined): record is PostRecord {
  return record?.kind === 'post';
}

export function postPlace(sql: SqlStorage, record: PostRecord): PostPlace {
  const { key, version, data: entry } = record;
  const section = entry.lists.find((list) => list.kind === 'section');
  return {
    kind: 'post',
    key,
    version,
    path: entry.path,
    entry,
    above: aboveOf(sql, key),
    terms: entry.lists.filter((list) => list.kind === 'term').map((term) => termOf(sql, term)),
    ...(section && { section: { path: section.path, title: sectionTitle(sql, section.path) } }),
    ...(section && record.visible && neighbours(sql, section.path, record.sort)),
    facts: answerUses(sql, key, entry.uses),
  };
}

/** The title of a section: its `_index.md`'s, else the name of its folder with a capital. */
export function sectionTitle(sql: SqlStorage, path: string): string {
  const index = sectionIndex(sql, path);
  if (index?.data.title !== undefined) return index.data.title;
  const name = path.slice(1, -1).split('/').at(-1) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export type SectionRecord = Extract<FileRecord, { kind: 'section' }>;

/** The visible `_index.md` of a list; of several that name one path the smallest key counts. */
export function sectionIndex(sql: SqlStorage, path: string): SectionRecord | undefined {
  const [claim] = sql
    .exec<{ key: string }>(
      "SELECT key FROM claims WHERE path = ? AND kind = 'section' ORDER BY key LIMIT 1",
      path,
    )
    .toArray();
  const record = claim && readFile(sql, claim.key);
  return record?.kind === 'section' && record.visible ? record : undefined;
}

/** Answers each use of `key` with what is known of the file it names; hidden pages are not known. */
export function answerUses(sql: SqlStorage, key: string, uses: readonly Use[]): [string, Fact][] {
  const facts: [string, Fact][] = [];
  for (const use of uses) {
    const record = findUsed(sql, use);
    if (record === undefined || record.key === key) continue;
    const fact = factOf(record);
    if (fact) facts.push([use.id, fact]);
  }
  return facts;
}

function findUsed(sql: SqlStorage, use: Use): FileRecord | undefined {
  for (const key of use.keys) {
    const record = readFile(sql, key);
    if (record && (record.visible || !isPage(key))) return record;
  }
  if (use.name === undefined) return undefined;
  const named = sql
    .exec<{ key: string }>(
      'SELECT names.key FROM names JOIN files ON files.key = names.key WHERE name = ? AND visible <> 0 LIMIT 2',
      use.name,
    )
    .toArray();
  const [only, another] = named;
  return only !== undefined && another === undefined ? readFile(sql, only.key) : undefined;
}

/** Only what a page can show of another file, so that nothing else changes the page. */
function factOf(record: FileRecord): Fact | undefined {
  if (record.kind === 'site') return undefined;
  if (record.kind === 'file' || record.kind === 'template') return { key: record.key, ...record.data };
  if (!record.visible || (record.kind === 'post' && record.data.isUnrendered)) return undefined;
  return { key: record.key, path: record.data.path };
}

function termOf(sql: SqlStorage, term: ListRef): PostPlace['terms'][number] {
  const taxonomy = term.taxonomy ?? '';
  return { taxonomy, path: term.path, name: spellingOf(sql, term.path) || term.name };
}

/** In a list the newest comes first, so the newer post stands before this one. */
function neighbours(sql: SqlStorage, list: string, sort: string): { newer?: Neighbour; older?: Neighbour } {
  const [before, after] = neighboursOf(sql, list, sort);
  const newer = before && neighbourOf(sql, before.item);
  const older = after && neighbourOf(sql, after.item);
  return { ...(newer && { newer }), ...(older && { older }) };
}

function neighbourOf(sql: SqlStorage, key: string): Neighbour | undefined {
  const record = readFile(sql, key);
  return record?.kind === 'post' ? { path: record.data.path, title: record.data.title } : undefined;
}

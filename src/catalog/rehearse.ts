/** Tries writes on the tables and takes them back: what would visitors see of them? */

import { editionKey, fileOf } from '../content/editions.ts';
import { addressesOf as formerAddressesOf } from '../content/history-keys.ts';
import { folderOf, isPrivate } from '../content/keys.ts';
import { pathOfFile } from '../content/paths.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Sites } from '../content/site/sites.ts';
import type { Standing } from '../content/standing.ts';
import { accept } from './accept.ts';
import { claimsOf, ownersOf } from './address-owners.ts';
import type { Planned, Rehearsal, Rehearsed } from './catalog.ts';
import { claiming } from './claiming.ts';
import { type Entry, editionsOf } from './entry.ts';
import { readFile, recordOfEntry } from './file-rows.ts';
import type { FileRecord } from './record.ts';
import { inputsOf } from './record-inputs.ts';
import { resolveAt } from './resolve.ts';
import { readSites } from './settings.ts';

/** Ends the transaction that is taken back. */
class TakenBack {
  readonly rehearsal: Rehearsal;

  constructor(rehearsal: Rehearsal) {
    this.rehearsal = rehearsal;
  }
}

/** Files of a bundle that are looked at. A folder with more is never taken as one of drafts alone. */
const mostInside = 2000;

export function rehearse(
  storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>,
  now: number,
  planned: readonly Planned[],
): Rehearsal {
  try {
    return storage.transactionSync(() => {
      throw new TakenBack(tryOut(storage.sql, now, planned));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.rehearsal;
    throw error;
  }
}

function tryOut(sql: SqlStorage, now: number, planned: readonly Planned[]): Rehearsal {
  const sites = readSites(sql);
  const before = planned.map((each) => ({
    ...each,
    ...stateOf(sql, each.key),
    judged: judgedBy(sql, now, each.key),
  }));
  const changed = before.flatMap(({ bundles, entries }) =>
    differing(bundles, bundlesIn(entries.map(recordOfEntry))),
  );
  const inside = changed.map((folder) => ({ folder, keys: keysInside(sql, folder) }));
  const addresses = new Set([
    ...planned.flatMap(({ key, entries }) => addressesOf(sql, sites, key, entries)),
    ...inside.flatMap(({ keys }) => keys.flatMap((key) => ownAddresses(key, readFile(sql, key)))),
  ]);
  const seen = [...addresses].map((path) => ({ path, shown: shownAt(sql, sites, path) }));
  for (const each of planned) write(sql, now, each);
  const other = seen.find(({ path, shown }) => shownAt(sql, sites, path) !== shown)?.path;
  const seenAt = other ?? inside.find(({ keys }) => keys.length > mostInside)?.folder;
  const files = before.map(({ key, standing, bundles, judged }): Rehearsed => {
    const after = stateOf(sql, key);
    const uncovers = bundles.some((folder) => !after.bundles.includes(folder));
    return { before: standing, after: after.standing, uncovers, judged };
  });
  return { files, ...(seenAt !== undefined && { seenAt }) };
}

/** The file's standing, and the folders of which it is the post. */
function stateOf(sql: SqlStorage, key: string): { standing: Standing; bundles: string[] } {
  const records = recordsOf(sql, key);
  return { standing: standingOf(sql, key, records), bundles: bundlesIn(records) };
}

/** The records of a file: its own, and those of its pages in further languages. */
function recordsOf(sql: SqlStorage, key: string): FileRecord[] {
  const own = readFile(sql, key);
  if (own === undefined) return [];
  const others = editionsOf(own).map((language) => readFile(sql, editionKey(key, language)));
  return [own, ...others.filter((record) => record !== undefined)];
}

function standingOf(sql: SqlStorage, key: string, records: readonly FileRecord[]): Standing {
  const [own] = records;
  if (own === undefined) return 'absent';
  if (isPrivate(key)) return 'public';
  if (areDrafts(records)) return 'draft';
  const isPlain = own.kind === 'file' && own.errors.length === 0 && !own.data?.isNoPageHere;
  const owners = isPlain ? ownersOf(sql, key).map((owner) => readFile(sql, owner)) : [];
  return areDrafts(owners.filter((owner) => owner !== undefined)) ? 'draft' : 'public';
}

/** A file may be no page in the language of its name. */
function areDrafts(records: readonly FileRecord[]): boolean {
  const isDraft = ({ kind, data, errors }: FileRecord) =>
    kind === 'post' && data.draft && errors.length === 0;
  const isNoPage = ({ kind, data }: FileRecord) => kind === 'file' && data?.isNoPageHere === true;
  return records.some(isDraft) && records.every((record) => isDraft(record) || isNoPage(record));
}

function bundlesIn(records: readonly FileRecord[]): string[] {
  return records.flatMap(claimsOf).flatMap(({ path, kind }) => (kind === 'bundle' ? [path] : []));
}

/** What is in one of the lists alone. */
function differing(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].filter((each) => a.includes(each) !== b.includes(each));
}

/** The file itself, and the posts of its bundle. */
function judgedBy(sql: SqlStorage, now: number, key: string): Rehearsed['judged'] {
  const keys = new Set([key, ...ownersOf(sql, key).map(fileOf)]);
  return [...keys].flatMap((each) => {
    const { record } = inputsOf(sql, now, each);
    return record ? [{ key: each, version: record.version, isCurrent: record.isCurrent }] : [];
  });
}

/** All addresses at which the file may change what visitors see: its own, those it had, and lists of its folder. */
function addressesOf(sql: SqlStorage, sites: Sites, key: string, entries: readonly Entry[]): string[] {
  const records = [...recordsOf(sql, key), ...entries.map(recordOfEntry)];
  const keys = new Set([key, ...records.map((record) => record.key)]);
  const kept = [...keys].map((each) => readFile(sql, formerAddressesOf(each)));
  const former = kept.flatMap((record) => (record?.kind === 'former' ? record.data.addresses : []));
  const folder = folderOf(key);
  const lists = [...sites.values()].flatMap((site) => {
    const list = `${languageOf(site).prefix}/${folder}/`;
    const texts = claiming(sql, list, 'section').map((each) => readFile(sql, each));
    return [list, ...texts.flatMap((text) => (text?.kind === 'section' ? [text.data.path] : []))];
  });
  return [
    ...records.flatMap((record) => ownAddresses(key, record)),
    ...ownAddresses(key, undefined),
    ...former.map(({ path }) => path),
    ...(folder === '' ? [] : lists),
  ];
}

function ownAddresses(key: string, record: FileRecord | undefined): string[] {
  return [`/${key}`, pathOfFile(key), ...claimsOf(record).map(({ path }) => path)];
}

/** Posts and files in a folder, one more than are looked at if there are. */
function keysInside(sql: SqlStorage, path: string): string[] {
  const folder = path.slice(1);
  const spellings = new Set([folder, folder.normalize('NFD')]);
  return [...spellings].flatMap((spelling) =>
    sql
      .exec<{ key: string }>(
        'SELECT key FROM files WHERE key > ? AND key < ? LIMIT ?',
        spelling,
        `${spelling.slice(0, -1)}0`,
        mostInside + 1,
      )
      .toArray()
      .map(({ key }) => key),
  );
}

/** What visitors see at an address, as text. */
function shownAt(sql: SqlStorage, sites: Sites, path: string): string {
  const found = resolveAt(sql, sites, path, 1);
  const isHidden = found.kind === 'file' && found.owner?.visible === false;
  return JSON.stringify(isHidden ? { kind: 'none' } : found);
}

function write(sql: SqlStorage, now: number, { key, entries }: Planned): void {
  const gone = [key, ...recordsOf(sql, key).map((record) => record.key)].filter(
    (each) => !entries.some((entry) => entry.key === each),
  );
  const look = { ticket: Number.MAX_SAFE_INTEGER, source: 'writer', hasEdge: false } as const;
  const unheard = () => {};
  for (const each of gone) accept(sql, now, { ...look, key: each, entry: null }, unheard, unheard);
  for (const entry of entries) accept(sql, now, { ...look, key: entry.key, entry }, unheard, unheard);
}

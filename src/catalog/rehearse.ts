/** Tries writes on the tables and takes them back, to learn whether visitors would see anything of them. */

import { addressesOf as formerAddressesOf } from '../content/history-keys.ts';
import { folderOf } from '../content/keys.ts';
import { pathOfFile } from '../content/paths.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Sites } from '../content/site/sites.ts';
import { accept } from './accept.ts';
import { claimsOf } from './address-owners.ts';
import type { Planned, Rehearsal, Rehearsed } from './catalog.ts';
import { claiming } from './claiming.ts';
import type { Entry } from './entry.ts';
import { readFile, recordOfEntry } from './file-rows.ts';
import { bundlesIn, judgedBy, recordsOf, stateOf } from './file-standing.ts';
import type { FileRecord } from './record.ts';
import { resolveAt } from './resolve.ts';
import { readSites } from './settings.ts';
import { takenBack } from './taken-back.ts';

/** Files of a bundle that are looked at. A folder with more is never taken as one of drafts alone. */
const mostInside = 2000;

export function rehearse(
  storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>,
  now: number,
  planned: readonly Planned[],
): Rehearsal {
  return takenBack(storage, () => tryOut(storage.sql, now, planned));
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
  const named = planned.flatMap((each) => namedAt(sql, each));
  for (const each of planned) write(sql, now, each);
  const other = seen.find(({ path, shown }) => shownAt(sql, sites, path) !== shown)?.path;
  const crowded = inside.find(({ keys }) => keys.length > mostInside)?.folder;
  const seenAt = other ?? crowded ?? named[0];
  const files = before.map(({ key, standing, bundles, judged }): Rehearsed => {
    const after = stateOf(sql, key);
    const uncovers = bundles.some((folder) => !after.bundles.includes(folder));
    return { before: standing, after: after.standing, uncovers, judged };
  });
  return { files, ...(seenAt !== undefined && { seenAt }) };
}

/** The values that only one of the lists has. */
function differing(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].filter((each) => a.includes(each) !== b.includes(each));
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

/** The answer to visitors at an address, as text. */
function shownAt(sql: SqlStorage, sites: Sites, path: string): string {
  const found = resolveAt(sql, sites, path, 1);
  const isHidden = found.kind === 'file' && found.owner?.visible === false;
  return JSON.stringify(isHidden ? { kind: 'none' } : found);
}

/**
 * The address of a visible page, or the key of settings, that names the planned file. The page may show the size of an
 * image, or captions, even while nobody can fetch them. Empty for a planned page.
 */
function namedAt(sql: SqlStorage, { key, entries }: Planned): string[] {
  const isPage = entries.length > 0 ? entries[0]?.kind !== 'file' : readFile(sql, key)?.kind !== 'file';
  if (isPage) return [];
  const written = (text: string) => JSON.stringify(text).slice(1, -1);
  const names = [
    written(key),
    ...(key.toLowerCase().endsWith('.vtt') ? [`"captionsOf":"${written(folderOf(key))}/`] : []),
  ];
  return names.flatMap((name) =>
    sql
      .exec<{ address: string }>(
        "SELECT coalesce(data ->> 'path', key) AS address FROM files WHERE visible <> 0 AND instr(data, ?) LIMIT 1",
        name,
      )
      .toArray()
      .map(({ address }) => address),
  );
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

/** Answers the questions of a sweep: which files differ from their records, and where the sweep stands. */

import { fileOf } from '../content/editions.ts';
import { byteOrder } from '../content/keys.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteOfFile } from '../content/site/sites.ts';
import type { TitledStatus, Trouble } from './catalog.ts';
import { pageOf } from './entry.ts';
import { readFile } from './file-rows.ts';
import { hashWithAll, inputsHashOf, isMadeUnder } from './inputs-hash.ts';
import { digestOf, forgetRanges, isKnownEqual, rememberEqual } from './key-ranges.ts';
import { localKey, parentsOf } from './parent-sections.ts';
import { fileStatus, statusFor } from './status.ts';
import { forgetAllShownBefore, readState, writeState } from './tables.ts';
import { templatesName } from './templates.ts';
import type { KeyRange, Sweep, SweepState } from './upkeep.ts';

/**
 * Keys of a range of the bucket's listing that need a `sync`, in the order of the listing. Their record is
 * missing, differs, or stands for a file that is gone.
 */
export function differing(sql: SqlStorage, range: KeyRange, sites: Sites): string[] {
  const templates = templatesName(sql);
  const inputs = [...sites.values()].map((site) =>
    hashWithAll({ inputsHash: inputsHashOf(site), templates, site }),
  );
  const digest = digestOf(range, inputs.join());
  if (range.trust && isKnownEqual(sql, range, digest)) return [];
  const keys = compareRecords(sql, range, sites);
  if (keys.length === 0) rememberEqual(sql, range, digest);
  return keys;
}

function compareRecords(sql: SqlStorage, range: KeyRange, sites: Sites): string[] {
  const { after, until, files, trust } = range;
  const columns = 'SELECT key, version, inputs_hash AS inputsHash FROM files WHERE';
  const known =
    until === null
      ? sql.exec<Known>(`${columns} key > ?`, after)
      : sql.exec<Known>(`${columns} key > ? AND key <= ?`, after, until);
  const records = new Map(known.toArray().map((record) => [record.key, record]));
  const templates = templatesName(sql);
  const keys: string[] = [];
  for (const { key, version } of files) {
    const record = records.get(key);
    records.delete(key);
    const site = siteOfFile(sites, key);
    const isCurrent =
      trust &&
      record?.version === version &&
      isMadeUnder(record.inputsHash, { inputsHash: hashFor(sql, site, key), templates, site });
    if (!isCurrent && byteOrder(key, after) > 0) keys.push(key);
  }
  const left = [...records].filter(([key, record]) => !isCurrentEdition(sql, sites, key, record));
  return [...new Set([...keys, ...left.map(([key]) => fileOf(key))])].sort(byteOrder);
}

/** Whether a record that no file has is an edition of a file, made from its version on record. */
function isCurrentEdition(
  sql: SqlStorage,
  sites: Sites,
  key: string,
  { version, inputsHash }: Known,
): boolean {
  if (fileOf(key) === key || readFile(sql, fileOf(key))?.version !== version) return false;
  const site = siteOfFile(sites, key);
  const valid = { inputsHash: hashFor(sql, site, key), templates: templatesName(sql), site };
  return isMadeUnder(inputsHash, valid);
}

function hashFor(sql: SqlStorage, site: Site, key: string): string {
  return inputsHashOf(site, parentsOf(sql, localKey(site, key)));
}

type Known = { key: string; version: string; inputsHash: string };

export function statusesOf(sql: SqlStorage, keys: readonly string[]): Record<string, TitledStatus> {
  return Object.fromEntries(
    keys.map((key) => {
      const record = readFile(sql, key);
      const title = record && pageOf(record)?.title;
      return [key, { ...statusFor(key, record), ...(title !== undefined && { title }) }];
    }),
  );
}

/** Files with errors or hidden by another file, by key. Pages in a bundle are hidden without an error. */
export function troublesAfter(sql: SqlStorage, after: string, limit: number): Trouble[] {
  return sql
    .exec<{ key: string }>(
      // A file in another language may well stand before the edition of one.
      `SELECT key FROM files WHERE key > ? AND (errors <> '[]' OR hidden_by IS NOT NULL)
       AND json_extract(data, '$.isEdition') IS NULL ORDER BY key LIMIT ?`,
      after,
      limit,
    )
    .toArray()
    .map(({ key }) => ({ key, errors: fileStatus(sql, key).errors }));
}

export function readSweep(sql: SqlStorage): SweepState {
  const lastFinished = readState<number>(sql, 'sweep-finished');
  const lastEvents = readState<number>(sql, 'last-events');
  return {
    sweep: readState<Sweep | null>(sql, 'sweep') ?? null,
    ...(lastFinished !== undefined && { lastFinished }),
    ...(lastEvents !== undefined && { lastEvents }),
  };
}

/** `null` says that the sweep came to the end of the bucket at `now`. */
export function writeSweep(sql: SqlStorage, sweep: Sweep | null, now: number): void {
  writeState(sql, 'sweep', sweep);
  if (sweep === null) writeState(sql, 'sweep-finished', now);
}

/** Without effect once another sweep has begun. */
export function saveSweep(sql: SqlStorage, now: number, startedAt: number, sweep: Sweep | null): void {
  const other = readSweep(sql).sweep;
  if (other !== null && other.startedAt > startedAt) return;
  writeSweep(sql, sweep, now);
  if (sweep === null) forgetAllShownBefore(sql, startedAt);
}

/** Starts a new sweep, after a change that other records depend on. */
export function sweepAnew(sql: SqlStorage, now: number): void {
  forgetRanges(sql);
  // Later than the running sweep, which must not overwrite this one.
  const startedAt = Math.max(now, (readSweep(sql).sweep?.startedAt ?? 0) + 1);
  writeSweep(sql, { after: '', trust: true, startedAt, listed: 0 }, now);
}

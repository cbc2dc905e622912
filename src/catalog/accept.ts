/** The only way in: what a look at the bucket found replaces what was known of that file. */

import { bareName } from '../urls.ts';
import type { Accepted, Entry, LookSource, PublicStatus } from './catalog.ts';
import { type FileRecord, hide, readFile, recordOfEntry, show } from './files.ts';
import { readState, writeState } from './tables.ts';

const hour = 3_600_000;

/** How long what a writer said stands against looks at the bucket: twice the minute in which KV forgets old content. */
const holdTime = 120_000;

/** Draws the next ticket. Looks begun more than an hour ago are no longer accepted, so their records can go. */
export function drawTicket(sql: SqlStorage, now: number): number {
  const ticket = (readState<number>(sql, 'ticket') ?? 0) + 1;
  writeState(sql, 'ticket', ticket);
  const mark = readState<{ ticket: number; at: number }>(sql, 'ticket-mark');
  if (mark === undefined || now - mark.at > hour) {
    if (mark !== undefined) {
      writeState(sql, 'ticket-floor', mark.ticket);
      sql.exec('DELETE FROM looks WHERE ticket <= ?', mark.ticket);
    }
    writeState(sql, 'ticket-mark', { ticket, at: now });
  }
  return ticket;
}

/** What was seen of a file: `entry` is null when there is no such file. */
export type Look = { ticket: number; key: string; entry: Entry | null; source: LookSource };

/** Accepts what was seen, unless a later look at the same key was accepted before. */
export function accept(sql: SqlStorage, now: number, look: Look): Accepted {
  const { key, entry } = look;
  const before = readFile(sql, key);
  if (!isNewest(sql, look, now)) return outcome(sql, key, false, false);
  const heldUntil = look.source === 'writer' ? now + holdTime : 0;
  sql.exec(
    'INSERT OR REPLACE INTO looks (key, ticket, held_until) VALUES (?, ?, ?)',
    key,
    look.ticket,
    heldUntil,
  );

  if (entry === null) {
    if (before) forget(sql, before, now);
    return outcome(sql, key, true, before !== undefined);
  }
  if (before && before.version === entry.version && before.basis === entry.basis) {
    return outcome(sql, key, true, false);
  }
  record(sql, before, entry, now);
  return outcome(sql, key, true, true);
}

/** The first path among `paths` that a post other than `key` claims. */
export function claimant(
  sql: SqlStorage,
  paths: readonly string[],
  key: string,
): { path: string; key: string } | null {
  for (const path of paths) {
    const other = claimantsOf(sql, path).find((claiming) => claiming !== key);
    if (other !== undefined) return { path, key: other };
  }
  return null;
}

/** What the upload route says about a record. */
export function statusOf(record: FileRecord | undefined): PublicStatus {
  if (record === undefined) return 'absent';
  if (record.errors.length > 0 || record.shadowed) return 'unreadable';
  if (record.kind !== 'post') return record.kind === 'section' && record.data.draft ? 'draft' : 'asset';
  if (record.data.draft) return 'draft';
  if (record.visible) return 'published';
  return record.nextAt === null ? 'expired' : 'scheduled';
}

/** The key that keeps this record's address from it. */
export function takenBy(sql: SqlStorage, record: FileRecord | undefined): string | undefined {
  return record?.kind === 'post' && record.shadowed ? claimantsOf(sql, record.data.path)[0] : undefined;
}

function isNewest(sql: SqlStorage, { ticket, key, source }: Look, now: number): boolean {
  if (ticket <= (readState<number>(sql, 'ticket-floor') ?? 0)) return false;
  const [last] = sql
    .exec<{ ticket: number; held_until: number }>('SELECT ticket, held_until FROM looks WHERE key = ?', key)
    .toArray();
  if (last === undefined) return true;
  return ticket > last.ticket && (source === 'writer' || last.held_until <= now);
}

function record(sql: SqlStorage, before: FileRecord | undefined, entry: Entry, now: number): void {
  const after = recordOfEntry(entry);
  const oldPath = pathOf(before);
  const newPath = pathOf(after);
  const claimsDiffer = JSON.stringify(claimsOf(before)) !== JSON.stringify(claimsOf(after));
  if (claimsDiffer) {
    dropClaims(sql, before);
    addClaims(sql, after);
  }
  const shadowed = newPath !== undefined && claimantsOf(sql, newPath)[0] !== entry.key;
  show(sql, before, { ...after, shadowed }, now);
  if (claimsDiffer) settleClaims(sql, [oldPath, newPath], entry.key, now);
}

function forget(sql: SqlStorage, before: FileRecord, now: number): void {
  dropClaims(sql, before);
  hide(sql, before);
  settleClaims(sql, [pathOf(before)], before.key, now);
}

/** After claims changed: among the posts on one path the one with the smallest key keeps it, the others are hidden. */
function settleClaims(sql: SqlStorage, paths: (string | undefined)[], except: string, now: number): void {
  for (const path of new Set(paths)) {
    if (path === undefined) continue;
    claimantsOf(sql, path).forEach((key, index) => {
      const other = key === except ? undefined : readFile(sql, key);
      if (other && other.shadowed !== index > 0) show(sql, other, { ...other, shadowed: index > 0 }, now);
    });
  }
}

function claimantsOf(sql: SqlStorage, path: string): string[] {
  return sql
    .exec<{ key: string }>("SELECT key FROM claims WHERE path = ? AND kind = 'post' ORDER BY key", path)
    .toArray()
    .map((row) => row.key);
}

function pathOf(record: FileRecord | undefined): string | undefined {
  return record?.kind === 'post' ? record.data.path : undefined;
}

type Claim = { path: string; kind: 'post' | 'alias' | 'section' };

function claimsOf(record: FileRecord | undefined): Claim[] {
  if (record?.kind === 'section') return [{ path: record.data.path, kind: 'section' }];
  if (record?.kind !== 'post') return [];
  const aliases = record.data.aliases.map((path): Claim => ({ path, kind: 'alias' }));
  return [{ path: record.data.path, kind: 'post' }, ...aliases];
}

function addClaims(sql: SqlStorage, record: FileRecord): void {
  for (const { path, kind } of claimsOf(record)) {
    sql.exec('INSERT OR IGNORE INTO claims (path, kind, key) VALUES (?, ?, ?)', path, kind, record.key);
  }
  if (record.kind === 'post') {
    sql.exec('INSERT OR IGNORE INTO names (name, key) VALUES (?, ?)', bareName(record.key), record.key);
  }
}

function dropClaims(sql: SqlStorage, record: FileRecord | undefined): void {
  if (record === undefined) return;
  for (const { path, kind } of claimsOf(record)) {
    sql.exec('DELETE FROM claims WHERE path = ? AND kind = ? AND key = ?', path, kind, record.key);
  }
  sql.exec('DELETE FROM names WHERE name = ? AND key = ?', bareName(record.key), record.key);
}

function outcome(sql: SqlStorage, key: string, accepted: boolean, changed: boolean): Accepted {
  const record = readFile(sql, key);
  const taken = takenBy(sql, record);
  return { accepted, changed, status: statusOf(record), ...(taken !== undefined && { takenBy: taken }) };
}

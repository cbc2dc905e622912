/** The only way in: what a look at the bucket found replaces what was known of that file. */

import { bundleOf, folderOf, isMarkdown, isPrivateSegment, isSectionIndex } from '../content/keys.ts';
import type { EdgeTag } from '../http/respond.ts';
import { addOwnedAddresses, claimsOf, dropOwnedAddresses, hidingFile, touchedBy } from './address-owners.ts';
import type { Accepted, AcceptOptions, Entry } from './catalog.ts';
import { isSeen, renewToken } from './change-token.ts';
import { noteOwnPart } from './custom-parts.ts';
import { markDirty } from './edge.ts';
import { applyDue, type FileRecord, hide, readFile, recordOfEntry, show } from './files.ts';
import { forgetRange } from './key-ranges.ts';
import { findAddresses, forgetAddresses } from './list-address.ts';
import { passedOn } from './parent-sections.ts';
import { keepText } from './search-index.ts';
import { fileStatus } from './status.ts';
import { forgetShownBefore, readState, writeState } from './tables.ts';
import { noteTemplate } from './templates.ts';

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
export type Observation = { ticket: number; key: string; entry: Entry | null } & AcceptOptions;

/** Draws a new change token, in the same transaction. */
type Renew = () => unknown;

/** Accepts what was seen, unless a later look at the same key was accepted before. */
export function accept(
  sql: SqlStorage,
  now: number,
  look: Observation,
  renew: Renew = () => renewToken(sql),
): Accepted {
  const { key, entry } = look;
  const before = readFile(sql, key);
  if (!isNewest(sql, look, now)) return refuse(sql, key);
  forgetShownBefore(sql, key);
  const heldUntil = look.source === 'writer' ? now + holdTime : 0;
  sql.exec(
    'INSERT OR REPLACE INTO looks (key, ticket, held_until) VALUES (?, ?, ?)',
    key,
    look.ticket,
    heldUntil,
  );

  if (entry === null) {
    forgetRange(sql, key);
    if (before) {
      forget(sql, before, now);
      moveLists(sql, before, undefined);
      noteChange(sql, look, now);
      if (isSeen(before, undefined)) renew();
    }
    return outcome(sql, key, true, before !== undefined);
  }
  if (before && before.version === entry.version && before.inputsHash === entry.inputsHash) {
    return outcome(sql, key, true, false);
  }
  forgetRange(sql, key);
  record(sql, before, entry, now);
  const after = readFile(sql, key);
  moveLists(sql, before, after);
  noteChange(sql, look, now);
  if (isSeen(before, after)) renew();
  return outcome(sql, key, true, true);
}

/** Applies every boundary up to `now`. A list that begins with it is shown where it has to be. */
export function passTime(sql: SqlStorage, now: number, renew: Renew = () => renewToken(sql)): void {
  if (!applyDue(sql, now)) return;
  findAddresses(sql);
  renew();
}

/** Whether a writer's word stands, so that looks are refused. */
export function isHeld(sql: SqlStorage, key: string, now: number): boolean {
  return sql.exec('SELECT 1 FROM looks WHERE key = ? AND held_until > ?', key, now).toArray().length > 0;
}

/** Lists are where settings and the sections around them say, and new ones are somewhere. */
function moveLists(sql: SqlStorage, before: FileRecord | undefined, after: FileRecord | undefined): void {
  const record = after ?? before;
  if (before?.kind === 'site' || after?.kind === 'site') forgetAddresses(sql, '');
  else if (record && JSON.stringify(passedOn(before)) !== JSON.stringify(passedOn(after))) {
    forgetAddresses(sql, folderOf(record.key));
  }
  findAddresses(sql);
}

/** What else follows from a change of the record. */
function noteChange(sql: SqlStorage, { key, hasEdge }: Observation, now: number): void {
  noteTemplate(sql, key);
  noteOwnPart(sql, key);
  if (hasEdge) markDirty(sql, now, tagsOf(key));
}

/** A page alone changes no file, unless files of its bundle come and go with it. Any other file may be shown in pages. */
function tagsOf(key: string): EdgeTag[] {
  const isPageAlone = isMarkdown(key) && !isSectionIndex(key) && bundleOf(key) === null;
  return isPageAlone || isPrivateSegment(key) ? ['page'] : ['page', 'file'];
}

function isNewest(sql: SqlStorage, { ticket, key, source }: Observation, now: number): boolean {
  if (ticket <= (readState<number>(sql, 'ticket-floor') ?? 0)) return false;
  const [last] = sql
    .exec<{ ticket: number; held_until: number }>('SELECT ticket, held_until FROM looks WHERE key = ?', key)
    .toArray();
  if (last === undefined) return true;
  return ticket > last.ticket && (source === 'writer' || last.held_until <= now);
}

function record(sql: SqlStorage, before: FileRecord | undefined, entry: Entry, now: number): void {
  const after = recordOfEntry(entry);
  const claimsDiffer = JSON.stringify(claimsOf(before)) !== JSON.stringify(claimsOf(after));
  if (claimsDiffer) {
    dropOwnedAddresses(sql, before);
    addOwnedAddresses(sql, after);
  }
  keepText(sql, entry.key, entry.text);
  show(sql, before, { ...after, hiddenBy: hidingFile(sql, after) }, now);
  if (claimsDiffer) settle(sql, [before, after], now);
}

function forget(sql: SqlStorage, before: FileRecord, now: number): void {
  dropOwnedAddresses(sql, before);
  hide(sql, before);
  settle(sql, [before], now);
}

/** After claims of a file changed: other posts at its address, and in its bundle, may be hidden by it or no more. */
function settle(sql: SqlStorage, records: readonly (FileRecord | undefined)[], now: number): void {
  const keys = new Set(records.flatMap((record) => (record ? touchedBy(sql, record) : [])));
  for (const key of keys) {
    const other = readFile(sql, key);
    const hiddenBy = other && hidingFile(sql, other);
    if (other && other.hiddenBy !== hiddenBy) show(sql, other, { ...other, hiddenBy: hiddenBy ?? null }, now);
  }
}

/** What is known of a file whose look is not accepted. */
export function refuse(sql: SqlStorage, key: string): Accepted {
  return outcome(sql, key, false, false);
}

function outcome(sql: SqlStorage, key: string, accepted: boolean, changed: boolean): Accepted {
  return { accepted, changed, ...fileStatus(sql, key) };
}

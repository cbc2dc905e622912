/** The only function that changes records: the latest read of a file replaces its record. */

import { bundleOf, isMarkdown, isPrivateSegment, isSectionIndex } from '../content/keys.ts';
import type { EdgeTag } from '../http/reply.ts';
import { addOwnedAddresses, dropOwnedAddresses, ownedBy } from './address-owners.ts';
import type { Accepted } from './catalog.ts';
import { isSeen, renewToken } from './change-token.ts';
import { noteOwnPart } from './custom-parts.ts';
import { markDirty } from './edge-purges.ts';
import type { Entry } from './entry.ts';
import { idToKeep } from './feed-id.ts';
import { applyDue, hide, readFile, recordOfEntry, show } from './file-rows.ts';
import { hidingFile, touchedBy } from './hiding-file.ts';
import { forgetRange } from './key-ranges.ts';
import { findAddresses, forgetAddresses } from './list-address.ts';
import { isNewest, noteLook, type Observation } from './looks.ts';
import { passedOn } from './parent-sections.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { isPost } from './resolve-post.ts';
import { keepText } from './search-index.ts';
import { readSiteOf } from './settings.ts';
import { statusFor } from './status.ts';
import { forgetShownBefore } from './tables.ts';
import { noteTemplate } from './templates.ts';
import { toldLanguages } from './translations.ts';

/** Draws a new change token, in the same transaction. */
type Renew = () => unknown;

/** Hears of every key whose record is written or deleted. */
export type Note = (key: string) => void;

/** Accepts a read, unless a later read of the same key was accepted before. */
export function accept(
  sql: SqlStorage,
  now: number,
  look: Observation,
  renew: Renew = () => renewToken(sql),
  note: Note = () => {},
): Accepted {
  const { key, entry } = look;
  const before = readFile(sql, key);
  if (!isNewest(sql, look, now)) return refuse(sql, key);
  if (before === undefined) forgetShownBefore(sql, key);
  noteLook(sql, look, now);

  if (entry === null) {
    forgetRange(sql, key);
    if (before) {
      forget(sql, before, now, note);
      moveLists(sql, before, undefined);
      noteChange(sql, look, before, now);
      if (isSeen(before, undefined)) renew();
    }
    return outcome(sql, key, undefined, { accepted: true, changed: before !== undefined });
  }
  if (before && before.version === entry.version && before.inputsHash === entry.inputsHash) {
    return outcome(sql, key, before, { accepted: true, changed: false });
  }
  forgetRange(sql, key);
  const after = record(sql, before, entry, now, note);
  moveLists(sql, before, after);
  noteChange(sql, look, after, now);
  if (isSeen(before, after)) renew();
  const id = isPost(after) ? idToKeep(sql, () => readSiteOf(sql), after) : undefined;
  const told = outcome(sql, key, after, { accepted: true, changed: true });
  return { ...told, ...(id !== undefined && { idToKeep: id }) };
}

/** Applies every boundary up to `now`, then works out the addresses of lists that begin at one. */
export function passTime(
  sql: SqlStorage,
  now: number,
  renew: Renew = () => renewToken(sql),
  note: Note = () => {},
): void {
  const due = applyDue(sql, now);
  if (due.length === 0) return;
  for (const key of due) note(key);
  findAddresses(sql);
  renew();
}

/** Gives new addresses to lists after a change of settings or of an `_index.md`, and to each new list. */
function moveLists(sql: SqlStorage, before: FileRecord | undefined, after: FileRecord | undefined): void {
  if (before?.kind === 'site' || after?.kind === 'site') forgetAddresses(sql, '/');
  const sections = [before, after].filter((record) => record?.kind === 'section');
  if (sections.length > 0 && JSON.stringify(passedOn(before)) !== JSON.stringify(passedOn(after))) {
    for (const list of new Set(sections.map(({ data }) => data.list))) forgetAddresses(sql, list);
  }
  findAddresses(sql);
}

/** Updates all else that follows from a changed record. */
function noteChange(
  sql: SqlStorage,
  { key, hasEdge }: Observation,
  record: FileRecord | undefined,
  now: number,
): void {
  noteTemplate(sql, key);
  noteOwnPart(sql, key);
  if (hasEdge) markDirty(sql, now, tagsOf(key, record ? placeInLanguage(record).pageKey : key));
}

/** A page changes no other file but those of its bundle. Any other file may show in pages. */
function tagsOf(key: string, pageKey: string): EdgeTag[] {
  const isPageAlone = isMarkdown(key) && !isSectionIndex(pageKey) && bundleOf(pageKey) === null;
  return isPageAlone || isPrivateSegment(key) ? ['page'] : ['page', 'file'];
}

/** Returns the record as it is now. */
function record(
  sql: SqlStorage,
  before: FileRecord | undefined,
  entry: Entry,
  now: number,
  note: Note,
): FileRecord {
  note(entry.key);
  const after = recordOfEntry(entry);
  const claimsDiffer = JSON.stringify(ownedBy(before)) !== JSON.stringify(ownedBy(after));
  if (claimsDiffer) {
    dropOwnedAddresses(sql, before);
    addOwnedAddresses(sql, after);
  }
  const text = 'text' in entry ? entry.text : undefined;
  const isNewText = keepText(sql, entry.key, text);
  const newText = isNewText && entry.kind === 'post' ? text : undefined;
  // The owner of an address is settled whenever the claims of a file change.
  const isSettled = !claimsDiffer && before?.kind === after.kind;
  const hiddenBy = isSettled ? before.hiddenBy : hidingFile(sql, after);
  const shown = show(sql, before, { ...after, hiddenBy }, now, newText);
  if (!claimsDiffer) return shown;
  settle(sql, [before, after], now, note);
  return readFile(sql, entry.key) ?? shown;
}

function forget(sql: SqlStorage, before: FileRecord, now: number, note: Note): void {
  note(before.key);
  dropOwnedAddresses(sql, before);
  hide(sql, before);
  settle(sql, [before], now, note);
}

/** After a file's claims changed, decides anew whether it hides posts at its address or in its bundle. */
function settle(
  sql: SqlStorage,
  records: readonly (FileRecord | undefined)[],
  now: number,
  note: Note,
): void {
  const keys = new Set(records.flatMap((record) => (record ? touchedBy(sql, record) : [])));
  for (const key of keys) {
    const other = readFile(sql, key);
    const hiddenBy = other && hidingFile(sql, other);
    if (!other || other.hiddenBy === hiddenBy) continue;
    note(key);
    show(sql, other, { ...other, hiddenBy: hiddenBy ?? null }, now);
  }
}

/** The answer for a read that is not accepted: the status on record. */
export function refuse(sql: SqlStorage, key: string): Accepted {
  return outcome(sql, key, readFile(sql, key), { accepted: false, changed: false });
}

function outcome(
  sql: SqlStorage,
  key: string,
  record: FileRecord | undefined,
  what: Pick<Accepted, 'accepted' | 'changed'>,
): Accepted {
  return { ...what, ...statusFor(key, record), ...toldLanguages(sql, record) };
}

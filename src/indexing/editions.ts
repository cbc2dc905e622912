/** The records of a file's pages in further languages. */

import type { Accepted, AcceptOptions, DescribeInputs, OnRecord, Ticket } from '../catalog/catalog.ts';
import { type Entry, editionsOf } from '../catalog/entry.ts';
import { editionKey } from '../content/editions.ts';
import { placed } from '../content/site/languages.ts';
import type { SyncContext } from './context.ts';

type Work = {
  /** Describes the file once more, with the inputs of another language. */
  describe(inputs: Ticket): Promise<Entry | null>;
  /** Keeps the addresses that the page leaves. */
  leave(key: string, inputs: Ticket, entry: Entry | null): Promise<void>;
  /** Keeps the page's identity in feeds. */
  keepId(key: string, id: string): Promise<void>;
};

/**
 * Makes these records anew, and removes those of languages in which the file is no page any more. Returns what was
 * accepted of the first one, and whether a sweep follows from any.
 */
export async function syncEditions(
  { catalog, clock }: SyncContext,
  { key, record, entry }: { key: string; record: OnRecord | undefined; entry: Entry | null },
  how: AcceptOptions,
  { describe, leave, keepId }: Work,
): Promise<{ first?: Accepted; sweeps: boolean }> {
  const wanted = entry === null ? [] : editionsOf(entry);
  const all = new Set([...wanted, ...(record?.editions ?? [])]);
  let first: Accepted | undefined;
  let sweeps = false;
  for (const language of all) {
    const edition = editionKey(key, language);
    const ticket = await catalog.ticket(clock(), edition);
    const described = wanted.includes(language) ? await describe(ticket) : null;
    const made = described && asEdition(described, edition, ticket);
    await leave(edition, ticket, made);
    const accepted = await catalog.accept(clock(), ticket.number, edition, made, how);
    if (accepted.idToKeep !== undefined) await keepId(edition, accepted.idToKeep);
    if (made !== null) first ??= accepted;
    sweeps ||= accepted.sweeps === true;
  }
  return { ...(first && { first }), sweeps };
}

/** Null for a text that is no page in this language. */
export function asEdition(entry: Entry, key: string, { site }: DescribeInputs): Entry | null {
  const place = { pageKey: placed(entry.key, site.languages).key, isEdition: true } as const;
  if (entry.kind === 'post') return { ...entry, key, data: { ...entry.data, ...place } };
  return entry.kind === 'section' ? { ...entry, key, data: { ...entry.data, ...place } } : null;
}

/** SYNC: ticket → read the bucket → make the catalog agree. Every change ends here, whoever made it. */

import type {
  Accepted,
  AcceptOptions,
  DescribeInputs,
  ObservationSource,
  Ticket,
} from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { isMadeUnder } from '../catalog/inputs-hash.ts';
import { fileOf } from '../content/editions.ts';
import { isRecorded } from '../content/history-keys.ts';
import { isSectionIndex } from '../content/keys.ts';
import { encodePath } from '../content/paths.ts';
import { placed } from '../content/site/languages.ts';
import type { SyncSettings } from '../content/site/settings-used.ts';
import type { Bucket } from '../store/bucket.ts';
import { callsIn } from './bytes-needed.ts';
import type { SyncContext } from './context.ts';
import { describe } from './describe.ts';
import { syncEditions } from './editions.ts';
import { keepOrigin } from './first-origin.ts';
import { addressesLeft, keepAddresses, type Left } from './former-addresses.ts';
import { readSeen } from './read-seen.ts';
import type { SeenFile } from './seen-file.ts';
import { keepNew, pruneVersions } from './versions.ts';

/** The write that the caller has just made: the bytes and, if known, their entry; `null` for a deletion. */
export type Doing = (SeenFile & { entry?: Entry }) | null;

export type SyncOptions = {
  /** False where the file is erased for good: then its former addresses are deleted too. */
  keepsAddresses?: boolean;
  /** Drawn before the caller wrote the file. If the catalog refuses it, `sync` draws a new one. */
  ticket?: Ticket;
  /** The caller wrote the file under the ticket: its write has told what the bucket held then, as a read would. */
  isWritten?: boolean;
};

/** The file's status after the sync, and the settings it was described with. */
export type Synced = Accepted & { site: SyncSettings };

/**
 * Reads what the bucket now holds for `key` and makes the catalog agree. First keeps what would be lost: the
 * version on record, and the addresses that the page leaves.
 *
 * The ticket is drawn before the read. So of two reads, the catalog keeps the later one, however they
 * overlap. After the caller's own write, a bucket that may answer with old content is not read.
 */
export async function sync(
  context: SyncContext,
  key: string,
  done?: Doing,
  { ticket, isWritten = false, ...options }: SyncOptions = {},
): Promise<Synced> {
  if (fileOf(key) !== key) return sync(context, fileOf(key));
  if (ticket) {
    const early = { ...options, isDrawnEarly: true, isWritten };
    const synced = await syncUnder(context, ticket, key, done, early);
    if (synced.accepted) return synced;
  }
  return syncUnder(context, await context.catalog.ticket(context.clock(), key), key, done, options);
}

async function syncUnder(
  context: SyncContext,
  ticket: Ticket,
  key: string,
  done: Doing | undefined,
  {
    keepsAddresses = true,
    isDrawnEarly = false,
    isWritten = false,
  }: Omit<SyncOptions, 'ticket'> & Pick<AcceptOptions, 'isDrawnEarly'>,
): Promise<Synced> {
  const { bucket, catalog, clock } = context;
  const source: ObservationSource = done !== undefined && !bucket.consistent ? 'writer' : 'bucket';
  // The bytes that the caller wrote are a version, even if another has replaced them by now.
  const [file, isNew] = await Promise.all([
    source === 'writer' || isWritten ? (done ?? null) : look(bucket, key, done),
    keepNew(context, ticket, done ?? null, done?.entry),
  ]);
  const entry = file && (await entryOf(context, file, ticket));
  // A read that will be refused may have met old content.
  const isRefused = source === 'bucket' && ticket.isHeld;
  const isOther = !isRefused && file?.version !== done?.version;
  const isOtherNew = isOther && (await keepNew(context, ticket, file, entry));
  if (!isRefused && keepsAddresses) await leaveAddresses(context, key, ticket, entry);
  const origin = isRefused ? null : await keepOrigin(bucket, ticket, entry);
  if (origin) await sync(context, origin.key, origin);
  const how = { source, hasEdge: context.edge !== null, isDrawnEarly } as const;
  // Before the file's own record, with which a sweep compares them.
  const { first, sweeps = false } = isRefused
    ? {}
    : await syncEditions(context, { key, record: ticket.record, entry }, how, {
        describe: async (inputs) => (file === null ? null : entryOf(context, file, inputs)),
        leave: async (left, inputs, made) => {
          if (keepsAddresses) await leaveAddresses(context, left, inputs, made);
        },
        keepId: (edition, kept) => keepAndSync(context, edition, { paths: [], id: kept }),
      });
  const [accepted] = await Promise.all([
    catalog.accept(clock(), ticket.number, key, entry, how),
    (isNew || isOtherNew) && file && ticket.record && pruneVersions(bucket, file, ticket.site.versionsKept),
  ]);
  const { idToKeep: id } = accepted;
  if (id !== undefined) await keepAndSync(context, key, { paths: [], id });
  // A file that is a page in other languages only is as its first edition.
  const told = entry?.kind === 'file' && first !== undefined ? first : accepted;
  return { ...told, ...((sweeps || accepted.sweeps) && { sweeps: true }), site: ticket.site };
}

/**
 * Keeps the addresses that a page leaves, so that they lead to the page of `key`. `record` or `shownBefore`
 * says where visitors see the page now. `entry` is its new entry, null for a deletion.
 */
export async function leaveAddresses(
  context: SyncContext,
  key: string,
  inputs: Shown,
  entry: Entry | null,
): Promise<void> {
  const { record, shownBefore = [] } = inputs;
  const shown = record?.shown ?? shownBefore;
  const paths = addressesLeft(shown, entry, context.clock());
  if (paths.length === 0) return;
  const id = paths.includes(shown[0] ?? '') ? identityOf(key, inputs) : undefined;
  await keepAndSync(context, key, { paths, id });
}

/** The identity in feeds of a page that visitors saw, as far as it follows from its address. */
export function identityOf(key: string, { record, shownBefore = [], site }: Shown): string | undefined {
  const [own] = record?.shown ?? shownBefore;
  if (own === undefined || isSectionIndex(placed(key, site.languages).key)) return undefined;
  return (site.firstOrigin || site.baseURL) + encodePath(own);
}

/** The inputs that say where visitors see a page, or saw it. */
type Shown = Pick<DescribeInputs, 'record' | 'shownBefore' | 'site'>;

/** Adds to the former addresses of a page, and to its identity if it has none. */
export async function keepAndSync(context: SyncContext, key: string, left: Left): Promise<void> {
  const addresses = await keepAddresses(context.bucket, key, left, context.clock());
  await sync(context, addresses.key, addresses);
}

/** The caller's entry holds only while all its inputs are unchanged. */
export async function entryOf(
  context: SyncContext,
  file: NonNullable<Doing>,
  inputs: DescribeInputs,
): Promise<Entry> {
  const { entry, ...seen } = file;
  if (entry && isMadeUnder(entry.inputsHash, inputs)) return { ...entry, version: seen.version };
  const calls = inputs.templates === '' ? [] : callsIn(seen);
  const templates =
    calls.length > 0 ? await context.catalog.resolutions(context.clock(), seen.key, calls) : [];
  const described = await describe(seen, inputs, new Map(templates));
  return described.entry;
}

async function look(bucket: Bucket, key: string, done: Doing | undefined): Promise<Doing> {
  if (!isRecorded(key)) return null;
  const info = await bucket.head(key);
  if (info === null) return null;
  return done?.version === info.version ? { ...done, ...info } : readSeen(bucket, info);
}

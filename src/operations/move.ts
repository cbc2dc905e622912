/** Renames a file with its history. */

import { checkMayChange, type Permit } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import type { DescribeInputs } from '../catalog/catalog.ts';
import type { FormerAddresses } from '../catalog/entry.ts';
import { editionKey } from '../content/editions.ts';
import { addressesOf } from '../content/history-keys.ts';
import { checkPrecondition, type WritePrecondition } from '../http/write-precondition.ts';
import { isText, textLimit } from '../indexing/bytes-needed.ts';
import { mostAddresses, putAddresses, readAddresses } from '../indexing/former-addresses.ts';
import { purgeIfDue } from '../indexing/purge.ts';
import { identityOf, keepAndSync, leaveAddresses, sync } from '../indexing/sync.ts';
import { findVersion, keepUnseen, listVersions, putVersion, uploadedAt } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { Bucket, Content, FileInfo, Notes } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { allow } from './allow.ts';
import { type OperationsContext, opened } from './context.ts';
import { eraseWhole } from './erase.ts';
import { type Checked, checkContent, type Published } from './publish.ts';
import { settleLayouts } from './settle-layouts.ts';

export type Move = {
  from: string;
  to: string;
  /** The token must cover both keys. */
  token: Token;
  /** Applies to the file at `from`. */
  precondition: WritePrecondition;
  /** Unknown shortcodes become warnings. */
  isLenient: boolean;
};

/**
 * Moves a file. Its versions, their authors and its identity in feeds move too, and its page's former
 * addresses answer 301. The addresses of files other than pages are not kept.
 *
 * The copy is stored first and the file is deleted last. If a step fails, move again: a copy with the same
 * bytes is accepted, even without the file. Throws the problems of publishing at `to`, `not-found` without a file, and
 * `address-taken` for another file at `to`.
 */
export async function move(context: OperationsContext, asked: Move): Promise<Published> {
  const { catalog, clock } = context;
  const { from, to } = asked;
  const { before: file, content, copy, entry, warnings, permit } = await checkMove(context, asked);
  const bucket = opened(context, permit);
  const left = await catalog.inputs(clock(), from);
  await keepUnseen(context, file, left);
  await copyVersions(bucket, from, to);
  await copyAddresses(context, asked, left);
  await leaveAddresses(context, to, left, entry);
  for (const language of left.record?.editions ?? []) await moveEdition(context, asked, language);
  const stored = copy ?? (await store(bucket, to, file, content));
  const written = content instanceof Uint8Array ? { ...stored, bytes: content, entry } : undefined;
  const beside = await sync(context, to, written);
  await eraseWhole(context, permit, from, file);
  // A page that keeps its address could not own it while the original still does.
  const known = beside.errors.length > 0 ? await sync(context, to, written) : beside;
  const { version } = stored;
  const faults = await settleLayouts(context, permit, [from, to], {});
  const all = [...warnings, ...known.errors, ...faults];
  return { version, change: 'moved', warnings: all, known, purged: await purgeIfDue(context) };
}

export type CheckedMove = Omit<Checked, 'before' | 'found'> & {
  before: FileInfo;
  content: Content;
  /** The file at `to` that an earlier attempt stored. */
  copy: FileInfo | null;
  permit: Permit;
};

/** Checks a move without making it. Throws the `Problem` that moving would throw. */
export async function checkMove(
  context: OperationsContext,
  { from, to, token, precondition, isLenient }: Move,
): Promise<CheckedMove> {
  const { bucket } = context;
  for (const key of [from, to]) checkMayChange(token, key);
  if (from === to) {
    throw new Problem('bad-request', `Cannot move "${from}" to itself: the new key must be another`);
  }
  const [found, copy] = await Promise.all([bucket.head(from), bucket.head(to)]);
  const before = found ?? (copy && (await wasMoved(context, from, copy)) ? { ...copy, key: from } : null);
  if (before === null) throw new Problem('not-found', `Cannot move "${from}": there is no such file`);
  checkPrecondition(precondition, before);
  if (copy !== null && copy.version !== before.version) {
    throw new Problem(
      'address-taken',
      `Cannot move "${from}" to "${to}": there must be no file of this name, and there is another`,
    );
  }
  const content = await readContent(bucket, found ?? copy ?? before, to);
  const inputs = await context.catalog.inputs(context.clock(), to);
  const checked = await checkContent(context, { key: to, token, content, isLenient }, inputs, from);
  const permit = await allow(context, token, [
    { key: to, content },
    { key: from, content: null },
  ]);
  return { ...checked, inputs, before, content, copy, permit };
}

/** Whether an earlier attempt stored the copy, deleted the file, and then failed: what is left knows the bytes of the copy. */
async function wasMoved(
  { bucket, catalog, clock }: OperationsContext,
  from: string,
  { version }: FileInfo,
): Promise<boolean> {
  const { record } = await catalog.inputs(clock(), from);
  return record?.version === version || (await findVersion(bucket, from, version)) !== undefined;
}

/** Texts are read whole, since they are checked. */
async function readContent(bucket: Bucket, { key, version, size }: FileInfo, to: string): Promise<Content> {
  const isChecked = isText(key) || isText(to);
  if (isChecked && size > textLimit) {
    throw new Problem('too-large', `Cannot move "${key}": a text must not be larger than ${textLimit} bytes`);
  }
  const file = await bucket.get(key);
  if (file?.version !== version) {
    await file?.body.cancel();
    throw new Problem(
      'precondition-failed',
      `Cannot move "${key}": the file changed meanwhile; move it again`,
    );
  }
  // A bucket that may answer with old content is not asked for bytes that it was just given.
  return isChecked || !bucket.consistent ? readBytes(file.body) : { stream: file.body, size };
}

async function store(bucket: Bucket, key: string, file: FileInfo, content: Content): Promise<FileInfo> {
  const { contentType } = file;
  const options = { notes: notesOf(file), ...(contentType !== undefined && { contentType }) };
  const stored = await bucket.put(key, content, { ...options, condition: { absent: true } });
  if (stored) return stored;
  throw new Problem(
    'address-taken',
    `Cannot move a file to "${key}": another one was stored there meanwhile`,
  );
}

/** The file keeps its author and its time of upload. */
function notesOf(file: FileInfo): Notes {
  const uploaded = uploadedAt(file);
  return { ...file.notes, ...(uploaded !== undefined && { uploaded: String(uploaded) }) };
}

async function copyVersions(bucket: Bucket, from: string, to: string): Promise<void> {
  for (const { keptAs, ...version } of await listVersions(bucket, from)) {
    const file = await bucket.get(keptAs);
    if (file) await putVersion(bucket, { ...version, key: to }, await readBytes(file.body));
  }
}

/** The former addresses of the file's page in a further language, and those that this page leaves now. */
async function moveEdition(context: OperationsContext, { from, to }: Move, language: string): Promise<void> {
  const keys = { from: editionKey(from, language), to: editionKey(to, language) };
  const left = await context.catalog.inputs(context.clock(), keys.from);
  await copyAddresses(context, keys, left);
  await leaveAddresses(context, keys.to, left, null);
}

/**
 * Adds the former addresses to those of a deleted file that had the new key. The identity is that of the page
 * that moves. It is noted with the page first, since both files may be there meanwhile.
 */
async function copyAddresses(
  context: OperationsContext,
  { from, to }: Pick<Move, 'from' | 'to'>,
  left: DescribeInputs,
): Promise<void> {
  const [own, others] = await Promise.all([readKept(context.bucket, from), readKept(context.bucket, to)]);
  const id = own?.id ?? identityOf(from, left);
  if (own?.id === undefined && id !== undefined) await keepAndSync(context, from, { paths: [], id });
  if (own === null && (others === null || left.record === undefined)) return;
  const paths = new Map(
    [...(others?.addresses ?? []), ...(own?.addresses ?? [])].map((each) => [each.path, each]),
  );
  const addresses = [...paths.values()].toSorted((a, b) => b.until - a.until).slice(0, mostAddresses);
  const stored = await putAddresses(context.bucket, { key: to, ...(id !== undefined && { id }), addresses });
  if (stored) await sync(context, stored.key, stored);
}

async function readKept(bucket: Bucket, key: string): Promise<FormerAddresses | null> {
  const kept = await bucket.get(addressesOf(key));
  return kept && readAddresses(await readBytes(kept.body));
}

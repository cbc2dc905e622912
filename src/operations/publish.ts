/** WRITE: validate → store → sync. Before the store nothing has changed. A stored file is never lost. */

import { hash } from 'node:crypto';
import { checkMayChange, grant, type Permit } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import type { DescribeInputs } from '../catalog/catalog.ts';
import { editionKey } from '../content/editions.ts';
import { type Dependency, isShortcodeDependency } from '../content/post/dependencies.ts';
import { warnOfMisnamed } from '../content/site/settings-files.ts';
import {
  checkPrecondition,
  type FoundState,
  stateOf,
  type WritePrecondition,
} from '../http/write-precondition.ts';
import { isText } from '../indexing/bytes-needed.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { type Synced, sync } from '../indexing/sync.ts';
import { keepUnseen } from '../indexing/versions.ts';
import { type Fault, Problem } from '../problem.ts';
import type { Content, FileInfo, PutOptions } from '../store/bucket.ts';
import { allow } from './allow.ts';
import { checkPlace } from './check-place.ts';
import { type OperationsContext, opened } from './context.ts';
import { handOver } from './hand-over.ts';
import { type LayoutsLater, settleLayouts } from './settle-layouts.ts';
import { type Validated, validate } from './validate.ts';
import { withLastLook } from './with-last-look.ts';

export type Upload = {
  key: string;
  token: Token;
  /** Texts are given whole, other files as streams. */
  content: Content;
  contentType?: string;
  precondition: WritePrecondition;
  /** Only for a file that comes from another bucket. */
  provenance?: Provenance;
  /** Unknown shortcodes become warnings. */
  isLenient: boolean;
} & LayoutsLater;

/** Who uploaded a file, and when, in the bucket it comes from. */
export type Provenance = {
  /** Milliseconds since 1970. */
  uploaded: number;
  author: string;
};

export type Published = {
  version: string;
  change: 'created' | 'replaced' | 'unchanged' | 'moved';
  warnings: readonly Fault[];
  /** The file's status after the upload. */
  known: Synced;
  /** The state of edge copies. */
  purged: Purged;
};

/** Publishes a file. Throws the `Problem` that says why it cannot be published. */
export async function publish(context: OperationsContext, upload: Upload): Promise<Published> {
  const { catalog, clock } = context;
  const [{ before, found }, ticket] = await Promise.all([
    checkState(context, upload),
    catalog.ticket(clock(), upload.key),
  ]);
  const checked = await checkContent(context, upload, ticket);
  const { warnings, entry } = checked;
  const permit = await allowUpload(context, upload);
  const isUnchanged = isStored(before, upload.content);
  if (before && !isUnchanged) await keepUnseen(context, before, ticket);
  const stored = isUnchanged ? before : await store(context, permit, upload, found);
  handOver(context, checked, ticket, stored);
  const bytes = bytesOf(upload.content);
  const done = bytes && { ...stored, bytes, entry };
  const isWritten = done !== undefined && !isUnchanged;
  const known = await sync(context, upload.key, done, { ticket, isWritten });
  const faults = await settleLayouts(context, permit, [upload.key], upload);
  const { version } = stored;
  const change = before === null ? 'created' : before.version === version ? 'unchanged' : 'replaced';
  // The text was just checked, so an error means that another write took its address, or changed it, in
  // between.
  return {
    version,
    change,
    warnings: [...warnings, ...known.errors, ...faults],
    known,
    purged: await purgeIfDue(context),
  };
}

type State = {
  /** The file in the bucket when the condition was checked. */
  before: FileInfo | null;
  /** The state that the bucket must still hold it in. */
  found: FoundState | undefined;
};

export type Checked = Validated & State & { inputs: DescribeInputs };

/** Checks an upload without storing it. Throws the `Problem` that publishing would throw. */
export async function check(context: OperationsContext, upload: Upload): Promise<Checked> {
  const state = await checkState(context, upload);
  const inputs = await context.catalog.inputs(context.clock(), upload.key);
  const checked = await checkContent(context, upload, inputs);
  await allowUpload(context, upload);
  return { ...checked, ...state, inputs };
}

async function checkState({ bucket }: OperationsContext, upload: Upload): Promise<State> {
  const { key, token, precondition, provenance } = upload;
  checkMayChange(token, key);
  if (provenance) grant(token, [{ does: 'import', key }]);
  const before = await bucket.head(key);
  const found = checkPrecondition(precondition, before);
  // The upload must replace the file that was judged, and no other.
  return { before, found: token.isForDrafts ? (found ?? stateOf(before)) : found };
}

function allowUpload(context: OperationsContext, { key, token, content }: Upload): Promise<Permit> {
  return allow(context, token, [{ key, content }]);
}

/** `leaving` is the key of a file that gives up its address to this one. */
export async function checkContent(
  context: OperationsContext,
  { key, token, content, isLenient }: Omit<Upload, 'precondition'>,
  inputs: DescribeInputs,
  leaving?: string,
): Promise<Validated> {
  const bytes = bytesOf(content);
  const { catalog, clock } = context;
  if (!isText(key) || bytes === undefined) {
    const entry = { key, version: '', inputsHash: '', errors: [], kind: 'file', data: null } as const;
    return { entry, resolutions: new Map(), warnings: warnOfMisnamed(key), ofTheme: [] };
  }
  const answer = async (dependencies: readonly Dependency[]) => {
    const asked = dependencies.filter((use) => inputs.templates !== '' || !isShortcodeDependency(use));
    return new Map(asked.length > 0 ? await catalog.resolutions(clock(), key, asked) : []);
  };
  const validated = await validate({ key, bytes }, inputs, { answer, isLenient });
  const [language] = (validated.entry.kind === 'file' && validated.entry.data?.editions) || [];
  if (language !== undefined) {
    // A page in other languages only.
    const edition = editionKey(key, language);
    const own = await catalog.inputs(clock(), edition);
    const checked = await validate({ key, bytes }, own, { answer, isLenient });
    await checkPlace(context, { token, entry: checked.entry, edition }, own, leaving);
    return checked;
  }
  await checkPlace(context, { token, entry: validated.entry }, inputs, leaving);
  return validated;
}

async function store(
  context: OperationsContext,
  permit: Permit,
  upload: Upload,
  condition: FoundState | undefined,
): Promise<FileInfo> {
  const { key, token, contentType, provenance } = upload;
  const { author = token.name, uploaded } = provenance ?? {};
  const options: PutOptions = {
    notes: { author, ...(uploaded !== undefined && { uploaded: String(uploaded) }) },
    ...(condition && { condition }),
    ...(contentType && { contentType }),
  };
  const put = (content: Content) => opened(context, permit).put(key, content, options);
  const look = () => allowUpload(context, upload);
  const info = token.isForDrafts ? await withLastLook(upload.content, look, put) : await put(upload.content);
  if (info) return info;
  throw new Problem(
    'precondition-failed',
    `Cannot store "${key}": the file is not in the state that was asked for`,
  );
}

/** Whether the bucket already has the same bytes. */
function isStored(before: FileInfo | null, content: Content): before is FileInfo {
  const bytes = bytesOf(content);
  if (before?.md5 === undefined || before.size !== bytes?.byteLength) return false;
  return before.md5 === hash('md5', bytes, 'hex');
}

function bytesOf(content: Content): Uint8Array | undefined {
  return content instanceof Uint8Array ? content : undefined;
}

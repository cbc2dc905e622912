/** WRITE: validate → store → sync. Before the store nothing has changed. A stored file is never lost. */

import { checkMayChange, grant, type Permit } from '../auth/rights.ts';
import type { DescribeInputs } from '../catalog/catalog.ts';
import { editionKey } from '../content/editions.ts';
import { type Dependency, isShortcodeDependency } from '../content/post/dependencies.ts';
import { warnOfMisnamed } from '../content/site/settings-files.ts';
import { checkPrecondition, stateOf } from '../http/write-precondition.ts';
import { isText } from '../indexing/bytes-needed.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { type Synced, sync } from '../indexing/sync.ts';
import type { Fault } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import { allow } from './allow.ts';
import { checkPlace } from './check-place.ts';
import type { OperationsContext } from './context.ts';
import { handOver } from './hand-over.ts';
import { settleLayouts } from './settle-layouts.ts';
import { type State, stateOnRecord, store, storeOver } from './store.ts';
import { bytesOf, type Upload } from './upload.ts';
import { type Validated, validate } from './validate.ts';

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
  checkRights(upload);
  const [looked, ticket] = await Promise.all([
    looksFirst(context, upload) ? checkState(context, upload) : undefined,
    catalog.ticket(clock(), upload.key),
  ]);
  const checked = await checkContent(context, upload, ticket);
  const { warnings, entry } = checked;
  const permit = await allowUpload(context, upload);
  const recorded = looked ? undefined : stateOnRecord(upload, ticket);
  const { stored, change, isWritten } =
    (recorded && (await store(context, permit, upload, recorded))) ??
    (await storeOver(context, permit, upload, looked ?? (await checkState(context, upload)), ticket));
  handOver(context, checked, ticket, stored);
  const bytes = bytesOf(upload.content);
  const done = bytes && { ...stored, bytes, entry };
  const known = await sync(context, upload.key, done, { ticket, isWritten: isWritten && done !== undefined });
  const faults = await settleLayouts(context, permit, [upload.key], upload);
  // The text was just checked, so an error means that another write took its address, or changed it, in
  // between.
  return {
    version: stored.version,
    change,
    warnings: [...warnings, ...known.errors, ...faults],
    known,
    purged: await purgeIfDue(context),
  };
}

/** Else the write tells whether the bucket still has the file that the catalog knows: a call less. */
function looksFirst({ bucket }: OperationsContext, { token, content, precondition }: Upload): boolean {
  const isConditional = Object.keys(precondition).length > 0;
  return !bucket.consistent || isConditional || token.isForDrafts || bytesOf(content) === undefined;
}

export type Checked = Validated & State<FileInfo> & { inputs: DescribeInputs };

/** Checks an upload without storing it. Throws the `Problem` that publishing would throw. */
export async function check(context: OperationsContext, upload: Upload): Promise<Checked> {
  checkRights(upload);
  const state = await checkState(context, upload);
  const checked = await checkText(context, upload);
  await allowUpload(context, upload);
  return { ...checked, ...state };
}

export type CheckedText = Omit<Checked, keyof State>;

/** Checks the content alone: neither rights nor conditions. */
export async function checkText(context: OperationsContext, upload: Upload): Promise<CheckedText> {
  const inputs = await context.catalog.inputs(context.clock(), upload.key);
  return { ...(await checkContent(context, upload, inputs)), inputs };
}

function checkRights({ key, token, provenance }: Upload): void {
  checkMayChange(token, key);
  if (provenance) grant(token, [{ does: 'import', key }]);
}

async function checkState(
  { bucket }: OperationsContext,
  { key, token, precondition }: Upload,
): Promise<State<FileInfo>> {
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

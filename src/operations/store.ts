/** Stores what was uploaded. */

import { hash } from 'node:crypto';
import type { Permit } from '../auth/rights.ts';
import type { DescribeInputs } from '../catalog/catalog.ts';
import type { FoundState } from '../http/write-precondition.ts';
import { keepUnseen } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { Content, FileInfo, PutOptions } from '../store/bucket.ts';
import { allow } from './allow.ts';
import { type OperationsContext, opened } from './context.ts';
import { bytesOf, type Upload } from './upload.ts';
import { withLastLook } from './with-last-look.ts';

export type State<Before = { version: string }> = {
  /** The file in the bucket when the condition was checked. */
  before: Before | null;
  /** The state that the bucket must still hold it in. */
  found: FoundState | undefined;
};

/** The state that the catalog knows; undefined where the bucket's own metadata is needed. */
export function stateOnRecord({ content }: Upload, { record }: DescribeInputs): State | undefined {
  if (record === undefined) return { before: null, found: { absent: true } };
  const { version, isCurrent } = record;
  if (!isCurrent || hasDigest(content, version)) return undefined;
  return { before: { version }, found: { version } };
}

type Stored = {
  stored: FileInfo;
  change: 'created' | 'replaced' | 'unchanged';
  /** False if the bucket had the same bytes, so that nothing was written. */
  isWritten: boolean;
};

/** Stores the content, unless the bucket has the same bytes. A version that nobody has read is kept first. */
export async function storeOver(
  context: OperationsContext,
  permit: Permit,
  upload: Upload,
  state: State<FileInfo>,
  inputs: DescribeInputs,
): Promise<Stored> {
  const { key, content } = upload;
  const { before } = state;
  if (before && isStored(before, content)) {
    return { stored: before, change: 'unchanged', isWritten: false };
  }
  if (before) await keepUnseen(context, before, inputs);
  const stored = await store(context, permit, upload, state);
  if (stored) return stored;
  throw new Problem(
    'precondition-failed',
    `Cannot store "${key}": the file is not in the state that was asked for`,
  );
}

/** Stores nothing and returns undefined if the file is not in the state `found`. */
export async function store(
  context: OperationsContext,
  permit: Permit,
  upload: Upload,
  { before, found }: State,
): Promise<Stored | undefined> {
  const { key, token, contentType, provenance } = upload;
  const { author = token.name, uploaded } = provenance ?? {};
  const options: PutOptions = {
    notes: { author, ...(uploaded !== undefined && { uploaded: String(uploaded) }) },
    ...(found && { condition: found }),
    ...(contentType && { contentType }),
  };
  const put = (content: Content) => opened(context, permit).put(key, content, options);
  const look = () => allow(context, token, [{ key, content: upload.content }]);
  const info = token.isForDrafts ? await withLastLook(upload.content, look, put) : await put(upload.content);
  if (info === null) return undefined;
  const change = before === null ? 'created' : before.version === info.version ? 'unchanged' : 'replaced';
  return { stored: info, change, isWritten: true };
}

/** Whether the bucket already has the same bytes. */
function isStored({ md5, size }: FileInfo, content: Content): boolean {
  return md5 !== undefined && size === bytesOf(content)?.byteLength && hasDigest(content, md5);
}

/** Whether this is the MD5 digest of the bytes, as R2 names versions of files that came in one piece. */
function hasDigest(content: Content, digest: string): boolean {
  const bytes = bytesOf(content);
  if (bytes === undefined) return false;
  return hash('md5', bytes, 'hex') === digest;
}

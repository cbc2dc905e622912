/** Workers KV as a bucket, for accounts without R2. Reads may lag by a minute: docs/storage.md. */

import { createHash, hash } from 'node:crypto';
import { limits as bucketLimits } from '../content/check-key.ts';
import type { ByteRange } from '../http/byte-range.ts';
import type {
  Bucket,
  Condition,
  Content,
  FileInfo,
  Listing,
  ListOptions,
  PutOptions,
  StoredFile,
} from './bucket.ts';
import { checkPut, isPossibleKey } from './check-put.ts';
import { listKv } from './kv-list.ts';
import { infoFromMetadata, metadataOf } from './kv-metadata.ts';
import { readExactly } from './read-bytes.ts';
import { rangeProblem, storageProblem } from './storage-problem.ts';

const limits = bucketLimits.kv;

/**
 * The version is the MD5 digest of the bytes. `put` stores it as metadata; for a file of another tool it is
 * computed from the bytes. `now` is the time of an upload in milliseconds since 1970.
 */
export function kvBucket(binding: KVNamespace, now: () => number = Date.now): Bucket {
  return {
    name: 'kv',
    limits,
    consistent: false,
    head: (key) => head(binding, key),
    get: (key, range) => get(binding, key, range),
    put: (key, content, options = {}) => put(binding, key, content, options, now),
    delete: (...keys) => remove(binding, keys),
    list: (options = {}) => list(binding, options),
  };
}

async function head(binding: KVNamespace, key: string): Promise<FileInfo | null> {
  if (!isPossibleKey(key, limits.keyBytes)) return null;
  try {
    const { value, metadata } = await binding.getWithMetadata(key, 'stream');
    if (!value) return null;
    const known = infoFromMetadata(key, metadata);
    if (!known) return await infoFromStream(key, value);
    await value.cancel();
    return known;
  } catch (error) {
    throw storageProblem('read', key, error);
  }
}

/** Computes a file's info from its bytes, without holding the file in memory. */
async function infoFromStream(key: string, stream: ReadableStream<Uint8Array>): Promise<FileInfo> {
  const hash = createHash('md5');
  let size = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  const md5 = hash.digest('hex');
  return { key, version: md5, size, md5 };
}

/** Reads the whole file whatever the range: the version is that of the bytes, not the one in the metadata. */
async function get(binding: KVNamespace, key: string, range?: ByteRange): Promise<StoredFile | null> {
  if (!isPossibleKey(key, limits.keyBytes)) return null;
  try {
    const { value, metadata } = await binding.getWithMetadata(key, 'arrayBuffer');
    if (!value) return null;
    const bytes = new Uint8Array(value);
    const md5 = digest(bytes);
    return {
      ...infoFromMetadata(key, metadata),
      key,
      version: md5,
      size: bytes.byteLength,
      md5,
      body: new Blob([range ? slice(key, bytes, range) : bytes]).stream(),
    };
  } catch (error) {
    throw storageProblem('read', key, error);
  }
}

function slice(
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  { offset, length }: ByteRange,
): Uint8Array<ArrayBuffer> {
  if (offset >= bytes.byteLength || length < 1) throw rangeProblem(key);
  return bytes.subarray(offset, offset + length);
}

/** KV has no conditional write: another write may come between the check and this one. */
async function put(
  binding: KVNamespace,
  key: string,
  content: Content,
  { condition, contentType, notes }: PutOptions,
  now: () => number,
): Promise<FileInfo | null> {
  checkPut(key, content, limits);
  if (condition && !holds(condition, await head(binding, key))) return null;
  const bytes = await readExactly(key, content);
  const info = { md5: digest(bytes), size: bytes.byteLength, uploaded: now() };
  const metadata = metadataOf(info, contentType, notes);
  try {
    await binding.put(key, bytes, { metadata });
  } catch (error) {
    throw storageProblem('store', key, error);
  }
  return infoFromMetadata(key, metadata);
}

function holds(condition: Condition, current: FileInfo | null): boolean {
  return 'absent' in condition ? current === null : current?.version === condition.version;
}

function digest(bytes: Uint8Array): string {
  return hash('md5', bytes, 'hex');
}

/** KV deletes one key a call; six calls may run at a time. */
async function remove(binding: KVNamespace, keys: readonly string[]): Promise<void> {
  const queue = keys.filter((key) => isPossibleKey(key, limits.keyBytes)).values();
  const worker = async (): Promise<void> => {
    for (const key of queue) await removeOne(binding, key);
  };
  await Promise.all(Array.from({ length: Math.min(6, keys.length) }, worker));
}

async function removeOne(binding: KVNamespace, key: string): Promise<void> {
  try {
    await binding.delete(key);
  } catch (error) {
    throw storageProblem('delete', key, error);
  }
}

async function list(binding: KVNamespace, options: ListOptions): Promise<Listing> {
  const { prefix = '' } = options;
  if (prefix !== '' && !isPossibleKey(prefix, limits.keyBytes)) return { files: [] };
  try {
    return await listKv(binding, options, (key) => head(binding, key));
  } catch (error) {
    throw storageProblem('list', prefix, error);
  }
}

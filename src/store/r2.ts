/** Cloudflare R2 as a bucket: strongly consistent, listings included. */

import { limits as bucketLimits, longestKey } from '../content/check-key.ts';
import { byteOrder } from '../content/keys.ts';
import type { ByteRange } from '../http/byte-range.ts';
import { Problem } from '../problem.ts';
import type {
  Bucket,
  Condition,
  Content,
  FileInfo,
  Listing,
  ListOptions,
  Notes,
  PutOptions,
  StoredFile,
} from './bucket.ts';
import { checkPut, isPossibleKey, sizeProblem } from './check-put.ts';
import { rangeProblem, storageProblem } from './storage-problem.ts';

const limits = bucketLimits.r2;

/** The version is R2's etag: the MD5 digest of the bytes, or another hash after a multipart upload. */
export function r2Bucket(binding: R2Bucket): Bucket {
  return {
    name: 'r2',
    limits,
    consistent: true,
    head: (key) => head(binding, key),
    get: (key, range) => get(binding, key, range),
    put: (key, content, options = {}) => put(binding, key, content, options),
    delete: (...keys) => remove(binding, keys),
    list: (options = {}) => list(binding, options),
    cursorAfter: behind,
  };
}

/** The cursor is a key, and this character is the last of all. */
function behind(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

async function head(binding: R2Bucket, key: string): Promise<FileInfo | null> {
  if (!isPossibleKey(key, longestKey)) return null;
  try {
    const object = await binding.head(key);
    return object && fileInfo(object);
  } catch (error) {
    throw storageProblem('read', key, error);
  }
}

async function get(binding: R2Bucket, key: string, range?: ByteRange): Promise<StoredFile | null> {
  if (!isPossibleKey(key, longestKey)) return null;
  try {
    const object = await binding.get(key, range ? { range } : {});
    return object && { ...fileInfo(object), body: object.body };
  } catch (error) {
    if (range && !isInside(range, await head(binding, key))) throw rangeProblem(key);
    throw storageProblem('read', key, error);
  }
}

function isInside({ offset, length }: ByteRange, info: FileInfo | null): boolean {
  return !info || (offset < info.size && length > 0);
}

async function put(
  binding: R2Bucket,
  key: string,
  content: Content,
  { condition, contentType, notes }: PutOptions,
): Promise<FileInfo | null> {
  checkPut(key, content, limits);
  if (condition && !canHold(condition)) return null;
  const options: R2PutOptions = {
    ...(condition && { onlyIf: onlyIf(condition) }),
    ...(contentType !== undefined && { httpMetadata: { contentType } }),
    ...(notes && { customMetadata: encodeNotes(notes) }),
  };
  try {
    // The declared types have no null here, though a failed condition returns it.
    const object: R2Object | null = await binding.put(key, body(content), options);
    return object && infoOf(object, contentType, notes);
  } catch (error) {
    // FixedLengthStream throws a TypeError when the bytes are not as many as declared.
    if (error instanceof TypeError && 'stream' in content) throw sizeProblem(key, content.size);
    throw storageProblem('store', key, error);
  }
}

/** R2 reads `*` as "any version" and throws at quotes. No version has these, so the condition fails. */
function canHold(condition: Condition): boolean {
  return 'absent' in condition || !/^\*?$|"/.test(condition.version);
}

function onlyIf(condition: Condition): R2Conditional {
  return 'absent' in condition ? { etagDoesNotMatch: '*' } : { etagMatches: condition.version };
}

/** R2 takes a stream only when it knows its length. */
function body(content: Content): Uint8Array | ReadableStream {
  if (content instanceof Uint8Array) return content;
  return content.stream.pipeThrough(new FixedLengthStream(content.size));
}

async function remove(binding: R2Bucket, keys: string[]): Promise<void> {
  const possible = keys.filter((key) => isPossibleKey(key, longestKey));
  if (possible.length === 0) return;
  try {
    await binding.delete(possible);
  } catch (error) {
    throw storageProblem('delete', possible.join('", "'), error);
  }
}

/** The cursor is the last key, so it never expires and a made-up one does no harm. */
async function list(binding: R2Bucket, options: ListOptions): Promise<Listing> {
  const { prefix = '', cursor, limit = 1000, withNotes = false, isShallow = false } = options;
  if (prefix !== '' && !isPossibleKey(prefix, longestKey)) return { files: [] };
  try {
    const page = await binding.list({
      prefix,
      limit: Math.min(limit, 1000),
      ...(cursor !== undefined && { startAfter: cursor }),
      ...(withNotes && { include: ['customMetadata'] }),
      ...(isShallow && { delimiter: '/' }),
    });
    const files = page.objects.map(fileInfo);
    const folders = isShallow ? page.delimitedPrefixes : undefined;
    const listed = { files, ...(folders && { folders }) };
    return page.truncated ? { ...listed, cursor: lastKey(files, folders) } : listed;
  } catch (error) {
    throw storageProblem('list', prefix, error);
  }
}

/** A listing goes on behind all keys of its last folder. */
function lastKey(files: readonly FileInfo[], folders: readonly string[] = []): string {
  const [file, folder] = [files.at(-1)?.key, folders.at(-1)];
  if (folder !== undefined && (file === undefined || byteOrder(file, folder) < 0)) return behind(folder);
  if (file !== undefined) return file;
  throw new Problem('storage-failed', 'Cannot list the bucket: no page but the last may be empty');
}

/** The etag of a file that was stored in one piece. */
const isDigest = /^[0-9a-f]{32}$/;

function fileInfo(object: R2Object): FileInfo {
  return infoOf(object, object.httpMetadata?.contentType, decodeNotes(object.customMetadata ?? {}));
}

/** Each field of R2's object takes a while to read, so what is known is not read from it. */
function infoOf({ key, etag, size, uploaded }: R2Object, contentType?: string, notes?: Notes): FileInfo {
  return {
    key,
    version: etag,
    size,
    uploaded: uploaded.getTime(),
    ...(isDigest.test(etag) && { md5: etag }),
    ...(contentType !== undefined && { contentType }),
    ...(notes && { notes }),
  };
}

/** Other tools of R2 treat metadata as header fields, so only ASCII is certain to come back. */
function encodeNotes(notes: Notes): Record<string, string> {
  return Object.fromEntries(Object.entries(notes).map(([name, text]) => [name, encodeURIComponent(text)]));
}

/** Metadata of other tools may not be encoded; such metadata is no note. */
function decodeNotes(metadata: Record<string, string>): Notes | undefined {
  const entries = Object.entries(metadata);
  if (entries.length === 0) return undefined;
  try {
    return Object.fromEntries(entries.map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    return undefined;
  }
}

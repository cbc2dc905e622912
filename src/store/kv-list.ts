/** Lists KV. Metadata comes with the names. Files without metadata are read, a bounded number in one call. */

import { Problem } from '../problem.ts';
import type { FileInfo, Listing, ListOptions } from './bucket.ts';
import { infoFromMetadata } from './kv-metadata.ts';

/** Files without metadata that one call reads. A Worker may make 1,000 requests to KV in one invocation. */
const mostReads = 100;

/** A Worker has at most six connections open at once. */
const readsAtOnce = 6;

type Key = KVNamespaceListKey<unknown>;

/** `read` describes a file without metadata; null when it is gone. */
export async function listKv(
  binding: KVNamespace,
  options: ListOptions,
  read: (key: string) => Promise<FileInfo | null>,
): Promise<Listing> {
  let page = await namesOf(binding, options);
  const end = endOfReads(page.keys);
  // KV cursors stand at the end of a page only, so a shorter page is requested.
  if (end < page.keys.length) page = await namesOf(binding, { ...options, limit: end });
  const { keys, folders } = options.isShallow
    ? shallow(page.keys, options.prefix ?? '')
    : { ...page, folders: undefined };
  const files = await describe(keys, read);
  return { files, ...(folders && { folders }), ...(!page.list_complete && { cursor: page.cursor }) };
}

/** KV lists all keys. A folder may be named by several pages. */
function shallow(keys: readonly Key[], prefix: string): { keys: Key[]; folders: string[] } {
  const slashAt = ({ name }: Key) => name.indexOf('/', prefix.length);
  const folders = keys.filter((key) => slashAt(key) !== -1).map((key) => key.name.slice(0, slashAt(key) + 1));
  return { keys: keys.filter((key) => slashAt(key) === -1), folders: [...new Set(folders)] };
}

async function namesOf(binding: KVNamespace, { prefix = '', cursor, limit = 1000 }: ListOptions) {
  try {
    return await binding.list<unknown>({
      prefix,
      limit: Math.min(limit, 1000),
      ...(cursor !== undefined && { cursor }),
    });
  } catch (error) {
    if (cursor === undefined || !(error instanceof Error) || !/\b400\b/.test(error.message)) throw error;
    throw new Problem(
      'bad-request',
      `Cannot list from cursor "${cursor}": it must come from an earlier page`,
    );
  }
}

/** How many keys from the first can be described with the reads allowed. */
function endOfReads(keys: readonly Key[]): number {
  let reads = 0;
  const end = keys.findIndex((key) => !infoFromMetadata(key.name, key.metadata) && ++reads > mostReads);
  return end === -1 ? keys.length : end;
}

/** Files in the order of their keys; one deleted meanwhile is left out. */
async function describe(
  keys: readonly Key[],
  read: (key: string) => Promise<FileInfo | null>,
): Promise<FileInfo[]> {
  const found = keys.map((key) => infoFromMetadata(key.name, key.metadata));
  const unknown = keys.flatMap((key, index) => (found[index] ? [] : [{ key: key.name, index }]));
  for (let from = 0; from < unknown.length; from += readsAtOnce) {
    const batch = unknown.slice(from, from + readsAtOnce);
    await Promise.all(
      batch.map(async ({ key, index }) => {
        found[index] = await read(key);
      }),
    );
  }
  return found.filter((info) => info !== null);
}

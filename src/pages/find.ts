/** The first half of READ: what is at an address, checked against the bucket. */

import type { Answer, Place } from '../catalog/catalog.ts';
import { isMarkdown, isPrivate, isPrivateSegment, possibleOwners, suggestedKeys } from '../content/paths.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import { sync } from '../indexing/sync.ts';
import { Problem } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { ServeParts } from './parts.ts';

export type Found = {
  answer: Answer<Place>;
  /** The bucket's word on the place's own file, for places that have one. */
  file?: FileInfo;
};

/**
 * Asks the catalog and, side by side, the bucket for the file that the path suggests.
 * Where the two differ the file is synced and the catalog asked once more.
 */
export async function find(parts: ServeParts, path: string, page: number, watch: Stopwatch): Promise<Found> {
  const suggested = suggestedKeys(path).filter((key) => !isPrivate(key));
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const heads = new Heads(parts, watch);
    const [answer] = await Promise.all([
      watch.time('catalog', () => parts.catalog.at(parts.clock(), path, page, suggested)),
      ...suggested.slice(0, atOnce(path)).map((key) => heads.get(key)),
    ]);
    const key = await differingKey(answer, suggested, heads);
    if (key === undefined || !(await repair(parts, key))) return found(answer, heads);
  }
  throw new Problem('storage-failed', `Cannot show "${path}": its file is being changed all the time`);
}

/** Enough for a file that is written a few times while it is asked for. */
const maxAttempts = 5;

/** A page is asked for by one head; a file by its own and that of the post it may belong to. */
function atOnce(path: string): number {
  return path.endsWith('/') ? 1 : 2;
}

/** Heads of keys, each asked for once. */
class Heads {
  readonly #parts: ServeParts;
  readonly #watch: Stopwatch;
  readonly #asked = new Map<string, Promise<FileInfo | null>>();

  constructor(parts: ServeParts, watch: Stopwatch) {
    this.#parts = parts;
    this.#watch = watch;
  }

  get(key: string): Promise<FileInfo | null> {
    const known = this.#asked.get(key);
    if (known) return known;
    const head = isPrivateSegment(key)
      ? Promise.resolve(null)
      : this.#watch.time('bucket', () => this.#parts.bucket.head(key));
    this.#asked.set(key, head);
    return head;
  }
}

/** The first key on which catalog and bucket differ, among those that decide what is at this address. */
async function differingKey(
  answer: Answer<Place>,
  suggested: readonly string[],
  heads: Heads,
): Promise<string | undefined> {
  const { place } = answer;
  const known = new Map(answer.known);
  const isFile = place.kind === 'file';
  const isEmpty = place.kind === 'none' || place.kind === 'former';
  const asked = isEmpty ? suggested : suggested.slice(0, isFile ? 2 : 1);
  for (const key of asked) {
    if ((await heads.get(key))?.version !== known.get(key)) return key;
  }
  if ('key' in place && (await heads.get(place.key))?.version !== known.get(place.key)) return place.key;
  const owner = isFile ? place.owner : undefined;
  if (owner && (await heads.get(owner.key))?.version !== known.get(owner.key)) return owner.key;
  return undefined;
}

/** Answers whether asking again can help: not where the bucket itself is behind what its writer said. */
async function repair(parts: ServeParts, key: string): Promise<boolean> {
  if (!isMarkdown(key)) await syncOwners(parts, key);
  const { accepted } = await sync(parts, key);
  return accepted || parts.bucket.consistent;
}

/** A file that was not known may lie in the bundle of a post that is not known either, and must not be shown before it. */
async function syncOwners(parts: ServeParts, key: string): Promise<void> {
  const owners = possibleOwners(key).slice(0, mostOwners);
  const heads = await Promise.all(owners.map((owner) => parts.bucket.head(owner)));
  for (const head of heads) if (head) await sync(parts, head.key);
}

const mostOwners = 24;

async function found(answer: Answer<Place>, heads: Heads): Promise<Found> {
  const file = 'key' in answer.place ? await heads.get(answer.place.key) : null;
  return { answer, ...(file && { file }) };
}

/** The first half of READ: resolves an address and checks the answer against the bucket. */

import type { Answer, ShortAnswer } from '../catalog/answer.ts';
import type { Resolved } from '../catalog/resolved.ts';
import { isMarkdown, isPrivate, isPrivateSegment } from '../content/keys.ts';
import { possibleOwners } from '../content/keys-around.ts';
import { suggestedKeys } from '../content/paths.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import { sync } from '../indexing/sync.ts';
import { Problem } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { PagesContext } from './context.ts';

export type Found = {
  short: ShortAnswer;
  /** The whole answer, parsed on first use. */
  readonly answer: Answer<Resolved>;
  /** The head of the answer's own file, if it has one. */
  file?: FileInfo;
};

/**
 * Asks the catalog and, side by side, the bucket for the file that the path suggests. If the two differ,
 * syncs the file and asks the catalog again.
 */
export async function find(
  context: PagesContext,
  path: string,
  page: number,
  watch: Stopwatch,
): Promise<Found> {
  const { languageHint } = context;
  const suggest = () => suggestedKeys(path, languageHint.languages).filter((key) => !isPrivate(key));
  let suggested = suggest();
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const heads = new Heads(context, watch);
    const [short] = await Promise.all([
      watch.time('catalog', () => context.catalog.resolve(context.clock(), path, page, suggested)),
      ...suggested.slice(0, atOnce(path)).map((key) => heads.get(key)),
    ]);
    if (languageHint.note(short.site.languages) && isEmpty(short.kind)) {
      suggested = suggest();
      continue;
    }
    const key = await differingKey(short, suggested, heads);
    if (key === undefined || !(await repair(context, key))) return found(short, heads);
  }
  throw new Problem('storage-failed', `Cannot show "${path}": its file is being changed all the time`);
}

/** Enough for a file that is written a few times meanwhile. */
const maxAttempts = 5;

/** A page takes one head; a file takes its own and that of the post it may belong to. */
function atOnce(path: string): number {
  return path.endsWith('/') ? 1 : 2;
}

/** Heads of keys, each read once. */
class Heads {
  readonly #context: PagesContext;
  readonly #watch: Stopwatch;
  readonly #asked = new Map<string, Promise<FileInfo | null>>();

  constructor(context: PagesContext, watch: Stopwatch) {
    this.#context = context;
    this.#watch = watch;
  }

  get(key: string): Promise<FileInfo | null> {
    const known = this.#asked.get(key);
    if (known) return known;
    const head = isPrivateSegment(key)
      ? Promise.resolve(null)
      : this.#watch.time('bucket', () => this.#context.bucket.head(key));
    this.#asked.set(key, head);
    return head;
  }
}

/** The first key on which catalog and bucket differ, among those that decide the answer. */
async function differingKey(
  { kind, key, owner, ...short }: ShortAnswer,
  suggested: readonly string[],
  heads: Heads,
): Promise<string | undefined> {
  const known = new Map(short.known);
  const asked = isEmpty(kind) ? suggested : suggested.slice(0, kind === 'file' ? 2 : 1);
  for (const each of [...asked, key, owner]) {
    if (each !== undefined && (await heads.get(each))?.version !== known.get(each)) return each;
  }
  return undefined;
}

function isEmpty(kind: ShortAnswer['kind']): boolean {
  return kind === 'none' || kind === 'former';
}

/** Returns whether retrying can help; not if an eventually consistent bucket lags behind its writer. */
async function repair(context: PagesContext, key: string): Promise<boolean> {
  if (!isMarkdown(key)) await syncOwners(context, key);
  const { accepted } = await sync(context, key);
  return accepted || context.bucket.consistent;
}

/** An unknown file may lie in the bundle of an unknown post, which must be synced first. */
async function syncOwners(context: PagesContext, key: string): Promise<void> {
  const codes = context.languageHint.languages.map(({ code }) => code);
  const owners = possibleOwners(key, codes).slice(0, mostOwners);
  const heads = await Promise.all(owners.map((owner) => context.bucket.head(owner)));
  for (const head of heads) if (head) await sync(context, head.key);
}

const mostOwners = 24;

async function found(short: ShortAnswer, heads: Heads): Promise<Found> {
  const file = short.key === undefined ? null : await heads.get(short.key);
  let answer: Answer<Resolved> | undefined;
  return {
    short,
    ...(file && { file }),
    get answer() {
      // Written by the catalog from this type.
      answer ??= JSON.parse(short.answer) as Answer<Resolved>;
      return answer;
    },
  };
}

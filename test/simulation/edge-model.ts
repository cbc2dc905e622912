/**
 * A model of the cache in front of the Worker, written from its documentation (https://developers.cloudflare.com/workers/cache/),
 * because it does not exist locally. Places keep copies near their visitors; behind them one upper tier keeps copies for all. Where
 * the documentation leaves room, the model does what is worst for freshness.
 */

import type { EdgeCache } from '../../src/cache/edge-cache.ts';
import type { EdgeTag } from '../../src/http/reply.ts';

export type Copy = {
  status: number;
  text: string;
  tag: string | null;
  etag: string | null;
  /** Milliseconds: when the Worker answered, and for how long it is fresh and may be used stale behind that. */
  madeAt: number;
  fresh: number;
  whileRevalidating: number;
  ifError: number;
};

/** An answer on its way from the Worker into the cache: a purge meanwhile does not reach it. */
type Fill = { key: string; copy: Copy; at: number };

export type Ask = (path: string, etag: string | null) => Promise<Response>;

export type EdgeModel = EdgeCache & {
  /** What a visitor at this place gets. `isSlow`: the answer is kept only when `arrive` is called. */
  visit(place: number, path: string, isSlow: boolean): Promise<Copy>;
  /** Lets slow answers arrive in the cache. */
  arrive(): void;
  /** Does what was due up to now; to be called before time passes on. */
  settle(): void;
  /** Asks the Worker for what was used stale. */
  revalidate(): Promise<void>;
  /** When each purge that succeeded began. */
  purges: number[];
  /** How many were refused because there were too many. */
  refused: number;
  /** Makes the next purges fail. */
  failing: number;
  /** When the last one failed. */
  failedAt: number;
};

/** Purges a minute, and how many may be saved up. */
const perMinute = 5;
const burst = 25;

/** Until a purge has reached all tiers, and until a slow answer is in the cache at the latest. */
export const purgeLatency = 1000;
export const slowest = 9000;

export function edgeModel(clock: () => number, build: () => string, ask: Ask, places: number): EdgeModel {
  const upper = new Map<string, Copy>();
  const lower = Array.from({ length: places }, () => new Map<string, Copy>());
  let arriving: Fill[] = [];
  let stale = new Set<string>();
  let pending: { tags: readonly EdgeTag[]; at: number }[] = [];
  let tokens = burst;
  let refilledAt = clock();

  /** A purge is under way for a moment, until which the tiers answer as before; slow answers arrive in between. */
  function settle(): void {
    const isDue = ({ at }: { at: number }) => at <= clock();
    const due = [...pending.filter(isDue), ...arriving.filter(isDue)].sort((a, b) => a.at - b.at);
    pending = pending.filter((purge) => !isDue(purge));
    arriving = arriving.filter((fill) => !isDue(fill));
    for (const event of due) {
      if ('copy' in event) upper.set(event.key, event.copy);
      else drop(event.tags);
    }
  }

  function drop(tags: readonly EdgeTag[]): void {
    for (const tier of [upper, ...lower]) {
      for (const [key, { tag }] of tier) if (tags.includes(tag as EdgeTag)) tier.delete(key);
    }
  }

  async function fill(key: string, path: string, isSlow: boolean, known: Copy | undefined): Promise<Copy> {
    const madeAt = clock();
    const response = await ask(path, known?.etag ?? null);
    const text = await response.text();
    const copy = read(response, text, madeAt, known);
    if (copy.status >= 500 && known && ageOf(known) < known.fresh + known.ifError) return known;
    if (copy.fresh === 0) return copy;
    if (isSlow) arriving.push({ key, copy, at: madeAt + slowest });
    else upper.set(key, copy);
    return copy;
  }

  const ageOf = ({ madeAt }: Copy): number => clock() - madeAt;
  const isFresh = (copy: Copy): boolean => ageOf(copy) < copy.fresh;

  const model: EdgeModel = {
    purges: [],
    refused: 0,
    failing: 0,
    failedAt: Number.NEGATIVE_INFINITY,
    settle,
    async visit(place, path, isSlow) {
      settle();
      const key = `${build()} ${path}`;
      const near = lower[place] ?? upper;
      const here = near.get(key);
      if (here && isFresh(here)) return here;
      const there = upper.get(key);
      if (there && isFresh(there)) {
        near.set(key, there);
        return there;
      }
      const old = there ?? here;
      if (old && ageOf(old) < old.fresh + old.whileRevalidating) {
        stale.add(path);
        return old;
      }
      const made = await fill(key, path, isSlow, old);
      if (!isSlow && made.fresh > 0 && isFresh(made)) near.set(key, made);
      return made;
    },
    arrive() {
      settle();
      for (const { key, copy } of arriving) upper.set(key, copy);
      arriving = [];
    },
    async revalidate() {
      settle();
      const paths = stale;
      stale = new Set();
      for (const path of paths)
        await fill(`${build()} ${path}`, path, false, upper.get(`${build()} ${path}`));
    },
    async purge(tags) {
      tokens = Math.min(burst, tokens + ((clock() - refilledAt) / 60_000) * perMinute);
      refilledAt = clock();
      if (model.failing > 0) {
        model.failing--;
        model.failedAt = clock();
        throw new Error('the purge failed');
      }
      if (tokens < 1) {
        model.refused++;
        throw new Error('too many purges');
      }
      tokens--;
      model.purges.push(clock());
      pending.push({ tags, at: clock() + purgeLatency });
    },
  };
  return model;
}

/** A 304 keeps the body that was there, with the lifetime that it says anew. */
function read(response: Response, text: string, madeAt: number, known: Copy | undefined): Copy {
  const control = response.headers.get('Cloudflare-CDN-Cache-Control') ?? '';
  const seconds = (name: string) =>
    Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(control)?.[1] ?? 0) * 1000;
  const isStored = !/\bno-store\b/.test(control);
  const isUnchanged = response.status === 304 && known !== undefined;
  return {
    status: isUnchanged ? known.status : response.status,
    text: isUnchanged ? known.text : text,
    tag: response.headers.get('Cache-Tag'),
    etag: response.headers.get('ETag'),
    madeAt,
    fresh: isStored ? seconds('max-age') : 0,
    whileRevalidating: seconds('stale-while-revalidate'),
    ifError: seconds('stale-if-error'),
  };
}

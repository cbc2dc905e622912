/** A site behind the model of the edge, with a clock, an alarm, a queue of bucket events and storage that fails on demand. */

import { evictDurableObject, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { type AppContext, app } from '../../src/app.ts';
import { parseTokens } from '../../src/auth/tokens.ts';
import { cacheApi, cachedImages } from '../../src/cache/cache-api.ts';
import { remoteCatalog } from '../../src/catalog/remote.ts';
import { type Message, takeEvents } from '../../src/indexing/bucket-events.ts';
import { purgeIfDue } from '../../src/indexing/purge.ts';
import { sweepPause, sweepSlice } from '../../src/indexing/sweep.ts';
import { LanguageHint } from '../../src/pages/language-hint.ts';
import { kvBucket } from '../../src/store/kv.ts';
import { r2Bucket } from '../../src/store/r2.ts';
import { CheckedRenderings } from '../app/checked-renderings.ts';
import { basic, door } from '../app/dav/dav-client.ts';
import { origin, tokens } from '../app/visitor.ts';
import { type EdgeModel, edgeModel } from './edge-model.ts';

/** Seconds that a copy lives at the edge in these worlds. */
export const edgeTtl = 300;

export type World = {
  context: AppContext;
  /** The same without failures, for whoever looks from outside. */
  calm: AppContext;
  edge: EdgeModel;
  now(): number;
  /** Lets time pass; alarms ring on the way. */
  pass(ms: number): Promise<void>;
  /** One millisecond, in which nothing happens by itself. */
  tick(): void;
  /** Asks the Worker itself, past the edge. */
  worker(path: string, init?: RequestInit): Promise<Response>;
  upload(method: string, key: string, body?: string): Promise<Response>;
  /** Sends a request to the WebDAV door, and once more where storage failed. */
  dav(method: string, path: string, headers?: Record<string, string>, body?: string): Promise<Response>;
  /** Calls a tool for agents. An error has the status that the upload route would give. */
  agent(name: string, args: Record<string, unknown>): Promise<Response>;
  direct: { put(key: string, body: string): Promise<unknown>; delete(key: string): Promise<unknown> };
  /** Events of direct writes that are still under way. */
  events: string[];
  deliver(keys: readonly string[]): Promise<string[]>;
  evict(): Promise<void>;
  deploy(): void;
  /** Makes the `n`th call of bucket or catalog from now on fail. */
  failAt(n: number | null): void;
  /** Whether a sweep came to its end since the last time it was asked. */
  takeSwept(): number | null;
};

let worlds = 0;

export async function openWorld(kind: 'r2' | 'kv' = 'r2'): Promise<World> {
  await reset();
  worlds++;
  let now = Date.UTC(2026, 5, 1);
  let build = 1;
  let countdown: number | null = null;
  let sweepAt = now;
  let swept: number | null = null;
  let pending: Promise<unknown>[] = [];

  const failing = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (countdown !== null && --countdown < 0) {
            countdown = null;
            return Promise.reject(new Error('storage failed'));
          }
          return value.apply(target, args);
        };
      },
    });

  const bucket = kind === 'r2' ? r2Bucket(env.BUCKET) : kvBucket(env.TEST_KV);
  const renderings = new CheckedRenderings();
  const context: AppContext = {
    bucket: failing(bucket),
    catalog: failing(remoteCatalog(env.CATALOG)),
    pages: cacheApi(`world-${worlds}`),
    images: cachedImages(`images-${worlds}`),
    posters: { fetch: async () => null },
    resizer: null,
    clock: () => now,
    build: `build-${worlds}-${build}`,
    siteUrl: origin,
    edge: null,
    edgeTtl,
    tokens: parseTokens(env.UPLOAD_TOKENS ?? ''),
    languageHint: new LanguageHint(),
    adminFiles: null,
    adminHost: '',
    renderings,
    later: (work) => pending.push(work),
  };
  const worker = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(new URL(path, origin), { redirect: 'manual', ...init });
    const response = await app.fetch(request, context);
    await Promise.all(pending);
    pending = [];
    await renderings.check(bucket);
    return response;
  };
  const edge = edgeModel(
    () => now,
    () => context.build,
    (path, etag) => worker(path, etag === null ? {} : { headers: { 'If-None-Match': etag } }),
    2,
  );
  context.edge = { cache: edge, longest: (edgeTtl + 60) * 1000 };
  // The alarm's own view, so that a failure meant for a request does not hit it.
  const calm: AppContext = { ...context, bucket, catalog: remoteCatalog(env.CATALOG) };

  /** What the alarm of the catalog rings, on this world's clock. */
  async function ring(): Promise<void> {
    await purgeIfDue(calm);
    if (sweepAt > now) return;
    const { done, listed } = await sweepSlice(calm);
    sweepAt = done ? now + sweepPause(listed, calm.bucket) * 1000 : now;
    if (done) swept = now;
  }

  async function nextAlarm(): Promise<number> {
    const { nextPurge } = await calm.catalog.purgeState(now);
    return Math.max(now, Math.min(sweepAt, nextPurge ?? Number.POSITIVE_INFINITY));
  }

  const events: string[] = [];
  return {
    context,
    calm,
    edge,
    now: () => now,
    async pass(ms) {
      const end = now + ms;
      for (let at = await nextAlarm(); at <= end; at = await nextAlarm()) {
        now = at;
        edge.settle();
        await ring();
        if (sweepAt > now) now++;
      }
      now = Math.max(now, end);
      edge.settle();
    },
    tick() {
      now++;
    },
    worker,
    upload: (method, key, body) =>
      worker(`/upload/${key}`, {
        method,
        ...(body !== undefined && { body }),
        headers: {
          Authorization: `Bearer ${tokens.author}`,
          ...(body !== undefined && { 'Content-Length': String(new Blob([body]).size) }),
        },
      }),
    async dav(method, path, headers = {}, body) {
      const length = body === undefined ? {} : { 'Content-Length': String(new Blob([body]).size) };
      const init = {
        method,
        ...(body !== undefined && { body }),
        headers: { Authorization: basic('author'), ...length, ...headers },
      };
      const response = await worker(door + path, init);
      return response.status === 503 ? worker(door + path, init) : response;
    },
    async agent(name, args) {
      const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
      const response = await worker('/_platen/mcp', {
        method: 'POST',
        body: JSON.stringify(call),
        headers: { Authorization: `Bearer ${tokens.author}`, 'Content-Type': 'application/json' },
      });
      if (response.status !== 200) return response;
      const { result } = await response.json<{
        result: { isError?: boolean; content: [{ text: string }] };
      }>();
      const [{ text }] = result.content;
      if (!result.isError) return new Response(text);
      const isRefusal = /there is no such file|nobody could restore/.test(text);
      return new Response(text, { status: isRefusal ? 404 : text.includes('not certain') ? 503 : 500 });
    },
    direct: {
      put: (key, body) => {
        events.push(key);
        return kind === 'r2' ? env.BUCKET.put(key, body) : env.TEST_KV.put(key, body);
      },
      delete: (key) => {
        events.push(key);
        return kind === 'r2' ? env.BUCKET.delete(key) : env.TEST_KV.delete(key);
      },
    },
    events,
    async deliver(keys) {
      const taken: string[] = [];
      const messages: Message[] = keys.map((key) => ({
        body: {
          action: 'PutObject',
          bucket: 'platen',
          object: { key },
          eventTime: new Date(now).toISOString(),
        },
        ack: () => taken.push(key),
        retry: () => events.push(key),
      }));
      // What fails behind the syncs is tried again by the alarm.
      await takeEvents(context, messages).catch(() => {});
      return taken;
    },
    // One that nobody has asked yet is not there to be evicted.
    evict: () => evictDurableObject(env.CATALOG.getByName('catalog')).catch(() => {}),
    deploy() {
      build++;
      context.build = `build-${worlds}-${build}`;
      calm.build = context.build;
    },
    failAt(n) {
      countdown = n;
    },
    takeSwept() {
      const at = swept;
      swept = null;
      return at;
    },
  };
}

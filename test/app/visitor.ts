/** A site of its own for each test, on the real bucket, catalog and cache, and a visitor who looks at every byte it answers. */

import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { type AppContext, app } from '../../src/app.ts';
import { parseTokens } from '../../src/auth/tokens.ts';
import { cacheApi, cachedImages } from '../../src/cache/cache-api.ts';
import { remoteCatalog } from '../../src/catalog/remote.ts';
import { LanguageHint } from '../../src/pages/language-hint.ts';
import { kvBucket } from '../../src/store/kv.ts';
import { r2Bucket } from '../../src/store/r2.ts';
import { CheckedRenderings } from './checked-renderings.ts';

/** Stands in every text that no visitor may see; every answer to a visitor is searched for it. */
export const marker = 'MARKER-never-to-be-seen';

/** Tokens whose digests `test/wrangler.toml` names. */
export const tokens = {
  author: 'test-token-0123456789-0123456789-abc',
  guest: 'guest-token-0123456789-0123456789-ab',
};

export const origin = 'https://example.org';

export type Calls = Record<string, number>;

export type Site = {
  context: AppContext;
  /** Moves the clock, in milliseconds. */
  pass(ms: number): void;
  /** Sends a request as a visitor; fails when the marker is anywhere in the answer. */
  visit(path: string, init?: RequestInit): Promise<Visit>;
  /** Sends a request to the upload route as the author. */
  upload(
    method: string,
    key: string,
    body?: BodyInit | null,
    headers?: Record<string, string>,
  ): Promise<Visit>;
  put(key: string, body: BodyInit, headers?: Record<string, string>): Promise<Visit>;
  /** Calls of bucket, catalog and cache made while `work` ran. */
  calls(work: () => Promise<unknown>): Promise<Calls>;
};

export type Visit = {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read any JSON
  json: any;
};

export function openSite(kind: 'r2' | 'kv' = 'r2', settings: Partial<AppContext> = {}): Site {
  let now = Date.now();
  const counts: Calls = {};
  const renderings = new CheckedRenderings();
  const files = kind === 'r2' ? r2Bucket(env.BUCKET) : kvBucket(env.TEST_KV);
  let pending: Promise<unknown>[] = [];
  const context: AppContext = {
    bucket: counted('bucket', files, counts),
    catalog: counted('catalog', remoteCatalog(env.CATALOG), counts),
    pages: counted('pages', cacheApi(`pages-${Math.random()}`), counts),
    images: cachedImages(`images-${Math.random()}`),
    posters: { fetch: async () => null },
    resizer: null,
    clock: () => now,
    build: 'test',
    siteUrl: origin,
    edge: null,
    edgeTtl: 300,
    tokens: parseTokens(env.UPLOAD_TOKENS ?? ''),
    languageHint: new LanguageHint(),
    adminFiles: null,
    adminHost: '',
    renderings,
    later: (work) => pending.push(work),
    ...settings,
  };

  async function send(path: string, init: RequestInit = {}): Promise<Visit> {
    const response = await app.fetch(
      new Request(new URL(path, origin), { redirect: 'manual', ...init }),
      context,
    );
    // Images too are searched as text; `text()` would warn of them.
    const text = new TextDecoder().decode(await response.arrayBuffer());
    await Promise.all(pending);
    pending = [];
    await renderings.check(files);
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : null,
    };
  }

  async function visit(path: string, init?: RequestInit): Promise<Visit> {
    const answer = await send(path, init);
    expect(answer.text, `${path} shows what is hidden`).not.toContain(marker);
    expect([...answer.headers].join('\n'), `${path} names what is hidden`).not.toContain(marker);
    expect(answer.headers.get('Cache-Control'), `${path} says how it may be kept`).not.toBeNull();
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    return answer;
  }

  async function upload(
    method: string,
    key: string,
    body: BodyInit | null = null,
    headers = {},
  ): Promise<Visit> {
    const length = lengthOf(body);
    const answer = await send(`/upload/${key}`, {
      method,
      body,
      headers: { Authorization: `Bearer ${tokens.author}`, ...length, ...headers },
    });
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store, no-transform');
    return answer;
  }

  return {
    context,
    pass: (ms) => {
      now += ms;
    },
    visit,
    upload,
    put: (key, body, headers) => upload('PUT', key, body, headers),
    calls: async (work) => {
      for (const name of Object.keys(counts)) delete counts[name];
      await work();
      return { ...counts };
    },
  };
}

/** A text or bytes are sent with their length, as a client does that has a file; a stream is not. */
function lengthOf(body: BodyInit | null): Record<string, string> {
  if (typeof body !== 'string' && !ArrayBuffer.isView(body)) return {};
  return { 'Content-Length': String(new Blob([body as BlobPart]).size) };
}

/** The same part, with its calls counted under `name.method`. */
function counted<T extends object>(name: string, part: T, counts: Calls): T {
  return new Proxy(part, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const label = `${name}.${String(property)}`;
        counts[label] = (counts[label] ?? 0) + 1;
        return value.apply(target, args);
      };
    },
  });
}

/** A post with front matter. */
export function post(fields: Record<string, unknown>, body = 'Text.'): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The beginning of a PNG, which is all that its size takes. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Layouts on a bucket that stays behind its writer. */

import { beforeEach, expect, it } from 'vitest';
import type { Bucket } from '../../src/store/bucket.ts';
import { useTestEngine } from './layouts-engine.ts';
import { marker, openSite, post } from './visitor.ts';

beforeEach(() => useTestEngine());

/** Reads of these keys answer with what was there before. */
function behind(bucket: Bucket, keys: Map<string, string>): Bucket {
  return new Proxy(bucket, {
    get: (target, name) => {
      if (name !== 'get') return Reflect.get(target, name);
      return async (key: string) => {
        const text = keys.get(key);
        if (text === undefined) return target.get(key);
        const bytes = new TextEncoder().encode(text);
        return { key, version: 'old', size: bytes.byteLength, body: new Blob([bytes]).stream() };
      };
    },
  });
}

it('shows what the bucket answers, but keeps it nowhere, and nothing that was hidden then', async () => {
  const old = new Map<string, string>();
  const site = openSite('kv');
  site.context.bucket = behind(site.context.bucket, old);
  await site.put('posts/a.md', post({ title: 'A' }, 'new a'));
  await site.put('posts/b.md', post({ title: 'B' }, 'new b'));
  await site.put('layouts/_default/list.html', '{texts}');
  old.set('posts/a.md', post({ title: 'A' }, 'old a'));
  old.set('posts/b.md', post({ title: 'B', draft: true }, marker));
  const { status, text, headers } = await site.visit('/');
  expect([status, text]).toEqual([200, expect.stringContaining('old a')]);
  expect(headers.get('ETag')).toBeNull();
  expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store');
  old.clear();
  const after = await site.visit('/');
  expect(after.text).toMatch(/new a[\s\S]*new b/);
  expect(after.headers.get('ETag')).not.toBeNull();
});

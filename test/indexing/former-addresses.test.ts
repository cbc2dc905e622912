import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { keepAddresses, readAddresses } from '../../src/indexing/former-addresses.ts';
import { kvBucket } from '../../src/store/kv.ts';
import { r2Bucket } from '../../src/store/r2.ts';

afterEach(reset);

const key = 'posts/a.md';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe.each([r2Bucket(env.BUCKET), kvBucket(env.TEST_KV)])('keepAddresses() in $name', (bucket) => {
  it('adds the newest first, and keeps a path once', async () => {
    await keepAddresses(bucket, key, { paths: ['/a/', '/b/'] }, 1);
    const file = await keepAddresses(bucket, key, { paths: ['/c/', '/a/'] }, 2);
    expect(readAddresses(file.bytes)).toEqual({
      key,
      addresses: [
        { path: '/c/', until: 2 },
        { path: '/a/', until: 2 },
        { path: '/b/', until: 1 },
      ],
    });
    expect(await new Response((await bucket.get(file.key))?.body).bytes()).toEqual(file.bytes);
  });

  it('keeps a hundred', async () => {
    const paths = (from: number) => Array.from({ length: 60 }, (_, index) => `/${from + index}/`);
    await keepAddresses(bucket, key, { paths: paths(0) }, 1);
    const file = await keepAddresses(bucket, key, { paths: paths(60) }, 2);
    const { addresses = [] } = readAddresses(file.bytes) ?? {};
    expect([addresses.length, addresses.at(-1)?.path]).toEqual([100, '/39/']);
  });

  it('keeps the first id', async () => {
    await keepAddresses(bucket, key, { paths: ['/a/'], id: 'https://x.org/a/' }, 1);
    const file = await keepAddresses(bucket, key, { paths: ['/b/'], id: 'https://x.org/b/' }, 2);
    expect(readAddresses(file.bytes)?.id).toBe('https://x.org/a/');
  });

  it('begins anew where the file is not what it writes', async () => {
    const { key: keptAs } = await keepAddresses(bucket, key, { paths: ['/a/'] }, 1);
    await bucket.put(keptAs, utf8('{'));
    const file = await keepAddresses(bucket, key, { paths: ['/b/'] }, 2);
    expect(readAddresses(file.bytes)?.addresses).toEqual([{ path: '/b/', until: 2 }]);
  });
});

describe('keepAddresses()', () => {
  it('loses nothing to another that comes in between', async () => {
    const bucket = r2Bucket(env.BUCKET);
    let isFirst = true;
    const interrupted = {
      ...bucket,
      get: async (at: string) => {
        const file = await bucket.get(at);
        if (isFirst) await keepAddresses(bucket, key, { paths: ['/other/'] }, 1);
        isFirst = false;
        return file;
      },
    };
    const file = await keepAddresses(interrupted, key, { paths: ['/mine/'] }, 2);
    expect(readAddresses(file.bytes)?.addresses.map(({ path }) => path)).toEqual(['/mine/', '/other/']);
  });
});

describe('readAddresses() answers null for', () => {
  it.each([
    '',
    'null',
    '[]',
    '{"key": 1, "addresses": []}',
    '{"key": "a", "addresses": {}}',
    '{"key": "a", "addresses": [null]}',
    '{"key": "a", "addresses": [{"path": "https://example.net/", "until": 1}]}',
    '{"key": "a", "addresses": [{"path": "/a/", "until": "1"}]}',
    '\ufffd',
  ])('%s', (text) => {
    expect(readAddresses(utf8(text))).toBeNull();
  });
});

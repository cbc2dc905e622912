import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { kvBucket } from '../../src/store/kv.ts';
import { bucketContract } from './contract.ts';

// The binding of test/wrangler.toml; its type is not generated.
const { TEST_KV } = env as unknown as { TEST_KV: KVNamespace };
const bucket = kvBucket(TEST_KV);

describe('kvBucket()', () => {
  bucketContract({ bucket, writePast: (key, bytes) => TEST_KV.put(key, bytes) });

  test('says what KV allows', () => {
    expect(bucket).toMatchObject({
      name: 'kv',
      consistent: false,
      limits: { keyBytes: 512, fileBytes: 26_214_400 },
    });
  });

  test('tells the time of an upload by the clock it was given', async () => {
    const info = await kvBucket(TEST_KV, () => 1_700_000_000_000).put('a.md', new Uint8Array(1));
    expect(info?.uploaded).toBe(1_700_000_000_000);
    expect((await bucket.head('a.md'))?.uploaded).toBe(1_700_000_000_000);
  });

  test.each([
    { metadata: { md5: 'f'.repeat(32), size: 1, uploaded: 5 }, what: 'is wrong' },
    { metadata: { md5: 'short', size: 3, uploaded: 5 }, what: 'has no digest' },
    { metadata: { md5: 'f'.repeat(32), size: '3', uploaded: 5 }, what: 'has a size in words' },
    { metadata: ['md5'], what: 'is a list' },
    { metadata: 'text', what: 'is a text' },
    { metadata: { colour: 'blue' }, what: 'is of another tool' },
  ])('trusts the bytes when the metadata $what', async ({ metadata }) => {
    await TEST_KV.put('a.md', 'abc', { metadata });
    const file = await bucket.get('a.md');
    expect(file).toMatchObject({ version: '900150983cd24fb0d6963f7d28e17f72', size: 3 });
    await file?.body.cancel();
  });

  test('lists and heads files of another tool by their bytes', async () => {
    await TEST_KV.put('a.md', 'abc', { metadata: { colour: 'blue' } });
    await TEST_KV.put('b.md', 'abc', { metadata: { md5: '', size: 3, uploaded: 1 } });
    const { files } = await bucket.list();
    expect(files).toEqual([await bucket.head('a.md'), await bucket.head('b.md')]);
    expect(files.map((file) => file.version)).toEqual(Array(2).fill('900150983cd24fb0d6963f7d28e17f72'));
  });

  test('reads at most 100 unknown files in one listing, and still lists all', async () => {
    const keys = Array.from({ length: 230 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
    await Promise.all(
      keys.map((key, index) =>
        index % 2 === 0
          ? TEST_KV.put(key, key, { metadata: { md5: 'f'.repeat(32), size: 6, uploaded: 1 } })
          : TEST_KV.put(key, key),
      ),
    );
    const first = await bucket.list();
    expect(first.files.map((file) => file.key)).toEqual(keys.slice(0, 201));
    const second = await bucket.list({ cursor: first.cursor ?? '' });
    expect(second.files.map((file) => file.key)).toEqual(keys.slice(201));
    expect(second.cursor).toBeUndefined();
  });

  test('keeps a content type, but not a text too long to be one', async () => {
    await bucket.put('a', new Uint8Array(1), { contentType: `text/${'x'.repeat(250)}` });
    expect((await bucket.head('a'))?.contentType).toHaveLength(255);
    await bucket.put('a', new Uint8Array(1), { contentType: 'x'.repeat(5000) });
    expect(await bucket.head('a')).not.toHaveProperty('contentType');
  });

  test('keeps the notes that fit', async () => {
    const notes = { author: 'anna', key: '"'.repeat(500), after: 'b' };
    await bucket.put('a', new Uint8Array(1), { notes });
    expect((await bucket.head('a'))?.notes).toEqual({ author: 'anna', after: 'b' });
  });

  test('takes a file of 25 MiB and not one byte more', { timeout: 30_000 }, async () => {
    const bytes = new Uint8Array(bucket.limits.fileBytes);
    expect(await bucket.put('big.bin', bytes)).toMatchObject({ size: bytes.byteLength });
    const more = new Uint8Array(bucket.limits.fileBytes + 1);
    await expect(bucket.put('big.bin', more)).rejects.toMatchObject({ type: 'too-large' });
  });
});

import { env } from 'cloudflare:workers';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { r2Bucket } from '../../src/store/r2.ts';
import { bucketContract } from './contract.ts';

// The binding of test/wrangler.toml; its type is not generated.
const { BUCKET } = env as unknown as { BUCKET: R2Bucket };
const bucket = r2Bucket(BUCKET);

describe('r2Bucket()', () => {
  bucketContract({ bucket, writePast: (key, bytes) => BUCKET.put(key, bytes) });

  test('says what R2 allows', () => {
    expect(bucket).toMatchObject({
      name: 'r2',
      consistent: true,
      limits: { keyBytes: 900, fileBytes: 99_614_720 },
    });
  });

  test('has a version and no digest for a file uploaded in parts', async () => {
    const upload = await BUCKET.createMultipartUpload('video.mp4');
    await upload.complete([await upload.uploadPart(1, 'part')]);
    const info = await bucket.head('video.mp4');
    expect(info).toMatchObject({ size: 4, version: expect.stringMatching(/-1$/) });
    expect(info).not.toHaveProperty('md5');
    const { version } = info ?? { version: '' };
    expect(await bucket.put('video.mp4', new Uint8Array(1), { condition: { version } })).not.toBeNull();
  });

  test('reads and deletes a key longer than it would store', async () => {
    const key = 'k'.repeat(1024);
    await BUCKET.put(key, 'x');
    expect(await bucket.head(key)).toMatchObject({ size: 1 });
    expect((await bucket.list()).files).toHaveLength(1);
    await bucket.delete(key);
    expect(await bucket.head(key)).toBeNull();
  });

  test('takes any text for a cursor', async () => {
    await BUCKET.put('b.md', 'x');
    expect((await bucket.list({ cursor: 'a' })).files).toHaveLength(1);
    expect((await bucket.list({ cursor: 'junk!' })).files).toHaveLength(0);
  });

  test('goes on behind all keys that begin alike', async () => {
    for (const key of ['.h/a', '.h/🎉', '.h/', '.h0', '.i']) await BUCKET.put(key, 'x');
    const cursor = bucket.cursorAfter?.('.h/') ?? '';
    expect((await bucket.list({ cursor })).files.map((file) => file.key)).toEqual(['.h0', '.i']);
  });

  test('lets one of twenty writers create a file', async () => {
    const writes = Array.from({ length: 20 }, (_, index) =>
      bucket.put('a.md', new Uint8Array([index]), { condition: { absent: true } }),
    );
    const created = (await Promise.all(writes)).filter((info) => info !== null);
    expect(created).toHaveLength(1);
    expect(await bucket.head('a.md')).toEqual(created[0]);
  });

  test('takes a file of 25 MiB as a stream', { timeout: 30_000 }, async () => {
    const bytes = new Uint8Array(25 * 1024 * 1024).fill(7);
    const info = await bucket.put('big.bin', { stream: new Blob([bytes]).stream(), size: bytes.byteLength });
    expect(info).toMatchObject({
      size: bytes.byteLength,
      md5: createHash('md5').update(bytes).digest('hex'),
    });
  });
});

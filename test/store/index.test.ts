import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { chooseBucket } from '../../src/store/index.ts';

// The bindings of test/wrangler.toml; their types are not generated.
const { BUCKET, TEST_KV } = env as unknown as { BUCKET: R2Bucket; TEST_KV: KVNamespace };

test('chooseBucket() takes R2 where BUCKET is bound', () => {
  expect(chooseBucket({ BUCKET }).name).toBe('r2');
  expect(chooseBucket({ BUCKET, CONTENT_KV: TEST_KV }).name).toBe('r2');
});

test('chooseBucket() takes KV where only CONTENT_KV is bound', () => {
  expect(chooseBucket({ CONTENT_KV: TEST_KV }).name).toBe('kv');
});

test('chooseBucket() says which bindings would do when there is none', () => {
  expect(() => chooseBucket({})).toThrow(
    expect.objectContaining({
      type: 'storage-failed',
      message: expect.stringMatching(/^Cannot open the bucket: .*BUCKET.*CONTENT_KV/),
    }),
  );
});

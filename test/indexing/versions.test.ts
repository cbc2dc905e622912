import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { keyOfVersion, readVersionKey } from '../../src/content/history-keys.ts';
import { listVersions, pruneVersions } from '../../src/indexing/versions.ts';
import { r2Bucket } from '../../src/store/r2.ts';

afterEach(reset);

const bucket = r2Bucket(env.BUCKET);

const key = 'posts/a.md';

/** Keeps versions uploaded at the times 1 to `count`. */
async function keepMany(count: number): Promise<void> {
  for (let time = 1; time <= count; time++) {
    await bucket.put(keyOfVersion(key, time, `v${time}`), new Uint8Array([time % 256]));
  }
}

async function timesLeft(): Promise<number[]> {
  return (await listVersions(bucket, key)).map(({ uploaded }) => uploaded);
}

describe('pruneVersions()', () => {
  it('looks each time where few are kept', async () => {
    await keepMany(20);
    await pruneVersions(bucket, { key, version: '01' }, 15);
    expect((await timesLeft()).at(-1)).toBe(6);
  });

  it('looks one time in eight where many are kept', async () => {
    await keepMany(20);
    await pruneVersions(bucket, { key, version: '01ff' }, 16);
    expect(await timesLeft()).toHaveLength(20);
    await pruneVersions(bucket, { key, version: '08ff' }, 16);
    expect(await timesLeft()).toHaveLength(16);
  });

  it('removes a hundred at a time', async () => {
    await keepMany(105);
    await pruneVersions(bucket, { key, version: '00' }, 1);
    expect(await timesLeft()).toEqual([105, 104, 103, 102, 101]);
    await pruneVersions(bucket, { key, version: '00' }, 1);
    expect(await timesLeft()).toEqual([105]);
  });
});

describe('readVersionKey()', () => {
  it('reads what keyOfVersion() writes', () => {
    const at = 1_700_000_000_000;
    expect(readVersionKey(keyOfVersion(key, at, 'abc-3'))).toEqual({ uploaded: at, version: 'abc-3' });
  });

  it.each(['', '.history/versions/x', '.history/versions/x/12-abc', '.history/versions/x/1700000000000-'])(
    'answers null for "%s"',
    (text) => {
      expect(readVersionKey(text)).toBeNull();
    },
  );
});

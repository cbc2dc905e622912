/** What every bucket must do; each implementation's test runs this against the real thing. */

/// <reference types="@cloudflare/vitest-plugin/types" />

import { reset } from 'cloudflare:test';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Bucket, Content } from '../../src/store/bucket.ts';

export type Subject = {
  bucket: Bucket;
  /** Writes as another tool does, past the bucket: no content type, no metadata. */
  writePast(key: string, bytes: Uint8Array): Promise<unknown>;
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

export function bucketContract({ bucket, writePast }: Subject): void {
  afterEach(reset);

  async function read(key: string, range?: { offset: number; length: number }) {
    const file = await bucket.get(key, range);
    return file && new Uint8Array(await new Response(file.body).arrayBuffer());
  }

  async function readText(key: string, range?: { offset: number; length: number }) {
    const bytes = await read(key, range);
    return bytes && new TextDecoder().decode(bytes);
  }

  function streamed(...chunks: string[]): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(utf8(chunk));
        controller.close();
      },
    });
  }

  describe('reading', () => {
    test('answers null for a file that does not exist', async () => {
      expect(await bucket.head('posts/none.md')).toBeNull();
      expect(await bucket.get('posts/none.md')).toBeNull();
      expect(await bucket.get('posts/none.md', { offset: 0, length: 1 })).toBeNull();
    });

    test.each(['', '.', '..', 'k'.repeat(2000), 'é'.repeat(600), 'a\ud800'])(
      'answers null for a key that storage cannot have (%#)',
      async (key) => {
        expect(await bucket.head(key)).toBeNull();
        expect(await bucket.get(key)).toBeNull();
        await expect(bucket.delete(key)).resolves.toBeUndefined();
      },
    );

    test('describes a file the same way in put, head, get and list', async () => {
      const bytes = utf8('# Hello\n');
      const stored = await bucket.put('posts/hello.md', bytes, { contentType: 'text/markdown' });
      expect(stored).toMatchObject({
        key: 'posts/hello.md',
        size: 8,
        md5: md5(bytes),
        contentType: 'text/markdown',
      });
      expect(stored?.uploaded).toBeGreaterThan(Date.UTC(2020));
      expect(await bucket.head('posts/hello.md')).toEqual(stored);
      const file = await bucket.get('posts/hello.md');
      await file?.body.cancel();
      expect(file).toEqual({ ...stored, body: expect.any(ReadableStream) });
      const { contentType: _, ...listed } = stored ?? {};
      expect((await bucket.list()).files).toEqual([expect.objectContaining(listed)]);
    });

    test('describes a file that another tool wrote', async () => {
      const bytes = utf8('written past the bucket');
      await writePast('posts/past.md', bytes);
      const info = await bucket.head('posts/past.md');
      expect(info).toMatchObject({ key: 'posts/past.md', size: 23, md5: md5(bytes) });
      expect(info).not.toHaveProperty('contentType');
      expect(await bucket.get('posts/past.md')).toMatchObject({ ...info });
      expect((await bucket.list()).files).toEqual([info]);
      expect(await readText('posts/past.md')).toBe('written past the bucket');
    });

    test('keeps notes beside a file, and lists them when asked', async () => {
      const notes = { author: 'anna', key: 'posts/ün "ï" 🎉%.md' };
      const stored = await bucket.put('a.md', utf8('text'), { notes });
      expect(stored?.notes).toEqual(notes);
      expect(await bucket.head('a.md')).toEqual(stored);
      expect((await bucket.list({ withNotes: true })).files).toEqual([stored]);
      await bucket.put('a.md', utf8('text'));
      expect(await bucket.head('a.md')).not.toHaveProperty('notes');
    });

    test('keeps every byte', async () => {
      const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
      await bucket.put('bytes.bin', bytes);
      expect(await read('bytes.bin')).toEqual(bytes);
    });

    test('keeps only the part of a buffer that a view shows', async () => {
      await bucket.put('view.txt', utf8('0123456789').subarray(2, 5));
      expect(await readText('view.txt')).toBe('234');
    });

    test('keeps an empty file', async () => {
      const info = await bucket.put('empty.txt', new Uint8Array());
      expect(info).toMatchObject({ size: 0, md5: 'd41d8cd98f00b204e9800998ecf8427e' });
      expect(await bucket.head('empty.txt')).toEqual(info);
      expect(await readText('empty.txt')).toBe('');
    });

    test.each([
      { offset: 0, length: 1, part: '0' },
      { offset: 2, length: 3, part: '234' },
      { offset: 9, length: 1, part: '9' },
      { offset: 0, length: 10, part: '0123456789' },
      { offset: 8, length: 9, part: '89' },
    ])('reads $length bytes from $offset', async ({ offset, length, part }) => {
      const stored = await bucket.put('digits.txt', utf8('0123456789'));
      const file = await bucket.get('digits.txt', { offset, length });
      expect(file).toMatchObject({ size: 10, version: stored?.version });
      expect(await new Response(file?.body).text()).toBe(part);
    });

    test.each([
      { offset: 10, length: 1 },
      { offset: 99, length: 5 },
    ])('refuses a range that begins behind the end, at $offset', async (range) => {
      await bucket.put('digits.txt', utf8('0123456789'));
      await expect(bucket.get('digits.txt', range)).rejects.toMatchObject({ type: 'range-not-satisfiable' });
    });
  });

  describe('versions', () => {
    test('are equal for equal bytes, whoever wrote them and under whatever key', async () => {
      const first = await bucket.put('a.md', utf8('same'));
      const second = await bucket.put('b.md', utf8('same'), { contentType: 'text/plain' });
      await writePast('c.md', utf8('same'));
      const third = await bucket.head('c.md');
      expect([second?.version, third?.version]).toEqual([first?.version, first?.version]);
    });

    test('differ for different bytes', async () => {
      const texts = ['', ' ', 'a', 'A', 'ab', 'a\n', 'a\r\n', '\ufeffa'];
      const versions = new Set<string | undefined>();
      for (const text of texts) versions.add((await bucket.put('a.md', utf8(text)))?.version);
      expect(versions.size).toBe(texts.length);
    });

    test('change when another tool replaces a file', async () => {
      const before = await bucket.put('a.md', utf8('before'));
      await writePast('a.md', utf8('after'));
      const after = await bucket.head('a.md');
      expect(after).toMatchObject({ size: 5, md5: md5(utf8('after')) });
      expect(after?.version).not.toBe(before?.version);
    });

    test('come back when the bytes come back', async () => {
      const first = await bucket.put('a.md', utf8('one'));
      await bucket.put('a.md', utf8('two'));
      expect((await bucket.put('a.md', utf8('one')))?.version).toBe(first?.version);
    });
  });

  describe('writing', () => {
    test('replaces content and content type together', async () => {
      await bucket.put('a', utf8('one'), { contentType: 'text/plain' });
      await bucket.put('a', utf8('two'));
      expect(await bucket.head('a')).not.toHaveProperty('contentType');
      expect(await readText('a')).toBe('two');
    });

    test('takes a stream with its size', async () => {
      const info = await bucket.put('stream.txt', { stream: streamed('first ', 'second'), size: 12 });
      expect(info).toMatchObject({ size: 12, md5: md5(utf8('first second')) });
      expect(await readText('stream.txt')).toBe('first second');
    });

    test('takes an empty stream', async () => {
      expect(await bucket.put('stream.txt', { stream: streamed(), size: 0 })).toMatchObject({ size: 0 });
    });

    test.each([
      { announced: 2, what: 'more' },
      { announced: 9, what: 'fewer' },
    ])('refuses a stream of $what bytes than announced, and changes nothing', async ({ announced }) => {
      await bucket.put('stream.txt', utf8('before'));
      await expect(
        bucket.put('stream.txt', { stream: streamed('abc', 'def'), size: announced }),
      ).rejects.toMatchObject({ type: 'bad-request' });
      expect(await readText('stream.txt')).toBe('before');
    });

    test('creates under the condition that the file is absent', async () => {
      const created = await bucket.put('a.md', utf8('one'), { condition: { absent: true } });
      expect(created).toMatchObject({ size: 3 });
      expect(await bucket.put('a.md', utf8('two'), { condition: { absent: true } })).toBeNull();
      expect(await readText('a.md')).toBe('one');
    });

    test('replaces under the condition that the file has a version', async () => {
      const one = await bucket.put('a.md', utf8('one'));
      const version = one?.version ?? '';
      const two = await bucket.put('a.md', utf8('two'), { condition: { version } });
      expect(two?.version).not.toBe(version);
      expect(await bucket.put('a.md', utf8('three'), { condition: { version } })).toBeNull();
      expect(await readText('a.md')).toBe('two');
    });

    test('checks the version of a file that another tool wrote', async () => {
      await writePast('a.md', utf8('one'));
      const version = md5(utf8('one'));
      expect(await bucket.put('a.md', utf8('two'), { condition: { version } })).toMatchObject({ size: 3 });
    });

    test('does not create under the condition of a version', async () => {
      const condition = { version: md5(utf8('x')) };
      expect(await bucket.put('a.md', utf8('x'), { condition })).toBeNull();
      expect(await bucket.head('a.md')).toBeNull();
    });

    test.each(['*', '', '"', '"abc"', 'W/"abc"', 'a, b', 'é'])(
      'takes no other text than a version for one: %s',
      async (version) => {
        await bucket.put('a.md', utf8('one'));
        expect(await bucket.put('a.md', utf8('two'), { condition: { version } })).toBeNull();
        expect(await readText('a.md')).toBe('one');
      },
    );

    test('leaves a stream alone when its condition does not hold', async () => {
      await bucket.put('a.md', utf8('one'));
      const content = { stream: streamed('two'), size: 3 };
      expect(await bucket.put('a.md', content, { condition: { absent: true } })).toBeNull();
      expect(await readText('a.md')).toBe('one');
    });

    test('deletes many files at once', async () => {
      const keys = Array.from({ length: 20 }, (_, index) => `${index}.md`);
      for (const key of keys) await bucket.put(key, utf8('text'));
      await bucket.delete(...keys.slice(1), 'none.md');
      expect((await bucket.list()).files.map((file) => file.key)).toEqual(['0.md']);
    });

    test('deletes, and does not mind deleting again', async () => {
      await bucket.put('a.md', utf8('one'));
      await bucket.delete('a.md');
      await bucket.delete('a.md');
      expect(await bucket.head('a.md')).toBeNull();
      expect(await bucket.get('a.md')).toBeNull();
      expect(await bucket.list()).toEqual({ files: [] });
    });
  });

  describe('limits', () => {
    const longest = (bytes: number) => `${'k'.repeat(bytes % 2)}${'é'.repeat(Math.floor(bytes / 2))}`;

    test('takes the longest key, counted in UTF-8 bytes', async () => {
      const key = longest(bucket.limits.keyBytes);
      await bucket.put(key, utf8('x'));
      expect(await bucket.head(key)).toMatchObject({ key });
    });

    test.each([longest(bucket.limits.keyBytes + 1), '', 'a\udc00'])(
      'refuses to store under an impossible key (%#)',
      async (key) => {
        await expect(bucket.put(key, utf8('x'))).rejects.toMatchObject({ type: 'bad-key' });
      },
    );

    test('refuses a file over the limit before reading it', async () => {
      const unread: Content = { stream: streamed('x'), size: bucket.limits.fileBytes + 1 };
      await expect(bucket.put('a.bin', unread)).rejects.toMatchObject({ type: 'too-large' });
      expect(unread.stream.locked).toBe(false);
    });
  });

  describe('listing', () => {
    /** In the order of their UTF-8 bytes; UTF-16 would put the emoji before the private-use character. */
    const ordered = [
      'A.md',
      'a b.md',
      'a%2Fb.md',
      "a'b.md",
      'a-b.md',
      'a.md',
      'a/b.md',
      'aa.md',
      'e\u0301.md',
      'é.md',
      'мир.md',
      '日本語/記事.md',
      '\ue000.md',
      '\uffee.md',
      '😀.md',
    ];

    test('gives keys of every script in the order of their UTF-8 bytes', async () => {
      for (const key of ordered.toReversed()) await bucket.put(key, utf8(key));
      const { files, cursor } = await bucket.list();
      expect(files.map((file) => file.key)).toEqual(ordered);
      expect(cursor).toBeUndefined();
      for (const key of ordered) expect(await readText(key)).toBe(key);
    });

    test('gives only keys that begin with the prefix', async () => {
      for (const key of ['posts.md', 'posts/a.md', 'posts/b/c.md', 'postscript.md']) {
        await bucket.put(key, utf8('x'));
      }
      const keys = async (prefix: string) => (await bucket.list({ prefix })).files.map((file) => file.key);
      expect(await keys('posts/')).toEqual(['posts/a.md', 'posts/b/c.md']);
      expect(await keys('posts')).toEqual(['posts.md', 'posts/a.md', 'posts/b/c.md', 'postscript.md']);
      expect(await keys('posts/%')).toEqual([]);
      expect(await keys('posts_')).toEqual([]);
      expect(await keys('x'.repeat(3000))).toEqual([]);
    });

    test('goes on from its cursor, prefix included', async () => {
      const inside = ['b/1', 'b/1.md', 'b/10', 'b/2', 'b/2!'];
      for (const key of ['a/0', ...inside, 'c/6']) await bucket.put(key, utf8('x'));
      const pages: string[][] = [];
      let cursor: string | undefined;
      do {
        const page = await bucket.list({ prefix: 'b/', limit: 2, ...(cursor !== undefined && { cursor }) });
        pages.push(page.files.map((file) => file.key));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(pages.filter((page) => page.length > 0)).toEqual([
        inside.slice(0, 2),
        inside.slice(2, 4),
        inside.slice(4),
      ]);
    });

    test('does not repeat or lose a file when the last one listed is deleted', async () => {
      for (const digit of '1234') await bucket.put(`${digit}.md`, utf8('x'));
      const first = await bucket.list({ limit: 2 });
      await bucket.delete('2.md');
      const second = await bucket.list({ ...(first.cursor !== undefined && { cursor: first.cursor }) });
      expect(second.files.map((file) => file.key)).toEqual(['3.md', '4.md']);
    });

    test('pages through more than 1,000 files', async () => {
      const keys = Array.from({ length: 1005 }, (_, index) => `posts/${String(index).padStart(5, '0')}.md`);
      await Promise.all(keys.map((key) => bucket.put(key, utf8(key))));
      const first = await bucket.list({ limit: 5000 });
      expect(first.files).toHaveLength(1000);
      expect(first.cursor).toBeDefined();
      const second = await bucket.list({ cursor: first.cursor ?? '' });
      expect(second.cursor).toBeUndefined();
      expect([...first.files, ...second.files].map((file) => file.key)).toEqual(keys);
    });
  });
}

/** `POST /upload/<key>?move=<new key>`: the file, what it was and what led to it are at the new key. */

import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { sealed } from '../../src/operations/context.ts';
import { move as moveFile } from '../../src/operations/move.ts';
import { kvBucket } from '../../src/store/kv.ts';
import { sample } from '../runs.ts';
import { withFault } from './faulty-part.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site, tokens } from './visitor.ts';

const from = 'posts/a.md';
const to = 'notes/b.md';
const token = { name: 'author', digest: new Uint8Array(32), prefix: '' };

function move(site: Site, key: string, target: string, headers: Record<string, string> = {}) {
  return site.upload('POST', `${key}?move=${encodeURIComponent(target)}`, null, headers);
}

async function seen(site: Site, path: string): Promise<number | string> {
  const answer = await site.visit(path);
  return answer.headers.get('Location') ?? answer.status;
}

describe.each(['r2', 'kv'] as const)('in %s a file that is moved', (kind) => {
  it('is at its new address, and the old one leads there', async () => {
    const site = openSite(kind);
    await site.put(from, post({ title: 'A', aliases: ['/old/'] }));
    const reply = await move(site, from, to);
    expect([reply.status, reply.json]).toEqual([
      201,
      expect.objectContaining({ key: to, change: 'moved', status: 'published', warnings: [] }),
    ]);
    expect(reply.headers.get('Location')).toBe('https://example.org/notes/b/');
    expect(await seen(site, '/notes/b/')).toBe(200);
    expect(await seen(site, '/posts/a/')).toBe('/notes/b/');
    expect(await seen(site, '/old/')).toBe('/notes/b/');
    expect((await site.upload('GET', from)).status).toBe(404);
  });

  it('keeps its versions with their authors, the addresses that it had, and its id in feeds', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', 'title: x\nbaseURL: https://example.org\n');
    await site.put(from, post({ title: 'One' }));
    site.pass(1000);
    await site.put(from, post({ title: 'Two', slug: 'two' }));
    const before = (await site.upload('GET', `${from}?versions`)).json.versions;
    await move(site, from, to);
    expect((await site.upload('GET', `${to}?versions`)).json.versions).toEqual(before);
    expect((await site.upload('GET', `${from}?versions`)).status).toBe(404);
    expect(await seen(site, '/posts/a/')).toBe('/notes/two/');
    expect(await seen(site, '/posts/two/')).toBe('/notes/two/');
    const [item] = (await site.visit('/feed.json')).json.items;
    expect(item).toMatchObject({ id: 'https://example.org/posts/a/', url: 'https://example.org/notes/two/' });
  });

  it('that keeps its address is shown there throughout', async () => {
    const site = openSite(kind);
    await site.put(from, post({ title: 'A', url: '/fixed/' }));
    const reply = await move(site, from, to);
    expect(reply.json).toMatchObject({
      status: 'published',
      warnings: [],
      url: 'https://example.org/fixed/',
    });
    expect(await seen(site, '/fixed/')).toBe(200);
  });

  it('that keeps its address keeps those before it, and its id, at once', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', 'title: x\nbaseURL: https://example.org\n');
    await site.put(from, post({ title: 'A' }));
    await site.put(from, post({ title: 'A', url: '/fixed/' }));
    await move(site, from, to);
    expect([await seen(site, '/posts/a/'), await seen(site, '/fixed/')]).toEqual(['/fixed/', 200]);
    expect((await site.visit('/feed.json')).json.items[0].id).toBe('https://example.org/posts/a/');
  });

  it('to the key of a deleted file brings its own addresses and id, and takes over the others', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', 'title: x\nbaseURL: https://example.org\n');
    await site.put(to, post({ title: 'B', slug: 'deleted' }));
    await site.upload('DELETE', to);
    site.pass(1000);
    await site.put(from, post({ title: 'A' }));
    await site.put(from, post({ title: 'A', slug: 'second' }));
    await move(site, from, to);
    for (const path of ['/posts/a/', '/posts/second/', '/notes/deleted/']) {
      expect(await seen(site, path), path).toBe('/notes/second/');
    }
    expect((await site.visit('/feed.json')).json.items[0].id).toBe('https://example.org/posts/a/');
  });

  it('follows from the bucket alone', async () => {
    const site = openSite(kind);
    await site.put(from, post({ title: 'A' }));
    await move(site, from, to);
    await rebuildCatalog(site.context);
    expect(await seen(site, '/posts/a/')).toBe('/notes/b/');
  });

  it('may be no text: its address is not kept', async () => {
    const site = openSite(kind);
    await site.put('images/a.bin', new Uint8Array([1, 2, 3]));
    expect((await move(site, 'images/a.bin', 'images/b.bin')).status).toBe(201);
    expect((await site.visit('/images/b.bin')).text).toBe('\u0001\u0002\u0003');
    expect(await seen(site, '/images/a.bin')).toBe(404);
  });

  it('as a dry run stays where it is', async () => {
    const site = openSite(kind);
    await site.put(from, post({ title: 'A' }));
    const reply = await site.upload('POST', `${from}?move=${to}&dry-run`);
    expect(reply.json).toMatchObject({ key: to, change: 'none', url: 'https://example.org/notes/b/' });
    expect(await seen(site, '/posts/a/')).toBe(200);
    expect((await site.upload('GET', to)).status).toBe(404);
  });
});

describe('a move', () => {
  it('is on record at once in a bucket that does not show a new file yet', async () => {
    const kv = kvBucket(env.TEST_KV);
    // KV may answer for a minute that there is nothing where it was asked before.
    const isLate = (key: string) => key.startsWith('late/');
    const bucket = {
      ...kv,
      head: async (key: string) => (isLate(key) ? null : kv.head(key)),
      get: async (key: string) => (isLate(key) ? null : kv.get(key)),
    };
    const site = openSite('kv', { bucket });
    await site.put('images/a.bin', new Uint8Array([1, 2, 3]));
    expect((await move(site, 'images/a.bin', 'late/b.bin')).status).toBe(201);
    const statuses = await site.context.catalog.statuses(site.context.clock(), [
      'images/a.bin',
      'late/b.bin',
    ]);
    expect(Object.values(statuses).map(({ status }) => status)).toEqual(['absent', 'asset']);
  });

  it.each([
    ['of a file that is not there', 'posts/none.md', to, {}, 404],
    ['to the same key', from, from, {}, 400],
    ['to a key that no file may have', from, '../x.md', {}, 400],
    ['onto another file', from, 'posts/other.md', {}, 409],
    ['to the address of another page', from, 'posts/other.markdown', {}, 409],
    ['of another version than was asked for', from, to, { 'If-Match': '"x"' }, 412],
    ['with a condition that is none', from, to, { 'If-Match': 'x' }, 400],
    ['out of what the token covers', 'guests/a.md', to, { Authorization: `Bearer ${tokens.guest}` }, 403],
  ])('%s is refused, and changes nothing', async (_name, key, target, headers, status) => {
    const site = openSite();
    for (const name of [from, 'posts/other.md', 'guests/a.md']) await site.put(name, post({ title: name }));
    const keys = async () => (await env.BUCKET.list()).objects.map((object) => [object.key, object.etag]);
    const before = await keys();
    expect((await move(site, key, target, headers)).status).toBe(status);
    expect(await keys()).toEqual(before);
  });

  it('refuses a text that cannot be published at its new place', async () => {
    const site = openSite();
    await site.put('files/a.txt', 'A call of {{< nothing >}} that nobody answers.');
    expect((await move(site, 'files/a.txt', 'posts/a.md')).status).toBe(422);
    expect((await site.upload('GET', 'files/a.txt')).status).toBe(200);
  });

  it.each(['fails', 'fails behind'] as const)(
    'whose call %s, whichever, is completed by moving again',
    async (kind) => {
      const asked = { from, to, token, precondition: {}, isLenient: false };
      const moveWithFault = async (at: number | null) => {
        const site = openSite();
        await site.put(from, post({ title: 'A' }));
        const { bucket, catalog } = site.context;
        const { context, fault } = withFault({ bucket, catalog }, at, kind);
        const first = await moveFile(sealed({ ...site.context, ...context }), asked).catch(
          (error: unknown) => error,
        );
        return { site, first, fault };
      };
      const { fault } = await moveWithFault(null);
      await reset();
      expect(fault.calls).toBeGreaterThan(10);
      for (const at of sample([...Array(fault.calls).keys()], kind.length)) {
        const { site, first } = await moveWithFault(at);
        expect(first, `call ${at}`).toBeInstanceOf(Error);
        const [oldPage, newPage] = [await seen(site, '/posts/a/'), await seen(site, '/notes/b/')];
        expect(oldPage === 200 || newPage === 200, `call ${at}: ${oldPage}, ${newPage}`).toBe(true);
        const again = await moveFile(sealed(site.context), asked).catch((error: unknown) => error);
        if (again instanceof Error) expect(again).toMatchObject({ type: 'not-found' });
        await sweepAll(site.context);
        expect([await seen(site, '/posts/a/'), await seen(site, '/notes/b/')], `call ${at}`).toEqual([
          '/notes/b/',
          200,
        ]);
        expect((await site.upload('GET', `${to}?versions`)).json.versions).toHaveLength(1);
        await reset();
      }
    },
  );
});

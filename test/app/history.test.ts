/** What is kept of what files were can be listed, read and brought to another bucket, on real R2 and KV. */

import { env } from 'cloudflare:workers';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kvBucket } from '../../src/store/kv.ts';
import { openSite, post, type Site, tokens, type Visit } from './visitor.ts';

const key = 'posts/a.md';
const uploaded = '2024-05-06T07:08:09.123Z';
const old = post({ title: 'Old' });
const digest = (text: string) => createHash('md5').update(text).digest('hex');

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const kept = (text: string) => query({ version: digest(text), uploaded, author: 'anna' });

function addresses(of: string, ...paths: string[]): string {
  return JSON.stringify({ key: of, addresses: paths.map((path) => ({ path, until: 1_700_000_000_000 })) });
}

const asGuest = { Authorization: `Bearer ${tokens.guest}` };

async function versionsOf(site: Site): Promise<unknown[]> {
  return (await site.upload('GET', `${key}?versions`)).json.versions;
}

describe.each(['r2', 'kv'] as const)('in %s', (kind) => {
  it('a version that comes from elsewhere is kept as it was there, once, and the file stays', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'New' }));
    const first = await site.put(`${key}?${kept(old)}`, old);
    expect([first.status, first.json]).toEqual([
      201,
      { key, version: digest(old), uploaded, author: 'anna', size: old.length, change: 'created' },
    ]);
    const again = await site.put(`${key}?${kept(old)}`, old);
    expect([again.status, again.json.change]).toEqual([200, 'unchanged']);
    expect((await versionsOf(site)).slice(1)).toEqual([
      { version: digest(old), uploaded, author: 'anna', size: old.length, isCurrent: false },
    ]);
    expect((await site.visit('/posts/a/')).text).toContain('New');
    expect((await site.upload('GET', `${key}?version=${digest(old)}`)).text).toBe(old);
  });

  it('a file that comes from elsewhere has the time and the author that it had there', async () => {
    const site = openSite(kind);
    const stored = await site.put(`${key}?${query({ uploaded, author: 'anna' })}`, old);
    expect([stored.status, stored.json.status]).toEqual([201, 'published']);
    const version = { version: digest(old), uploaded, author: 'anna', size: old.length, isCurrent: true };
    expect(await versionsOf(site)).toEqual([version]);
    await site.upload('DELETE', `${key}?versions=all`);
    expect((await site.upload('GET', `${key}?versions`)).status).toBe(404);
  });

  it('the addresses that a page had are read, and written for a file that is gone or not there yet', async () => {
    const site = openSite(kind);
    expect((await site.upload('GET', `${key}?addresses`)).status).toBe(404);
    const written = await site.put(`${key}?addresses`, addresses(key, '/x/', '/y/'));
    expect([written.status, written.json]).toEqual([200, { key, addresses: 2 }]);
    expect((await site.visit('/x/')).status).toBe(410);
    await site.put(key, old);
    expect((await site.visit('/y/')).headers.get('Location')).toBe('/posts/a/');
    const read = await site.upload('GET', `${key}?addresses`);
    expect(read.json).toEqual(JSON.parse(addresses(key, '/x/', '/y/')));
    await site.put(`${key}?addresses`, addresses(key, '/z/'));
    expect((await site.visit('/x/')).status).toBe(404);
  });

  it('all that is kept is listed, of deleted files too', async () => {
    const site = openSite(kind);
    await site.put(key, old);
    await site.upload('DELETE', key);
    await site.put('about.md', post({ title: 'About' }));
    const { text } = await site.upload('GET', `${key}?addresses`);
    const { json } = await site.upload('GET', '?history');
    expect(json).toEqual({
      versions: expect.arrayContaining([
        expect.objectContaining({ key, version: digest(old), author: 'author', size: old.length }),
        expect.objectContaining({ key: 'about.md' }),
      ]),
      addresses: [{ key, md5: digest(text), size: text.length }],
      unnamed: [],
      cursor: null,
    });
    expect(json.versions).toHaveLength(2);
  });
});

describe('what cannot be history', () => {
  const refused = async (site: Site, target: string, body: string): Promise<[number, string]> => {
    const { status, json } = await site.put(target, body);
    return [status, json.detail];
  };

  it.each([
    ['another digest', { version: digest('x') }],
    ['a version that is no digest', { version: '../../x' }],
    ['no version', { version: '' }],
    ['no time', { uploaded: '' }],
    ['a time to come', { uploaded: '2999-01-01T00:00:00.000Z' }],
    ['a time before all others', { uploaded: '1970-01-01T00:00:00.000Z' }],
    ['a time that is spelled otherwise', { uploaded: '2024-05-06' }],
    ['a day that is none', { uploaded: '2024-02-30T07:08:09.123Z' }],
    ['a year of six digits', { uploaded: '+012024-05-06T07:08:09.123Z' }],
    ['no author', { author: '' }],
    ['an author that is no name', { author: 'a\nb' }],
    ['an author that is too long', { author: 'a'.repeat(32) }],
  ])('is refused: %s', async (_name, fields) => {
    const site = openSite();
    const asked = query({ version: digest(old), uploaded, author: 'anna', ...fields });
    expect(await refused(site, `${key}?${asked}`, old)).toEqual([400, expect.stringMatching(/^Cannot /)]);
    expect((await env.BUCKET.list()).objects).toEqual([]);
  });

  it('is refused: what has no versions, what is too large, what says only half', async () => {
    const site = openSite();
    expect(await refused(site, `a.png?${kept('x')}`, 'x')).toEqual([
      400,
      expect.stringContaining('it must be the MD5 digest of a text'),
    ]);
    const large = 'x'.repeat(1024 * 1024 + 1);
    expect((await refused(site, `${key}?${kept(large)}`, large))[0]).toBe(413);
    expect((await refused(site, `${key}?version=${digest(old)}`, old))[0]).toBe(400);
    expect((await refused(site, `${key}?author=anna`, old))[0]).toBe(400);
    expect((await refused(site, `.history/a.md?${kept(old)}`, old))[0]).toBe(400);
    expect((await env.BUCKET.list()).objects).toEqual([]);
  });

  it.each([
    ['no JSON', 'x'],
    ['other JSON', '[]'],
    ['another key', addresses('b.md', '/x/')],
    ['no path', addresses(key, 'x')],
    ['a path with a control character', addresses(key, '/a\u0000/')],
    ['a path that is too long', addresses(key, `/${'a'.repeat(2000)}`)],
    ['a path twice', addresses(key, '/x/', '/x/')],
    ['too many', addresses(key, ...Array.from({ length: 101 }, (_, index) => `/${index}/`))],
    ['no moment', '{"key": "posts/a.md", "addresses": [{"path": "/x/"}]}'],
    [
      'a moment after all',
      '{"key": "posts/a.md", "addresses": [{"path": "/x/", "until": 9007199254740991}]}',
    ],
  ])('is refused as addresses: %s', async (_name, body) => {
    const site = openSite();
    expect(await refused(site, `${key}?addresses`, body)).toEqual([
      422,
      expect.stringMatching(/^Cannot keep the addresses of "posts\/a\.md": /),
    ]);
    expect((await env.BUCKET.list()).objects).toEqual([]);
  });

  it('is not written in a dry run', async () => {
    const site = openSite();
    expect((await site.put(`${key}?${kept(old)}&dry-run`, old)).status).toBe(201);
    expect((await site.put(`${key}?addresses&dry-run`, addresses(key, '/x/'))).status).toBe(200);
    expect((await env.BUCKET.list()).objects).toEqual([]);
  });
});

describe('a token with a prefix', () => {
  it('writes no history, and learns of that of its own files only', async () => {
    const site = openSite();
    const guest = 'guests/a.md';
    const statuses: number[] = [];
    for (const asked of [kept(old), query({ uploaded, author: 'anna' }), 'addresses']) {
      const answer: Visit = await site.put(`${guest}?${asked}`, old, asGuest);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([403, 403, 403]);
    await site.put(key, old);
    await site.put(guest, old);
    const { json } = await site.upload('GET', '?history', null, asGuest);
    expect(json.versions.map((version: { key: string }) => version.key)).toEqual([guest]);
    expect((await site.upload('GET', `${key}?addresses`, null, asGuest)).status).toBe(403);
  });
});

describe('the list', () => {
  it('goes on in parts, and names what it cannot tell the key of', async () => {
    const site = openSite('kv');
    await site.put(key, old);
    const { bucket } = site.context;
    const small = { ...kvBucket(env.TEST_KV), list: (options = {}) => bucket.list({ ...options, limit: 1 }) };
    await env.TEST_KV.put('.history/versions/x/1700000000000-y', 'x');
    await bucket.put('.history/versions/z/1700000000000-y', new Uint8Array(1), { notes: { key } });
    const context: unknown[] = [];
    let cursor = '';
    do {
      const site2 = openSite('kv', { bucket: small });
      const { json } = await site2.upload(
        'GET',
        `?history${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      context.push(...json.versions.map((version: { key: string }) => version.key), ...json.unnamed);
      cursor = json.cursor ?? '';
    } while (cursor !== '');
    expect(context.toSorted()).toEqual([
      '.history/versions/x/1700000000000-y',
      '.history/versions/z/1700000000000-y',
      key,
    ]);
  });
});

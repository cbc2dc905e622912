/** Who may do what through the WebDAV door: as through every other one. */

import { describe, expect, it } from 'vitest';
import { app } from '../../../src/app.ts';
import { parseTokens } from '../../../src/auth/tokens.ts';
import { asGuest, draft, files, openedForGuests, shown, stateOf, visitAll } from '../drafts-site.ts';
import { openSite, origin, post } from '../visitor.ts';
import { basic, clientOf, door, lockBody, lockOf, openDav, to } from './dav-client.ts';

const good = post({ title: 'Good' });

describe('whoever has no token', () => {
  it.each([
    'PROPFIND',
    'GET',
    'PUT',
    'DELETE',
    'MKCOL',
    'COPY',
    'MOVE',
    'PROPPATCH',
    'LOCK',
    'UNLOCK',
    'HEAD',
  ])('is asked for it: %s', async (method) => {
    const { context } = openSite();
    for (const headers of [
      {},
      { Authorization: `Basic ${btoa('me:wrong')}` },
      { Authorization: 'Basic %%%' },
    ]) {
      const request = new Request(`${origin}${door}posts/`, { method, headers });
      const { status, headers: answered } = await app.fetch(request, context);
      expect([status, answered.get('WWW-Authenticate')]).toEqual([
        401,
        'Basic realm="Platen", charset="UTF-8"',
      ]);
    }
  });

  it('learns that there is WebDAV, at the top too', async () => {
    const { context } = openSite();
    for (const path of ['/', door, '/dav/', '/dav']) {
      const { status, headers } = await app.fetch(new Request(origin + path, { method: 'OPTIONS' }), context);
      expect([path, status, headers.get('DAV'), headers.get('MS-Author-Via')]).toEqual([
        path,
        200,
        '1, 2',
        'DAV',
      ]);
    }
  });

  it('is told that uploads are off where there are no tokens', async () => {
    const { context } = openSite('r2', { tokens: parseTokens('') });
    const request = new Request(origin + door, {
      method: 'PROPFIND',
      headers: { Authorization: basic('author') },
    });
    expect((await app.fetch(request, context)).status).toBe(503);
  });
});

describe('a browser', () => {
  it.each([
    ['that opens the address', { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' }],
    ['of long ago that opens the address', { Accept: 'text/html,application/xhtml+xml' }],
    ['for a script of the site', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' }],
    ['for an image of the site', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'no-cors' }],
    ['for a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['for a subdomain', { 'Sec-Fetch-Site': 'same-site' }],
    ['for a script, without these headers', { Origin: origin }],
    ['for a frame in a sandbox', { Origin: 'null' }],
  ])('%s is refused, and not asked for a password', async (_what, headers) => {
    const { context } = openSite();
    const navigates = 'Accept' in headers;
    for (const authorized of navigates ? [{}] : [{}, { Authorization: basic('author') }]) {
      for (const method of ['GET', 'HEAD', ...(navigates ? [] : ['PUT', 'DELETE', 'PROPFIND', 'OPTIONS'])]) {
        const request = new Request(`${origin}${door}posts/a.md`, {
          method,
          headers: { ...headers, ...authorized },
        });
        const { status, headers: answered } = await app.fetch(request, context);
        expect([method, status, answered.get('WWW-Authenticate')]).toEqual([method, 403, null]);
      }
    }
  });
});

describe('the short name', () => {
  it('opens the same folder while the site has nothing there', async () => {
    const dav = openDav();
    await dav.site.put('posts/a.md', good);
    expect((await dav.send('PROPFIND', '/dav/posts/', { Depth: '1' })).text).toContain(
      '<D:href>/dav/posts/a.md</D:href>',
    );
    expect((await dav.send('GET', '/dav/posts/a.md')).text).toBe(good);
    expect((await dav.send('PROPFIND', '/dav', { Depth: '0' })).status).toBe(207);
    expect((await dav.site.visit('/dav/')).status).toBe(404);
    expect((await dav.site.visit('/dave/')).status).toBe(404);
    expect((await dav.send('PROPFIND', '/dave/', { Depth: '0' })).status).toBe(405);
  });

  it.each([
    ['dav.md', good],
    ['dav/index.md', good],
    ['dav/_index.md', good],
    ['dav/cat.txt', 'x'],
    ['dav', 'x'],
    ['posts/a.md', post({ title: 'A', aliases: ['/dav/'] })],
    ['posts/b.md', post({ title: 'B', url: '/dav/b/' })],
  ])('belongs to the site with %s', async (key, text) => {
    const dav = openDav();
    await dav.site.put(key, text);
    for (const method of ['PROPFIND', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await dav.send(method, '/dav/x.md')).status, method).toBe(405);
    }
    expect((await dav.send('PROPFIND', '', { Depth: '0' })).status).toBe(207);
  });
});

describe('a token with a prefix', () => {
  it('sees its folder, the way to it, and nothing else', async () => {
    const entries = (prefix: string) => parseTokens(`guest:${digest}:${prefix}`);
    for (const [prefix, path] of [
      ['guests/', 'guests/'],
      ['posts/deep/guests/', 'posts/deep/guests/'],
      ['posts/ann-', 'posts/'],
    ] as const) {
      const author = openDav();
      const own = prefix.endsWith('/') ? `${prefix}a.md` : `${prefix}a.md`;
      for (const key of [own, 'posts/other.md', 'posts/deep/other.md', 'top.md'])
        await author.site.put(key, good);
      const guest = clientOf(
        { ...author.site, context: { ...author.site.context, tokens: entries(prefix) } },
        'guest',
      );
      let folder = '';
      for (const segment of path.split('/').slice(0, -1)) {
        expect(await guest.list(folder)).toEqual([`${folder}${segment}/`]);
        folder += `${segment}/`;
      }
      expect(await guest.list(folder)).toEqual([own]);
      for (const other of ['posts/other.md', 'posts/deep/other.md', 'top.md']) {
        expect((await guest.send('GET', other)).status, other).toBe(404);
        expect((await guest.put(other, good)).status, other).toBe(403);
        expect((await guest.send('COPY', own, to(other))).status).toBe(403);
        expect([403, 404]).toContain((await guest.send('DELETE', other)).status);
        expect([403, 404]).toContain((await guest.send('MOVE', other, to(`${prefix}b.md`))).status);
        expect((await guest.send('LOCK', other, {}, lockBody)).status).toBe(403);
      }
      for (const above of ['', 'posts', 'other'].filter((each) => !`${each}/`.startsWith(prefix))) {
        for (const method of ['DELETE', 'PROPPATCH', 'LOCK']) {
          const body =
            method === 'LOCK' ? lockBody : method === 'DELETE' ? null : '<D:propertyupdate xmlns:D="DAV:"/>';
          expect([403, 404], `${method} ${above}`).toContain(
            (await guest.send(method, above, {}, body)).status,
          );
        }
      }
      expect((await guest.send('MKCOL', 'more')).status).toBe(403);
      expect((await guest.put(`${prefix}b.md`, post({ title: 'B' }))).status).toBe(201);
    }
  });
});

const digest = '2df28eb0279565cc4f1ae38a7ba788cac717b5f1b3f9f364e048c95c38ff9e82';

describe('a token for drafts', () => {
  const attempts: readonly [what: string, method: string, path: string, more?: string][] = [
    ['a post', 'PUT', 'mine/new.md', shown()],
    ['its own draft as a post', 'PUT', 'mine/a.md', shown()],
    ['a draft in the place of a post', 'PUT', 'posts/hello.md', draft()],
    ['a file', 'PUT', 'mine/cat.txt', 'cat'],
    ['settings', 'PUT', 'site.yaml', 'title: Mine\n'],
    ['a fragment', 'PUT', 'fragments/footer.html', '<p>Mine</p>'],
    ['a shortcode', 'PUT', 'shortcodes/mine.html', '<p>Mine</p>'],
    ['a post away', 'DELETE', 'posts/hello.md'],
    ['a folder away', 'DELETE', 'posts/trip'],
    ['the draft of a bundle away', 'DELETE', 'mine/bare/index.md'],
    ['a post to its folder', 'MOVE', 'posts/hello.md', 'mine/hello.md'],
    ['a draft to where it hides others', 'MOVE', 'mine/a.md', 'posts/index.md'],
    ['a draft out of the section that made it one', 'MOVE', 'docs/hidden.md', 'mine/hidden.md'],
    ['a post to a name for a moment', 'MOVE', 'posts/hello.md', 'posts/hello.md~'],
    ['a file of a draft to where it is public', 'COPY', 'mine/plan/dog.png', 'mine/dog.png'],
    ['a draft over a post', 'COPY', 'mine/a.md', 'posts/hello.md'],
    ['a copy that is public', 'COPY', 'docs/hidden.md', 'mine/open.md'],
    ['a lock of a post', 'LOCK', 'posts/hello.md', lockBody],
    ['a lock of a folder', 'LOCK', 'mine', lockBody],
  ];

  it.each(attempts)('changes nothing that visitors see: %s', async (_what, method, path, more = '') => {
    const site = await openedForGuests();
    const guest = clientOf(site, 'drafter');
    await guest.send('MKCOL', 'shortcodes', asGuest);
    const [seen, before] = [await visitAll(site), await stateOf(site)];
    const destination = method === 'COPY' || method === 'MOVE' ? to(more) : {};
    const answer = await guest.send(
      method,
      path,
      { ...asGuest, ...destination },
      method === 'PUT' || method === 'LOCK' ? more : null,
    );
    const isMany = answer.status === 207 && answer.text.includes('HTTP/1.1 403');
    expect(answer.status === 403 || isMany, `${answer.status} ${answer.text}`).toBe(true);
    expect(await stateOf(site)).toEqual(before);
    expect(await visitAll(site)).toEqual(seen);
  });

  it('does not publish by a rename or by the end of a lock', async () => {
    const site = await openedForGuests();
    const guest = clientOf(site, 'drafter');
    const seen = await visitAll(site);
    expect((await guest.send('PUT', 'mine/new.tmp', asGuest, shown())).status).toBe(201);
    expect((await guest.send('MOVE', 'mine/new.tmp', { ...asGuest, ...to('mine/new.md') })).status).toBe(403);
    const locked = await guest.send('LOCK', 'mine/locked.md', asGuest, lockBody);
    const put = await guest.send('PUT', 'mine/locked.md', { ...asGuest, If: `(${lockOf(locked)})` }, shown());
    expect(put.status).toBe(403);
    await guest.send('PUT', 'mine/locked.md', { ...asGuest, If: `(${lockOf(locked)})` }, draft());
    site.pass(1_800_001);
    await guest.send('PROPFIND', '', { ...asGuest, Depth: '0' });
    expect((await site.context.bucket.head('mine/locked.md'))?.key).toBe('mine/locked.md');
    expect(await visitAll(site)).toEqual(seen);
  });

  it('writes, renames and deletes a draft', async () => {
    const site = await openedForGuests();
    const guest = clientOf(site, 'drafter');
    const seen = await visitAll(site);
    expect(files['mine/a.md']).toBeDefined();
    expect((await guest.send('PUT', 'mine/new.md', asGuest, draft())).status).toBe(201);
    expect((await guest.send('MOVE', 'mine/new.md', { ...asGuest, ...to('mine/other.md') })).status).toBe(
      201,
    );
    expect((await guest.send('DELETE', 'mine/other.md', asGuest)).status).toBe(204);
    expect(await visitAll(site)).toEqual(seen);
  });
});

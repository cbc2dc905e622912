/** Files and folders: what programs find, copy, rename and delete. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { marker, origin, post } from '../visitor.ts';
import { type DavClient, door, lockBody, lockOf, openDav, to } from './dav-client.ts';

const good = post({ title: 'Good' });

async function openWith(files: Record<string, string>, kind: 'r2' | 'kv' = 'r2'): Promise<DavClient> {
  const dav = openDav(kind);
  for (const [key, text] of Object.entries(files))
    expect((await dav.site.put(key, text)).status, key).toBe(201);
  return dav;
}

describe.each(['r2', 'kv'] as const)('in %s', (kind) => {
  it('folders are there while they have files, or after they were made', async () => {
    const dav = await openWith({ 'posts/a.md': good, 'posts/deep/x.txt': 'x' }, kind);
    expect(await dav.list('')).toEqual(['posts/']);
    expect(await dav.list('posts/')).toEqual(['posts/a.md', 'posts/deep/']);
    expect((await dav.send('MKCOL', 'empty')).status).toBe(201);
    expect((await dav.send('MKCOL', 'empty/')).status).toBe(405);
    expect((await dav.send('MKCOL', 'no/where/')).status).toBe(409);
    expect(await dav.list('')).toEqual(['empty/', 'posts/']);
    expect((await dav.send('DELETE', 'posts/deep/x.txt')).status).toBe(204);
    expect(await dav.list('posts/')).toEqual(['posts/a.md', 'posts/deep/']);
    expect((await dav.send('DELETE', 'posts/')).status).toBe(204);
    expect((await dav.send('DELETE', 'posts/')).status).toBe(404);
    expect(await dav.list('')).toEqual(['empty/']);
    expect((await dav.site.visit('/posts/a/')).status).toBe(410);
  });

  it('a renamed post leads on from its old address, with its versions and properties', async () => {
    const dav = await openWith({ 'posts/a.md': good }, kind);
    const patch =
      '<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><x xmlns="urn:y">1</x></D:prop></D:set></D:propertyupdate>';
    expect((await dav.send('PROPPATCH', 'posts/a.md', {}, patch)).status).toBe(207);
    expect((await dav.send('MOVE', 'posts/a.md', to('posts/b.md'))).status).toBe(201);
    expect((await dav.site.visit('/posts/a/')).headers.get('Location')).toBe('/posts/b/');
    expect((await dav.site.upload('GET', 'posts/b.md?versions')).json.versions).toHaveLength(1);
    expect((await dav.send('PROPFIND', 'posts/b.md', { Depth: '0' })).text).toContain(
      '<x xmlns="urn:y">1</x>',
    );
    expect((await dav.send('PROPFIND', 'posts/a.md', { Depth: '0' })).status).toBe(404);
  });

  it('properties keep their language, their attributes, and characters that are written as references', async () => {
    const dav = await openWith({ 'posts/a.md': good }, kind);
    const patch =
      '<D:propertyupdate xmlns:D="DAV:" xml:lang="de"><D:set><D:prop xmlns:y="urn:y">' +
      '<y:x y:a="1 &lt; &#x32;">&amp;&#65;<![CDATA[&lt;]]><y:z xml:lang="fr">&#128165;</y:z></y:x></D:prop></D:set></D:propertyupdate>';
    expect((await dav.send('PROPPATCH', 'posts/a.md', {}, patch)).status).toBe(207);
    expect((await dav.send('PROPFIND', 'posts/a.md', { Depth: '0' })).text).toContain(
      '<x xmlns="urn:y" xml:lang="de" xmlns:a1="urn:y" a1:a="1 &lt; 2">&amp;A&amp;lt;<z xmlns="urn:y" xml:lang="fr">💥</z></x>',
    );
  });

  it('a renamed folder leads on from all of its old addresses', async () => {
    const files = { 'posts/a.md': good, 'posts/trip/index.md': good, 'posts/trip/cat.txt': 'cat' };
    const dav = await openWith(files, kind);
    await dav.send('MKCOL', 'posts/empty');
    expect((await dav.send('MOVE', 'posts', to('notes'))).status).toBe(201);
    expect((await dav.site.visit('/posts/a/')).headers.get('Location')).toBe('/notes/a/');
    expect((await dav.site.visit('/posts/trip/')).headers.get('Location')).toBe('/notes/trip/');
    expect((await dav.site.visit('/notes/trip/cat.txt')).text).toBe('cat');
    expect(await dav.list('notes/')).toEqual(['notes/a.md', 'notes/empty/', 'notes/trip/']);
    expect(await dav.list('')).toEqual(['notes/']);
  });

  it('a copied folder is another one', async () => {
    const dav = await openWith({ 'posts/a.md': good, 'posts/deep/x.txt': 'x' }, kind);
    expect((await dav.send('COPY', 'posts/', to('notes/'))).status).toBe(201);
    expect((await dav.send('COPY', 'posts/', { ...to('bare/'), Depth: '0' })).status).toBe(201);
    expect(await dav.list('notes/')).toEqual(['notes/a.md', 'notes/deep/']);
    expect(await dav.list('bare/')).toEqual([]);
    expect((await dav.site.visit('/notes/a/')).status).toBe(200);
    expect((await dav.site.visit('/posts/a/')).status).toBe(200);
  });
});

describe('a file in the way', () => {
  it('is replaced unless "Overwrite" says no; the post of before leads on', async () => {
    const dav = await openWith({ 'posts/a.md': good, 'posts/b.md': post({ title: 'In the way' }) });
    expect((await dav.send('MOVE', 'posts/a.md', { ...to('posts/b.md'), Overwrite: 'F' })).status).toBe(412);
    expect((await dav.send('MOVE', 'posts/a.md', to('posts/b.md'))).status).toBe(204);
    expect(await dav.read('posts/b.md')).toBe(good);
    expect((await dav.site.visit('/posts/a/')).headers.get('Location')).toBe('/posts/b/');
    expect((await dav.send('COPY', 'posts/b.md', to('posts/c.md'))).status).toBe(201);
    expect((await dav.send('COPY', 'posts/b.md', to('posts/c.md'))).status).toBe(204);
  });

  it('stays where the other one cannot take its place', async () => {
    const html = '{{< nothing-of-this-name >}}';
    const dav = await openWith({ 'posts/b.md': good, 'notes.txt': html });
    expect((await dav.send('MOVE', 'notes.txt', to('posts/b.md'))).status).toBe(422);
    expect((await dav.site.visit('/posts/b/')).status).toBe(200);
    expect(await dav.read('notes.txt')).toBe(html);
  });
});

describe('a folder with many files', () => {
  it('is deleted, copied and renamed only up to a number, which the answer names', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`many/${at}.txt`, 'x']));
    const dav = await openWith(files);
    for (const [method, headers] of [
      ['DELETE', {}],
      ['MOVE', to('other')],
      ['COPY', to('other')],
    ] as const) {
      const { status, text } = await dav.send(method, 'many', headers);
      expect([status, text]).toEqual([
        507,
        expect.stringContaining('has 21 files, and one request may have 20'),
      ]);
    }
    expect(await dav.list('many/')).toHaveLength(21);
    expect(await dav.list('')).toEqual(['many/']);
    await dav.send('DELETE', 'many/0.txt');
    expect((await dav.send('DELETE', 'many')).status).toBe(204);
  });

  it('may have more where the site says so', async () => {
    const dav = openDav('r2', { folderFiles: 30 });
    for (let at = 0; at < 25; at++) await dav.site.put(`many/${at}.txt`, 'x');
    expect((await dav.send('MOVE', 'many', to('other'))).status).toBe(201);
    expect(await dav.list('other/')).toHaveLength(25);
  });

  it('is listed whole', async () => {
    const dav = openDav();
    await Promise.all(Array.from({ length: 1100 }, (_, at) => env.BUCKET.put(`many/${at}/x.txt`, 'x')));
    await Promise.all(Array.from({ length: 1100 }, (_, at) => env.BUCKET.put(`many/${at}.txt`, 'x')));
    expect(await dav.list('many/')).toHaveLength(2200);
  });
});

describe('a hidden bundle that moves', () => {
  it('shows nothing of it on its way', async () => {
    const dav = await openWith({
      'posts/trip/index.md': post({ title: marker, draft: true }, marker),
      'posts/trip/notes.txt': marker,
      'secret/_index.md': post({ title: 'Secret', cascade: { draft: true } }),
      'secret/a.md': post({ title: marker }, marker),
    });
    const { site } = dav;
    const { bucket } = site.context;
    const paths = [
      '/posts/trip/',
      '/posts/trip/notes.txt',
      '/other/',
      '/other/notes.txt',
      '/open/a/',
      '/secret/a/',
      '/',
    ];
    const look = async () => {
      for (const path of paths) await site.visit(path);
    };
    // After each change of the bucket somebody looks.
    site.context.bucket = {
      ...bucket,
      put: async (...file) => {
        const stored = await bucket.put(...file);
        if (!file[0].startsWith('.')) await look();
        return stored;
      },
      delete: async (...keys) => {
        await bucket.delete(...keys);
        if (!keys[0]?.startsWith('.')) await look();
      },
    };
    expect((await dav.send('MOVE', 'posts/trip', to('other'))).status).toBe(201);
    expect((await dav.send('MOVE', 'secret', to('open'))).status).toBe(201);
    expect((await dav.send('COPY', 'other', to('posts/trip'))).status).toBe(201);
    expect((await dav.send('DELETE', 'other')).status).toBe(204);
    await look();
    expect(await dav.list('posts/trip/')).toEqual(['posts/trip/index.md', 'posts/trip/notes.txt']);
  });
});

describe('names', () => {
  it('of macOS are composed', async () => {
    const dav = openDav();
    await dav.send('MKCOL', 'posts');
    const decomposed = encodeURIComponent('Café.md'.normalize('NFD'));
    expect((await dav.put(`posts/${decomposed}`, good)).status).toBe(201);
    expect((await dav.site.context.bucket.head('posts/Café.md'))?.key).toBe('posts/Café.md');
    expect(await dav.read(`posts/${decomposed}`)).toBe(good);
    expect((await dav.put(`posts/${decomposed}`, good)).status).toBe(204);
  });

  it('that another tool wrote decomposed are found as they are', async () => {
    const dav = openDav();
    await env.BUCKET.put(`posts/${'Café'.normalize('NFD')}.txt`, 'words');
    const [listed = ''] = await dav.list('posts/');
    expect(decodeURI(listed).normalize('NFD')).toBe(decodeURI(listed));
    expect(await dav.read(listed)).toBe('words');
    expect((await dav.send('DELETE', listed)).status).toBe(204);
    expect(await dav.list('posts/')).toEqual(['posts/'].slice(1));
  });

  it.each([
    ['a name that addresses cannot have', 'PUT', 'posts/a%5Cb.md', 400],
    ['two slashes', 'PUT', 'posts//a.md', 400],
    ['dots, escaped twice', 'PUT', 'posts/%252e%252e/a.md', 409],
    ['dots behind an escaped slash', 'PUT', 'posts%2F..%2F..%2Fa.md', 400],
    ['a control character', 'PUT', 'posts/a%07.md', 400],
    ['no UTF-8', 'PUT', 'posts/%ff.md', 400],
    ['white space at the end', 'PUT', 'posts/a.md%20', 400],
    ['a folder of the program', 'PUT', 'upload/a.md', 400],
    ['a folder of the program', 'MKCOL', 'upload', 400],
    ['a folder of history', 'PUT', '.history/a.md', 409],
    ['a file as a folder', 'PUT', 'posts/a.md/b.md', 409],
    ['a folder as a file', 'PUT', 'posts', 405],
    ['a slash at the end', 'PUT', 'posts/new.md/', 405],
  ])('with %s are refused: %s %s', async (_what, method, path, status) => {
    const dav = await openWith({ 'posts/a.md': good });
    const before = await dav.site.context.bucket.list({});
    expect((await dav.send(method, path, {}, method === 'PUT' ? good : null)).status).toBe(status);
    expect(await dav.site.context.bucket.list({})).toEqual(before);
  });
});

describe('a destination', () => {
  it.each([
    ['on another host', 'https://elsewhere.example/_platen/dav/posts/b.md', 502],
    ['outside of the folder', `${origin}/upload/posts/b.md`, 502],
    ['outside of the folder, by dots', `${origin}${door}../../upload/b.md`, 502],
    ['outside of the folder, by escaped dots', `${origin}${door}%2e%2e/%2E%2e/upload/b.md`, 502],
    ['with dots behind escaped slashes', `${origin}${door}posts%2F..%2F..%2Fb.md`, 400],
    ['that is the top', `${origin}${door}`, 403],
    ['that is the same', `${origin}${door}posts/a.md`, 403],
    ['inside of it', `${origin}${door}posts/a.md/b.md`, 403],
    ['that is no address', 'https://[', 400],
    ['in a folder that is not there', `${origin}${door}nowhere/b.md`, 409],
  ])('%s is refused', async (_what, destination, status) => {
    const dav = await openWith({ 'posts/a.md': good });
    const before = await dav.site.context.bucket.list({});
    for (const method of ['COPY', 'MOVE']) {
      expect((await dav.send(method, 'posts/a.md', { Destination: destination })).status, method).toBe(
        status,
      );
    }
    expect(await dav.site.context.bucket.list({})).toEqual(before);
  });

  it('may be a path, or an address of the short door', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    expect((await dav.send('COPY', 'posts/a.md', { Destination: `${door}posts/b.md` })).status).toBe(201);
    expect((await dav.send('COPY', 'posts/a.md', { Destination: `${origin}/dav/posts/c.md` })).status).toBe(
      201,
    );
  });
});

describe('a body', () => {
  it('without a length is read whole', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    const stream = () => new Blob([good]).stream();
    expect((await dav.put('posts/b.md', stream())).status).toBe(201);
    expect((await dav.put('posts/b.bin', stream())).status).toBe(201);
    expect(await dav.read('posts/b.bin')).toBe(good);
  });

  it('of macOS says its length in a header of its own; what is cut off is not stored', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    const length = (extra: number) => ({ 'X-Expected-Entity-Length': String(good.length + extra) });
    const stream = () => new Blob([good]).stream();
    for (const name of ['b.md', 'b.bin']) {
      expect((await dav.put(`posts/${name}`, stream(), length(1))).status, name).toBe(400);
      expect((await dav.send('HEAD', `posts/${name}`)).status).toBe(404);
      expect((await dav.put(`posts/${name}`, stream(), length(0))).status, name).toBe(201);
    }
  });

  it('that is a part, a form or encoded is refused', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    expect((await dav.put('posts/b.md', good, { 'Content-Range': 'bytes 0-1/2' })).status).toBe(400);
    expect((await dav.put('posts/b.md', good, { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect((await dav.put('posts/b.md', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('reading', () => {
  it('gives parts, and says whether a file is still the same', async () => {
    const dav = await openWith({ 'notes.txt': '0123456789' });
    const part = await dav.send('GET', 'notes.txt', { Range: 'bytes=2-4' });
    expect([part.status, part.text, part.headers.get('Content-Range')]).toEqual([206, '234', 'bytes 2-4/10']);
    const behind = await dav.send('GET', 'notes.txt', { Range: 'bytes=10-' });
    expect([behind.status, behind.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
    const etag = part.headers.get('ETag') ?? '';
    expect((await dav.send('GET', 'notes.txt', { 'If-None-Match': etag })).status).toBe(304);
    expect((await dav.put('notes.txt', 'x', { 'If-Match': '"other"' })).status).toBe(412);
    expect((await dav.put('notes.txt', 'x', { 'If-Match': etag })).status).toBe(204);
    expect((await dav.put('notes.txt', 'x', { 'If-None-Match': '*' })).status).toBe(412);
    expect((await dav.send('GET', '')).text).toContain('folder');
    expect((await dav.send('GET', 'nothing.txt')).status).toBe(404);
  });

  it('lists a folder and its members alone', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    for (const depth of ['infinity', '2', '']) {
      const { status, text } = await dav.send('PROPFIND', '', { Depth: depth });
      expect([status, text]).toEqual([403, expect.stringContaining('<D:propfind-finite-depth/>')]);
    }
  });
});

describe('locks', () => {
  it('of a folder hold for all below it, and for nobody else with the same token', async () => {
    const dav = await openWith({ 'posts/a.md': good, 'guests/a.md': good });
    const locked = await dav.send('LOCK', 'posts/', { Depth: 'infinity' }, lockBody);
    const If = { If: `<${origin}${door}posts/> (${lockOf(locked)})` };
    for (const [method, path, headers] of [
      ['PUT', 'posts/a.md', {}],
      ['PUT', 'posts/b.md', {}],
      ['DELETE', 'posts/a.md', {}],
      ['DELETE', 'posts', {}],
      ['MKCOL', 'posts/deep', {}],
      ['MOVE', 'posts/a.md', to('notes.md')],
      ['COPY', 'guests/a.md', to('posts/c.md')],
      ['LOCK', 'posts/a.md', {}],
    ] as const) {
      const body = method === 'PUT' ? good : method === 'LOCK' ? lockBody : null;
      const refused = await dav.send(method, path, headers, body);
      expect([method, refused.status, refused.text]).toEqual([
        method,
        423,
        expect.stringContaining(`<D:lock-token-submitted><D:href>${door}posts</D:href>`),
      ]);
    }
    expect((await dav.put('posts/b.md', post({ title: 'B' }), If)).status).toBe(201);
    expect((await dav.as('drafter').put('posts/c.md', post({ draft: true }), If)).status).toBe(423);
    dav.site.pass(1_800_001);
    expect((await dav.put('posts/b.md', post({ title: 'C' }))).status).toBe(204);
  });

  it('survive a new schema, as properties and empty folders do', async () => {
    const dav = await openWith({ 'posts/a.md': good });
    await dav.send('LOCK', 'posts/a.md', {}, lockBody);
    await dav.send('MKCOL', 'empty');
    const { inCatalog } = await import('../lost-catalog.ts');
    const { createTables, writeState } = await import('../../../src/catalog/tables.ts');
    await inCatalog((sql) => {
      writeState(sql, 'schema', -1);
      createTables(sql);
    });
    expect((await dav.put('posts/a.md', good)).status).toBe(423);
    expect(await dav.list('')).toEqual(['empty/', 'posts/']);
  });
});

it('a file put by WebDAV costs two questions to the catalog more than an upload', async () => {
  const dav = await openWith({ 'posts/a.md': good });
  const upload = await dav.site.calls(() => dav.site.put('posts/b.md', post({ title: 'B' })));
  const put = await dav.site.calls(() =>
    dav.put('posts/c.md', post({ title: 'C' }), { 'X-OC-Mtime': '1600000000' }),
  );
  expect(put).toEqual({ ...upload, 'catalog.dav': 2 });
  expect(await dav.site.calls(() => dav.list('posts/'))).toEqual({ 'bucket.list': 1, 'catalog.dav': 1 });
});

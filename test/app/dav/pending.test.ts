/** Files that are not published yet: nobody but their writer sees them, and none is lost. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../../src/indexing/sweep.ts';
import { pendingLimits } from '../../../src/operations/pending.ts';
import { marker, post, type Site } from '../visitor.ts';
import { type DavClient, lockBody, lockOf, openDav, passwords, to } from './dav-client.ts';

const good = post({ title: 'Good' });
const faulty = `---\ntitle: ${marker}\n---\n\n{{< nothing-of-this-name >}}\n`;

async function openWithPosts(kind: 'r2' | 'kv' = 'r2'): Promise<DavClient> {
  const dav = openDav(kind);
  await dav.site.put('posts/a.md', good);
  return dav;
}

const pendingIn = async ({ context }: Site): Promise<string[]> =>
  (await context.bucket.list({ prefix: '.pending/' })).files.map(({ key }) => key);

describe.each(['r2', 'kv'] as const)('in %s a text that cannot be published', (kind) => {
  it('stays with its author, who reads why; visitors see the post as it was', async () => {
    const dav = await openWithPosts(kind);
    const refused = await dav.put('posts/a.md', faulty);
    expect(refused.status).toBe(422);
    expect(refused.statusText).toMatch(/^Cannot publish "posts\/a\.md": .*nothing-of-this-name/);
    expect(refused.text).toContain('<s:message>Cannot publish');
    expect(await dav.read('posts/a.md')).toBe(faulty);
    const reasons = await dav.read('posts/a.md.problem.txt');
    expect(reasons).toMatch(/nothing-of-this-name.*\(line 5/);
    expect(await dav.list('posts/')).toEqual(['posts/a.md', 'posts/a.md.problem.txt']);
    expect((await dav.site.visit('/posts/a/')).text).toContain('Good');

    expect((await dav.put('posts/a.md', good.replace('Good', 'Better'))).status).toBe(204);
    expect((await dav.site.visit('/posts/a/')).text).toContain('Better');
    expect(await pendingIn(dav.site)).toEqual([]);
  });

  it('stays too where it is new, where it is renamed, and where its lock ends', async () => {
    const dav = await openWithPosts(kind);
    expect((await dav.put('posts/new.md', faulty)).status).toBe(422);
    await dav.put('posts/x.tmp', faulty);
    expect((await dav.send('MOVE', 'posts/x.tmp', to('posts/a.md'))).status).toBe(422);
    expect(await dav.read('posts/x.tmp')).toBe(faulty);
    const locked = await dav.send('LOCK', 'posts/locked.md', {}, lockBody);
    const If = `(${lockOf(locked)})`;
    expect((await dav.put('posts/locked.md', faulty, { If })).status).toBe(422);
    expect((await dav.send('UNLOCK', 'posts/locked.md', { 'Lock-Token': lockOf(locked) })).status).toBe(422);
    for (const name of ['new', 'a', 'locked']) {
      expect(await dav.read(`posts/${name}.md`), name).toBe(faulty);
      expect(await dav.read(`posts/${name}.md.problem.txt`), name).toContain('nothing-of-this-name');
    }
    expect((await dav.site.visit('/posts/new/')).status).toBe(404);
    expect((await dav.site.visit('/posts/a/')).text).toContain('Good');
    await dav.send('DELETE', 'posts/new.md');
    expect(await dav.read('posts/new.md.problem.txt')).toBeNull();
  });

  it('is kept when another post has its address', async () => {
    const dav = await openWithPosts(kind);
    const taken = post({ title: 'Second', url: '/posts/a/' });
    expect((await dav.put('posts/b.md', taken)).status).toBe(409);
    expect(await dav.read('posts/b.md')).toBe(taken);
    expect(await dav.read('posts/b.md.problem.txt')).toContain('"posts/a.md" is there');
  });
});

describe('a DELETE after an upload that failed', () => {
  const large = `${good}${'x'.repeat(1024 * 1024)}`;

  it.each([
    ['refused', faulty, 422],
    ['too large', large, 413],
  ])(
    'leaves what was there before a text that was %s, and takes it the second time',
    async (_, sent, status) => {
      const dav = await openWithPosts();
      expect((await dav.put('posts/a.md', sent)).status).toBe(status);
      const kept = await dav.send('DELETE', 'posts/a.md');
      expect([kept.status, kept.statusText]).toEqual([409, expect.stringContaining('delete it again')]);
      expect(await dav.read('posts/a.md')).toBe(good);
      expect(await pendingIn(dav.site)).toEqual([]);
      expect((await dav.site.visit('/posts/a/')).text).toContain('Good');
      expect((await dav.send('DELETE', 'posts/a.md')).status).toBe(204);
      expect((await dav.site.visit('/posts/a/')).status).toBe(410);
    },
  );

  it('leaves it where the storage failed', async () => {
    const dav = await openWithPosts();
    const { bucket } = dav.site.context;
    dav.site.context.bucket = { ...bucket, put: async () => Promise.reject(new Error('no storage')) };
    expect((await dav.put('posts/a.md', good.replace('Good', 'Better'))).status).toBe(503);
    dav.site.context.bucket = bucket;
    expect((await dav.send('DELETE', 'posts/a.md')).status).toBe(409);
    expect(await dav.read('posts/a.md')).toBe(good);
  });

  it('takes it after a minute, after an upload that succeeded, and of another author', async () => {
    const dav = await openWithPosts();
    for (const before of [
      () => Promise.resolve(dav.site.pass(60_000)),
      () => dav.put('posts/a.md', good.replace('Good', 'Better')),
    ]) {
      await dav.put('posts/a.md', faulty);
      await before();
      expect((await dav.send('DELETE', 'posts/a.md')).status).toBe(204);
      await dav.site.put('posts/a.md', good);
    }
    await dav.as('guest').put('guests/a.md', good);
    await dav.as('guest').put('guests/a.md', faulty);
    expect((await dav.send('DELETE', 'guests/a.md')).status).toBe(204);
  });
});

describe('rclone', () => {
  it('sets the time of a file together with its digest, and no other digest', async () => {
    const dav = await openWithPosts();
    const md5 = createHash('md5').update(good).digest('hex');
    const touch = async (digest: string) => {
      const checksums = `<oc:checksums>\n\t<oc:checksum>MD5:${digest}</oc:checksum>\n</oc:checksums>`;
      const body = `<D:propertyupdate xmlns:D="DAV:" xmlns:oc="http://owncloud.org/ns"><D:set><D:prop><lastmodified xmlns="DAV:">1600000000</lastmodified>${checksums}</D:prop></D:set></D:propertyupdate>`;
      return (await dav.send('PROPPATCH', 'posts/a.md', {}, body)).text;
    };
    expect(await touch('0'.repeat(32))).toContain('403 Forbidden');
    expect(await touch(md5)).not.toMatch(/403|424/);
    expect((await dav.send('PROPFIND', 'posts/a.md', { Depth: '0' })).text).toContain('13 Sep 2020');
  });

  it('is told no digest of a refused text, so that it sends it again', async () => {
    const dav = await openWithPosts();
    await dav.put('posts/b.md', faulty, { 'X-OC-Mtime': '1600000000' });
    await dav.put('posts/good.md', good, { 'X-OC-Mtime': '1600000000' });
    const body =
      '<d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:prop><d:getlastmodified/><oc:checksums/></d:prop></d:propfind>';
    const find = async (path: string) => (await dav.send('PROPFIND', path, { Depth: '0' }, body)).text;
    expect(await find('posts/b.md')).not.toMatch(/MD5:|2020/);
    expect(await find('posts/good.md')).toMatch(/13 Sep 2020 12:26:40 GMT.*<checksum>MD5:[0-9a-f]{32}</);
  });
});

describe('a new file that is locked', () => {
  it('is published by UNLOCK, with and without angles around the lock', async () => {
    const dav = await openWithPosts();
    for (const name of ['b', 'c']) {
      const locked = await dav.send('LOCK', `posts/${name}.md`, {}, lockBody);
      expect([locked.status, (await dav.send('HEAD', `posts/${name}.md`)).status]).toEqual([201, 200]);
      await dav.put(`posts/${name}.md`, good, { If: `(${lockOf(locked)})` });
      expect((await dav.site.visit(`/posts/${name}/`)).status).toBe(404);
      const lock = name === 'b' ? lockOf(locked) : lockOf(locked).slice(1, -1);
      expect((await dav.send('UNLOCK', `posts/${name}.md`, { 'Lock-Token': lock })).status).toBe(204);
      expect((await dav.site.visit(`/posts/${name}/`)).status).toBe(200);
      expect(await pendingIn(dav.site)).toEqual([]);
    }
  });

  it('is published at the end of the lock if it is complete, by whoever asks next', async () => {
    const dav = await openWithPosts();
    const locked = await dav.send('LOCK', 'posts/b.md', { Timeout: 'Second-60' }, lockBody);
    await dav.put('posts/b.md', good, { If: `(${lockOf(locked)})` });
    await dav.send('LOCK', 'posts/c.md', { Timeout: 'Second-60' }, lockBody);
    dav.site.pass(59_000);
    await dav.as('guest').send('PROPFIND', '', { Depth: '0' });
    expect((await dav.site.visit('/posts/b/')).status).toBe(404);
    dav.site.pass(2000);
    await dav.as('guest').send('PROPFIND', '', { Depth: '0' });
    expect((await dav.site.visit('/posts/b/')).status).toBe(200);
    expect(await pendingIn(dav.site)).toEqual(['.pending/author/posts/c.md']);
    // The lock has ended, so nobody needs it.
    expect((await dav.put('posts/b.md', good.replace('Good', 'Later'))).status).toBe(204);
  });

  it('waits while storage fails', async () => {
    const dav = await openWithPosts();
    const locked = await dav.send('LOCK', 'posts/b.md', {}, lockBody);
    await dav.put('posts/b.md', good, { If: `(${lockOf(locked)})` });
    const { bucket } = dav.site.context;
    dav.site.context.bucket = { ...bucket, put: async () => Promise.reject(new Error('no storage')) };
    expect((await dav.send('UNLOCK', 'posts/b.md', { 'Lock-Token': lockOf(locked) })).status).toBe(503);
    dav.site.context.bucket = bucket;
    expect((await dav.send('UNLOCK', 'posts/b.md', { 'Lock-Token': lockOf(locked) })).status).toBe(204);
    expect((await dav.site.visit('/posts/b/')).status).toBe(200);
  });
});

describe('a published file with the name of a moment', () => {
  it('is deleted after a minute if nobody brings it back', async () => {
    const dav = await openWithPosts();
    expect((await dav.send('MOVE', 'posts/a.md', to('posts/a.md~'))).status).toBe(201);
    expect(await dav.list('posts/')).toEqual(['posts/a.md~']);
    expect((await dav.site.visit('/posts/a/')).status).toBe(200);
    // Another author sees no change.
    expect((await dav.as('drafter').send('HEAD', 'posts/a.md')).status).toBe(200);
    dav.site.pass(61_000);
    await dav.send('PROPFIND', '', { Depth: '0' });
    expect((await dav.site.visit('/posts/a/')).status).toBe(410);
    expect(await dav.read('posts/a.md~')).toBe(good);
  });

  it('stays where it comes back under its own name', async () => {
    const dav = await openWithPosts();
    await dav.send('MOVE', 'posts/a.md', to('posts/a.md~'));
    expect((await dav.send('MOVE', 'posts/a.md~', to('posts/a.md'))).status).toBe(201);
    dav.site.pass(61_000);
    await dav.send('PROPFIND', '', { Depth: '0' });
    expect((await dav.site.visit('/posts/a/')).status).toBe(200);
    expect(await pendingIn(dav.site)).toEqual([]);
  });

  it('is not deleted where another way brought a new text', async () => {
    const dav = await openWithPosts();
    await dav.send('MOVE', 'posts/a.md', to('posts/a.md~'));
    await dav.site.put('posts/a.md', good.replace('Good', 'Other'));
    expect(await dav.list('posts/')).toEqual(['posts/a.md', 'posts/a.md~']);
    dav.site.pass(61_000);
    await dav.send('PROPFIND', '', { Depth: '0' });
    expect((await dav.site.visit('/posts/a/')).text).toContain('Other');
  });

  it('needs the right to delete it', async () => {
    const dav = await openWithPosts();
    expect((await dav.as('drafter').send('MOVE', 'posts/a.md', to('posts/a.md~'))).status).toBe(403);
  });
});

describe('pending files', () => {
  it('are 1,000 for each token at most; the litter of systems makes room', async () => {
    const dav = await openWithPosts();
    const { bucket } = dav.site.context;
    const put = (name: string) => bucket.put(`.pending/author/posts/${name}`, new TextEncoder().encode('x'));
    await Promise.all(Array.from({ length: pendingLimits.files - 1 }, (_, at) => put(`${at}.tmp`)));
    await put('._a.md');
    expect((await dav.put('posts/one.tmp', 'x')).status).toBe(201);
    const full = await dav.put('posts/two.tmp', 'x');
    expect([full.status, full.statusText]).toEqual([507, expect.stringContaining('other pending files')]);
    expect((await dav.as('guest').send('PUT', 'guests/two.tmp', {}, 'x')).status).toBe(201);
    expect((await dav.put('posts/b.md', good)).status).toBe(201);
  });

  it('have 256 MiB at most', async () => {
    const dav = await openWithPosts();
    const { bucket } = dav.site.context;
    const list: typeof bucket.list = async (options) => {
      const listing = await bucket.list(options);
      return { ...listing, files: listing.files.map((file) => ({ ...file, size: pendingLimits.bytes })) };
    };
    await dav.put('posts/one.tmp', 'x');
    dav.site.context.bucket = { ...bucket, list };
    expect((await dav.put('posts/two.tmp', 'x')).status).toBe(507);
  });

  it('are dropped by the sweep after 30 days', async () => {
    const dav = await openWithPosts();
    await dav.put('posts/one.tmp', 'x');
    dav.site.pass(29 * 86_400_000);
    await sweepAll(dav.site.context);
    expect(await pendingIn(dav.site)).toHaveLength(1);
    dav.site.pass(2 * 86_400_000);
    await sweepAll(dav.site.context);
    expect(await pendingIn(dav.site)).toEqual([]);
  });

  it('are found again by a catalog that was lost', async () => {
    const dav = await openWithPosts();
    await dav.put('posts/one.tmp', 'x');
    const { inCatalog } = await import('../lost-catalog.ts');
    await inCatalog((sql) => sql.exec('DELETE FROM door_pending'));
    expect(await dav.read('posts/one.tmp')).toBeNull();
    await sweepAll(dav.site.context);
    expect(await dav.read('posts/one.tmp')).toBe('x');
  });
});

const layouts = {
  'layouts/_default/single.html': '{{ .Content }}{{ with fileExists ".pending" }}yes{{ end }}',
  'layouts/_default/list.html':
    '{{ range readDir "." }}{{ .Name }} {{ end }}{{ range site.Pages }}{{ .Title }} {{ end }}{{ range (readDir "posts") }}{{ .Name }} {{ end }}',
};

const everywhere = [
  ...[
    '/',
    '/posts/',
    '/index.xml',
    '/posts/index.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
  ],
  ...['/llms.txt', '/search/?q=never', '/search/?q=seen', '/search/suggest?q=marker', '/archive/', '/tags/'],
  ...[
    '/nothing/',
    '/posts/a/',
    '/posts/a.md',
    '/.pending/',
    '/.pending/author/',
    '/opensearch.xml',
    '/dav/',
    '/dav/posts/b.md',
  ],
];

describe.each(['by the theme', 'by own layouts'])('what is pending, %s', (by) => {
  it('is in no public answer, and in none to other authors', async () => {
    const dav = await openWithPosts();
    const { site } = dav;
    if (by === 'by own layouts') for (const [key, text] of Object.entries(layouts)) await site.put(key, text);
    const secret = post({ title: marker, tags: [marker], aliases: ['/was-here/'] }, marker);
    const names = [
      'posts/b.md~',
      'posts/.b.md',
      'posts/b.tmp',
      'posts/4913',
      'posts/sedAbCdEf',
      'posts/Thumbs.db',
    ];
    for (const name of [
      ...names,
      'posts/x.sb-1/b.md',
      '.obsidian/x.json',
      'posts/~$b.md',
      `posts/${marker}.tmp`,
    ]) {
      await dav.send('MKCOL', name.slice(0, name.lastIndexOf('/')));
      expect((await dav.put(name, secret)).status, name).toBe(201);
    }
    expect((await dav.put('posts/refused.md', faulty)).status).toBe(422);
    expect((await dav.put('posts/a.md', faulty)).status).toBe(422);
    const locked = await dav.send('LOCK', 'posts/locked.md', {}, lockBody);
    await dav.put('posts/locked.md', secret, { If: `(${lockOf(locked)})` });
    await sweepAll(site.context);

    const all = (await pendingIn(site)).filter((key) => key.startsWith('.pending/author/'));
    expect(all).toHaveLength(15);
    // The others have pending files too, so that the bucket is asked for theirs.
    expect((await dav.as('drafter').put('posts/own.tmp', 'x')).status).toBe(201);
    expect((await dav.as('guest').put('guests/own.tmp', 'x')).status).toBe(201);
    // Answers may repeat the address that was asked for.
    const keys = all.filter((key) => !key.includes(marker));
    const paths = keys.flatMap((key) => [
      `/${key}`,
      `/${key.replace('.pending/author/', '')}`,
      `/${key.replace('.pending/author/', '').replace('.md', '/')}`,
    ]);
    for (const path of [...everywhere, '/was-here/', '/posts/locked/', '/posts/refused/', ...paths]) {
      for (const method of ['GET', 'HEAD']) await site.visit(path.replaceAll('#', '%23'), { method });
    }
    for (const author of ['guest', 'drafter'] as const) {
      const headers = { Authorization: `Bearer ${passwords[author]}` };
      for (const path of [
        '/upload/',
        '/upload/?history',
        '/upload/?status',
        ...keys.map((key) => `/upload/${key}`),
      ]) {
        await site.visit(path.replaceAll('#', '%23'), { headers });
      }
      const other = dav.as(author);
      for (const path of [
        '',
        'posts/',
        'guests/',
        ...keys,
        ...keys.map((key) => key.replace('.pending/author/', '')),
      ]) {
        for (const method of ['GET', 'PROPFIND']) {
          const { text } = await other.send(method, encodeURI(path), { Depth: '1' });
          expect(text.replaceAll(/Cannot [^<]*/g, ''), `${method} ${path}`).not.toContain(marker);
        }
      }
    }
  });
});

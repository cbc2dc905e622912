/** A token for drafts changes nothing that visitors see, through no door. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sample } from '../runs.ts';
import {
  asGuest,
  dated,
  draft,
  files,
  half,
  hour,
  openedForGuests,
  shown,
  stateOf,
  visitAll,
} from './drafts-site.ts';
import { openSite, png, post, type Site, type Visit } from './visitor.ts';

type Attempt = [
  what: string,
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer> | undefined,
];

const cascade = { title: 'Section', cascade: { draft: false } };

const attempts: readonly Attempt[] = [
  ['a post', 'PUT', 'mine/new.md', shown()],
  ['a post without front matter', 'PUT', 'mine/new.md', 'Text.'],
  ['a post that is no draft by its own word', 'PUT', 'docs/new.md', shown({ draft: false })],
  ['a scheduled post', 'PUT', 'mine/new.md', shown({ date: dated(hour) })],
  ['an expired post', 'PUT', 'mine/new.md', shown({ expiryDate: dated(-hour) })],
  ['a post on no list', 'PUT', 'mine/new.md', shown({ build: { list: 'never', render: 'never' } })],
  ['its own draft as a post', 'PUT', 'mine/a.md', shown()],
  ['a draft that a section made one, as a post', 'PUT', 'docs/hidden.md', shown({ draft: false })],
  ['HTML with front matter', 'PUT', 'mine/new.html', shown()],
  ['HTML without', 'PUT', 'mine/new.html', '<p>Text</p>'],
  ['a draft in one of its languages', 'PUT', 'half/b.md', half],
  [
    'a draft in one of its languages, scheduled in another',
    'PUT',
    'half/b.md',
    half.replace('---\n', `---\ndate: ${dated(hour)}\n`),
  ],
  ['a file that French visitors see', 'PUT', 'half/a.md', half.replace('Text', 'Other text')],
  ['a draft in its place', 'PUT', 'half/a.md', draft()],
  ['a draft in the place of a French edition', 'PUT', 'both.fr.md', draft()],
  ['a draft in the place of a post', 'PUT', 'posts/hello.md', draft()],
  ['the bytes of a post as they are', 'PUT', 'posts/hello.md', files['posts/hello.md']],
  ['a draft in the place of a scheduled post', 'PUT', 'posts/later.md', draft()],
  ['a draft in the place of an expired post', 'PUT', 'posts/over.md', draft()],
  ['a draft where a deleted page was', 'PUT', 'posts/gone.md', draft()],
  ['a draft that hides a folder', 'PUT', 'posts/index.md', draft()],
  ['a draft in HTML that hides a folder', 'PUT', 'posts/index.html', draft()],
  ['a draft in French that hides a folder', 'PUT', 'posts/index.fr.md', draft()],
  ['a draft that hides files', 'PUT', 'images/index.md', draft()],
  ['a draft that hides the site', 'PUT', '_index.md', draft()],
  ['the text of a list', 'PUT', 'mine/_index.md', shown(cascade)],
  ['the text of a list as a draft', 'PUT', 'posts/_index.md', draft()],
  ['a new list as a draft', 'PUT', 'new/_index.md', draft()],
  ['the text of a term', 'PUT', 'tags/go/_index.md', draft()],
  ['a file', 'PUT', 'mine/cat.png', png(1, 1)],
  ['a file at the top', 'PUT', 'favicon.svg', '<svg/>'],
  ['a well-known file', 'PUT', '.well-known/security.txt', 'Contact: x'],
  ['a file beside a post', 'PUT', 'posts/trip/dog.png', png(1, 1)],
  ['another file in the place of one', 'PUT', 'posts/trip/cat.png', png(1, 1)],
  ['captions beside a film', 'PUT', 'posts/trip/film.vtt', 'WEBVTT'],
  ['a file beside a scheduled post', 'PUT', 'mine/soon/cat.png', png(1, 1)],
  ['a picture that a post refers to already', 'PUT', 'mine/plan/new.png', png(1, 1)],
  ['a picture of another size that a post refers to', 'PUT', 'mine/plan/dog.png', png(1, 1)],
  ['the picture of a post', 'PUT', 'mine/plan/cover.png', png(1, 1)],
  ['captions of a film in a post', 'PUT', 'mine/plan/clip.de.vtt', 'WEBVTT'],
  ['a picture away that a post refers to', 'DELETE', 'mine/plan/dog.png'],
  ['another logo', 'PUT', 'images/logo.png', png(1, 1)],
  ['settings', 'PUT', 'site.yaml', 'title: Mine\n'],
  ['settings of Hugo', 'PUT', 'hugo.toml', 'title = "Mine"\n'],
  ['settings of Hugo, by the former name', 'PUT', 'config.toml', 'title = "Mine"\n'],
  ['a style sheet', 'PUT', 'theme.css', 'body { display: none }'],
  ['a fragment', 'PUT', 'fragments/footer.html', '<p>Mine</p>'],
  ['a layout', 'PUT', 'layouts/_default/single.html', '<p>Mine</p>'],
  ['data', 'PUT', 'layouts/_data/x.yaml', 'a: 1'],
  ['an asset', 'PUT', 'layouts/_assets/x.css', 'p {}'],
  ['a shortcode', 'PUT', 'shortcodes/mine.html', '<p>Mine</p>'],
  ['a file over a redirect of the settings', 'PUT', 'legacy/cat.png', png(1, 1)],
  ['a post as somebody else', 'PUT', `mine/new.md?author=author&uploaded=${dated(-hour)}`, draft()],
  ['layouts, later', 'PUT', 'layouts/_default/single.html?layouts=later', '<p>Mine</p>'],
  ['a post away', 'DELETE', 'posts/hello.md'],
  ['a file away', 'DELETE', 'posts/trip/cat.png'],
  ['a scheduled post away', 'DELETE', 'posts/later.md'],
  ['settings away', 'DELETE', 'site.yaml'],
  ['the style sheet away', 'DELETE', 'theme.css'],
  ['the text of a list away', 'DELETE', 'docs/_index.md'],
  ['the draft of a bundle away, whose files would be seen', 'DELETE', 'mine/plan/index.md'],
  ['the draft of a bundle away, into which a file may be on its way', 'DELETE', 'mine/bare/index.md'],
  ['a post away that French visitors see', 'DELETE', 'half/a.md'],
  ['a draft away whose page visitors saw', 'DELETE', 'posts/was.md'],
  ['a post and its history away', 'DELETE', 'posts/hello.md?versions=all'],
  ['a draft and its history away', 'DELETE', 'mine/a.md?versions=all'],
  ['the history of a deleted page away', 'DELETE', 'posts/gone.md?versions=all'],
  ['what a file was when visitors saw it', 'POST', 'mine/b.md?restore=VERSION:0'],
  ['a deleted page', 'POST', 'posts/gone.md?restore=VERSION:0'],
  ['a post as it is', 'POST', 'posts/hello.md?restore=VERSION:0'],
  ['a post', 'POST', 'posts/hello.md?move=mine/hello.md'],
  ['a scheduled post', 'POST', 'posts/later.md?move=mine/later.md'],
  ['a file of a post', 'POST', 'posts/trip/cat.png?move=mine/plan/cat.png'],
  ['a file to a post', 'POST', 'mine/plan/dog.png?move=posts/trip/dog.png'],
  ['a file to where it is public', 'POST', 'mine/plan/dog.png?move=mine/dog.png'],
  ['a draft to where it hides others', 'POST', 'mine/a.md?move=posts/index.md'],
  ['the draft of a bundle', 'POST', 'mine/plan/index.md?move=mine/other/index.md'],
  ['the draft of a bundle without files', 'POST', 'mine/bare/index.md?move=mine/bare.md'],
  ['a draft out of the section that made it one', 'POST', 'docs/hidden.md?move=mine/hidden.md'],
  ['a version', 'PUT', `mine/a.md?version=MD5&author=author&uploaded=${dated(-hour)}`, 'Text.'],
  ['addresses', 'PUT', 'posts/hello.md?addresses', '{"key":"posts/hello.md","addresses":[]}'],
  [
    'addresses of its own',
    'PUT',
    'mine/a.md?addresses',
    '{"key":"mine/a.md","addresses":[{"path":"/x/","until":1}]}',
  ],
  ['layouts', 'POST', '?layouts'],
];

describe.each(['r2', 'kv'] as const)('in %s a token for drafts', (kind) => {
  it('is refused whatever visitors would notice, and nothing changes', async () => {
    const site = await openedForGuests(kind);
    const seen = await visitAll(site);
    const before = await stateOf(site);
    // The rights are the same for both buckets.
    for (const [what, method, path, body] of kind === 'r2' ? attempts : sample(attempts)) {
      const asked = await withVersions(site, path, body);
      const queries = asked.includes('?layouts') ? [''] : ['', asked.includes('?') ? '&dry-run' : '?dry-run'];
      for (const query of queries) {
        const answer: Visit = await site.upload(method, asked + query, body ?? null, asGuest);
        const told = `${what}: ${method} ${asked}${query} ${answer.text}`;
        expect(answer.status, told).toBe(403);
        expect(answer.json.type, told).toBe('urn:problem-type:platen:forbidden');
        expect(answer.json.detail, told).toContain('"guest"');
      }
      expect(await stateOf(site), what).toEqual(before);
    }
    expect(await visitAll(site)).toEqual(seen);
  }, 120_000);
});

describe('a token for drafts may', () => {
  it('write a draft, change it, move it and delete it', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    const as = (method: string, path: string, body: string | null = null) =>
      site.upload(method, path, body, asGuest);
    const put = await as('PUT', 'mine/new.md', draft({ slug: 'one', aliases: ['/posts/hello/'] }));
    expect([put.status, put.json.status]).toEqual([201, 'draft']);
    expect((await site.visit(new URL(put.json.previewUrl).pathname)).status).toBe(200);
    expect((await as('PUT', 'mine/new.md', draft({ slug: 'two' }))).json.change).toBe('replaced');
    expect((await as('PUT', 'mine/new.md?dry-run', draft({ slug: 'three' }))).json.status).toBe('draft');
    const { versions } = (await as('GET', 'mine/new.md?versions')).json;
    expect((await as('POST', `mine/new.md?restore=${versions[1].version}`)).json.status).toBe('draft');
    expect((await as('POST', 'mine/new.md?move=posts/newer.md')).status).toBe(201);
    expect((await as('DELETE', 'posts/newer.md')).status).toBe(200);
    expect((await as('PUT', 'mine/b.md', draft())).status).toBe(200);
    expect((await as('PUT', 'docs/new.md', post({ title: 'A draft by its section' }))).json.status).toBe(
      'draft',
    );
    expect((await as('PUT', 'posts/trip/index.fr.md', draft())).json.status).toBe('draft');
    expect((await as('PUT', 'posts/more.fr.md', draft())).json.status).toBe('draft');
    expect(await visitAll(site)).toEqual(seen);
  });

  it('write the draft of a bundle with its files, which nobody sees until somebody publishes it', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    const as = (method: string, path: string, body: string | Uint8Array<ArrayBuffer> | null = null) =>
      site.upload(method, path, body, asGuest);
    expect((await as('PUT', 'trips/one/a.png', png(3, 3))).status).toBe(403);
    expect((await as('PUT', 'trips/one/index.md', draft())).status).toBe(201);
    for (const name of ['a.png', 'sub/b.png', 'notes.html', 'clip.de.vtt']) {
      expect((await as('PUT', `trips/one/${name}`, png(3, 3))).status, name).toBe(201);
      expect((await site.visit(`/trips/one/${name}`)).status, name).toBe(404);
    }
    expect((await as('PUT', 'trips/one/a.png', png(4, 4))).json.change).toBe('replaced');
    expect((await as('POST', 'trips/one/a.png?move=trips/one/c.png')).status).toBe(201);
    expect((await as('DELETE', 'trips/one/notes.html')).status).toBe(200);
    expect((await as('PUT', 'trips/one/index.fr.md', draft())).status).toBe(201);
    expect(await visitAll(site)).toEqual(seen);
    await site.put('trips/one/index.md', shown());
    expect((await site.visit('/trips/one/c.png')).status).toBe(200);
    expect((await as('PUT', 'trips/one/c.png', png(5, 5))).status).toBe(403);
    expect((await as('DELETE', 'trips/one/c.png')).status).toBe(403);
  });

  it('read what it covers', async () => {
    const site = await openedForGuests();
    for (const path of ['posts/hello.md', 'posts/hello.md?versions', '', '?status', '?history']) {
      expect((await site.upload('GET', path, null, asGuest)).status, path).toBe(200);
    }
  });

  it('do that within its prefix alone', async () => {
    const site = await openedForGuests('r2', 'mine/');
    expect((await site.upload('PUT', 'mine/new.md', draft(), asGuest)).status).toBe(201);
    expect((await site.upload('PUT', 'yours/new.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'mine/new.md', draft({ url: '/other/' }), asGuest)).status).toBe(403);
    expect((await site.upload('POST', 'mine/new.md?move=yours/new.md', null, asGuest)).status).toBe(403);
  });
});

describe('while somebody else publishes', () => {
  it('a draft that was replaced meanwhile is left alone', async () => {
    const site = await openedForGuests();
    const owner = openSite('r2', { tokens: site.context.tokens });
    const { bucket } = site.context;
    const between = withMethod(bucket, 'put', async (...asked) => {
      await owner.put('mine/a.md', shown({ title: 'Published' }));
      return bucket.put(...asked);
    });
    const guest = openSite('r2', { ...site.context, bucket: between });
    expect((await guest.upload('PUT', 'mine/a.md', draft(), asGuest)).status).toBe(412);
    expect((await site.visit('/mine/a/')).text).toContain('Published');
  });

  it('a file that is sent slowly stays away from a bundle that visitors see by then', async () => {
    const site = await openedForGuests();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const headers = { ...asGuest, 'Content-Length': '64' };
    const sent = site.upload('PUT', 'mine/plan/dog2.png', readable, headers);
    const bytes = png(9, 9);
    await writer.write(bytes.slice(0, 32));
    await site.put('mine/plan/index.md', shown());
    await writer.write(bytes.slice(32));
    await writer.close();
    expect((await sent).status).toBe(403);
    expect((await site.visit('/mine/plan/dog2.png')).status).toBe(404);
    expect(await site.context.bucket.head('mine/plan/dog2.png')).toBeNull();
  });

  it('a file that another tool published is judged by what it is', async () => {
    const site = await openedForGuests();
    await site.context.bucket.put('mine/a.md', new TextEncoder().encode(shown()));
    await site.context.bucket.put('mine/plan/index.md', new TextEncoder().encode(shown()));
    expect((await site.upload('PUT', 'mine/a.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('DELETE', 'mine/a.md', null, asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'mine/plan/cat.png', png(1, 1), asGuest)).status).toBe(403);
  });

  it('a draft by a cascade that ended is no draft', async () => {
    const site = await openedForGuests();
    await site.put('docs/_index.md', shown());
    expect((await site.upload('PUT', 'docs/hidden.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'docs/new.md', post({ title: 'New' }), asGuest)).status).toBe(403);
  });
});

/** The same object with another method in the place of its own. */
function withMethod<T extends object, Name extends keyof T>(whole: T, name: Name, method: T[Name]): T {
  return new Proxy(whole, {
    get: (target, asked) => (asked === name ? method : Reflect.get(target, asked)),
  });
}

/** The path with the versions and digests that it stands for. */
async function withVersions(
  site: Site,
  path: string,
  body: string | Uint8Array | undefined,
): Promise<string> {
  const [key = ''] = path.split('?');
  const [, index] = /VERSION:(\d)/.exec(path) ?? [];
  const digest = createHash('md5')
    .update(body ?? '')
    .digest('hex');
  if (index === undefined) return path.replace('MD5', digest);
  const { versions } = (await site.upload('GET', `${key}?versions`)).json;
  return path.replace(/VERSION:\d/, versions.at(-1 - Number(index)).version);
}

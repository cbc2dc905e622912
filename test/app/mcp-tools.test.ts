/** The tools for agents, each as a model uses it, and the refusals that it reads. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { createTables, writeState } from '../../src/catalog/tables.ts';
import { call, type Sent } from './mcp-client.ts';
import { openSite, png, post, type Site, tokens } from './visitor.ts';

const asGuest: Sent = { token: tokens.guest };

const keysIn = ({ value }: { value: { files: { key: string }[] } }) => value.files.map(({ key }) => key);

/** The sentence of a call that is refused. */
async function refusal(
  site: Site,
  name: string,
  args: Record<string, unknown>,
  sent?: Sent,
): Promise<string> {
  const { isError, text } = await call(site, name, args, sent);
  expect(isError, text).toBe(true);
  return text;
}

describe('arguments', () => {
  it.each([
    ['search', {}, 'Cannot call "search": "query" must be there'],
    [
      'search',
      { query: 1 },
      'Cannot call "search": "query" must be a text of at most 500 characters, in well-formed Unicode',
    ],
    ['search', { query: 'x', limit: 0 }, 'Cannot call "search": "limit" must be a whole number from 1 to 50'],
    [
      'search',
      { query: 'x', limit: 1.5 },
      'Cannot call "search": "limit" must be a whole number from 1 to 50',
    ],
    [
      'search',
      { query: '\ud800' },
      'Cannot call "search": "query" must be a text of at most 500 characters, in well-formed Unicode',
    ],
    [
      'search',
      { query: 'x'.repeat(501) },
      'Cannot call "search": "query" must be a text of at most 500 characters, in well-formed Unicode',
    ],
    ['site', { x: 1 }, 'Cannot call "site": "x" is no argument here; there are none'],
    ['site', { constructor: 1 }, 'Cannot call "site": "constructor" is no argument here; there are none'],
    [
      'list',
      { status: 'gone' },
      'Cannot call "list": "status" must be one of published, draft, scheduled, expired, unreadable, asset',
    ],
    [
      'write',
      { key: 'a.md', text: 'x', publish: 'yes' },
      'Cannot call "write": "publish" must be true or false',
    ],
    ['edit', { key: 'a.md', edits: {} }, 'Cannot call "edit": "edits" must be a list with at most 100 items'],
    ['edit', { key: 'a.md', edits: [7] }, 'Cannot call "edit": "edits[0]" must be an object'],
    ['edit', { key: 'a.md', edits: [{ old: 'x' }] }, 'Cannot call "edit": "new" must be there'],
  ])('%s %j', async (name, args, sentence) => {
    expect(await refusal(openSite(), name, args)).toBe(sentence);
  });

  it.each([
    '',
    '/a.md',
    '../a.md',
    'a/../b.md',
    '.history/x.md',
    'a/.git/x.md',
    '_platen/x.md',
    'a\\b.md',
    'a//b.md',
    'x\u0000.md',
  ])('no key is %j', async (key) => {
    const site = openSite();
    const before = await site.context.bucket.list();
    for (const [name, args] of [
      ['write', { key, text: 'x', publish: true }],
      ['edit', { key, edits: [] }],
      ['check', { key, text: 'x' }],
      ['versions', { key }],
      ['restore', { key, version: 'x' }],
      ['delete', { key, forever: true }],
      ['move', { key: 'a.md', to: key }],
      ['move', { key, to: 'b.md' }],
      ['upload-url', { key: `${key}/x.png` }],
    ] as const) {
      expect(await refusal(site, name, args)).toMatch(/^Cannot /);
    }
    expect(await site.context.bucket.list()).toEqual(before);
  });
});

describe('site', () => {
  it('tells what to know before writing', async () => {
    const site = openSite();
    await site.put('site.yaml', 'title: Springs\ntimeZone: Asia/Tokyo\nlanguages: {en: {}, fr: {}}\n');
    await site.put(
      'shortcodes/note.html',
      '<p class="{{ .Get "kind" }}">{{ .Get 0 }}{{ .Params.title }}</p>',
    );
    await site.put('posts/a.md', post({ title: 'A', tags: ['Deep Sea'] }));
    await site.put('posts/b.md', post({ title: 'B', draft: true }));
    const { value } = await call(site, 'site');
    expect(value).toMatchObject({
      origin: 'https://example.org',
      token: { name: 'author', prefix: '', isForDrafts: false },
      settings: { title: 'Springs', timeZone: 'Asia/Tokyo', versionsKept: expect.any(Number) },
      languages: [
        { code: 'en', folder: '', prefix: '' },
        { code: 'fr', folder: '', prefix: '/fr' },
      ],
      sections: [{ folder: '/posts/', posts: 1 }],
      ownShortcodes: [{ name: 'note', arguments: ['kind', 'title'] }],
    });
    expect(value.terms).toContainEqual({ plural: 'tags', field: 'tags', names: ['Deep Sea'] });
    const figure = value.shortcodes.find(({ name }: { name: string }) => name === 'figure');
    expect(figure.arguments).toContain('caption');
    const guest = (await call(site, 'site', {}, asGuest)).value;
    expect(guest.token).toEqual({ name: 'guest', prefix: 'guests/', isForDrafts: false });
  });
});

describe('list', () => {
  async function filled(): Promise<Site> {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b.md', post({ title: 'B', draft: true }));
    await site.put('guests/c.md', post({ title: 'C', date: '2090-01-01' }));
    await site.put('cat.png', png(1, 1));
    await site.context.bucket.put('bad.md', new TextEncoder().encode('---\ntitle: [\n---\n'));
    return site;
  }

  it('has each file with its status', async () => {
    const site = await filled();
    const { value } = await call(site, 'list');
    expect(value.cursor).toBeNull();
    const told = value.files.map(({ key, title, status }: Record<string, string>) => [key, title, status]);
    expect(told).toEqual([
      ['bad.md', undefined, 'absent'],
      ['cat.png', undefined, 'asset'],
      ['guests/c.md', 'C', 'scheduled'],
      ['posts/a.md', 'A', 'published'],
      ['posts/b.md', 'B', 'draft'],
    ]);
    expect(keysIn(await call(site, 'list', { folder: 'posts/' }))).toEqual(['posts/a.md', 'posts/b.md']);
    expect(keysIn(await call(site, 'list', { status: 'draft' }))).toEqual(['posts/b.md']);
    expect(keysIn(await call(site, 'list', {}, asGuest))).toEqual(['guests/c.md']);
    expect(await refusal(site, 'list', { folder: 'posts/' }, asGuest)).toContain('must begin with "guests/"');
  });

  it('goes on with its cursor, and ends', async () => {
    const site = await filled();
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const args: Record<string, unknown> = { limit: 2, ...(cursor && { cursor }) };
      const { value } = await call(site, 'list', args);
      seen.push(...value.files.map(({ key }: { key: string }) => key));
      cursor = value.cursor;
    } while (cursor !== null);
    expect(seen).toEqual(['bad.md', 'cat.png', 'guests/c.md', 'posts/a.md', 'posts/b.md']);
  });

  it('has what changed since', async () => {
    const site = await filled();
    const hence = (ms: number) => new Date(Date.now() + ms).toISOString();
    expect(keysIn(await call(site, 'list', { changedSince: hence(-60_000) }))).toHaveLength(5);
    expect(keysIn(await call(site, 'list', { changedSince: hence(60_000) }))).toEqual([]);
    expect(await refusal(site, 'list', { changedSince: 'yesterday' })).toContain('it must be a date');
  });
});

describe('search', () => {
  it('finds words that visitors see, and titles and keys of all that the token covers', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Springs' }, 'A coil.'));
    await site.put('guests/b.md', post({ title: 'Coil drafts', draft: true }, 'Spring words.'));
    const ids = async (query: string, sent?: Sent) =>
      (await call(site, 'search', { query }, sent)).value.results.map(({ id }: { id: string }) => id);
    expect(await ids('coil')).toEqual(['posts/a.md', 'guests/b.md']);
    expect(await ids('coil', asGuest)).toEqual(['guests/b.md']);
    expect(await ids('guests/')).toEqual(['guests/b.md']);
    expect(await ids('nothing')).toEqual([]);
    expect(await ids(' ')).toEqual([]);
  });

  it('gives what "fetch" takes', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Springs' }, 'A coil.'));
    const [{ id }] = (await call(site, 'search', { query: 'coil' })).value.results;
    expect((await call(site, 'fetch', { id })).value).toMatchObject({
      id,
      title: 'Springs',
      text: expect.stringContaining('A coil.'),
      url: 'https://example.org/posts/a/',
      metadata: { status: 'published' },
    });
  });
});

describe('read', () => {
  it('takes a key or an address, and parts of a text', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', url: '/elsewhere/' }, 'One.\nTwo.'));
    for (const key of [
      'posts/a.md',
      '/elsewhere/',
      'https://example.org/elsewhere/',
      'http://localhost/elsewhere/',
    ]) {
      expect((await call(site, 'read', { key })).value).toMatchObject({ key: 'posts/a.md', lines: 8 });
    }
    expect((await call(site, 'read', { key: 'posts/a.md', from: 6, lines: 1 })).value.text).toBe('One.');
    expect(await refusal(site, 'read', { key: '/nowhere/' })).toContain(
      'no file that you may read has its page there',
    );
    expect(await refusal(site, 'read', { key: '/elsewhere/' }, asGuest)).toContain(
      'no file that you may read',
    );
    expect(await refusal(site, 'read', { key: 'posts/a.md' }, asGuest)).toContain(
      'must begin with "guests/"',
    );
    expect(await refusal(site, 'read', { key: 'posts/none.md' })).toContain('there is no such file');
  });

  it('tells of a picture all but its bytes', async () => {
    const site = openSite();
    await site.put('cat.png', png(3, 4));
    const { value } = await call(site, 'read', { key: 'cat.png' });
    expect(value).toMatchObject({
      status: 'asset',
      text: null,
      lines: null,
      size: 64,
      url: 'https://example.org/cat.png',
    });
  });

  it('has a link for what visitors do not see', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'Mine', draft: true }));
    await site.put('b.md', post({ title: 'B' }, 'Seen.'));
    const { previewUrl } = (await call(site, 'read', { key: 'a.md' })).value;
    expect((await site.visit(previewUrl)).text).toContain('Mine');
    expect((await call(site, 'read', { key: 'b.md' })).value.previewUrl).toBeNull();
    const edits = [{ old: 'Seen.', new: 'Proposed.' }];
    const { version } = (await call(site, 'edit', { key: 'b.md', edits })).value;
    const proposed = (await call(site, 'read', { key: 'b.md', version })).value.previewUrl;
    expect((await site.visit(proposed)).text).toContain('Proposed.');
  });

  it('reads kept versions', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'Old' }));
    const { version } = (await call(site, 'read', { key: 'a.md' })).value;
    await site.put('a.md', post({ title: 'New' }));
    expect((await call(site, 'read', { key: 'a.md', version })).value.text).toContain('Old');
    expect(await refusal(site, 'read', { key: 'a.md', version: 'none' })).toContain(
      'Cannot find the version',
    );
  });
});

describe('check', () => {
  it('tells errors with their lines, and stores nothing', async () => {
    const site = openSite();
    const bad = await call(site, 'check', {
      key: 'posts/a.md',
      text: '---\ntitle: A\n---\n\n{{< figure >}}\n',
    });
    expect(bad.value).toMatchObject({ isValid: false, errors: [{ line: 5, column: 1 }] });
    const good = await call(site, 'check', {
      key: 'posts/a.md',
      text: post({ title: 'A' }, '{{< figure src="/x.png" nothing="1" >}}'),
    });
    expect(good.value).toMatchObject({
      isValid: true,
      errors: [],
      url: 'https://example.org/posts/a/',
      status: 'published',
      refusal: null,
    });
    expect(good.value.warnings).toHaveLength(1);
    expect((await site.context.bucket.list()).files).toEqual([]);
  });

  it('tells that another file has the address', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const { value } = await call(site, 'check', {
      key: 'posts/b.md',
      text: post({ title: 'B', url: '/posts/a/' }),
    });
    expect(value).toMatchObject({
      isValid: false,
      errors: [{ message: expect.stringContaining('posts/a.md') }],
    });
  });
});

describe('write', () => {
  it('makes a draft with a link for it, then a page', async () => {
    const site = openSite();
    const key = 'posts/new/index.md';
    const { value } = await call(site, 'write', { key, text: post({ title: 'New' }) });
    expect(value).toMatchObject({
      status: 'draft',
      change: 'created',
      url: 'https://example.org/posts/new/',
    });
    expect((await site.visit('/posts/new/')).status).toBe(404);
    expect((await site.visit(value.previewUrl)).text).toContain('New');
    expect((await call(site, 'read', { key })).value.text).toMatch(/^---\ntitle: "New"\ndraft: true\n---\n/);
    const done = await call(site, 'edit', { key, edits: [], publish: true, ifMatch: value.version });
    expect(done.value).toMatchObject({ status: 'published', change: 'replaced', previewUrl: null });
    expect((await site.visit('/posts/new/')).status).toBe(200);
  });

  it('publishes a new page at once when it is asked to, though its text says that it is a draft', async () => {
    const site = openSite();
    const text = post({ title: 'New', draft: true });
    expect((await call(site, 'write', { key: 'a.md', text, publish: true })).value.status).toBe('published');
    expect(
      (await call(site, 'write', { key: 'b.md', text: '+++\ndraft = true\n+++\nx', publish: true })).value
        .status,
    ).toBe('published');
    expect(
      (await call(site, 'write', { key: 'c.md', text: '---\npublished: false\n---\nx', publish: true })).value
        .status,
    ).toBe('published');
  });

  it('takes a page away if its text says so, and it is asked to', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }));
    const text = post({ title: 'A', draft: true });
    expect((await call(site, 'write', { key: 'a.md', text })).value.status).toBe('proposed');
    expect((await site.visit('/a/')).status).toBe(200);
    expect((await call(site, 'write', { key: 'a.md', text, publish: true })).value.status).toBe('draft');
    expect((await site.visit('/a/')).status).toBe(404);
  });

  it('leaves a page alone that visitors will see in a week, as one that they see', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'Later', date: new Date(Date.now() + 6e8).toISOString() }));
    expect((await call(site, 'write', { key: 'a.md', text: post({ title: 'Other' }) })).value.status).toBe(
      'proposed',
    );
    expect((await call(site, 'read', { key: 'a.md' })).value).toMatchObject({
      status: 'scheduled',
      text: expect.stringContaining('Later'),
    });
  });

  it('refuses a draft of what is no page', async () => {
    const site = openSite();
    for (const [key, text] of [
      ['site.yaml', 'title: X\n'],
      ['notes.txt', 'x'],
      ['a.html', '<p>x</p>'],
    ] as const) {
      expect(await refusal(site, 'write', { key, text })).toContain('only a page can be a draft');
      expect((await call(site, 'write', { key, text, publish: true })).value.change).toBe('created');
    }
    expect(
      (await call(site, 'write', { key: 'b.html', text: '---\ntitle: B\n---\n<p>x</p>' })).value.status,
    ).toBe('draft');
  });

  it('keeps to the version that was read', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }));
    const { version } = (await call(site, 'read', { key: 'a.md' })).value;
    await site.put('a.md', post({ title: 'Somebody else' }));
    for (const publish of [true, false]) {
      const args = { key: 'a.md', text: post({ title: 'Mine' }), ifMatch: version, publish };
      expect(await refusal(site, 'write', args)).toContain('the condition must hold');
    }
    expect(await refusal(site, 'write', { key: 'none.md', text: 'x', ifMatch: version })).toContain(
      'there is no such file',
    );
    expect((await site.visit('/a/')).text).toContain('Somebody else');
  });
});

describe('edit', () => {
  const edit = (site: Site, edits: object[], more: object = {}) =>
    call(site, 'edit', { key: 'a.md', edits, ...more });
  const textOf = async (site: Site) => (await call(site, 'read', { key: 'a.md' })).value.text;

  it('goes on from what was proposed', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }, 'One two.'));
    await edit(site, [{ old: 'One', new: 'First' }]);
    const { value } = await edit(site, [{ old: 'two', new: 'second' }]);
    expect((await site.visit(value.previewUrl)).text).toContain('First second.');
    expect((await call(site, 'read', { key: 'a.md' })).value.proposal).toBe(value.version);
    expect((await call(site, 'read', { key: 'a.md', version: value.version })).value.text).toContain(
      'First second.',
    );
    await edit(site, [], { publish: true });
    expect(await textOf(site)).toContain('First second.');
    expect((await call(site, 'read', { key: 'a.md' })).value.proposal).toBeUndefined();
  });

  it('publishes by the same edits that made the preview', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }, 'Springs.'));
    const edits = [{ old: 'Springs', new: 'Springs and coils' }];
    const seen = await edit(site, edits);
    expect((await edit(site, edits)).value.version).toBe(seen.value.version);
    const done = await edit(site, edits, { publish: true });
    expect(done.value).toMatchObject({ status: 'published', version: seen.value.version });
    expect(await textOf(site)).toContain('\nSprings and coils.\n');
  });

  it('forgets a proposal once somebody else has changed the file', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }, 'One two.'));
    const { value } = await edit(site, [{ old: 'One', new: 'First' }]);
    await site.put('a.md', post({ title: 'A' }, 'One two three.'));
    expect((await site.visit(value.previewUrl)).status).toBe(404);
    expect(await refusal(site, 'edit', { key: 'a.md', edits: [], ifMatch: value.version })).toContain(
      'read it again',
    );
    await edit(site, [{ old: 'three', new: 'four' }], { publish: true });
    expect(await textOf(site)).toContain('One two four.');
  });

  it('begins at the file when its version is asked for', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }, 'One two.'));
    const { version } = (await call(site, 'read', { key: 'a.md' })).value;
    await edit(site, [{ old: 'One', new: 'First' }]);
    await edit(site, [{ old: 'two', new: 'second' }], { ifMatch: version, publish: true });
    expect(await textOf(site)).toContain('One second.');
  });

  it('tells how often a passage stands where it must stand once', async () => {
    const site = openSite();
    const body = 'a b\na c\n\na d\na e';
    await site.put('a.md', post({ title: 'x' }, body));
    const before = await textOf(site);
    expect(await refusal(site, 'edit', { key: 'a.md', edits: [{ old: 'a ', new: 'z' }] })).toContain(
      'the passage stands 4 times, first on the lines 5, 6, 8; give more',
    );
    expect(
      await refusal(site, 'edit', {
        key: 'a.md',
        edits: [
          { old: 'a b', new: 'z' },
          { old: 'none', new: '' },
        ],
      }),
    ).toContain('in edit 2 the passage must stand in the text');
    expect(await refusal(site, 'edit', { key: 'a.md', edits: [{ old: '', new: 'z' }] })).toContain(
      'must stand in the text',
    );
    expect(await textOf(site)).toBe(before);
    await edit(
      site,
      [
        { old: 'a ', new: 'z', all: true },
        { old: 'zb\nzc', new: '$& $1' },
      ],
      { publish: true },
    );
    expect(await textOf(site)).toContain('$& $1\n\nzd\nze');
  });

  it('keeps the line ends of the file', async () => {
    const site = openSite();
    await site.put('a.md', '---\r\ntitle: A\r\n---\r\n\r\nOne\r\ntwo\r\n');
    await edit(site, [{ old: 'One\ntwo', new: 'Three\nfour' }], { publish: true });
    expect(await textOf(site)).toBe('---\r\ntitle: A\r\n---\r\n\r\nThree\r\nfour\r\n');
  });

  it('grows no text beyond its limit', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }, 'x'.repeat(10_000)));
    const edits = [{ old: 'x', new: 'y'.repeat(100_000), all: true }];
    expect(await refusal(site, 'edit', { key: 'a.md', edits })).toContain('must not be larger than');
  });
});

describe('move, delete, versions, restore', () => {
  it('moves a page, whose former address leads to it', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }));
    const { version } = (await call(site, 'read', { key: 'a.md' })).value;
    expect(await refusal(site, 'move', { key: 'a.md', to: 'notes/b.md', ifMatch: 'x' })).toContain(
      'the condition must hold',
    );
    const moved = await call(site, 'move', { key: 'a.md', to: 'notes/b.md', ifMatch: version });
    expect(moved.value).toMatchObject({
      key: 'notes/b.md',
      change: 'moved',
      url: 'https://example.org/notes/b/',
    });
    const { status, headers } = await site.visit('/a/');
    expect([status, headers.get('Location')]).toEqual([301, '/notes/b/']);
    expect((await call(site, 'versions', { key: 'notes/b.md' })).value.versions).toHaveLength(1);
  });

  it.each(['r2', 'kv'] as const)('deletes what can be restored: %s', async (kind) => {
    const site = openSite(kind);
    await site.put('a.md', post({ title: 'A' }));
    const gone = await call(site, 'delete', { key: 'a.md' });
    expect(gone.value).toEqual({ key: 'a.md', status: 'absent', version: expect.any(String) });
    expect((await site.visit('/a/')).status).toBe(410);
    const back = await call(site, 'restore', { key: 'a.md', version: gone.value.version });
    expect(back.value).toMatchObject({ change: 'created', status: 'published' });
    expect((await site.visit('/a/')).status).toBe(200);
  });

  it('deletes for ever only what it is told to', async () => {
    const site = openSite();
    await site.put('cat.png', png(1, 1));
    expect(await refusal(site, 'delete', { key: 'cat.png' })).toContain('nobody could restore it');
    expect((await site.visit('/cat.png')).status).toBe(200);
    expect((await call(site, 'delete', { key: 'cat.png', forever: true })).value.version).toBeNull();
    expect((await site.visit('/cat.png')).status).toBe(404);
  });

  it('deletes no text of a site that keeps no versions, unless it is told to', async () => {
    const site = openSite();
    await site.put('site.yaml', 'history: {keep: 0}\n');
    await site.put('a.md', post({ title: 'A' }));
    expect(await refusal(site, 'delete', { key: 'a.md' })).toContain('nobody could restore it');
    await call(site, 'delete', { key: 'a.md', forever: true });
    expect((await site.visit('/a/')).status).toBe(410);
  });

  it('keeps what another tool wrote a moment ago before it is deleted', async () => {
    const site = openSite();
    await site.context.bucket.put('a.md', new TextEncoder().encode(post({ title: 'By another tool' })));
    const { version } = (await call(site, 'delete', { key: 'a.md' })).value;
    await call(site, 'restore', { key: 'a.md', version });
    expect((await site.visit('/a/')).text).toContain('By another tool');
  });

  it('erases proposals with the history of their file', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A' }));
    await call(site, 'edit', { key: 'a.md', edits: [{ old: 'Text.', new: 'Secret.' }] });
    await site.upload('DELETE', 'a.md?versions=all');
    expect((await site.context.bucket.list()).files).toEqual([]);
  });
});

describe('upload-url', () => {
  const put = (site: Site, url: string, body: BodyInit, headers = {}) =>
    site.visit(url, {
      method: 'PUT',
      body,
      headers: { 'Content-Length': String(new Blob([body as BlobPart]).size), ...headers },
    });

  it('gives an address that takes one file, once, without a token', async () => {
    const site = openSite();
    const { value } = await call(site, 'upload-url', { key: 'posts/a/cat.png' });
    expect(value.uploadUrl).toMatch(/^https:\/\/example\.org\/_platen\/mcp\/upload\/[\w.-]+$/);
    expect((await site.visit(value.uploadUrl)).status).toBe(405);
    const first = await put(site, value.uploadUrl, png(3, 3));
    expect([first.status, first.json.url]).toEqual([201, 'https://example.org/posts/a/cat.png']);
    expect((await put(site, value.uploadUrl, png(4, 4))).status).toBe(403);
    expect((await site.visit('/posts/a/cat.png')).status).toBe(200);
    const { versions } = (await site.upload('GET', 'posts/a/cat.png?versions')).json ?? { versions: [] };
    expect(versions ?? []).toEqual([]);
  });

  it('outlives a new schema of the catalog, used or not', async () => {
    const site = openSite();
    const urls: string[] = [];
    for (const key of ['a.png', 'b.png'])
      urls.push((await call(site, 'upload-url', { key })).value.uploadUrl);
    const [used = '', left = ''] = urls;
    expect((await put(site, used, png(1, 1))).status).toBe(201);
    await runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage }) => {
      writeState(storage.sql, 'schema', -1);
      createTables(storage.sql);
    });
    expect((await put(site, used, png(2, 2))).status).toBe(403);
    expect((await put(site, left, png(1, 1))).status).toBe(201);
  });

  it('is over after ten minutes, and with its token', async () => {
    const site = openSite();
    const urlOf = async () => (await call(site, 'upload-url', { key: 'cat.png' })).value.uploadUrl;
    const late = await urlOf();
    site.pass(600_000);
    expect((await put(site, late, png(1, 1))).status).toBe(403);
    const orphan = await urlOf();
    const { tokens: all, faults } = site.context.tokens;
    site.context.tokens = { tokens: all.filter(({ name }) => name !== 'author'), faults };
    expect((await put(site, orphan, png(1, 1))).status).toBe(403);
    expect((await site.context.bucket.list()).files).toEqual([]);
  });

  it('replaces a file only where it was asked to', async () => {
    const site = openSite();
    await site.put('cat.png', png(1, 1));
    const plain = (await call(site, 'upload-url', { key: 'cat.png' })).value.uploadUrl;
    // Whoever has the address has no say in it.
    const headers = { 'If-None-Match': '"x"', 'If-Match': '*', Authorization: `Bearer ${tokens.author}` };
    expect((await put(site, plain, png(2, 2), headers)).status).toBe(412);
    const other = (await call(site, 'upload-url', { key: 'cat.png', replace: true })).value.uploadUrl;
    expect(
      (await put(site, `${other}?uploaded=2020-01-01T00:00:00.000Z&author=other`, png(2, 2))).status,
    ).toBe(200);
    const { files } = await site.context.bucket.list({ withNotes: true });
    expect(files[0]?.notes).toEqual({ author: 'author' });
  });

  it('is for no text, and for no key outside of the token’s', async () => {
    const site = openSite();
    expect(await refusal(site, 'upload-url', { key: 'a.md' })).toContain('use "write"');
    expect(await refusal(site, 'upload-url', { key: 'site.yaml' })).toContain('use "write"');
    expect(await refusal(site, 'upload-url', { key: 'cat.png' }, asGuest)).toContain(
      'must begin with "guests/"',
    );
    const { uploadUrl } = (await call(site, 'upload-url', { key: 'guests/cat.png' }, asGuest)).value;
    expect((await put(site, `${uploadUrl.slice(0, -1)}x`, png(1, 1))).status).toBe(403);
    expect((await put(site, uploadUrl, png(1, 1))).status).toBe(201);
  });
});

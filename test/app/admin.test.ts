/** The operations of the page for writing: what they answer, to whom, and that they change nothing. */

import { beforeEach, describe, expect, it } from 'vitest';
import { nonceHere } from '../../src/content/admin-documents.ts';
import type { AdminFiles } from '../../src/store/admin-files.ts';
import { useTestEngine } from './layouts-engine.ts';
import { openSite, post, type Site, tokens, type Visit } from './visitor.ts';

const admin = '/_platen/admin/';

async function ask(
  site: Site,
  path: string,
  init: RequestInit = {},
  token: string = tokens.author,
): Promise<Visit> {
  return site.visit(`${admin}${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...init.headers },
  });
}

const write = (site: Site, key: string, text: string, token?: string) =>
  ask(site, `preview/${key}`, { method: 'POST', body: text }, token);

/** All that the catalog knows of a key and of the home page. */
async function stateOf(site: Site, key: string) {
  const { catalog, clock } = site.context;
  return JSON.stringify([
    await catalog.preview(clock(), key),
    await catalog.at(clock(), '/', 1, []),
    await catalog.statuses(clock(), [key]),
    await catalog.overview(clock(), { prefix: '', text: '', limit: 100 }),
  ]);
}

/** Of a Worker that was deployed with the files of the page. */
const adminFiles: AdminFiles = {
  documents: async () => ({ pages: { en: `<p>${nonceHere} ${nonceHere}` }, nowhere: 'Nowhere', frame: '' }),
  read: async () => null,
};

describe('the page for writing', () => {
  it('is missing where its files were not deployed', async () => {
    const { status, json } = await openSite().visit(admin);
    expect([status, json.detail]).toEqual([404, expect.stringContaining('npx wrangler deploy')]);
  });

  it('is a document that nothing can frame or reach', async () => {
    const site = openSite();
    site.context.adminFiles = adminFiles;
    const { status, headers, text } = await site.visit(admin);
    const [, nonce] = /^<p>([\w-]{36}) \1$/.exec(text) ?? [];
    expect([status, nonce]).toEqual([200, expect.any(String)]);
    expect(headers.get('Content-Security-Policy')).toContain(`script-src 'nonce-${nonce}'; `);
    expect((await site.visit(admin)).text).not.toContain(nonce);
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'nonce-[\w-]+'; style-src 'nonce-[\w-]+'; .*frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
    );
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cache-Control')).toBe('private, no-store, no-transform');
  });

  it('has a short address while no file of the site has it', async () => {
    const site = openSite();
    for (const path of ['/admin', '/admin/']) {
      const { status, headers } = await site.visit(path);
      expect([path, status, headers.get('Location')]).toEqual([path, 302, admin]);
    }
    expect((await site.visit('/admins/')).status).toBe(404);
    await site.put('admin.md', post({ title: 'Mine' }));
    expect((await site.visit('/admin/')).text).toContain('Mine');
  });

  it.each(['site', 'pages'])('answers nobody without a token: %s', async (operation) => {
    const { status, json } = await openSite().visit(admin + operation);
    expect([status, json.type]).toEqual([401, 'urn:problem-type:platen:unauthorized']);
  });

  it('refuses other methods and unknown names', async () => {
    const site = openSite();
    expect((await ask(site, 'site', { method: 'POST' })).status).toBe(405);
    expect((await ask(site, 'fields')).status).toBe(405);
    expect((await ask(site, 'nothing')).status).toBe(404);
  });

  it.each([
    ['layouts/single.html', '<p>x</p>'],
    ['app.js', 'x'],
    ['js/a.MJS', 'x'],
    ['fragments/footer.html', '<script src="/x.js"></script>'],
    ['site.yaml', 'csp: {script-src: https://scripts.example}'],
  ])('does not work beside a script of the site: %s', async (key, text) => {
    useTestEngine();
    const site = openSite();
    expect((await ask(site, 'site')).status).toBe(200);
    await site.put(key, text);
    site.context.adminFiles = adminFiles;
    expect((await site.visit(admin)).text).toBe('Nowhere');
    expect((await ask(site, 'site')).status).toBe(404);
    expect((await ask(site, 'pages')).status).toBe(404);
  });

  it('works again once the script is gone', async () => {
    const site = openSite();
    await site.put('app.js', 'x');
    expect((await ask(site, 'site')).status).toBe(404);
    await site.upload('DELETE', 'app.js');
    expect((await ask(site, 'site')).status).toBe(200);
  });

  it('works beside files that run nothing', async () => {
    const site = openSite();
    await site.put('fragments/footer.html', '<p>Hello</p>');
    await site.put('theme.css', 'p { color: red }');
    await site.put('data.json', '{}');
    expect((await ask(site, 'site')).status).toBe(200);
  });
});

describe('site', () => {
  it('names the token and what the site offers', async () => {
    const site = openSite();
    await site.put(
      'site.yaml',
      'title: T\ntimeZone: Asia/Tokyo\nlanguages: {en: {}, fr: {label: Français}}\n',
    );
    await site.put('a.md', post({ title: 'A', tags: ['Deep Sea', 'b'] }));
    await site.put('b.md', post({ title: 'B', tags: ['deep sea'], draft: true }));
    const { json } = await ask(site, 'site');
    expect(json).toMatchObject({
      title: 'T',
      timeZone: 'Asia/Tokyo',
      token: { name: 'author', prefix: '', isForDrafts: false },
    });
    expect(json.languages.map(({ code, label }: { code: string; label: string }) => [code, label])).toEqual([
      ['en', 'English'],
      ['fr', 'Français'],
    ]);
    expect(json.terms).toContainEqual({ plural: 'tags', field: 'tags', names: ['Deep Sea', 'b'] });
  });
});

describe('pages', () => {
  const titles = async (site: Site, query: string, token?: string) =>
    (await ask(site, `pages?${query}`, {}, token)).json.pages.map(({ title }: { title: string }) => title);

  it('lists pages of every status, the newest first', async () => {
    const site = openSite();
    await site.put('posts/old.md', post({ title: 'Old', date: '2020-01-01' }));
    await site.put('posts/draft.md', post({ title: 'Draft', date: '2021-01-01', draft: true }));
    await site.put('posts/later.md', post({ title: 'Later', date: '2050-01-01' }));
    await site.put('guests/mine.md', post({ title: 'Mine' }));
    await site.put('cat.jpg', 'x');
    expect(await titles(site, '')).toEqual(['Later', 'Draft', 'Old', 'Mine']);
    expect(await titles(site, 'status=draft')).toEqual(['Draft']);
    expect(await titles(site, 'status=scheduled')).toEqual(['Later']);
    expect(await titles(site, 'text=oLd')).toEqual(['Old']);
    expect(await titles(site, 'text=posts/d')).toEqual(['Draft']);
    expect(await titles(site, '', tokens.guest)).toEqual(['Mine']);
    expect((await ask(site, 'pages?status=none')).status).toBe(400);
  });

  it('goes on after the last page of the part before', async () => {
    const site = openSite();
    for (let day = 1; day <= 5; day += 1)
      await site.put(`${day}.md`, post({ title: `${day}`, date: `2020-01-0${day}` }));
    const { catalog, clock } = site.context;
    const seen: string[] = [];
    let after = '';
    for (let part = 0; part < 3; part += 1) {
      const { rows, next } = await catalog.overview(clock(), { prefix: '', text: '', after, limit: 2 });
      seen.push(rows.map(({ title }) => title).join(' '));
      after = next ?? 'end';
    }
    expect([seen, after]).toEqual([['5 4', '3 2', '1'], 'end']);
  });
});

describe('shortcodes', () => {
  it("are the site's own, each with what its template asks for", async () => {
    const site = openSite();
    await site.put('shortcodes/note.html', '<p>{{ .Get "kind" }} {{ .Inner }}</p>');
    await site.put('layouts/_shortcodes/note.html', '<p>{{ .Get "hidden" }}</p>');
    await site.put('layouts/_shortcodes/ui/badge.html', '<b>{{ .Get 0 }}</b>');
    const headers = { Authorization: `Bearer ${tokens.author}` };
    site.context.adminHost = 'example.org';
    const { json } = await site.visit(`${admin}shortcodes`, { headers });
    expect(json.shortcodes).toEqual([
      { name: 'note', arguments: ['kind'], positions: 0, encloses: true, makesMarkdown: false },
      { name: 'ui/badge', arguments: [], positions: 1, encloses: false, makesMarkdown: false },
    ]);
  });
});

describe('deleted', () => {
  it('has the files that are gone, each with its last version', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'One' }));
    const { json: last } = await site.put('a.md', post({ title: 'Two' }));
    await site.put('guests/b.md', post({ title: 'B' }));
    await site.put('c.md', post({ title: 'C' }));
    for (const key of ['a.md', 'guests/b.md']) await site.upload('DELETE', key);
    const { json } = await ask(site, 'deleted');
    expect(json.cursor).toBe(null);
    const keys = json.deleted.map(({ key }: { key: string }) => key).sort();
    expect(keys).toEqual(['a.md', 'guests/b.md']);
    const found = json.deleted.find(({ key }: { key: string }) => key === 'a.md');
    expect(found).toEqual({ key: 'a.md', version: last.version, uploaded: expect.any(String), title: 'Two' });
    expect((await site.upload('POST', `a.md?restore=${found.version}`)).json.status).toBe('published');
    expect((await ask(site, 'deleted')).json.deleted).toHaveLength(1);
    const guests = (await ask(site, 'deleted', {}, tokens.guest)).json.deleted;
    expect(guests.map(({ key }: { key: string }) => key)).toEqual(['guests/b.md']);
  });

  it.each(['r2', 'kv'] as const)(
    'names a text of another tool by its title, as far as notes hold it (%s)',
    async (kind) => {
      const site = openSite(kind);
      const key = 'posts/other.md';
      await site.context.bucket.put(key, new TextEncoder().encode(post({ title: `Été ${'x'.repeat(500)}` })));
      await site.visit('/posts/other/');
      await site.upload('DELETE', key);
      const { deleted } = (await ask(site, 'deleted')).json;
      expect(deleted).toMatchObject([{ key, title: `Été ${'x'.repeat(196)}` }]);
    },
  );

  it.each(['r2', 'kv'] as const)(
    'names a text whose title ends, or is cut, in half a character (%s)',
    async (kind) => {
      const site = openSite(kind);
      for (const [key, title] of [
        ['a.md', `${'x'.repeat(199)}🎉`],
        ['b.md', 'half \\uD83C'],
      ] as const) {
        expect((await site.upload('PUT', key, `---\ntitle: "${title}"\n---\n`)).status).toBe(201);
        expect((await site.upload('DELETE', key)).status).toBe(200);
      }
      const { deleted } = (await ask(site, 'deleted')).json;
      const titles = deleted.map(({ title }: { title: string }) => title);
      expect(titles.toSorted()).toEqual(['half \ufffd', `${'x'.repeat(199)}\ufffd`]);
    },
  );
});

describe('fields', () => {
  const fields = (site: Site, body: unknown) =>
    ask(site, 'fields', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

  it('writes fields, and tells where the text begins', async () => {
    const { json } = await fields(openSite(), { text: '---\na: 1\n---\nText', changes: { draft: true } });
    const text = '---\na: 1\ndraft: true\n---\nText';
    expect(json).toEqual({ text, format: 'yaml', fields: { a: 1, draft: true }, bodyAt: 25, bodyLine: 5 });
  });

  it.each([
    '',
    '[]',
    '{"text": 1}',
    '{"text": "", "changes": {"a": 1}}',
    '{"text": "", "changes": {"a": [1]}}',
  ])('refuses %j', async (body) => {
    expect((await fields(openSite(), body)).status).toBe(400);
  });

  it('tells the line of a fault', async () => {
    const { status, json } = await fields(openSite(), { text: '---\ntitle: [a\n---\n', changes: { a: 'b' } });
    expect([status, json.errors[0].line]).toEqual([422, expect.any(Number)]);
  });
});

describe('preview', () => {
  it('shows a text that is not stored, once, as it would be shown', async () => {
    const site = openSite();
    await site.put('posts/older.md', post({ title: 'Older', date: '2020-01-01', tags: ['sea'] }));
    const before = await stateOf(site, 'posts/new.md');
    const { status, json } = await write(
      site,
      'posts/new.md',
      post({ title: 'Unsaved', date: '2021-01-01', tags: ['sea'] }, 'Its **text**.'),
    );
    expect([status, json.status, json.change, json.errors]).toEqual([201, 'published', 'none', undefined]);
    const shown = await site.visit(json.address);
    expect(shown.text).toContain('<h1');
    expect(shown.text).toContain('Its <strong>text</strong>.');
    expect(shown.text).toContain('Older');
    const policy = shown.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/; frame-ancestors 'self'; sandbox allow-scripts$/);
    expect(policy.match(/frame-ancestors/g)).toHaveLength(1);
    expect(shown.headers.get('Cache-Control')).toBe('private, no-store, no-transform');
    expect((await site.visit(json.address)).status).toBe(404);
    expect(await stateOf(site, 'posts/new.md')).toBe(before);
    expect((await site.visit('/posts/new/')).status).toBe(404);
  });

  it('shows changes of a stored draft, and forgets them', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'Stored', draft: true }, 'Old text.'));
    const before = await stateOf(site, 'a.md');
    const { json } = await write(site, 'a.md', post({ title: 'Changed', draft: true }, 'New text.'));
    expect(json.status).toBe('draft');
    const { text } = await site.visit(json.address);
    expect(text).toContain('Changed');
    expect(text).toContain('New text.');
    expect(await stateOf(site, 'a.md')).toBe(before);
    expect((await site.visit('/a/')).status).toBe(404);
  });

  it('leaves out fragments, as every preview', async () => {
    const site = openSite('r2', { adminHost: 'example.org' });
    await site.put('fragments/footer.html', '<script src="/count.js"></script>');
    await site.put('a.md', post({ title: 'A' }));
    const { json } = await write(site, 'a.md', post({ title: 'A' }));
    expect((await site.visit('/a/')).text).toContain('count.js');
    expect((await site.visit(json.address)).text).not.toContain('count.js');
  });

  it('is over after a minute', async () => {
    const site = openSite();
    const { json } = await write(site, 'a.md', post({ title: 'A' }));
    site.pass(60_000);
    expect((await site.visit(json.address)).status).toBe(404);
  });

  it('shows the files beside a post that is not stored', async () => {
    const site = openSite();
    await site.put('posts/new/cat.txt', 'a cat');
    const { json } = await write(site, 'posts/new/index.md', post({ title: 'A' }, '[cat](cat.txt)'));
    const { text } = await site.visit(json.address);
    expect(text).toContain('href="cat.txt"');
    const [folder] = json.address.split('?');
    expect((await site.visit(`${folder}cat.txt`)).text).toBe('a cat');
  });

  it('tells faults as an upload does', async () => {
    const { status, json } = await write(openSite(), 'a.md', '---\ntitle: A\n---\n\n{{< nothing >}}');
    expect([status, json.errors[0].line]).toEqual([422, 5]);
  });

  it('has no address for a file that makes no page', async () => {
    const { status, json } = await write(openSite(), 'site.yaml', 'title: T');
    expect([status, json.address]).toEqual([201, null]);
  });

  it('keeps to the prefix of a token', async () => {
    const site = openSite();
    expect((await write(site, 'a.md', 'x', tokens.guest)).status).toBe(403);
    expect((await write(site, 'guests/a.md', 'x', tokens.guest)).status).toBe(201);
    expect((await write(site, 'guests/a.md', post({ url: '/' }), tokens.guest)).status).toBe(403);
  });

  it('is no page for a wrong link or name', async () => {
    const site = openSite();
    const { json } = await write(site, 'a.md', post({ title: 'A' }));
    const [, once] = json.address.split('?');
    expect((await site.visit(`/preview/wrong/?${once}`)).status).toBe(404);
    expect((await site.visit(json.address.replace(/once=.*/, 'once=x'))).status).toBe(404);
  });
});

describe("preview by the owner's layouts", () => {
  beforeEach(() => useTestEngine());

  it('shows the unsaved fields and text, and the next page of visitors does not', async () => {
    const site = openSite('r2', { adminHost: 'example.org' });
    await site.put('layouts/_default/single.html', '<h1>{title}</h1>{param:mood} {text}');
    await site.put('a.md', post({ title: 'Stored', mood: 'calm' }, 'Old text.'));
    const before = await site.visit('/a/');
    const { json } = await write(site, 'a.md', post({ title: 'Changed', mood: 'wild' }, 'New text.'));
    const { text, headers } = await site.visit(json.address);
    expect(text).toMatch(/^<h1>Changed<\/h1>wild [\s\S]*New text\./);
    expect(headers.get('Content-Security-Policy')).toMatch(/sandbox allow-scripts$/);
    expect((await site.visit('/a/')).text).toBe(before.text);
    await site.put('b.md', post({ title: 'B' }));
    expect((await site.visit('/a/')).text).toBe(before.text);
  });
});

/** What an upload has rendered makes the first page, as if the text had been read and rendered for it. */

import { expect, it } from 'vitest';
import { openSite, png, post, type Site } from './visitor.ts';

const read = { 'catalog.resolve': 1, 'bucket.head': 1, 'bucket.get': 1, 'pages.get': 1, 'pages.put': 1 };
const { 'bucket.get': _, ...handed } = read;

const page = '/posts/a/';

/** The calls of the first view, and the same page of an isolate that has uploaded nothing. */
async function firstView(site: Site) {
  let shown = '';
  const calls = await site.calls(async () => {
    shown = (await site.visit(page)).text;
  });
  const anew = await openSite('r2', { siteUrl: site.context.siteUrl }).visit(page);
  expect(shown).toBe(anew.text);
  return calls;
}

const texts: readonly (readonly [name: string, text: string])[] = [
  ['prose', post({ title: 'A', tags: ['one'] }, '# One\n\nWords[^1].\n\n[^1]: Note.\n')],
  ['a video and code', post({ title: 'A' }, '{{< youtube abcdefghijk >}}\n\n```js\nconst a = 1;\n```\n')],
  ['an image', post({ title: 'A', image: '/cover.png' }, '![Alt](/photo.png)\n')],
  ['a link to another post', post({ title: 'A' }, '[B]({{< ref "b.md" >}})\n')],
  ['a shortcode of its own', post({ title: 'A' }, '{{< note >}}\n')],
  ['an address on the site', post({ title: 'A' }, '<img src="https://example.org/photo.png">\n')],
];

it.each(texts)('of %s', async (_name, text) => {
  const site = openSite();
  // Some of these texts show where the site is.
  await site.put('site.yaml', 'baseURL: https://example.org\n');
  await site.put('photo.png', png(40, 30));
  await site.put('cover.png', png(400, 300));
  await site.put('shortcodes/note.html', '<aside>Note of {{ .Page.Title }}</aside>');
  await site.put('posts/b.md', post({ title: 'B' }));
  await site.put('posts/a.md', text);
  expect(await firstView(site)).toEqual(handed);
});

it('of a text that shows where the site is, only where the settings say so', async () => {
  const site = openSite('r2', { siteUrl: 'https://other.example' });
  const text = post({ title: 'A' }, '[B]({{< ref "b.md" >}})\n');
  await site.put('posts/b.md', post({ title: 'B' }));
  await site.put('posts/a.md', text);
  expect(await firstView(site)).toEqual(read);
});

it('is handed over once', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  expect(await firstView(site)).toEqual(handed);
  // Another page of the same text.
  await site.put('posts/b.md', post({ title: 'B' }));
  expect(await firstView(site)).toEqual(read);
});

const changes: readonly (readonly [name: string, change: (site: Site) => Promise<unknown>])[] = [
  [
    'its settings',
    (site) =>
      site.put(
        'site.yaml',
        'languageCode: fr\nmarkup: { goldmark: { extensions: { typographer: { disable: true } } } }\n',
      ),
  ],
  ['its template', (site) => site.put('shortcodes/note.html', '<aside>Other</aside>')],
  ['an image', (site) => site.put('photo.png', png(50, 60))],
  ['the address of another post', (site) => site.put('posts/b.md', post({ title: 'B', slug: 'c' }))],
  ['its section', (site) => site.put('posts/_index.md', '---\ncascade:\n  author: Ann\n---\n')],
];

it.each(changes)('is not shown after a change of %s', async (_name, change) => {
  const site = openSite();
  await site.put('photo.png', png(40, 30));
  await site.put('shortcodes/note.html', '<aside>Note</aside>');
  await site.put('posts/b.md', post({ title: 'B' }));
  await site.put(
    'posts/a.md',
    post({ title: 'A' }, '"A" {{< note >}} ![](/photo.png) [B]({{< ref "b.md" >}})\n'),
  );
  await change(site);
  expect((await firstView(site))['bucket.get']).toBeGreaterThan(0);
});

it('is not shown of a text that another tool has replaced', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  await site.context.bucket.put('posts/a.md', new TextEncoder().encode(post({ title: 'Replaced' })));
  expect((await site.visit(page)).text).toContain('Replaced');
});

it('is not shown before its time', async () => {
  const site = openSite();
  const date = new Date(site.context.clock() + 60_000).toISOString();
  await site.put('posts/a.md', post({ title: 'A', date }));
  expect((await site.visit(page)).status).toBe(404);
  site.pass(61_000);
  expect((await site.visit(page)).status).toBe(200);
});

it('is not taken from KV, whose heads may name other bytes', async () => {
  const site = openSite('kv');
  await site.put('posts/a.md', post({ title: 'A' }));
  const calls = await site.calls(() => site.visit(page));
  expect(calls['bucket.get']).toBe(1);
});

it('is made with smaller copies where the platform makes them', async () => {
  const resizer = { resize: async () => null } as never;
  const site = openSite('r2', { resizer });
  await site.put('photo.png', png(2000, 1000));
  await site.put('posts/a.md', post({ title: 'A' }, '![Alt](/photo.png)\n'));
  expect((await site.visit(page)).text).toContain('srcset');
});

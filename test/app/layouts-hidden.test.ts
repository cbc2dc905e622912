/** What the owner's layouts can show: nothing that visitors may not see, whatever they ask for. */

import { beforeEach, expect, it } from 'vitest';
import { testEngine, useTestEngine } from './layouts-engine.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

beforeEach(() => useTestEngine());

const list = 'layouts/_default/list.html';
const hour = 3_600_000;

async function hiddenSite(): Promise<Site> {
  const site = openSite();
  const at = (ms: number) => new Date(site.context.clock() + ms).toISOString();
  const tags = ['open'];
  await site.put('posts/a.md', post({ title: 'A', tags }));
  await site.put(
    'posts/draft/index.md',
    post({ title: marker, draft: true, tags: [marker], menus: 'main' }, marker),
  );
  await site.put('posts/draft/cat.txt', marker);
  await site.put('posts/later.md', post({ title: marker, publishDate: at(hour), tags: [marker] }, marker));
  await site.put('posts/over.md', post({ title: marker, expiryDate: at(-hour), tags: [marker] }, marker));
  await site.put('secret/_index.md', post({ title: marker, draft: true }, marker));
  await site.put('secret/in.md', post({ title: marker }, marker));
  await site.put('site.yaml', `title: T\nparams: {secret: ${marker}}`);
  await site.put('layouts/_data/a.yaml', 'a: 1');
  await site.put('cat.txt', 'public');
  return site;
}

it('shows no hidden page in lists, terms, menus, and no file of one', async () => {
  const site = await hiddenSite();
  await site.put(list, '{titles}|{lists}|{menu:main}|{texts}|{files:posts/}|{file:posts/draft/cat.txt}');
  const { text } = await site.visit('/');
  const [titles, lists, menu, , files, file] = text.split('|');
  expect([titles, menu, files, file]).toEqual(['A', '', '', 'no file']);
  expect(lists).toBe(
    'home / T, taxonomy /tags/ Tags, taxonomy /categories/ Categories, section /posts/ Posts, term /tags/open/ open',
  );
});

it.each([
  'posts/draft/index.md',
  'posts/draft/cat.txt',
  'posts/later.md',
  'secret/in.md',
  'site.yaml',
  'layouts/_default/list.html',
  '.history/a',
  '.platen/a',
  'nowhere.md',
])('shows no text of %s, even to an engine that asks for it', async (key) => {
  const site = await hiddenSite();
  await useTestEngine({ ...testEngine, trials: () => [] });
  await site.put(list, `{read:${key}}`);
  const { status, text } = await site.visit('/');
  expect([status, text]).toEqual([200, expect.stringContaining('<!DOCTYPE html>')]);
  const { layouts } = (await site.upload('GET', '?status')).json;
  expect(layouts.pages).toMatchObject([{ file: key, message: expect.stringContaining('Cannot read') }]);
});

it('reads what visitors may fetch, and the assets of the layouts', async () => {
  const site = await hiddenSite();
  await site.put('layouts/_assets/a.css', 'p {}');
  await site.put(list, '{read:cat.txt} {read:layouts/_assets/a.css} {files:layouts/_assets/} {file:cat.txt}');
  expect((await site.visit('/')).text).toBe('public p {} layouts/_assets/a.css a file');
  expect((await site.visit('/layouts/_assets/a.css')).status).toBe(404);
});

it('shows pages that a time hides no longer, and those that it brings', async () => {
  const site = await hiddenSite();
  const at = (ms: number) => new Date(site.context.clock() + ms).toISOString();
  await site.put('posts/soon.md', post({ title: 'Soon', publishDate: at(1000), expiryDate: at(2000) }));
  await site.put(list, '{titles}');
  const seen = async () => (await site.visit('/')).text;
  expect(await seen()).toBe('A');
  site.pass(1000);
  expect(await seen()).toBe('A Soon');
  site.pass(1000);
  expect(await seen()).toBe('A');
});

/** Answers of the catalog from memory are those that it would give anew. */

import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { CatalogObject } from '../../src/catalog/object.ts';
import { RememberedAnswers } from '../../src/catalog/remembered-answers.ts';
import { shorten } from '../../src/catalog/short-answer.ts';
import { openSite, post, type Site } from './visitor.ts';

const suggested = ['posts/a.md'];

/** The answer as it may be remembered, and as it is made anew. */
async function answers({ context: { catalog, clock } }: Site, path = '/posts/a/') {
  const remembered = await catalog.resolve(clock(), path, 1, suggested);
  return { remembered, anew: shorten(await catalog.at(clock(), path, 1, suggested)) };
}

function inObject<T>(work: (object: CatalogObject, state: DurableObjectState) => T): Promise<T> {
  const stub = env.CATALOG.getByName('catalog');
  return runInDurableObject(stub, (object, state) => work(object as CatalogObject, state));
}

const changes: readonly (readonly [name: string, change: (site: Site) => Promise<unknown>])[] = [
  ['the post', (site) => site.put('posts/a.md', post({ title: 'Another' }))],
  ['another post', (site) => site.put('posts/b.md', post({ title: 'B' }))],
  ['the settings', (site) => site.put('site.yaml', 'title: Ours\n')],
  ['a file that is not visible', (site) => site.put('site.yaml', 'title: Ours\nfeedLimit: 7\n')],
  ['a part of the owner', (site) => site.put('fragments/footer.html', '<p>Hello</p>')],
  ['the post, which becomes a draft', (site) => site.put('posts/a.md', post({ draft: true }))],
  ['the post, which goes', (site) => site.upload('DELETE', 'posts/a.md')],
  [
    'a file that cannot be read',
    (site) => site.context.bucket.put('posts/a.md', new TextEncoder().encode('---\n: [\n---\n'), {}),
  ],
];

it.each(changes)('is forgotten when this changes: %s', async (_, change) => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  await answers(site);
  await change(site);
  await site.visit('/posts/a/');
  const { remembered, anew } = await answers(site);
  expect(remembered).toEqual(anew);
});

it.each(changes)('of a feed it is forgotten when this changes: %s', async (_, change) => {
  const site = openSite();
  const { catalog, clock } = site.context;
  await site.put('posts/a.md', post({ title: 'A' }));
  await catalog.feed(clock(), '/');
  await change(site);
  await site.visit('/posts/a/');
  const remembered = await catalog.feed(clock(), '/');
  await evictDurableObject(env.CATALOG.getByName('catalog'));
  expect(remembered).toEqual(await catalog.feed(clock(), '/'));
});

it('is forgotten when a draft changes, which no token tells', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A', aliases: ['/b/'] }));
  await site.put('posts/c.md', post({ draft: true }));
  const ask = () => site.context.catalog.resolve(site.context.clock(), '/posts/a/', 1, ['posts/c.md']);
  const before = await ask();
  await site.put('posts/c.md', post({ draft: true }, 'More.'));
  const after = await ask();
  expect(JSON.parse(after.answer).token).toBe(JSON.parse(before.answer).token);
  expect(after.known).not.toEqual(before.known);
});

it('reads no row', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  await answers(site);
  const statements = await inObject(async (object, { storage }) => {
    let count = 0;
    const exec = storage.sql.exec.bind(storage.sql);
    storage.sql.exec = (...query) => {
      count++;
      return exec(...query) as never;
    };
    const now = site.context.clock();
    await object.resolve(now, '/posts/other/', 1, []);
    const others = count;
    await object.resolve(now, '/posts/a/', 1, suggested);
    const remembered = count - others;
    await object.feed(now, '/');
    const feed = count - remembered - others;
    await object.feed(now, '/');
    storage.sql.exec = exec as typeof storage.sql.exec;
    return { others, remembered, feed, rememberedFeed: count - feed - remembered - others };
  });
  expect(statements).toMatchObject({ remembered: 0, rememberedFeed: 0 });
  expect(statements.others).toBeGreaterThan(0);
  expect(statements.feed).toBeGreaterThan(0);
});

it('ends with the moment at which something changes by itself, for clocks that are behind too', async () => {
  const site = openSite();
  const { catalog, clock } = site.context;
  const due = clock() + 5000;
  await site.put('posts/a.md', post({ expiryDate: new Date(due).toISOString() }));
  const ask = async (at: number) => (await catalog.resolve(at, '/posts/a/', 1, suggested)).kind;
  expect([await ask(due - 1), await ask(due - 1)]).toEqual(['post', 'post']);
  expect(await ask(due)).not.toBe('post');
  expect(await ask(due - 1)).not.toBe('post');
});

it('is not of a transaction that failed', async () => {
  const site = openSite();
  const due = site.context.clock() + 5000;
  await site.put('posts/a.md', post({ publishDate: new Date(due).toISOString() }));
  const kind = await inObject(async (object, { storage }) => {
    const run = storage.transactionSync.bind(storage);
    let depth = 0;
    storage.transactionSync = (work) =>
      run(() => {
        depth++;
        const result = work();
        depth--;
        if (depth === 0) throw new Error('The disk is full');
        return result;
      });
    await expect(object.resolve(due, '/posts/a/', 1, suggested)).rejects.toThrow('The disk is full');
    storage.transactionSync = run;
    return (await object.resolve(due - 1, '/posts/a/', 1, suggested)).kind;
  });
  expect(kind).toBe('none');
});

it('is gone with the object', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  const before = await answers(site);
  await evictDurableObject(env.CATALOG.getByName('catalog'));
  expect(await answers(site)).toEqual(before);
});

it('makes room for others, the oldest first', () => {
  const remembered = new RememberedAnswers<{ text: string | null; boundary?: number }>(({ text }) => text);
  const answer = { text: 'x'.repeat(2 ** 21) };
  for (const name of ['a', 'b', 'c', 'd', 'e']) remembered.keep(name, answer);
  const kept = ['a', 'b', 'c', 'd', 'e'].filter((name) => remembered.find(name, 0));
  expect(kept).toEqual(['c', 'd', 'e']);
  remembered.keep('none', { text: null });
  expect(remembered.find('none', 0)).toBeUndefined();
});

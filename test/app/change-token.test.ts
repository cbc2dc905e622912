/** The token that every answer of the catalog carries. */

import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

describe('the token of an answer', () => {
  it('is that of all answers until something changes, without an edge too', async () => {
    const site = openSite();
    const { catalog, clock } = site.context;
    const token = async () => (await catalog.at(clock(), '/', 1, [])).token;
    const empty = await token();
    expect((await catalog.feed(clock(), '/')).token).toBe(empty);
    await site.put('posts/a.md', post({ title: 'A' }));
    const filled = await token();
    expect(filled).not.toBe(empty);
    await site.visit('/posts/a/');
    await site.put('posts/a.md', post({ title: 'A' }));
    expect(await token()).toBe(filled);
    await site.upload('DELETE', 'posts/a.md');
    expect([empty, filled]).not.toContain(await token());
  });

  it('stays when the object goes and comes back, and is another when all is made anew', async () => {
    const site = openSite();
    const { catalog, clock } = site.context;
    const token = async () => (await catalog.at(clock(), '/', 1, [])).token;
    await site.put('posts/a.md', post({ title: 'A' }));
    const before = await token();
    const stub = env.CATALOG.getByName('catalog');
    await evictDurableObject(stub);
    expect(await token()).toBe(before);
    await runInDurableObject(stub, (_, { storage }) => storage.deleteAll());
    await evictDurableObject(stub);
    expect(await token()).not.toBe(before);
  });

  it('is renewed by the answer in which a time has come', async () => {
    const site = openSite();
    const { catalog, clock } = site.context;
    await site.put('posts/a.md', post({ date: new Date(clock() + 5000).toISOString() }));
    const token = async () => (await catalog.at(clock(), '/', 1, [])).token;
    const before = await token();
    site.pass(4000);
    expect(await token()).toBe(before);
    site.pass(1000);
    expect(await token()).not.toBe(before);
  });
});

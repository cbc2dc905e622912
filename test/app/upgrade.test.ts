/** A bucket that was served by an earlier build, then by this one: no address is lost that the upgrade changes. */

import { describe, expect, it } from 'vitest';
import { createTables, schema, writeState } from '../../src/catalog/tables.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import before from '../catalog/schema-6.json';
import { inCatalog } from './lost-catalog.ts';
import { hearErrors } from './told.ts';
import { openSite, post, type Site } from './visitor.ts';

/** The bucket of the earlier build, with its catalog, of which this build has just made its own. */
async function upgrade(): Promise<Site> {
  const site = openSite();
  for (const [key, text] of Object.entries(before.bucket)) {
    await site.context.bucket.put(key, new TextEncoder().encode(text));
  }
  await inCatalog((sql) => {
    for (const { name, ddl, rows } of before.tables) {
      sql.exec(`DROP TABLE IF EXISTS ${name}`);
      sql.exec(ddl);
      for (const row of rows) {
        const values = Object.values(row) as SqlStorageValue[];
        sql.exec(`INSERT INTO ${name} VALUES (${values.map(() => '?').join(', ')})`, ...values);
      }
    }
    createTables(sql);
  });
  return site;
}

async function seen(site: Site, path: string): Promise<number | string> {
  const { status, headers } = await site.visit(path);
  return headers.get('Location') ?? status;
}

const moved = [
  ['/posts/upper-case-more/', '/posts/upper-case--more/'],
  ['/2024/modern-c++-tips/', '/2024/modern-c-tips/'],
  ['/2024/1+12/', '/2024/1-12/'],
  ['/docs/deep/', '/manual/deep/'],
  ['/docs/', '/manual/'],
];

/** Files of one sweep are looked at side by side, so some are met before the settings and sections that they depend on. */
async function sweepTwice(site: Site): Promise<void> {
  await sweepAll(site.context);
  await sweepAll(site.context);
}

const spared = () => inCatalog((sql) => sql.exec('SELECT key FROM shown_before').toArray().length);

describe('an upgrade', () => {
  it('leads on from every address that it changes, as soon as the bucket has been swept', async () => {
    const site = await upgrade();
    expect(await spared()).toBe(5);
    await sweepTwice(site);
    for (const [from = '', to = ''] of moved) {
      expect([from, await seen(site, from)]).toEqual([from, to]);
      expect([to, await seen(site, to)]).toEqual([to, 200]);
    }
    expect(await seen(site, '/posts/same/')).toBe(200);
    expect(await seen(site, '/old-same/')).toBe('/posts/same/');
    expect(await seen(site, '/posts/draft/')).toBe(404);
    expect(await spared()).toBe(0);
  });

  it('loses none to a second one before the sweep', async () => {
    const site = await upgrade();
    await inCatalog((sql) => {
      writeState(sql, 'schema', schema - 1);
      createTables(sql);
    });
    await sweepTwice(site);
    for (const [from = '', to = ''] of moved) expect([from, await seen(site, from)]).toEqual([from, to]);
  });

  it('leads on from a page that is uploaded, moved or deleted before the sweep comes to it', async () => {
    const site = await upgrade();
    await site.put('posts/same.md', post({ title: 'Same', slug: 'other' }));
    expect(await seen(site, '/posts/same/')).toBe('/posts/other/');
    expect(await seen(site, '/old-same/')).toBe('/posts/other/');
    await site.upload('DELETE', 'docs/deep.md');
    expect(await seen(site, '/docs/deep/')).toBe(410);
    await sweepAll(site.context);
    expect(await seen(site, '/posts/same/')).toBe('/posts/other/');
  });

  it('is not over with a sweep that began before it', async () => {
    const site = await upgrade();
    await site.context.catalog.saveSweep(site.context.clock(), 1, null);
    expect(await spared()).toBe(5);
  });

  it('from tables that nobody can read begins without them', async () => {
    const site = openSite();
    const told = hearErrors();
    await inCatalog((sql) => {
      sql.exec('DROP TABLE files');
      sql.exec('CREATE TABLE files (other TEXT)');
      writeState(sql, 'schema', 1);
      createTables(sql);
    });
    expect(told()).toEqual([expect.stringContaining('cannot be read')]);
    await site.put('posts/a.md', post({ title: 'A' }));
    expect(await seen(site, '/posts/a/')).toBe(200);
  });

  it('names posts in feeds as before', async () => {
    const site = await upgrade();
    await sweepTwice(site);
    const { text } = await site
      .visit('/docs/atom.xml')
      .then((answer) => (answer.status === 301 ? site.visit('/manual/atom.xml') : answer));
    expect(text).toContain('<id>https://example.org/docs/deep/</id>');
    expect(text).toContain('href="https://example.org/manual/deep/"');
  });
});

describe('a list whose name is spelled otherwise than before', () => {
  it('is led to from the former address, its feeds too, as long as it is there', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', tags: ['R & D', 'a - b', 'one'] }));
    await site.put(encodeURI('Q & A/x.md'), post({ title: 'X' }));
    for (const [from, to] of [
      ['/tags/r-d/', '/tags/r--d/'],
      ['/tags/r-d', '/tags/r--d/'],
      ['/tags/a-b/', '/tags/a---b/'],
      ['/q-a/', '/q--a/'],
      ['/tags/r-d/index.xml', '/tags/r--d/index.xml'],
    ] as const) {
      expect([from, await seen(site, from)]).toEqual([from, to]);
      expect([to, await seen(site, to)]).toEqual([to, 200]);
    }
    await site.put('posts/b.md', post({ title: 'B', tags: ['r-d'] }));
    expect(await seen(site, '/tags/r-d/')).toBe(200);
    await site.upload('DELETE', 'posts/b.md');
    await site.upload('DELETE', 'posts/a.md');
    expect(await seen(site, '/tags/r-d/')).toBe(404);
  });
});

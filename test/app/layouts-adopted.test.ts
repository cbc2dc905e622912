/** Which state of the layouts visitors see: the last one that passed. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { sync } from '../../src/indexing/sync.ts';
import { useTestEngine } from './layouts-engine.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site, tokens } from './visitor.ts';

beforeEach(() => useTestEngine());

const single = 'layouts/_default/single.html';
const part = 'layouts/_partials/foot.html';

async function siteWith(files: Record<string, string>): Promise<Site> {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  for (const [key, text] of Object.entries(files)) await site.put(key, text);
  return site;
}

const shown = async (site: Site) => (await site.visit('/posts/a/')).text.replace(/^<!DOCTYPE.*/s, 'built in');
const direct = (site: Site, key: string, text: string) =>
  site.context.bucket.put(key, new TextEncoder().encode(text), {});
const layoutsOf = async (site: Site) => (await site.upload('GET', '?status')).json.layouts;

describe('layouts with a fault', () => {
  it('stay hidden, and their author is told why', async () => {
    const site = await siteWith({});
    const { status, json } = await site.put(single, '{title} {part:foot.html}');
    const said =
      'Visitors do not see this state of the layouts yet. _default/single.html: no part "foot.html"';
    expect([status, json.warnings]).toEqual([201, [{ message: said, line: 1, column: 1 }]]);
    expect(await shown(site)).toBe('built in');
    const fault = { file: '_default/single.html', message: 'no part "foot.html"', line: 1, column: 1 };
    expect(await layoutsOf(site)).toEqual({ shown: 'none', faults: [fault], warnings: [], pages: [] });
    await site.put(part, 'foot');
    expect(await shown(site)).toBe('A foot');
    expect(await layoutsOf(site)).toEqual({ shown: 'own', faults: [], warnings: [], pages: [] });
  });

  it('leave visitors with those that passed last, as a whole', async () => {
    const site = await siteWith({ [part]: 'foot', [single]: '{title} {part:foot.html}' });
    await site.put(part, 'new foot {fail}');
    expect(await shown(site)).toBe('A foot');
    await site.put(single, 'New {title} {part:foot.html}');
    expect(await shown(site)).toBe('A foot');
    await site.upload('DELETE', part);
    expect(await shown(site)).toBe('A foot');
    await site.put('posts/a.md', post({ title: 'B' }));
    expect(await shown(site)).toBe('B foot');
    await site.put(part, 'last');
    expect(await shown(site)).toBe('New B last');
  });

  it('that cannot be read are refused, and change nothing', async () => {
    const site = await siteWith({ [single]: '{title}' });
    const { status, json } = await site.put('layouts/_default/list.html', 'a\n{{ if }}');
    expect([status, json.errors]).toMatchObject([422, [{ line: 2 }]]);
    await direct(site, 'layouts/_default/list.html', '{{ if }}');
    await direct(site, single, 'New {title}');
    await sweepAll(site.context);
    expect(await shown(site)).toBe('A');
    expect((await layoutsOf(site)).faults).toMatchObject([{ file: 'layouts/_default/list.html', line: 1 }]);
    await site.upload('DELETE', 'layouts/_default/list.html');
    expect(await shown(site)).toBe('New A');
  });

  it('are those of more than four mebibytes together', async () => {
    const site = await siteWith({ [single]: '{title}' });
    const big = 'x'.repeat(1024 * 1024 - 100);
    expect((await site.put('layouts/_data/big.csv', `${big}${'y'.repeat(101)}`)).status).toBe(413);
    for (const name of ['a', 'b', 'c', 'd']) await site.put(`layouts/_partials/${name}.html`, big);
    expect(await shown(site)).toBe('A');
    const { json } = await site.put('layouts/_partials/e.html', big);
    expect(json.warnings).toMatchObject([{ message: expect.stringContaining('must not have more than') }]);
  });
});

describe('the whole of the layouts', () => {
  it('goes with its last template, and never with one before', async () => {
    const site = await siteWith({ [part]: 'foot', [single]: '{title} {part:foot.html}' });
    await site.upload('DELETE', part);
    expect(await shown(site)).toBe('A foot');
    await site.upload('DELETE', single);
    expect(await shown(site)).toBe('built in');
  });

  it('comes at once, where its files say that others follow', async () => {
    const site = await siteWith({ [single]: '{title}' });
    await site.upload('PUT', `${single}?layouts=later`, 'New {title}');
    await site.upload('PUT', `${part}?layouts=later`, 'foot');
    expect(await shown(site)).toBe('A');
    const { status, json } = await site.upload('POST', '?layouts');
    expect([status, json]).toEqual([
      200,
      { state: 'current', faults: [], warnings: [], compiles: [], compiled: [] },
    ]);
    expect(await shown(site)).toBe('New A');
    await site.upload('DELETE', `${single}?layouts=later`);
    expect(await shown(site)).toBe('New A');
    expect((await site.upload('POST', '?layouts')).json).toMatchObject({ state: 'none', faults: [] });
    expect(await shown(site)).toBe('built in');
  });

  it('written past the program is seen when a sweep has met all of it', async () => {
    const site = await siteWith({ [single]: '{title}' });
    await direct(site, part, 'foot');
    await direct(site, single, '{title} {part:foot.html}');
    await sync(site.context, single);
    expect(await shown(site)).toBe('A');
    await sweepAll(site.context);
    expect(await shown(site)).toBe('A foot');
  });

  it('is turned off by a setting', async () => {
    const site = await siteWith({ [single]: '{title}' });
    await site.put('site.yaml', 'theme: platen');
    expect(await shown(site)).toBe('built in');
    await site.put(single, 'New {title}');
    await site.put('site.yaml', 'theme: own');
    expect(await shown(site)).toBe('New A');
  });

  it('are no shortcodes, parts and data alone', async () => {
    const site = await siteWith({
      'shortcodes/note.html': 'x',
      'layouts/shortcodes/note.html': 'x',
      'layouts/_data/a.yaml': 'a: 1',
      [part]: 'foot',
    });
    expect(await shown(site)).toBe('built in');
    expect(await layoutsOf(site)).toEqual({ shown: 'none', faults: [], warnings: [], pages: [] });
  });

  it('is seen through a new schema, and follows from the bucket', async () => {
    const site = await siteWith({ [part]: 'foot', [single]: '{title} {part:foot.html}' });
    await site.put('posts/b.md', post({ title: 'B', tags: ['x'], params: { a: 1 } }, ''));
    const { grown, rebuilt } = await rebuildCatalog(site.context);
    expect(rebuilt).toEqual(grown);
    expect(await shown(site)).toBe('A foot');
    await runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage }) => {
      expect(storage.sql.exec('SELECT key FROM layouts ORDER BY key').toArray()).toMatchObject([
        { key: '' },
        { key: '_default/single.html' },
        { key: '_partials/foot.html' },
      ]);
    });
  });
});

it('only a token for all keys may change templates', async () => {
  const site = openSite('r2', {
    tokens: {
      tokens: [
        ...openSite().context.tokens.tokens.map((token) =>
          token.name === 'guest' ? { ...token, prefix: 'layouts/' } : token,
        ),
      ],
      faults: [],
    },
  });
  const guest = { Authorization: `Bearer ${tokens.guest}` };
  const statuses = [
    (await site.put(single, '{title}', guest)).status,
    (await site.upload('DELETE', single, null, guest)).status,
    (await site.upload('POST', '?layouts', null, guest)).status,
    (await site.upload('POST', 'layouts/a.png?move=layouts/_default/single.html', null, guest)).status,
  ];
  expect(statuses).toEqual([403, 403, 403, 403]);
  expect((await site.upload('GET', '?status', null, guest)).json.layouts).toBeUndefined();
});

/** Settings that only some texts show: what is on record of these follows each change, and of no others. */

import { describe, expect, it } from 'vitest';
import { hashWith, isMadeUnder } from '../../src/catalog/inputs-hash.ts';
import {
  type RecordSettings,
  type RenderSettings,
  seldomNames,
  watched,
} from '../../src/content/site/settings-used.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { sweepAll, sweepSlice } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { openSite, post } from './visitor.ts';

const texts = {
  'texts/plain.md': post({ title: 'Plain' }, 'Nothing. {{< figure src="/a.png" >}}'),
  'texts/param.md': post({ title: 'Param' }, 'The release is {{< param version >}}.'),
  'texts/own.md': post({ title: 'Own' }, 'Made for {{< owner >}}.'),
};

describe('a setting that a text shows', () => {
  it('shows the text once it is there, though the text was read before', async () => {
    const site = openSite();
    await site.context.bucket.put('texts/param.md', new TextEncoder().encode(texts['texts/param.md']));
    expect((await site.visit('/texts/param/')).status).toBe(404);
    expect((await site.put('site.yaml', 'params: {version: one}\n')).json.sweep).toBe(true);
    expect((await site.visit('/texts/param/')).text).toContain('The release is one.');
  });

  it('is known to a new catalog before any other file of the bucket', async () => {
    const site = openSite();
    const put = (key: string, text: string) => site.context.bucket.put(key, new TextEncoder().encode(text));
    await put('param.md', texts['texts/param.md']);
    await put('zz.md', texts['texts/plain.md']);
    await put('site.yaml', 'params: {version: one}\n');
    const known = async () => {
      const keys = ['param.md', 'site.yaml', 'zz.md'];
      const statuses = await site.context.catalog.statuses(site.context.clock(), keys);
      return keys.map((key) => statuses[key]?.status);
    };
    const slice = () => sweepSlice(site.context, { syncs: 1, lists: 2 });
    await slice();
    expect(await known()).toEqual(['absent', 'asset', 'absent']);
    await slice();
    expect(await known()).toEqual(['published', 'asset', 'absent']);
  });

  it('changes lists, search and the whole catalog as if it had always been so', async () => {
    const site = openSite();
    await site.put('shortcodes/owner.html', '{{ site.Title }}');
    await site.put('site.yaml', 'title: Alpha\nparams: {version: one}\n');
    for (const [key, text] of Object.entries(texts)) await site.put(key, text);
    await site.put('site.yaml', 'title: Beta\nparams: {version: two}\n');
    site.pass(1000);
    await sweepAll(site.context);
    const home = (await site.visit('/')).text;
    expect([home.includes('The release is two'), home.includes('Made for Beta')]).toEqual([true, true]);
    const found = async (word: string) =>
      (await site.visit(`/search/?q=${word}`)).text.includes('/texts/own/');
    expect([await found('Alpha'), await found('Beta')]).toEqual([false, true]);
    const grown = await inCatalog(dump);
    await loseCatalog();
    await sweepAll(site.context, false);
    // What was met before the settings.
    await sweepAll(site.context);
    expect(await inCatalog(dump)).toEqual(grown);
  });

  it('makes no record anew that does not show it', async () => {
    const site = openSite();
    await site.put('shortcodes/owner.html', '{{ site.Title }}');
    await site.put('site.yaml', 'title: Alpha\nparams: {version: one}\n');
    for (const [key, text] of Object.entries(texts)) await site.put(key, text);
    const redone = async (settings: string) => {
      const looks = () =>
        inCatalog((sql) =>
          sql
            .exec<{ key: string; ticket: number }>("SELECT key, ticket FROM looks WHERE key LIKE 'texts/%'")
            .toArray(),
        );
      const before = new Map((await looks()).map(({ key, ticket }) => [key, ticket]));
      await site.put('site.yaml', settings);
      site.pass(1000);
      await sweepAll(site.context);
      return (await looks()).filter(({ key, ticket }) => before.get(key) !== ticket).map(({ key }) => key);
    };
    expect(await redone('title: Beta\nparams: {version: one}\n')).toEqual(['texts/own.md']);
    expect(await redone('title: Beta\nparams: {version: two}\n')).toEqual(['texts/param.md']);
    expect(await redone('title: Beta\nparams: {version: two}\npaginate: 3\n')).toEqual([]);
  });
});

describe('the settings that a record is made from', () => {
  it('are those that were read', () => {
    const { settings, read } = watched({ ...defaultSite, title: 'Alpha' });
    expect([settings.title, settings.timeZone, [...read]]).toEqual(['Alpha', 'UTC', ['title']]);
  });

  it.each(seldomNames)('make another basis by %s only where it was read', (name) => {
    const valid = { inputsHash: 'b', templates: 't', site: defaultSite };
    const other = { ...valid, site: { ...defaultSite, [name]: 'other' } };
    expect(isMadeUnder(hashWith(valid, []), other)).toBe(true);
    expect(isMadeUnder(hashWith(valid, [name]), valid)).toBe(true);
    expect(isMadeUnder(hashWith(valid, [name]), other)).toBe(false);
    expect(isMadeUnder(hashWith(valid, [name, 'templates']), { ...valid, templates: 'u' })).toBe(false);
  });

  it('cannot be others than those with a name in the lists', () => {
    // @ts-expect-error Describing must not read what no basis names.
    const ofRecord = (settings: RecordSettings) => settings.redirects;
    // @ts-expect-error Rendering must not read what no page's version names.
    const ofPage = (settings: RenderSettings) => settings.permalinks;
    expect([ofRecord(defaultSite), ofPage(defaultSite)]).toEqual([[], []]);
  });
});

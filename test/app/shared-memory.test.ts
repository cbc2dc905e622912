/** What the catalog keeps in memory of its tables is what its tables say, whatever was written before. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { CatalogObject } from '../../src/catalog/object.ts';
import { forgetShared } from '../../src/catalog/shared-inputs.ts';
import { numbers } from './numbers.ts';
import { openSite, post, type Site } from './visitor.ts';

const keys = ['posts/a.md', 'posts/b.md', 'posts/deep/c.md', 'Notes/d.md', 'about.md', 'posts/e/index.md'];
const texts = ['posts/_index.md', 'Notes/_index.md', 'posts/deep/_index.md', 'tags/flour/_index.md'];
const addresses = [
  ...['/', '/posts/', '/notes/', '/news/', '/posts/deep/', '/tags/', '/tags/flour/', '/topics/flour/'],
  ...['/posts/a/', '/posts/b/', '/posts/deep/c/', '/notes/d/', '/about/', '/posts/e/', '/old/', '/x/'],
];

/** Does something to the site that changes lists, their names or their addresses, or none of them. */
function change(site: Site, random: (limit: number) => number): Promise<unknown> {
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const oneIn = (times: number, fields: object) => random(times) === 0 && fields;
  const key = pick([...keys, ...keys, ...texts]);
  const step = random(10);
  if (step === 0) return site.upload('DELETE', key);
  if (step === 1) return site.put('site.yaml', pick(settings));
  const terms = texts.includes(key) ? {} : { tags: [pick(['Flour', 'flour', 'FLOUR', 'salt'])] };
  const fields = {
    ...{ title: pick(['One', 'Two', 'Three']), ...terms },
    ...oneIn(2, { date: pick(['2026-01-01', '2026-02-02', '2030-01-01']) }),
    ...oneIn(3, { weight: pick([1, 2, 3]) }),
    ...oneIn(5, { draft: true }),
    ...oneIn(5, { url: pick(['/x/', '/news/']) }),
    ...oneIn(5, { aliases: ['/old/'] }),
    ...oneIn(5, { menus: pick(['main', 'footer']) }),
    ...(texts.includes(key) && oneIn(3, { cascade: { params: { author: pick(['Ann', 'Ben']) } } })),
  };
  return site.put(key, post(fields, pick(['Short.', 'Other words.'])));
}

const settings = [
  'title: Ours\n',
  'disableKinds: [section]\n',
  'taxonomies: { tag: tags, topic: topics }\npermalinks: { posts: /news/:slug/ }\n',
  'pluralizeListTitles: true\nsectionPagesMenu: main\n',
];

it.each([1, 2, 3, 4, 5, 6])('after any changes, by seed %i', async (seed) => {
  const site = openSite();
  const random = numbers(seed);
  const { clock } = site.context;
  for (let step = 0; step < 25; step++) {
    await change(site, random);
    const { kept, read } = await runInDurableObject(
      env.CATALOG.getByName('catalog'),
      async (object, state) => {
        const ask = () =>
          Promise.all(addresses.map((path) => (object as CatalogObject).at(clock(), path, 1, keys)));
        const kept = await ask();
        forgetShared(state.storage.sql);
        return { kept, read: await ask() };
      },
    );
    expect(kept).toEqual(read);
  }
});

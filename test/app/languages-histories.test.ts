/** Random histories of a site whose languages change: nothing hidden is shown, and the catalog is as one made anew. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { sample } from '../runs.ts';
import { numbers } from './numbers.ts';
import { rebuildCatalog } from './rebuild.ts';
import { marker, openSite, type Site } from './visitor.ts';

const several = 'languages:\n  en: {}\n  fr: {weight: 2}\n  ar: {}\n';

const settings = [
  several,
  `${several}  nl: {permalinks: {posts: "/:year/:slug/"}}\n`,
  `${several}  pt-BR: {weight: 1}\n`,
  `${several}defaultContentLanguageInSubdir: true\n`,
  `${several}defaultContentLanguage: fr\n`,
  `${several}disableLanguages: [fr]\ndocs: [docs]\n`,
  several.replace('weight: 2', 'contentDir: docs'),
  several.replace('weight: 2', 'taxonomies: {tag: mots}'),
  'title: One language\n',
];

const stems =
  '_index posts/_index posts/a posts/trip/index docs/_index docs/deep/_index docs/deep/x tags/x/_index'.split(
    ' ',
  );

const fields = [
  `sites: {matrix: {languages: ["**"]}}`,
  'sites: {matrix: {languages: [fr]}}',
  'sites: {matrix: {languages: [en, nl]}}',
  'translationKey: k',
  'tags: [x, y]',
  'slug: s',
  'url: /u/',
  'url: u/',
  'menu: main',
  'series: [s]',
  'hidden: true',
  'layout: search',
  'type: docs',
  'aliases: [/old/]',
  'cascade: {draft: true}',
];

const visited =
  '/ /posts/ /posts/a/ /posts/a.md /posts/trip/ /docs/ /tags/x/ /u/ /old/ /index.xml /archive/ /sitemap.xml /llms.txt /nothing/ /search/?q=text'.split(
    ' ',
  );

function textFrom(random: (limit: number) => number): string {
  const isDraft = random(3) === 0;
  const chosen = fields.filter(() => random(7) === 0);
  const unique = [...new Map(chosen.map((field) => [field.split(':')[0], field])).values()];
  const title = isDraft ? `${marker}\ndraft: true` : 'Shown';
  return `---\ntitle: ${title}\n${unique.join('\n')}\n---\nText ${isDraft ? marker : ''} {{< relref "a" >}}\n`;
}

async function live(site: Site, random: (limit: number) => number): Promise<void> {
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const key = `${pick(stems)}${pick(['', '', '.fr', '.nl', '.en', '.pt-br'])}.md`;
  const step = random(10);
  if (step < 4) await site.put(key, textFrom(random));
  else if (step < 6) await site.context.bucket.put(key, new TextEncoder().encode(textFrom(random)));
  else if (step === 6) await site.context.bucket.delete(key);
  else if (step === 7) await site.upload('DELETE', key);
  else if (step === 8) await site.put('site.yaml', pick(settings));
  else await sweepAll(site.context);
  for (const prefix of ['', '/fr']) await site.visit(prefix + pick(visited));
}

describe('a site whose languages change', () => {
  it.each(sample([1, 2, 3, 4, 5, 6, 7, 8]))('shows nothing hidden, and settles: history %i', async (seed) => {
    const site = openSite();
    const random = numbers(seed);
    await site.put('site.yaml', several);
    for (let step = 0; step < 16; step++) await live(site, random);
    await sweepAll(site.context);
    await sweepAll(site.context);
    for (const prefix of ['', '/fr', '/nl', '/en', '/pt-br']) {
      for (const path of visited) expect((await site.visit(prefix + path)).status).toBeLessThan(500);
    }
    const { bucket, catalog, clock } = site.context;
    const { files } = await bucket.list({});
    const listed = files.filter((file) => !file.key.startsWith('.history/versions/'));
    expect(await catalog.compare(clock(), { after: '', until: null, files: listed, trust: true })).toEqual(
      [],
    );
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });
});

/** Whatever a token for drafts sends, in whatever order, visitors see the same as before. */

import { reset } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../runs.ts';
import {
  asGuest,
  dated,
  draft,
  half,
  hour,
  layouts,
  openedForGuests,
  shown,
  visitAll,
} from './drafts-site.ts';
import { png, type Site } from './visitor.ts';

const keys = [
  ...'mine/a.md mine/b.md mine/plan/index.md mine/plan/index.fr.md mine/plan/index.html mine/plan/dog.png'.split(
    ' ',
  ),
  ...'mine/plan/sub/index.md mine/plan/sub/x.png mine/index.md mine/_index.md mine/soon/index.fr.md'.split(
    ' ',
  ),
  ...'posts/trip/index.fr.md posts/trip/cat.fr.png posts/trip/sub/index.md posts/trip/a.md'.split(' '),
  ...'posts/hello.md posts/hello.fr.md posts/hello/index.md posts/hello.html both.md both.fr.md'.split(' '),
  ...'docs/hidden.md docs/index.md docs/new.md half/a.md half/a.fr.md half/b.md half/index.fr.md'.split(' '),
  ...'new/x/index.md new/x/pic.png new/index.md new/x/index.html new/x/cover.fr.png new/x.md'.split(' '),
  ...'legacy/index.md legacy/cat.png posts/gone.md posts/was.md posts/moving.md posts/moving/index.md'.split(
    ' ',
  ),
  ...'posts/moving/index.html tags/go/index.md tags/go/cover.png hi/index.md hi/index.html'.split(' '),
  ...'fr/posts/hello.md fr/index.md images/index.md images/index.html index.md index.html'.split(' '),
];

const urls =
  '/posts/hello/ /hi/ /posts/ / /fr/both/ /tags/go/ /legacy/cat.png /mine/a/ /mine/plan/ /new/x/'.split(' ');

const fields = fc.record(
  {
    draft: fc.constantFrom(true, true, true, false),
    url: fc.constantFrom(...urls),
    aliases: fc.constantFrom(...urls.map((url) => [url])),
    translationKey: fc.constantFrom('both', 'hello'),
    sites: fc.constantFrom(...[['en'], ['fr'], ['en', 'fr']].map((languages) => ({ matrix: { languages } }))),
    menu: fc.constant('main'),
    tags: fc.constant(['go']),
    series: fc.constant('one'),
    layout: fc.constantFrom('search', 'archives'),
    date: fc.constantFrom(dated(-hour), dated(hour)),
    expiryDate: fc.constantFrom(dated(-hour), dated(hour)),
    cascade: fc.constant({ draft: false }),
    build: fc.constant({ render: 'never', list: 'never' }),
  },
  { requiredKeys: [] },
);

const body = fc.oneof(
  { weight: 6, arbitrary: fields.map((some) => draft(some)) },
  { weight: 1, arbitrary: fields.map((some) => shown(some)) },
  { weight: 1, arbitrary: fc.constantFrom<string | Uint8Array<ArrayBuffer>>(half, '<p>Text</p>', png(7, 7)) },
);

const key = fc.constantFrom(...keys);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ method: fc.constant('PUT'), path: key, body }) },
  { weight: 2, arbitrary: fc.record({ method: fc.constant('DELETE'), path: key, body: fc.constant(null) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      path: fc.tuple(key, key).map(([from, to]) => `${from}?move=${to}`),
      body: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      path: key.map((each) => `${each}?restore=`),
      body: fc.constant(null),
    }),
  },
);

it('changes nothing that visitors see', async () => {
  const counts: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 40, maxLength: 40 }), async (isOwn, steps) => {
      await reset();
      const site = await openedForGuests();
      for (const [name, text] of isOwn ? Object.entries(layouts) : []) await site.put(name, text);
      expect((await site.visit('/')).text.startsWith('<h1>')).toBe(isOwn);
      const seen = await visitAll(site, !isOwn);
      for (const { method, path, body: sent } of steps) {
        const answer = await site.upload(method, await withVersion(site, path), sent, asGuest);
        counts[answer.status] = (counts[answer.status] ?? 0) + 1;
        if (answer.status < 300) {
          expect(await visitAll(site, !isOwn), `${method} ${path} ${sent}`).toEqual(seen);
        }
      }
      expect(await visitAll(site, !isOwn)).toEqual(seen);
    }),
    { numRuns: runs(9), endOnFailure: true },
  );
  expect(counts[201]).toBeGreaterThan(10);
  expect(counts[403]).toBeGreaterThan(10);
}, 600_000);

/** The oldest version in the place of none. */
async function withVersion(site: Site, path: string): Promise<string> {
  if (!path.endsWith('?restore=')) return path;
  const { json } = await site.upload('GET', path.replace('?restore=', '?versions'));
  return path + (json.versions?.at(-1)?.version ?? 'none');
}

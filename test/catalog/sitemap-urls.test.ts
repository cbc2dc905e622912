import { expect, test } from 'vitest';
import type { SitemapUrl } from '../../src/catalog/resolved.ts';
import { translatedWithinBudget, withinBudget } from '../../src/catalog/sitemap-urls.ts';

const full = (name: string): SitemapUrl => ({
  path: `/${name}/`,
  images: Array.from({ length: 10 }, (_, index) => `/${'long/'.repeat(150)}${index}.png`),
  videos: { list: [{ provider: 'youtube', id: '1u1PSj8FEls' }], title: name, description: '' },
});

test('withinBudget() leaves pages as they are while there is room', () => {
  const urls = [{ path: '/' }, full('a'), { path: '/b/', lastmod: 1 }];
  expect(withinBudget(urls)).toEqual(urls);
});

test('withinBudget() names all pages, the last ones without what is in them', () => {
  const urls = withinBudget(Array.from({ length: 10_000 }, (_, index) => full(String(index))));
  expect(urls).toHaveLength(10_000);
  expect(urls[0]).toEqual(full('0'));
  expect(urls.at(-1)).toEqual({ path: '/9999/' });
  expect(JSON.stringify(urls).length).toBeLessThan(6_000_000);
});

test('translatedWithinBudget() names all pages, the last ones without their translations', () => {
  const [few, many] = [3, 40].map((count) =>
    Array.from({ length: count }, (_, index) => ({ language: `l${index}`, path: `/${'あ'.repeat(20)}/` })),
  );
  const pages = Array.from({ length: 10_000 }, (_, index) => ({ path: `/${index}/` }));
  const translated = (translations = few) =>
    translatedWithinBudget(
      pages,
      pages.map(() => translations ?? []),
    );
  expect(translated().at(-1)).toEqual({ path: '/9999/', translations: few });
  expect(translated([])).toEqual(pages);
  expect(translated(many)[0]).toEqual({ path: '/0/', translations: many });
  expect(translated(many).at(-1)).toEqual({ path: '/9999/' });
});

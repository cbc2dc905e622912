import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/catalog/answer-with.ts';
import { resolveAt } from '../../src/catalog/resolve.ts';
import { feedAt } from '../../src/catalog/resolve-feed.ts';
import { sitemapPart } from '../../src/catalog/resolve-sitemap.ts';
import { search } from '../../src/catalog/search.ts';
import { readSites } from '../../src/catalog/settings.ts';
import { siteAt } from '../../src/content/site/sites.ts';
import { grow } from '../places/grow.ts';
import { countingReads, inDatabase } from './database.ts';

/** Posts in one language; the site with one language has twice as many. */
const size = 250;

const config = 'title = "x"\n[languages.en]\n[languages.fr]\n';

const text = (index: number) =>
  `---\ntitle: Post ${index}\ndate: ${new Date(Date.UTC(2024, 0, 1, 0, index)).toISOString()}\ntags: [tag${index % 20}]\n---\n\nWord ${index} of the text.\n`;

const keysOf = (suffix: string) =>
  Array.from({ length: size }, (_, index) => [`posts/p${index}${suffix}.md`, text(index)] as const);

const twice = Array.from({ length: 2 * size }, (_, index) => [`posts/p${index}.md`, text(index)] as const);

const questions = {
  page: '/posts/p7/',
  list: '/posts/',
  home: '/',
  term: '/tags/tag7/',
  taxonomy: '/tags/',
  archive: '/archive/',
};

describe('a site with two languages', () => {
  it('reads what a site with one language and as many posts does, within a tenth', async () => {
    const alone = await inDatabase(async (sql) => {
      await grow(sql, { config: 'title = "x"\n', files: Object.fromEntries(twice) });
      return costs(sql, '');
    });
    const [first, second] = await inDatabase(async (sql) => {
      const files = Object.fromEntries([...keysOf(''), ...keysOf('.fr')]);
      await grow(sql, { config, files });
      return [costs(sql, ''), costs(sql, '/fr')];
    });
    for (const costs of [first, second]) {
      for (const [name, rows] of Object.entries(costs ?? {})) {
        expect(rows, name).toBeLessThanOrEqual(1.1 * (alone[name] ?? 0));
      }
    }
  });
});

describe('the sitemap of a language', () => {
  /** Statements for the first part of a sitemap of so many pages. */
  const statements = (config: string, files: [string, string][]) =>
    inDatabase(async (sql) => {
      await grow(sql, { config, files: Object.fromEntries(files) });
      const counter = { total: 0, statements: 0 };
      const sitemap = sitemapPart(countingReads(sql, counter), readSites(sql), '/', { part: 1, size: 1000 });
      return { ...counter, sitemap };
    });

  it('asks once for the translations of all pages, and not at all on a site with one language', async () => {
    const pages = (count: number, suffix: string) => keysOf(suffix).slice(0, count) as [string, string][];
    const alone = await statements('title = "x"\n', pages(50, ''));
    const few = await statements(config, [...pages(50, ''), ...pages(50, '.fr')]);
    const more = await statements(config, [...pages(100, ''), ...pages(100, '.fr')]);
    expect(alone.sitemap.urls.some(({ translations }) => translations !== undefined)).toBe(false);
    expect(alone.sitemap.lists).toBeUndefined();
    expect(few.sitemap.urls.every(({ translations }) => translations?.length === 1)).toBe(true);
    // A page is read by a statement of its own. Besides, there are those for the home page and the sections.
    expect(more.statements - few.statements).toBe(50);
    expect(alone.statements).toBe(50 + 2);
    expect(few.statements).toBeLessThan(50 + 2 + 1 + 25);
  });
});

/** Rows that each question reads. */
function costs(sql: SqlStorage, prefix: string): Record<string, number> {
  const cost = (path: string, find: (counted: SqlStorage) => object) => {
    const counter = { total: 0 };
    const counted = countingReads(sql, counter);
    answerWith(counted, { token: 'token' }, [], path, () => find(counted));
    return counter.total;
  };
  const sites = readSites(sql);
  const home = `${prefix}/`;
  const pages = Object.entries(questions).map(([name, path]) => [
    name,
    cost(prefix + path, (counted) => resolveAt(counted, sites, prefix + path, 1)),
  ]);
  return {
    ...Object.fromEntries(pages),
    feed: cost(home, (counted) => feedAt(counted, sites, home)),
    search: cost(home, (counted) => search(counted, siteAt(sites, home), 'word text', { size: 20 })),
  };
}

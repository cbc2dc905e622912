import { describe, expect, test } from 'vitest';
import type { PageData, SiteHead } from '../../src/content/page-data.ts';
import type { SearchPage } from '../../src/content/search-page.ts';
import { assetPaths } from '../../src/theme/assets.ts';
import type { PageParts } from '../../src/theme/script.ts';
import { renderPage } from '../../src/theme/theme.tsx';
import { parsePage, select } from './parse-page.ts';
import * as sample from './sample-pages.ts';

const { site } = sample;

const results: SearchPage = {
  kind: 'search',
  path: '/search/',
  query: 'type',
  hasTerms: true,
  rows: [],
  isContinued: false,
};

const kinds: [name: string, site: SiteHead, page: PageData][] = [
  ['a post', site, sample.post],
  ['a preview', site, sample.preview],
  ['a section', site, sample.section],
  ['a section in groups', site, sample.grouped],
  ['the archive', site, sample.archive],
  ['the home page', site, sample.home],
  ['an empty home page', sample.emptySite, sample.emptyHome],
  ['a list of terms', site, sample.terms],
  ['a page of results', site, results],
  ['a page that does not exist', site, sample.notFound],
];

describe.each(kinds)('renderPage() writes %s', (_name, itsSite, page) => {
  const html = renderPage(itsSite, page);
  const elements = parsePage(html);

  test('as a whole document', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/);
    expect(html).toMatch(/<\/footer><\/body><\/html>$/);
  });

  test('with one heading, one of each landmark and a link past the menu', () => {
    for (const name of ['h1', 'main', 'title']) expect(select(elements, name)).toHaveLength(1);
    const [main] = select(elements, 'main');
    expect(select(elements, 'a', { class: 'skip-link' })[0]?.attributes['href']).toBe(
      `#${main?.attributes['id']}`,
    );
  });

  test('with the style, the icon and a feed', () => {
    const href = (attributes: Record<string, string>) =>
      select(elements, 'link', attributes)[0]?.attributes['href'];
    expect(href({ rel: 'stylesheet' })).toMatch(/^\/_platen\/style\.[0-9a-f]{16}\.css$/);
    expect(href({ rel: 'icon' })).toBe(assetPaths.icon());
    expect(href({ rel: 'alternate', type: 'application/rss+xml' })).toMatch(/\/index\.xml$/);
  });

  test('with ids that are all different', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the head of a page', () => {
  const titles: [expected: string, page: PageData][] = [
    [`${sample.post.title} · The Composing Room`, sample.post],
    ['The Composing Room', sample.home],
    ['The Composing Room · Page 2', { ...sample.home, page: 2 }],
    ['Posts · Page 2 · The Composing Room', sample.section],
    ['Tags · The Composing Room', sample.terms],
    ['Page not found · The Composing Room', sample.notFound],
    ['The Composing Room', { ...sample.post, title: 'The Composing Room' }],
  ];
  test.each(titles)('is titled "%s"', (expected, page) => {
    expect(head(page).title).toBe(expected);
  });

  test('names the one address of a page, escaped', () => {
    expect(head(sample.post).canonical).toBe('https://example.org/posts/case/');
    expect(head({ ...sample.terms, path: '/tags/näh zeug?/' }).canonical).toBe(
      'https://example.org/tags/n%C3%A4h%20zeug%3F/',
    );
  });

  test('names no address for a preview or a page that does not exist', () => {
    expect(head(sample.preview).canonical).toBeUndefined();
    expect(head(sample.notFound).canonical).toBeUndefined();
  });

  test('keeps search engines away from previews, missing pages and private sites', () => {
    expect(head(sample.post).robots).toBeUndefined();
    expect(head(sample.preview).robots).toBe('noindex');
    expect(head(sample.notFound).robots).toBe('noindex');
    expect(head(sample.post, { ...site, noindex: true }).robots).toBe('noindex');
  });

  test('describes the page, and the home page by the site', () => {
    expect(head(sample.post).description).toBe('What an apprentice learns first.');
    expect(head(sample.home).description).toBe(site.description);
    expect(head({ ...sample.home, description: 'Its own.' }).description).toBe('Its own.');
    expect(head({ ...sample.post, description: '' }).description).toBeUndefined();
  });

  test('describes a list that nobody has described by what it begins with', () => {
    const rows = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((title) => ({
      path: '/x/',
      title,
      summary: '',
    }));
    const begins = 'One · Two · Three · Four · Five';
    expect(head({ ...sample.section, description: '', rows }).description).toBe(begins);
    expect(head({ ...sample.section, description: 'Its own.', rows }).description).toBe('Its own.');
    expect(head({ ...sample.home, description: '', rows }, { ...site, description: '' }).description).toBe(
      begins,
    );
    expect(head({ ...sample.terms, description: '', rows: [] }).description).toBeUndefined();
  });

  test('links the Markdown source only where there is one', () => {
    const { source: _, ...withoutSource } = sample.post;
    expect(head(sample.post).source).toBe('/posts/case.md');
    expect(head(withoutSource).source).toBeUndefined();
  });

  test('loads one script with the parts that the page has', () => {
    const none = { hasCode: false, hasContents: false, hasPlayer: false, hasMenu: false };
    const script = (parts: Partial<PageParts>) => assetPaths.script({ ...none, ...parts });
    expect(head(sample.post).script).toBe(script({ hasPlayer: true }));
    expect(head({ ...sample.section, hasPlayer: true }).script).toBe(script({ hasPlayer: true }));
    expect(head({ ...sample.post, hasPlayer: false }).script).toBe(script({}));
    expect(head({ ...sample.post, hasPlayer: false, hasCode: true }).script).toBe(script({ hasCode: true }));
    expect(head({ ...sample.post, contents: '<nav></nav>' }).script).toBe(
      script({ hasContents: true, hasPlayer: true }),
    );
    expect(head(sample.notFound).script).toBe(script({}));
  });

  test.each([
    ['a post', sample.post, 'plain'],
    ['a post with code', { ...sample.post, hasCode: true }, 'code'],
    ['a list', sample.home, 'plain'],
    ['a list with code above it', { ...sample.home, html: '<pre><code></code></pre>' }, 'code'],
    ['a page of results', results, 'search'],
    ['a page that is not there', sample.notFound, 'search'],
  ] as const)('gives %s the style sheet that has what it needs', (_name, page, name) => {
    expect(renderPage(site, page)).toContain(`<link rel="stylesheet" href="${assetPaths.style(name)}"/>`);
  });

  test('asks for the site’s own colour with the style sheet', () => {
    const html = renderPage({ ...site, accent: '#00aa88' }, sample.post);
    expect(html).toContain(`href="${assetPaths.style('plain')}?accent=00aa88"`);
  });

  test('takes other files than its own', () => {
    const html = renderPage(site, sample.post, { ...assetPaths, style: () => '/s.css' });
    expect(html).toContain('href="/s.css"');
    expect(html).not.toContain(assetPaths.style('plain'));
  });

  test.each([
    ['en', undefined],
    ['de-AT', undefined],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ckb', 'rtl'],
    ['no such language', undefined],
  ])('gives %s the direction %s', (languageCode, direction) => {
    const [html] = parsePage(renderPage({ ...site, languageCode }, sample.terms));
    expect(html?.attributes).toEqual({
      lang: languageCode,
      ...(direction !== undefined && { dir: direction }),
    });
  });
});

/** What the head says, by meaning. */
function head(page: PageData, itsSite: SiteHead = site) {
  const elements = parsePage(renderPage(itsSite, page));
  const attribute = (name: string, attributes: Record<string, string>, wanted: string) =>
    select(elements, name, attributes)[0]?.attributes[wanted];
  return {
    title: select(elements, 'title')[0]?.text,
    canonical: attribute('link', { rel: 'canonical' }, 'href'),
    robots: attribute('meta', { name: 'robots' }, 'content'),
    description: attribute('meta', { name: 'description' }, 'content'),
    source: attribute('link', { type: 'text/markdown' }, 'href'),
    script: select(elements, 'script').flatMap(({ attributes: { src } }) => src ?? [])[0],
  };
}

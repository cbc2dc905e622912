import { describe, expect, test } from 'vitest';
import type { ListPage, PageData, PostPage, SiteHead } from '../../src/content/page-data.ts';
import { renderPage } from '../../src/theme/theme.tsx';
import { parsePage, select } from './parse-page.ts';
import * as sample from './sample-pages.ts';

const { post, section, site } = sample;

describe('a post', () => {
  test('shows its text as it is', () => {
    expect(renderPage(site, post)).toContain(`<div class="prose">${post.html}</div>`);
  });

  test('shows its contents above its text, folded, where it has some', () => {
    const contents = '<nav id="TableOfContents"><ul><li><a href="#a">A</a></li></ul></nav>';
    const html = renderPage(site, { ...post, contents });
    expect(html).toContain(
      `<details class="contents"><summary>Contents</summary>${contents}</details><div class="prose">`,
    );
    expect(renderPage(site, post)).not.toContain('<details');
  });

  test('shows when it was written and changed, for people and machines', () => {
    expect(times(post)).toEqual([
      ['2026-03-14T09:00:00Z', '14 March 2026'],
      ['2026-06-02', '2 June 2026'],
    ]);
  });

  test('shows no change that is not later than its date', () => {
    expect(times({ ...post, lastmod: { at: Date.UTC(2026, 2, 14, 9) } })).toHaveLength(1);
  });

  test('shows no date when it has none', () => {
    const { date: _, lastmod: __, ...undated } = post;
    expect(times(undated)).toEqual([]);
  });

  test('in another language than the site is marked so, with what is said of it in that language', () => {
    const html = renderPage(site, { ...post, languageCode: 'ar' });
    const [article] = select(parsePage(html), 'article');
    expect(article?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(html).toContain('بقلم Ada Winter');
    expect(html).toContain('<html lang="en">');
    expect(renderPage(site, post)).toContain('<article><header');
  });

  test('leads to others like it', () => {
    const html = renderPage(site, post);
    expect(html).toContain('<nav class="related" aria-labelledby="_related">');
    expect(links(post)).toContainEqual(['/posts/window/', 'A window to the north']);
  });

  test('tells more of the site’s own author than a name, and of nobody else', () => {
    const told = { ...site, authorCard: { bio: 'Sets type.', image: '/ada & co.png' } };
    expect(renderPage(told, post)).toContain('<p>Sets type.</p>');
    expect(renderPage(told, post)).toContain('src="/ada%20&amp;%20co.png"');
    expect(renderPage(told, { ...post, author: 'Bo' })).not.toContain('Sets type.');
    const { section: _, ...pageAlone } = post;
    expect(renderPage(told, pageAlone)).not.toContain('Sets type.');
  });

  test('says nothing about itself when there is nothing to say', () => {
    const { date: _, lastmod: __, author: ___, section: ____, minutes: _____, ...bare } = post;
    expect(renderPage(site, bare)).not.toContain('byline');
  });

  test('links what it is filed under', () => {
    expect(links(post, { rel: 'tag' })).toEqual([
      ['/categories/craft/', 'craft'],
      ['/tags/letterpress/', 'letterpress'],
      ['/tags/patience/', 'patience'],
      ['/tags/tools/', 'tools'],
    ]);
  });

  test('links all terms of a taxonomy by its name', () => {
    expect(links(post)).toEqual(
      expect.arrayContaining([
        ['/categories/', 'Categories'],
        ['/tags/', 'Tags'],
      ]),
    );
  });

  test('leaves out a taxonomy without terms', () => {
    const terms = [{ taxonomy: 'tags', title: 'Tags', terms: [] }];
    expect(renderPage(site, { ...post, terms })).not.toContain('<dl');
  });

  test('links its neighbours', () => {
    expect(links(post, { rel: 'prev' })).toEqual([['/posts/ink/', 'Newer Mixing a black that is not blue']]);
    expect(links(post, { rel: 'next' })).toEqual([
      ['/posts/paper/', 'Older Paper remembers which way the wind blew'],
    ]);
  });

  test('has no menu of neighbours when it is alone', () => {
    const { newer: _, older: __, ...alone } = post;
    expect(renderPage(site, alone)).not.toContain('neighbours');
  });

  test('says on a preview what it is and how long the link works', () => {
    const [note] = select(parsePage(renderPage(site, sample.preview)), 'p', { class: 'preview-note' });
    expect(note?.text).toBe('Preview: draft, link valid until 15 March 2026, 09:30 GMT+1');
    expect(renderPage(site, post)).not.toContain('preview-note');
  });

  test('marks its section in the menu', () => {
    expect(links(post, { 'aria-current': 'true' })).toEqual([['/posts/', 'Posts']]);
  });
});

describe('a list', () => {
  test('shows each post with its date and summary', () => {
    expect(times(section)).toEqual([
      ['2026-03-14T09:00:00Z', '14 March 2026'],
      ['2026-02-01', '1 February 2026'],
      ['2025-12-24', '24 December 2025'],
    ]);
    const articles = select(parsePage(renderPage(site, section)), 'article');
    expect(articles.map(({ text }) => text)[3]).toBe(
      'A window to the north24 December 2025Direct sun flatters the proof and lies about the grey.',
    );
    expect(articles[2]?.text).toBe('Paper remembers');
  });

  test('links the pages before and after it', () => {
    expect(links(section, { rel: 'prev' })).toEqual([['/posts/', 'Newer']]);
    expect(links(section, { rel: 'next' })).toEqual([['/posts/page/3/', 'Older']]);
    expect(renderPage(site, section)).toContain('Page 2 of 5');
  });

  test('has no pager when it fits on one page', () => {
    const { newer: _, older: __, ...single } = { ...section, page: 1, pages: 1 };
    expect(renderPage(site, single)).not.toContain('pager');
  });

  test('counts its posts', () => {
    expect(renderPage(site, section)).toContain('93 posts');
    expect(renderPage(site, { ...section, count: 1 })).toContain('1 post<');
  });

  test('shows the text at its head', () => {
    expect(renderPage(site, { ...section, html: '<p>Longer pieces.</p>' })).toContain(
      '<p>Longer pieces.</p>',
    );
  });

  test('marks itself in the menu', () => {
    const first: ListPage = { ...section, path: '/posts/' };
    expect(links(first, { 'aria-current': 'page' })).toEqual([['/posts/', 'Posts']]);
  });

  test('without posts says so', () => {
    expect(renderPage(site, { ...section, rows: [], count: 0 })).toContain(
      'Nothing has been published here yet.',
    );
  });
});

describe('an empty home page', () => {
  test('tells the owner what to do next, without a secret', () => {
    const html = renderPage(sample.emptySite, sample.emptyHome);
    expect(html).toContain('curl -T hello.md');
    expect(html).toContain('https://example.org/upload/posts/hello.md');
    expect(html).toContain('Bearer TOKEN');
    expect(html).toContain('<a href="/_platen/admin/">in the browser</a>');
  });

  test.each<[string, SiteHead, ListPage]>([
    ['there are sections', site, sample.emptyHome],
    ['it has a text of its own', sample.emptySite, { ...sample.emptyHome, html: '<p>Hello</p>' }],
    ['it is a later page', sample.emptySite, { ...sample.emptyHome, page: 2 }],
  ])('does not when %s', (_reason, itsSite, page) => {
    expect(renderPage(itsSite, page)).not.toContain('curl');
  });
});

describe('other pages', () => {
  test('terms are links with counts', () => {
    const html = renderPage(site, sample.terms);
    expect(links(sample.terms)).toContainEqual(['/tags/north%20light/', 'north light']);
    expect(html).toContain('>1 post<');
    expect(html).toContain('>4 posts<');
  });

  test('a page that does not exist names the address and links home and the sections', () => {
    const page: PageData = { kind: 'not-found', path: '/<b>nowhere</b>/' };
    const elements = parsePage(renderPage(site, page));
    expect(select(elements, 'code')[0]?.text).toBe('/<b>nowhere</b>/');
    expect(links(page)).toEqual(
      expect.arrayContaining([
        ['/', 'Home'],
        ['/notes/', 'Notes'],
        ['/posts/', 'Posts'],
      ]),
    );
  });
});

function times(page: PostPage | ListPage): [datetime: string | undefined, text: string][] {
  const found = select(parsePage(renderPage(site, page)), 'time');
  return found.map(({ attributes, text }) => [attributes['datetime'], text]);
}

function links(
  page: PageData,
  attributes: Record<string, string> = {},
): [href: string | undefined, text: string][] {
  const found = select(parsePage(renderPage(site, page)), 'a', attributes);
  return found.map(({ attributes: { href }, text }) => [href, text]);
}

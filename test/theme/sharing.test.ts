/** What other sites and search engines are told of a page, read from its head. */

import { describe, expect, test } from 'vitest';
import type { PageData, SiteHead } from '../../src/content/page-data.ts';
import { renderPage } from '../../src/theme/theme.tsx';
import { parsePage, select } from './parse-page.ts';
import * as sample from './sample-pages.ts';

const { site } = sample;

/** `[name, content]` of every `meta` element that tells of sharing, in order. */
function shared(page: PageData, itsSite: SiteHead = site): [string, string][] {
  return select(parsePage(renderPage(itsSite, page)), 'meta').flatMap(({ attributes }) => {
    const name = attributes['property'] ?? attributes['name'] ?? '';
    return /^(?:og|article|twitter):/.test(name) ? [[name, attributes['content'] ?? '']] : [];
  });
}

/** The things of schema.org, by type. */
// biome-ignore lint/suspicious/noExplicitAny: tests read any JSON
function things(page: PageData, itsSite: SiteHead = site): Record<string, any> {
  const [script] = select(parsePage(renderPage(itsSite, page)), 'script', { type: 'application/ld+json' });
  if (script === undefined) return {};
  const graph: { '@type': string }[] = JSON.parse(script.text)['@graph'];
  return Object.fromEntries(graph.map((thing) => [thing['@type'], thing]));
}

function links(page: PageData, rel: string, itsSite: SiteHead = site): (string | undefined)[] {
  return select(parsePage(renderPage(itsSite, page)), 'link', { rel }).map(
    ({ attributes }) => attributes['href'],
  );
}

describe('Open Graph and cards', () => {
  test('tell of a post with its image, video, dates, section and tags', () => {
    expect(shared(sample.post)).toEqual([
      ['og:type', 'article'],
      ['og:title', sample.post.title],
      ['og:description', 'What an apprentice learns first.'],
      ['og:url', 'https://example.org/posts/case/'],
      ['og:site_name', 'The Composing Room'],
      ['og:locale', 'en_US'],
      ['og:image', 'https://example.org/posts/case/type.jpg'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'A case of type'],
      ['og:video', 'https://www.youtube-nocookie.com/embed/1u1PSj8FEls'],
      ['og:video:type', 'text/html'],
      ['article:published_time', '2026-03-14T09:00:00.000Z'],
      ['article:modified_time', '2026-06-02'],
      ['article:section', 'Posts'],
      ['article:tag', 'letterpress'],
      ['article:tag', 'patience'],
      ['article:tag', 'tools'],
      ['twitter:card', 'summary_large_image'],
      ['twitter:title', sample.post.title],
      ['twitter:description', 'What an apprentice learns first.'],
      ['twitter:image', 'https://example.org/posts/case/type.jpg'],
    ]);
  });

  test('tell of the home page as the site, with the image of the site where it has one', () => {
    const [card, image] = [new Map(shared(sample.home)), { url: 'https://example.org/logo.png' }];
    expect(card.get('og:type')).toBe('website');
    expect(card.get('og:title')).toBe('The Composing Room');
    expect(card.get('og:description')).toBe(site.description);
    expect(card.get('twitter:card')).toBe('summary');
    expect(card.has('og:image')).toBe(false);
    expect(new Map(shared(sample.home, { ...site, image })).get('og:image')).toBe(image.url);
    expect(new Map(shared(sample.post, { ...site, image })).get('og:image')).not.toBe(image.url);
  });

  test.each([
    ['en', 'en_US'],
    ['pt-BR', 'pt_BR'],
    ['zh-Hant', 'zh_TW'],
    ['no such language', undefined],
  ])('give the language %s as %s', (languageCode, locale) => {
    expect(new Map(shared(sample.terms, { ...site, languageCode })).get('og:locale')).toBe(locale);
  });

  test.each([
    ['a preview', sample.preview],
    ['a page that does not exist', sample.notFound],
  ])('say nothing of %s', (_name, page) => {
    expect(shared(page)).toEqual([]);
    expect(things(page)).toEqual({});
  });
});

describe('structured data', () => {
  test('tells of a post, the way to it and its videos', () => {
    expect(things(sample.post)).toEqual({
      BlogPosting: {
        '@type': 'BlogPosting',
        '@id': 'https://example.org/posts/case/',
        url: 'https://example.org/posts/case/',
        mainEntityOfPage: 'https://example.org/posts/case/',
        headline: sample.post.title,
        description: 'What an apprentice learns first.',
        datePublished: '2026-03-14T09:00:00.000Z',
        dateModified: '2026-06-02',
        author: { '@type': 'Person', name: 'Ada Winter' },
        publisher: { '@type': 'Organization', name: 'The Composing Room', url: 'https://example.org/' },
        image: 'https://example.org/posts/case/type.jpg',
        articleSection: 'Posts',
        keywords: ['craft', 'letterpress', 'patience', 'tools'],
        inLanguage: 'en',
      },
      BreadcrumbList: {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'The Composing Room', item: 'https://example.org/' },
          { '@type': 'ListItem', position: 2, name: 'Posts', item: 'https://example.org/posts/' },
          {
            '@type': 'ListItem',
            position: 3,
            name: sample.post.title,
            item: 'https://example.org/posts/case/',
          },
        ],
      },
      VideoObject: {
        '@type': 'VideoObject',
        name: 'Setting a line',
        description: 'What an apprentice learns first.',
        thumbnailUrl: 'https://example.org/posters/youtube/1u1PSj8FEls.jpg',
        uploadDate: '2026-03-14T09:00:00.000Z',
        embedUrl: 'https://www.youtube-nocookie.com/embed/1u1PSj8FEls',
      },
    });
  });

  test('tells of the site and how to search it, where it can be searched', () => {
    const { WebSite } = things(sample.home, { ...site, hasSearch: true });
    expect(WebSite).toMatchObject({ name: 'The Composing Room', url: 'https://example.org/' });
    expect(WebSite.potentialAction).toEqual({
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    });
    const { hasSearch: _, ...unsearched } = site;
    expect(things(sample.home, unsearched)['WebSite']).not.toHaveProperty('potentialAction');
  });

  test('leaves out a video that lacks what is required, and calls a page outside of sections a page', () => {
    const { date: _, section: __, ...undated } = sample.post;
    expect(Object.keys(things(undated))).toEqual(['WebPage', 'BreadcrumbList']);
    const videos = [{ title: 'Bare', file: 'https://example.org/a.mp4' }];
    expect(things({ ...sample.post, videos })).not.toHaveProperty('VideoObject');
  });
});

describe('links', () => {
  test('name all feeds of the page, else those of the home page', () => {
    const feeds = (folder: string) => [`${folder}index.xml`, `${folder}atom.xml`, `${folder}feed.json`];
    expect(links(sample.section, 'alternate')).toEqual(feeds('/posts/'));
    expect(links(sample.terms, 'alternate')).toEqual(feeds('/'));
    expect(links(sample.notFound, 'alternate')).toEqual(feeds('/'));
    expect(links(sample.post, 'alternate')).toEqual([...feeds('/posts/'), '/posts/case.md']);
  });

  test('name the pages before and after one of a list', () => {
    expect(links(sample.section, 'prev')).toEqual(['/posts/']);
    expect(links(sample.section, 'next')).toEqual(['/posts/page/3/']);
    expect(links(sample.home, 'prev')).toEqual([]);
  });

  test('name the other places where its owner is to be found', () => {
    expect(links(sample.home, 'me')).toEqual(['https://social.example/@ada']);
  });
});

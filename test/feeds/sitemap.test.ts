import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { sitemap, sitemapIndex, sitemapType, urlsPerSitemap } from '../../src/feeds/sitemap.ts';

/** Rows as `[loc, lastmod]`. */
function rowsOf(xml: string, element: string): (string | undefined)[][] {
  const document = parseDocument(xml, { xmlMode: true });
  return DomUtils.getElementsByTagName(element, document).map((row) =>
    ['loc', 'lastmod'].map((name) => {
      const [child] = DomUtils.getElementsByTagName(name, row);
      return child && DomUtils.textContent(child);
    }),
  );
}

describe('sitemap()', () => {
  test('lists pages and when they changed', () => {
    const xml = sitemap([
      { url: 'https://example.org/' },
      { url: 'https://example.org/posts/hello/', lastmod: Date.UTC(2023, 0, 2, 15, 4, 5, 678) },
    ]);
    expect(xml).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
<url><loc>https://example.org/</loc></url>
<url><loc>https://example.org/posts/hello/</loc><lastmod>2023-01-02T15:04:05Z</lastmod></url>
</urlset>
`,
    );
    expect(rowsOf(xml, 'url')).toEqual([
      ['https://example.org/', undefined],
      ['https://example.org/posts/hello/', '2023-01-02T15:04:05Z'],
    ]);
  });

  test('names the page in all its languages', () => {
    const alternates = [
      { tag: 'en-GB', url: 'https://example.org/a/' },
      { tag: 'fr', url: 'https://example.org/fr/a&b/' },
    ];
    const xml = sitemap([{ url: 'https://example.org/a/', alternates }]);
    expect(xml).toContain(' xmlns:xhtml="http://www.w3.org/1999/xhtml">');
    expect(xml).toContain(
      '<loc>https://example.org/a/</loc>' +
        '<xhtml:link rel="alternate" hreflang="en-GB" href="https://example.org/a/"/>' +
        '<xhtml:link rel="alternate" hreflang="fr" href="https://example.org/fr/a&amp;b/"/></url>',
    );
  });

  test.each([
    'https://example.org/a&b/',
    "https://example.org/it's/",
    'https://example.org/"/<c>/]]>/',
    'https://example.org/&amp;/',
    'https://example.org/%E6%97%A5/',
    'https://example.org/日本/',
  ])('escapes %s', (url) => {
    expect(rowsOf(sitemap([{ url }]), 'url')).toEqual([[url, undefined]]);
  });

  test('drops characters that XML cannot hold', () => {
    expect(rowsOf(sitemap([{ url: 'https://example.org/a\0b\ud800c/' }]), 'url')).toEqual([
      ['https://example.org/abc/', undefined],
    ]);
  });

  test('is well-formed without pages, and with as many as are allowed', () => {
    expect(rowsOf(sitemap([]), 'url')).toEqual([]);
    const entries = Array.from({ length: urlsPerSitemap }, (_, index) => ({
      url: `https://example.org/posts/${index}/`,
    }));
    expect(sitemap(entries).split('<loc>')).toHaveLength(50_001);
  });
});

test('sitemapIndex() lists sitemaps', () => {
  const xml = sitemapIndex([
    { url: 'https://example.org/sitemap-1.xml' },
    { url: 'https://example.org/sitemap-2.xml' },
  ]);
  expect(xml).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  expect(rowsOf(xml, 'sitemap').map(([url]) => url)).toEqual([
    'https://example.org/sitemap-1.xml',
    'https://example.org/sitemap-2.xml',
  ]);
});

test('sitemapType is XML in UTF-8', () => {
  expect(sitemapType).toBe('application/xml; charset=utf-8');
});

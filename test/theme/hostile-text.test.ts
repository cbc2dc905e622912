import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListPage, PageData, PostPage, SiteHead, TermsPage } from '../../src/content/page-data.ts';
import { renderPage } from '../../src/theme/theme.tsx';
import { type Element, parsePage, select, skeletonOf } from './parse-page.ts';
import * as sample from './sample-pages.ts';

const attacks = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</title><script src=//evil.example></script>',
  '</head><body onload=alert(1)>',
  '</code></pre><style>*{display:none}</style>',
  '<!-- ',
  ']]><![CDATA[',
  '&lt;script&gt;&amp;quot;&#34;',
  'javascript:alert(1)',
  '\u0000\u0008\u2028\u202e\ufffe',
  "$& $` $' $1",
  '{{< video >}}',
];

/** Text as an author, a visitor or a program may write it: an attack, any characters, or both. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 3 })
  .map((parts) => `x${parts.join('')}`);

const pageMakers: [name: string, make: (text: string) => PageData][] = [
  ['a post', postOf],
  ['a preview', (text) => ({ ...postOf(text), preview: { status: text, until: 0 } })],
  ['the home page', (text) => ({ ...listOf(text), of: 'home' })],
  ['a section', listOf],
  ['the posts of a term', (text) => ({ ...listOf(text), of: 'term' })],
  ['a list of terms', termsOf],
  ['a page that does not exist', (text) => ({ kind: 'not-found', path: `/${text}/` })],
];

test.each(pageMakers)('no text changes the structure of %s', (_name, make) => {
  const harmless = skeletonOf(parsePage(renderPage(siteOf('x'), make('x'))));
  fc.assert(
    fc.property(hostile, (text) => {
      const elements = parsePage(renderPage(siteOf(text), make(text)));
      expect(skeletonOf(elements)).toEqual(harmless);
      expectHarmless(elements);
    }),
  );
});

test.each(attacks)('%j is shown as it was written', (text) => {
  const elements = parsePage(renderPage(siteOf(text), postOf(text)));
  expect(select(elements, 'h1')[0]?.text).toBe(text);
  expect(select(elements, 'a', { rel: 'tag' })[0]?.text).toBe(text);
  expect(select(elements, 'meta', { name: 'description' })[0]?.attributes['content']).toBe(text);
  expect(select(elements, 'li').map((element) => element.text)).toContain(`By ${text}`);
});

/** What no page may have, whoever wrote it, given that links carry `x…` as their path. */
function expectHarmless(elements: readonly Element[]): void {
  for (const { name, attributes, text } of elements) {
    expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    expect(['style', 'iframe', 'object', 'embed', 'base']).not.toContain(name);
    if (name === 'form') expect(attributes['action']).toBe('/search/');
    if (name === 'script' && attributes['type'] === 'application/ld+json') expectData(text);
    else if (name === 'script') expect(text).toBe('');
    for (const key of ['href', 'src']) {
      expect(attributes[key] ?? '/').toMatch(
        /^(?:\/(?!\/)|#_main$|https:\/\/example\.org\/)[\w\-.~%!$'()*+,;:@=&/]*$/,
      );
    }
  }
}

/** Data of schema.org that no text can end before its time. */
function expectData(text: string): void {
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', '@graph': expect.any(Array) });
}

function siteOf(text: string): SiteHead {
  return {
    ...sample.site,
    title: text,
    description: text,
    author: text,
    social: [{ name: text, url: 'https://example.org/@x' }],
    image: { url: `https://example.org/${encodeURIComponent(text.toWellFormed())}`, alt: text },
    sections: [{ path: `/section-${text}/`, title: text }],
  };
}

function postOf(text: string): PostPage {
  const link = { path: `/${text}/`, title: text };
  return {
    ...sample.post,
    path: `/posts/${text}/`,
    title: text,
    description: text,
    author: text,
    terms: [{ taxonomy: text, title: text, terms: [link] }],
    section: link,
    newer: link,
    older: link,
    source: `/${text}.md`,
    feed: `/${text}/index.xml`,
    image: { url: 'https://example.org/a.png', alt: text, width: 1, height: 1 },
    videos: [{ title: text, thumbnail: 'https://example.org/t.jpg', file: 'https://example.org/v.mp4' }],
  };
}

function listOf(text: string): ListPage {
  const path = `/list-${text}/`;
  return {
    ...sample.section,
    path,
    title: text,
    description: text,
    rows: [{ path, title: text, date: { at: 0 }, summary: text }],
    newer: path,
    older: path,
    feed: `${path}index.xml`,
  };
}

function termsOf(text: string): TermsPage {
  const path = `/${text}/`;
  return { ...sample.terms, path, title: text, rows: [{ path, title: text, count: 1 }] };
}

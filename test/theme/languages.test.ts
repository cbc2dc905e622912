/** The parts of a page that know of several languages. */

import { describe, expect, test } from 'vitest';
import type { LanguageLink, PageData, SiteHead } from '../../src/content/page-data.ts';
import { assetPaths } from '../../src/theme/assets.ts';
import { renderPage } from '../../src/theme/theme.tsx';
import { parsePage, select } from './parse-page.ts';
import * as sample from './sample-pages.ts';

const all: readonly LanguageLink[] = [
  { code: 'en', label: 'English', tag: 'en-GB', home: '/' },
  { code: 'fr', label: 'Français', tag: 'fr', home: '/fr/' },
  { code: 'ar', label: 'العربية', tag: 'ar', home: '/ar/' },
  { code: 'ja', label: '日本語', tag: 'ja', home: '/ja/' },
];

const english = siteIn('en', 3);
const arabic = siteIn('ar', 3);

function siteIn(code: string, count: number): SiteHead {
  const languages = all.slice(0, count);
  const languageCode = all.find((language) => language.code === code)?.tag ?? code;
  const prefix = code === 'en' ? '' : `/${code}`;
  return { ...sample.site, languageCode, prefix, languages, language: code, defaultLanguage: 'en' };
}

const translations = [{ language: 'ar', path: '/ar/posts/صندوق/' }];
const translated: PageData = { ...sample.post, translations };

function part(html: string, name: string): string {
  return new RegExp(`<(nav|p) class="${name}".*?</\\1>`, 's').exec(html)?.[0] ?? '';
}

const switchOn = (site: SiteHead, page: PageData) => part(renderPage(site, page), 'languages');

describe('the switch between languages', () => {
  test('leads to the translation, or to the home page of the language', () => {
    expect(switchOn(english, translated)).toBe(
      '<nav class="languages" aria-label="Languages"><ul>' +
        '<li><span lang="en-GB" aria-current="true">English</span></li>' +
        '<li><a lang="fr" href="/fr/" hreflang="fr">Français</a></li>' +
        '<li><a lang="ar" dir="rtl" href="/ar/posts/%D8%B5%D9%86%D8%AF%D9%88%D9%82/" hreflang="ar">العربية</a></li>' +
        '</ul></nav>',
    );
  });

  test('is in the language of the page, and names of another direction say so', () => {
    const html = switchOn(arabic, sample.notFound);
    expect(html).toContain('aria-label="اللغات"');
    expect(html).toContain('<a lang="en-GB" dir="ltr" href="/" hreflang="en-GB">English</a>');
    expect(html).toContain('<span lang="ar" aria-current="true">العربية</span>');
  });

  test.each([
    ['the home page', sample.home],
    ['a list', sample.section],
    ['a list of terms', sample.terms],
    ['a page that is not there', sample.notFound],
  ])('is on %s', (_name, page) => {
    expect(select(parsePage(switchOn(english, page)), 'a')).toHaveLength(2);
  });

  test('leads from search to search', () => {
    const page = {
      kind: 'search',
      path: '/search/',
      query: 'x',
      hasTerms: true,
      rows: [],
      isContinued: false,
    } as const;
    expect(switchOn(english, page)).toContain('<a lang="fr" href="/fr/search/" hreflang="fr">');
  });

  test('unfolds where the languages are more than three, with style and script for that', () => {
    const [few, many] = [siteIn('en', 3), siteIn('en', 4)];
    expect(switchOn(few, translated)).not.toContain('<details');
    expect(switchOn(many, translated)).toContain(
      '<details name="_menu"><summary aria-label="Languages: English">English</summary><ul>',
    );
    const none = { hasCode: false, hasContents: false, hasPlayer: true };
    for (const [site, hasMenu] of [[few, false] as const, [many, true] as const]) {
      const html = renderPage(site, translated);
      expect(html).toContain(assetPaths.style('plain', { hasMenu, hasLanguages: true }));
      expect(html).toContain(assetPaths.script({ ...none, hasMenu }));
    }
  });

  test('is not there on a site with one language, and neither is its style', () => {
    const html = renderPage(sample.site, sample.post);
    expect(html).not.toMatch(/class="languages"|hreflang|og:locale:alternate|workTranslation/i);
    expect(html).toContain(`"${assetPaths.style('plain')}"`);
  });
});

describe('the translations of a post', () => {
  test('are a line of links by the names of the languages', () => {
    expect(part(renderPage(english, translated), 'label translations')).toBe(
      '<p class="label translations">Also in: ' +
        '<a href="/ar/posts/%D8%B5%D9%86%D8%AF%D9%88%D9%82/" hreflang="ar" lang="ar" dir="rtl">العربية</a></p>',
    );
    const both = [...translations, { language: 'fr', path: '/fr/posts/case/' }];
    const html = renderPage(english, { ...sample.post, translations: both });
    expect(part(html, 'label translations')).toMatch(/>Français<\/a> · <a [^>]*>العربية<\/a><\/p>$/);
    expect(part(renderPage(english, sample.post), 'label translations')).toBe('');
  });

  test('are named to other sites and to search engines', () => {
    const html = renderPage(english, translated);
    expect(html).toContain(
      '<meta property="og:locale" content="en_GB"/><meta property="og:locale:alternate" content="ar_EG"/>',
    );
    const url = 'https://example.org/ar/posts/%D8%B5%D9%86%D8%AF%D9%88%D9%82/';
    expect(posting(html)['workTranslation']).toEqual([
      { '@type': 'BlogPosting', '@id': url, url, inLanguage: 'ar' },
    ]);
    const original = { language: 'en', path: '/posts/case/' };
    const there = renderPage(arabic, { ...sample.post, path: '/ar/x/', translations: [original] });
    expect(posting(there)).not.toHaveProperty('workTranslation');
    expect(posting(there)).toMatchObject({
      inLanguage: 'ar',
      translationOfWork: { '@id': 'https://example.org/posts/case/', inLanguage: 'en-GB' },
    });
  });

  test('of a list are told on its first page alone', () => {
    const list = { ...sample.section, translations };
    expect(renderPage(english, { ...list, page: 1 })).toContain('rel="alternate" hreflang="ar"');
    expect(renderPage(english, { ...list, page: 2 })).not.toContain('rel="alternate" hreflang');
    expect(switchOn(english, { ...list, page: 2 })).toContain('%D8%B5');
  });
});

test('a post in a language of its own says so, whatever the language of its site', () => {
  const html = renderPage(arabic, { ...sample.post, languageCode: 'de' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<article lang="de" dir="ltr">');
  expect(posting(html)['inLanguage']).toBe('de');
});

test('the written direction of a site counts over that of its script', () => {
  const html = renderPage({ ...english, direction: 'rtl' }, translated);
  expect(html).toContain('<html lang="en-GB" dir="rtl">');
  expect(part(html, 'languages')).toContain('<span lang="en-GB" dir="ltr" aria-current="true">');
});

function posting(html: string): Record<string, unknown> {
  const [script] = select(parsePage(html), 'script', { type: 'application/ld+json' });
  const { '@graph': graph } = JSON.parse(script?.text ?? '{}') as { '@graph': Record<string, unknown>[] };
  return graph[0] ?? {};
}

/** Sitemaps, feeds and other documents for programs, of a site in several languages. */

import { describe, expect, it } from 'vitest';
import { marker, openSite, origin, post, type Site } from './visitor.ts';

const settings = `
title: The mill
languages:
  en: { weight: 1, label: English, locale: en-GB }
  fr: { weight: 2, label: Français, title: Le moulin }
  ar: { weight: 3, label: العربية, title: الطاحونة }
`;

async function opened(): Promise<Site> {
  const site = openSite();
  await site.put('site.yaml', settings);
  return site;
}

/** The addresses of a sitemap, each with the languages of its alternates and their addresses. */
function entriesOf(xml: string): Record<string, string[]> {
  const entries = [...xml.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/gs)];
  return Object.fromEntries(
    entries.map(([, url = '', rest = '']) => [
      url.slice(origin.length),
      [...rest.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
        ([, tag, href = '']) => `${tag} ${href.slice(origin.length)}`,
      ),
    ]),
  );
}

describe('the sitemap of a language', () => {
  it('names each page in all its languages, itself included', async () => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello' }));
    await site.put('posts/alone.md', post({ title: 'Alone' }));
    await site.put('posts/hello.fr.md', post({ title: 'Bonjour' }));
    await site.put('posts/hello.ar.md', post({ title: marker, draft: true }));
    const both = (path: string) => [`en-GB ${path}`, `fr /fr${path}`];
    expect(entriesOf((await site.visit('/en/sitemap.xml')).text)).toEqual({
      '/': ['en-GB /', 'fr /fr/', 'ar /ar/'],
      '/posts/': both('/posts/'),
      '/posts/alone/': [],
      '/posts/hello/': both('/posts/hello/'),
    });
    expect(entriesOf((await site.visit('/fr/sitemap.xml')).text)).toEqual({
      '/fr/': ['en-GB /', 'fr /fr/', 'ar /ar/'],
      '/fr/posts/': both('/posts/'),
      '/fr/posts/hello/': both('/posts/hello/'),
    });
    expect(entriesOf((await site.visit('/ar/sitemap.xml')).text)).toEqual({
      '/ar/': ['en-GB /', 'fr /fr/', 'ar /ar/'],
    });
  });

  it('knows translations by their key, and of sections by that of their text', async () => {
    const site = await opened();
    await site.put('posts/_index.md', post({ title: 'Posts', translationKey: 'posts' }));
    await site.put('billets/_index.fr.md', post({ title: 'Billets', translationKey: 'posts' }));
    await site.put('posts/hello.md', post({ title: 'Hello', translationKey: 'greeting' }));
    await site.put('billets/salut.fr.md', post({ title: 'Salut', translationKey: 'greeting' }));
    expect(entriesOf((await site.visit('/fr/sitemap.xml')).text)).toMatchObject({
      '/fr/billets/': ['en-GB /posts/', 'fr /fr/billets/'],
      '/fr/billets/salut/': ['en-GB /posts/hello/', 'fr /fr/billets/salut/'],
    });
  });

  it('is named by the index of all, and that by robots.txt', async () => {
    const site = await opened();
    expect((await site.visit('/robots.txt')).text).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
    const { text } = await site.visit('/sitemap.xml');
    expect(text).toContain('<sitemapindex');
    expect([...text.matchAll(/<loc>([^<]*)/g)].map(([, url = '']) => url.slice(origin.length))).toEqual([
      '/en/sitemap.xml',
      '/fr/sitemap.xml',
      '/ar/sitemap.xml',
    ]);
  });

  it('of a site with one language has no links between languages', async () => {
    const site = openSite();
    await site.put('posts/hello.md', post({ title: 'Hello' }));
    expect((await site.visit('/sitemap.xml')).text).not.toContain('xhtml');
  });
});

describe('the reply to an upload', () => {
  it('tells the language of a page, and its translations that visitors see', async () => {
    const site = await opened();
    const told = ({ json: { language, translations } }: Awaited<ReturnType<Site['put']>>) => ({
      language,
      translations,
    });
    expect(told(await site.put('posts/hello.ar.md', post({ title: marker, draft: true })))).toEqual({
      language: 'ar',
      translations: [],
    });
    const french = { language: 'fr', url: `${origin}/fr/posts/hello/` };
    const english = { language: 'en', url: `${origin}/posts/hello/` };
    await site.put('posts/hello.fr.md', post({ title: 'Bonjour' }));
    expect(told(await site.put('posts/hello.md', post({ title: 'Hello' })))).toEqual({
      language: 'en',
      translations: [french],
    });
    const drafted = await site.put('posts/hello.ar.md', post({ title: marker, draft: true }));
    expect(told(drafted).translations).toEqual([english, french]);
    const unchanged = await site.put('posts/hello.fr.md', post({ title: 'Bonjour' }));
    expect(unchanged.json.change).toBe('unchanged');
    expect(told(unchanged)).toEqual({ language: 'fr', translations: [english] });
    const section = await site.put('posts/_index.fr.md', post({ title: 'Billets' }));
    expect(told(section)).toEqual({ language: 'fr', translations: [] });
    const both = post({ title: 'Both', sites: { matrix: { languages: ['en', 'fr'] } } });
    expect(told(await site.put('posts/both.md', both))).toEqual({
      language: 'en',
      translations: [{ language: 'fr', url: `${origin}/fr/posts/both/` }],
    });
    expect((await site.put('posts/notes.txt', 'x')).json).not.toHaveProperty('language');
  });

  it('says nothing of languages on a site with one', async () => {
    const { json } = await openSite().put('posts/hello.md', post({ title: 'Hello' }));
    expect(json).not.toHaveProperty('language');
    expect(json).not.toHaveProperty('translations');
  });
});

describe('documents of a language', () => {
  it('are in that language, and lead to its addresses alone', async () => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello', tags: ['mill'], date: '2026-01-02' }));
    await site.put('posts/hello.ar.md', post({ title: 'مرحبا', tags: ['mill'], date: '2026-01-02' }));
    const text = async (path: string) => (await site.visit(path)).text;
    const rss = await text('/ar/index.xml');
    expect(rss).toContain('<language>ar</language>');
    expect(rss).toContain(`<link>${origin}/ar/</link>`);
    expect(rss).toContain(`href="${origin}/ar/index.xml" rel="self"`);
    expect(await text('/index.xml')).toContain('<language>en-GB</language>');
    expect(await text('/ar/atom.xml')).toContain('xml:lang="ar"');
    expect((await site.visit('/ar/feed.json')).json).toMatchObject({
      language: 'ar',
      home_page_url: `${origin}/ar/`,
      title: 'الطاحونة',
    });
    const llms = await text('/ar/llms.txt');
    expect(llms).toContain('# الطاحونة');
    expect(llms).toContain(`${origin}/ar/index.xml`);
    expect(llms).toContain(`${origin}/ar/sitemap.xml`);
    const search = await text('/ar/opensearch.xml');
    expect(search).toContain(`template="${origin}/ar/search/?q={searchTerms}"`);
    expect(search).toContain('<Language>ar</Language>');
    expect(await text('/ar/')).toContain('href="/ar/opensearch.xml"');
    expect(await text('/ar/')).toContain('href="/ar/index.xml"');
  });

  it.each([
    '/ar/',
    '/ar/posts/hello/',
    '/ar/posts/',
    '/ar/tags/',
    '/ar/tags/mill/',
    '/ar/archive/',
    '/ar/search/?q=x',
    '/ar/nothing/',
  ])('%s has the words, the direction and the links of its language', async (path) => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello', tags: ['mill'], date: '2026-01-02' }));
    await site.put('posts/hello.ar.md', post({ title: 'مرحبا', tags: ['mill'], date: '2026-01-02' }));
    const { text } = await site.visit(path);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('>انتقل إلى المحتوى</a>');
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)].filter(
      ([link]) => !link.includes('hreflang') && !link.includes('text/markdown'),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.map(([, href = '']) => href).filter((href) => !href.startsWith('/ar/'))).toEqual([]);
  });

  it('gives the default taxonomies their names in the language', async () => {
    const site = await opened();
    await site.put('posts/hello.ar.md', post({ title: 'مرحبا', tags: ['mill'], date: '2026-01-02' }));
    expect((await site.visit('/ar/tags/')).text).toContain('<h1>الوسوم</h1>');
    const page = (await site.visit('/ar/posts/hello/')).text;
    expect(page).toContain('<a href="/ar/tags/">الوسوم</a>');
    expect(page).toContain('2 يناير 2026');
  });
});

describe('a translation that visitors do not see', () => {
  it.each([
    ['a draft', { draft: true }],
    ['of the future', { publishDate: '2126-01-01' }],
    ['expired', { expiryDate: '2020-01-01' }],
    ['without a page', { build: { render: 'never' } }],
  ])('is nowhere: %s', async (_name, fields) => {
    const site = await opened();
    await site.put('posts/hello.fr.md', post({ title: 'Bonjour' }));
    const { json } = await site.put('posts/hello.md', post({ title: 'Hello' }));
    expect(json.translations).toHaveLength(1);
    await site.put('posts/hello.fr.md', post({ title: marker, ...fields }));
    const again = await site.put('posts/hello.md', post({ title: 'Hello again' }));
    expect(again.json.translations).toEqual([]);
    for (const path of ['/', '/posts/', '/posts/hello/', '/fr/', '/en/sitemap.xml', '/fr/sitemap.xml']) {
      expect((await site.visit(path)).text, path).not.toContain('/fr/posts/hello/');
    }
    const page = (await site.visit('/posts/hello/')).text;
    expect(page).not.toMatch(/hreflang="fr" href="[^"]*hello|og:locale:alternate|workTranslation|Also in/);
    expect(page).toContain('<a lang="fr" href="/fr/" hreflang="fr">Français</a>');
  });
});

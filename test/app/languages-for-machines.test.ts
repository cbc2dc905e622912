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

/** A site in several languages. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { rebuildCatalog } from './rebuild.ts';
import { marker, openSite, origin, post, type Site, type Visit } from './visitor.ts';

const settings = `
title: The mill
languages:
  en: { weight: 1, label: English, locale: en-GB }
  fr: { weight: 2, label: Français, title: Le moulin }
  ar: { weight: 3, label: العربية }
`;

const pathOf = ({ json }: Visit) => json.url.slice(origin.length);

async function opened(more = ''): Promise<Site> {
  const site = openSite();
  await site.put('site.yaml', settings + more);
  return site;
}

const titles = (html: string): string[] =>
  [...html.matchAll(/<article><h2><a href="([^"]*)">([^<]*)<\/a><\/h2>/g)].map(
    ([, href, title]) => `${href} ${title}`,
  );

describe('a file with the suffix of a language', () => {
  it('is a page of that language, at its address, in its lists alone', async () => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello', tags: ['mill'] }));
    const put = await site.put('posts/hello.fr.md', post({ title: 'Bonjour', tags: ['moulin'] }));
    expect(put.json).toMatchObject({ url: `${origin}/fr/posts/hello/`, status: 'published' });
    const page = await site.visit('/fr/posts/hello/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toContain('Le moulin');
    expect((await site.visit('/posts/hello/')).text).toContain('<html lang="en-GB">');
    expect(titles((await site.visit('/')).text)).toEqual(['/posts/hello/ Hello']);
    expect(titles((await site.visit('/fr/')).text)).toEqual(['/fr/posts/hello/ Bonjour']);
    expect(titles((await site.visit('/posts/')).text)).toEqual(['/posts/hello/ Hello']);
    expect(titles((await site.visit('/fr/posts/')).text)).toEqual(['/fr/posts/hello/ Bonjour']);
    expect(titles((await site.visit('/fr/tags/moulin/')).text)).toEqual(['/fr/posts/hello/ Bonjour']);
    expect((await site.visit('/tags/moulin/')).status).toBe(404);
    expect((await site.visit('/fr/tags/mill/')).status).toBe(404);
    expect((await site.visit('/fr/tags/')).text).toContain('href="/fr/tags/moulin/"');
    expect((await site.visit('/fr/archive/')).text).toContain('Bonjour');
    expect((await site.visit('/archive/')).text).not.toContain('Bonjour');
    expect((await site.visit('/fr/index.xml')).text).toContain('<title>Bonjour</title>');
    expect((await site.visit('/index.xml')).text).not.toContain('Bonjour');
    expect((await site.visit('/fr/posts/index.xml')).text).toContain('<title>Bonjour</title>');
    expect((await site.visit('/fr/search/?q=bonjour')).text).toContain('/fr/posts/hello/');
    expect((await site.visit('/search/?q=bonjour')).text).not.toContain('/fr/posts/hello/');
    expect((await site.visit('/fr/search/suggest?q=bonjour')).json[1]).toEqual(['Bonjour']);
    expect((await site.visit('/search/suggest?q=bonjour')).json[1]).toEqual([]);
    expect((await site.visit('/fr/llms.txt')).text).toContain('hello.fr.md');
    expect((await site.visit('/llms.txt')).text).not.toContain('hello.fr.md');
    expect((await site.visit('/sitemap.xml')).text).toContain('/fr/sitemap.xml</loc>');
    expect((await site.visit('/fr/sitemap.xml')).text).toContain('/fr/posts/hello/</loc>');
    expect((await site.visit('/en/sitemap.xml')).text).not.toContain('/fr/posts/hello/</loc>');
    expect((await site.visit('/fr/search')).headers.get('Location')).toBe('/fr/search/');
    expect((await site.visit('/ar/')).status).toBe(200);
    expect((await site.visit('/fr/nothing/')).text).toContain('Page introuvable');
    expect((await site.visit('/nothing/')).text).not.toContain('Page introuvable');
    expect((await site.visit('/en/')).headers.get('Location')).toBe('/');
    expect((await site.visit('/fr/bonjour/')).text).toContain('<a href="/fr/posts/hello/">Bonjour</a>');
    expect((await site.visit('/bonjour/')).text).not.toContain('/fr/posts/hello/');
  });

  it('is found at once, however it came into the bucket', async () => {
    const site = await opened();
    await site.context.bucket.put('posts/late.fr.md', new TextEncoder().encode(post({ title: 'Tard' })));
    expect((await site.visit('/fr/posts/late/')).text).toContain('Tard');
    await site.context.bucket.put('posts/late.fr.md', new TextEncoder().encode(post({ title: 'Plus tard' })));
    expect((await site.visit('/fr/posts/late/')).text).toContain('Plus tard');
    await site.context.bucket.delete('posts/late.fr.md');
    expect((await site.visit('/fr/posts/late/')).status).not.toBe(200);
  });

  it('has the suffix in its name where that is no language of the site', async () => {
    const site = await opened();
    expect(pathOf(await site.put('posts/a.de.md', post({ title: 'A' })))).toBe('/posts/a.de/');
    expect(pathOf(await site.put('posts/b.en.md', post({ title: 'B' })))).toBe('/posts/b/');
    expect(pathOf(await site.put('fr/x.md', post({ title: 'X' })))).toBe('/fr/x/');
    expect((await site.visit('/fr/x/')).text).toContain('<html lang="en-GB">');
  });

  it('has its `url` below the language, unless that begins with a slash', async () => {
    const site = await opened();
    const path = async (url: string) =>
      pathOf(await site.put('posts/a.fr.md', post({ title: 'A', url, aliases: ['/old/'] })));
    expect(await path('b/')).toBe('/fr/b/');
    expect(await path('/c/')).toBe('/c/');
    expect((await site.visit('/c/')).text).toContain('<html lang="fr">');
    expect((await site.visit('/fr/old/')).headers.get('Location')).toBe('/c/');
  });
});

describe('a file that is a page in several languages', () => {
  const text = (languages: string, more = '') =>
    `---\ntitle: Both\ntags: [mill]\n${more}sites: {matrix: {languages: ${languages}}}\n---\nWords of both.\n`;

  it('is one page in each, and its own translation', async () => {
    const site = await opened();
    expect(pathOf(await site.put('posts/a.md', text('[en, fr]')))).toBe('/posts/a/');
    for (const prefix of ['', '/fr']) {
      expect((await site.visit(`${prefix}/posts/a/`)).text).toContain('Words of both.');
      expect(titles((await site.visit(`${prefix}/posts/`)).text)).toEqual([`${prefix}/posts/a/ Both`]);
      expect(titles((await site.visit(`${prefix}/tags/mill/`)).text)).toEqual([`${prefix}/posts/a/ Both`]);
      expect((await site.visit(`${prefix}/search/?q=both`)).text).toContain(`href="${prefix}/posts/a/"`);
      expect((await site.visit(`${prefix}/index.xml`)).text).toContain('<title>Both</title>');
      expect((await site.visit(`${prefix}/posts/a/`)).text).toContain('hreflang="x-default"');
    }
    expect((await site.visit('/ar/posts/a/')).status).toBe(404);
    await site.put('posts/b.fr.md', post({ title: 'B' }, '{{< relref "a" >}}'));
    expect((await site.visit('/fr/posts/b/')).text).toContain('/fr/posts/a/');
  });

  it.each([
    ["['**']", 'en fr ar'],
    ["['**', '! ar']", 'en fr'],
    ['[fr]', 'fr'],
    ['fr', 'fr'],
    ['de', 'en'],
    ['[]', 'en'],
  ])('is in the languages that %s names', async (languages, expected) => {
    const site = await opened();
    await site.put('posts/a.md', text(languages));
    const shown: string[] = [];
    for (const code of ['en', 'fr', 'ar']) {
      const { status } = await site.visit(`${code === 'en' ? '' : `/${code}`}/posts/a/`);
      if (status === 200) shown.push(code);
    }
    expect(shown.join(' ')).toBe(expected);
  });

  it('has its address in the reply, though that is of another language than its name', async () => {
    const site = await opened();
    const put = await site.put('posts/a.md', text('[fr]'));
    expect(put.json).toMatchObject({ url: `${origin}/fr/posts/a/`, status: 'published' });
  });

  it('gives way to a file of the language', async () => {
    const site = await opened();
    await site.put('posts/a.fr.md', post({ title: 'Own' }));
    await site.put('posts/a.md', text('[en, fr]'));
    expect((await site.visit('/fr/posts/a/')).text).toContain('Own');
    expect(await site.context.catalog.troubles(site.context.clock(), '', 10)).toEqual([]);
    await site.upload('DELETE', 'posts/a.fr.md');
    expect((await site.visit('/fr/posts/a/')).text).toContain('Words of both.');
  });

  it('goes with the file, with its front matter and as a draft, and leaves a catalog as one made anew', async () => {
    const site = await opened();
    await site.put('posts/a.md', text("['**']"));
    await site.put('posts/a.md', text('[en, ar]'));
    expect((await site.visit('/fr/posts/a/')).status).not.toBe(200);
    await site.put('posts/a.md', text('[en, ar]', 'draft: true\n').replaceAll('both', marker));
    expect((await site.visit('/ar/posts/a/')).status).not.toBe(200);
    await site.put('posts/a.md', text('[en, ar]'));
    await site.put('posts/a.md', text('[en, ar]', 'slug: moved\n'));
    expect((await site.visit('/posts/a/')).headers.get('Location')).toBe('/posts/moved/');
    expect((await site.visit('/ar/posts/a/')).headers.get('Location')).toBe('/ar/posts/moved/');
    await site.put('posts/trip/index.md', text('[en, fr]'));
    await site.put('posts/trip/map.png', 'png');
    expect((await site.visit('/posts/trip/map.png')).status).toBe(200);
    await site.put('posts/trip/index.md', text('[fr]'));
    expect((await site.visit('/posts/trip/map.png')).status).toBe(200);
    await site.put('posts/trip/index.md', text('[fr]', 'draft: true\n'));
    expect((await site.visit('/posts/trip/map.png')).status).toBe(404);
    await site.put('posts/trip/index.md', text('[en, fr]'));
    await site.put('site.yaml', settings.replace('title: Le moulin', 'title: Le nouveau moulin'));
    await sweepAll(site.context);
    expect((await site.visit('/fr/posts/trip/')).text).toContain('Le nouveau moulin');
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
    await site.upload('DELETE', 'posts/a.md');
    expect((await site.visit('/ar/posts/moved/')).status).toBe(410);
    expect((await site.visit('/ar/')).text).not.toContain('Both');
  });

  it('settles: a sweep that follows another finds nothing to do', async () => {
    const site = await opened();
    await site.put('posts/a.md', text("['**']"));
    await sweepAll(site.context);
    const { bucket, catalog, clock } = site.context;
    const { files } = await bucket.list({});
    const listed = files.filter(({ key }) => !key.startsWith('.history/versions/'));
    const range = { after: '', until: null, files: listed, trust: true };
    expect(await catalog.compare(clock(), range)).toEqual([]);
  });

  it('changes in all of them when another tool writes it', async () => {
    const site = await opened();
    await site.put('posts/a.md', text('[en, fr]'));
    await site.visit('/fr/posts/a/');
    await site.context.bucket.put(
      'posts/a.md',
      new TextEncoder().encode(text('[en, fr]').replace('Words', 'New words')),
    );
    expect((await site.visit('/fr/posts/a/')).text).toContain('New words of both.');
    expect((await site.visit('/posts/a/')).text).toContain('New words of both.');
  });
});

describe('translations', () => {
  const hrefs = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, tag, href]) => `${tag} ${href}`,
    );

  it('are the files at one place, or with one key, if visitors see them', async () => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello' }));
    expect(hrefs((await site.visit('/posts/hello/')).text)).toEqual([]);
    await site.put('posts/hello.fr.md', post({ title: 'Bonjour' }));
    const both = [
      'en-GB https://example.org/posts/hello/',
      'fr https://example.org/fr/posts/hello/',
      'x-default https://example.org/posts/hello/',
    ];
    expect(hrefs((await site.visit('/posts/hello/')).text)).toEqual(both);
    expect(hrefs((await site.visit('/fr/posts/hello/')).text)).toEqual(both);
    await site.put('posts/hello.ar.md', post({ title: marker, draft: true }));
    expect(hrefs((await site.visit('/posts/hello/')).text)).toEqual(both);
    await site.put('posts/hello.fr.md', post({ title: marker, draft: true }));
    expect(hrefs((await site.visit('/posts/hello/')).text)).toEqual([]);
    await site.put('posts/salut.ar.md', post({ title: 'Salut', translationKey: 'greeting' }));
    await site.put('posts/hello.md', post({ title: 'Hello', translationKey: 'greeting' }));
    expect(hrefs((await site.visit('/posts/hello/')).text)).toContain(
      'ar https://example.org/ar/posts/salut/',
    );
  });

  it('are shown for home pages, sections, taxonomies and terms too', async () => {
    const site = await opened();
    await site.put('posts/hello.md', post({ title: 'Hello', tags: ['mill'] }));
    await site.put('posts/hello.fr.md', post({ title: 'Bonjour', tags: ['mill'] }));
    for (const path of ['/posts/', '/tags/', '/tags/mill/']) {
      expect(hrefs((await site.visit(path)).text)).toEqual([
        `en-GB https://example.org${path}`,
        `fr https://example.org/fr${path}`,
        `x-default https://example.org${path}`,
      ]);
    }
    expect(hrefs((await site.visit('/fr/')).text)).toHaveLength(4);
  });
});

describe('a language with a folder of its own', () => {
  it('has the files of the folder, without its name in their addresses', async () => {
    const site = openSite();
    await site.put(
      'hugo.yaml',
      'defaultContentLanguage: en\nlanguages: {en: {contentDir: content/english}, fr: {contentDir: content/french}}',
    );
    expect(pathOf(await site.put('english/posts/a.md', post({ title: 'A' })))).toBe('/posts/a/');
    expect(pathOf(await site.put('french/posts/a.md', post({ title: 'A fr' })))).toBe('/fr/posts/a/');
    expect(pathOf(await site.put('french/posts/b.en.md', post({ title: 'B' })))).toBe('/posts/b/');
    expect(titles((await site.visit('/fr/posts/')).text)).toEqual(['/fr/posts/a/ A fr']);
    expect((await site.visit('/posts/a/')).text).toContain('hreflang="fr"');
    await site.context.bucket.put('french/posts/c.md', new TextEncoder().encode(post({ title: 'C fr' })));
    expect((await site.visit('/fr/posts/c/')).text).toContain('C fr');
  });
});

describe('the files of the default language outside its folder', () => {
  it('are pages of that language, and are found by links of all languages', async () => {
    const site = openSite();
    await site.put(
      'hugo.yaml',
      'languages: {en: {contentDir: content/english}, fr: {contentDir: content/french}}',
    );
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b.md', `${post({ title: 'B' })}{{< relref "a" >}} [x](a.md)`);
    await site.put('french/posts/b.md', `${post({ title: 'B' })}{{< relref path="/posts/a" lang="en" >}}`);
    expect((await site.visit('/posts/b/')).text).toContain('/posts/a/ <a href="/posts/a/">x</a>');
    expect((await site.visit('/fr/posts/b/')).text).toMatch(/\s\/posts\/a\/</);
    expect((await site.visit('/posts/b/')).text).toContain('hreflang="fr"');
  });
});

describe('the default language with a prefix', () => {
  it('is led to from the root', async () => {
    const site = await opened('defaultContentLanguageInSubdir: true\n');
    expect(pathOf(await site.put('posts/a.md', post({ title: 'A' })))).toBe('/en/posts/a/');
    expect((await site.visit('/')).headers.get('Location')).toBe('/en/');
    expect(titles((await site.visit('/en/')).text)).toEqual(['/en/posts/a/ A']);
    expect((await site.visit('/search/')).headers.get('Location') ?? '').toBe('/en/search/');
  });

  it('has all that was without the prefix, and the other way round', async () => {
    const site = await opened();
    await site.put('posts/a.md', post({ title: 'A', tags: ['x'] }));
    const places = ['/', '/posts/', '/posts/a/', '/tags/x/', '/archive/', '/index.xml', '/posts/index.xml'];
    const leadsTo = async (path: string) => (await site.visit(path)).headers.get('Location');
    await site.put('site.yaml', `${settings}defaultContentLanguageInSubdir: true\n`);
    await sweepAll(site.context);
    for (const path of [...places, '/llms.txt', '/opensearch.xml', '/search?q=a%26b', '/search/?q=a%26b']) {
      expect(await leadsTo(path)).toBe(`/en${path.replace('search?', 'search/?')}`);
    }
    expect(await leadsTo('/page/2/')).toBe('/en/page/2/');
    expect((await site.visit('/tags/y/')).status).toBe(404);
    expect((await site.visit('/fr/tags/x/')).status).toBe(404);
    await site.put('site.yaml', settings);
    await sweepAll(site.context);
    for (const path of places) expect(await leadsTo(`/en${path}`)).toBe(path);
    expect(await leadsTo('/search?q=a')).toBe('/search/?q=a');
  });
});

describe('a language that is turned off', () => {
  it('has no pages, and the files of its bundles are shown to nobody', async () => {
    const site = openSite();
    await site.put('site.yaml', settings.replace('weight: 2,', 'weight: 2, disabled: true,'));
    for (const key of ['posts/a.fr.md', 'posts/a.fr.html', 'posts/trip/index.fr.md']) {
      expect((await site.put(key, post({ title: marker }))).json.url).toBeNull();
      expect((await site.upload('PUT', `${key}?dry-run`, post({ title: marker }))).json.url).toBeNull();
      expect((await site.visit(`/${key}`)).status).toBe(404);
    }
    await site.put('posts/trip/note.txt', marker);
    expect((await site.visit('/posts/trip/note.txt')).status).toBe(404);
    await site.put('posts/trip/note.txt', 'shared');
    await site.put('posts/trip/index.md', post({ title: 'Trip' }));
    expect((await site.visit('/posts/trip/note.txt')).status).toBe(200);
  });
});

describe('a language without a sitemap', () => {
  it('is not in the list of sitemaps, and its pages are found all the same', async () => {
    const site = openSite();
    await site.put('site.yaml', settings.replace('weight: 2,', 'weight: 2, disableKinds: [sitemap],'));
    const listed = (await site.visit('/sitemap.xml')).text.match(/<loc>[^<]*/g);
    expect(listed).toEqual(['en', 'ar'].map((code) => `<loc>${origin}/${code}/sitemap.xml`));
    expect((await site.visit('/fr/sitemap.xml')).status).toBe(404);
  });
});

describe('a preview of a bundle in several languages', () => {
  it('shows the files that its drafts share, and those of its own language', async () => {
    const site = await opened();
    const put = async (key: string, title: string) =>
      (await site.put(key, post({ title, draft: true }))).json.previewUrl.slice(origin.length);
    const english = await put('posts/trip/index.md', 'Trip');
    const french = await put('posts/trip/index.fr.md', 'Voyage');
    await site.put('posts/trip/shared.txt', 'shared');
    await site.put('posts/trip/own.fr.txt', 'own');
    const status = async (path: string) => (await site.visit(path)).status;
    expect([await status(`${english}shared.txt`), await status(`${french}shared.txt`)]).toEqual([200, 200]);
    expect([await status(`${english}own.fr.txt`), await status(`${french}own.fr.txt`)]).toEqual([404, 200]);
  });
});

describe('the home page of a language', () => {
  it.each(['/', '/ar/'])('keeps its address %s from pages of other languages', async (url) => {
    const site = await opened();
    for (const key of ['posts/a.fr.md', 'posts/_index.fr.md'])
      expect((await site.put(key, post({ title: 'A', url }))).status).toBe(422);
  });
});

describe('the direction of a language', () => {
  it('is that of its settings wherever its name is shown', async () => {
    const site = openSite();
    await site.put('site.yaml', settings.replace('weight: 3,', 'weight: 3, direction: ltr,'));
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/a.ar.md', post({ title: 'A' }));
    const links = (await site.visit('/posts/a/')).text.match(/<a [^>]*hreflang="ar"[^>]*>/g);
    expect(links?.join('')).not.toContain('dir=');
    expect(links).toHaveLength(2);
  });
});

describe('links between pages', () => {
  it('lead to the page in the same language, or in the one that is named', async () => {
    const site = await opened();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/a.fr.md', post({ title: 'A fr' }));
    const text =
      '{{< relref "a" >}} {{< relref "/posts/a.md" >}} {{< relref path="a" lang="en" >}} [x](a.md) [y](a.fr.md)';
    await site.put('posts/b.fr.md', `${post({ title: 'B' })}${text}`);
    const page = (await site.visit('/fr/posts/b/')).text;
    expect(page).toContain(
      '/fr/posts/a/ /fr/posts/a/ /posts/a/ <a href="/fr/posts/a/">x</a> <a href="/fr/posts/a/">y</a></p>',
    );
  });
});

describe('a link to a language that the site does not have', () => {
  // Hugo 0.169: `REF_NOT_FOUND: Ref "a": no site found with lang "zz"`.
  it('leads nowhere, and its author is told', async () => {
    const site = await opened();
    await site.put('posts/a.md', post({ title: 'A' }));
    const text =
      '[{{< ref path="a" lang="zz" >}}] [{{< relref path="/" lang="zz" >}}] [{{< relref path="a" lang="EN" >}}]';
    const { json } = await site.put('posts/b.fr.md', post({ title: 'B' }, text));
    const message = (target: string) => `Cannot link to "${target}": the site has no language "zz"`;
    expect(json.warnings.map((warning: { message: string }) => warning.message)).toEqual(
      ['a', '/'].map(message),
    );
    expect((await site.visit('/fr/posts/b/')).text).toContain('[] [] [/posts/a/]');
  });
});

describe('the files of a bundle', () => {
  it('are shared by its translations, and one with a suffix belongs to its language', async () => {
    const site = await opened();
    const text = (title: string, more = {}) => `${post({ title, ...more })}![](map.png)`;
    await site.put('posts/trip/index.md', text('Trip', { draft: true }));
    await site.put('posts/trip/index.fr.md', text('Voyage'));
    await site.put('posts/trip/map.png', 'png');
    await site.put('posts/trip/note.en.txt', marker);
    expect((await site.visit('/posts/trip/map.png')).status).toBe(200);
    expect((await site.visit('/posts/trip/note.en.txt')).status).toBe(404);
    expect((await site.visit('/fr/posts/trip/')).text).toContain('src="/posts/trip/map.png"');
    await site.put('posts/trip/index.fr.md', text('Voyage', { draft: true }));
    expect((await site.visit('/posts/trip/map.png')).status).toBe(404);
  });
});

describe('a page in another language', () => {
  it('makes the calls of a page in the default one, once the languages are known', async () => {
    const site = await opened();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/a.fr.md', post({ title: 'A fr' }));
    for (const path of ['/posts/a/', '/fr/posts/a/', '/fr/posts/a/']) await site.visit(path);
    const calls = (path: string) => site.calls(() => site.visit(path));
    expect(await calls('/fr/posts/a/')).toEqual(await calls('/posts/a/'));
    expect(await calls('/fr/')).toEqual(await calls('/'));
    expect(await calls('/fr/posts/')).toEqual(await calls('/posts/'));
  });
});

describe('a file of a bundle with the suffix of a language', () => {
  const png = (width: number) =>
    new Uint8Array([
      0x89,
      0x50,
      0x4e,
      0x47,
      0xd,
      0xa,
      0x1a,
      0xa,
      0,
      0,
      0,
      0xd,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      0,
      width,
      0,
      0,
      0,
      9,
      8,
      2,
      0,
      0,
      0,
    ]);

  it('is shown in the page of its language instead of the shared one', async () => {
    const site = await opened();
    const text = '![](map.png) ![](only.png) [x](map.png)';
    await site.put('posts/trip/index.md', post({ title: 'Trip' }) + text);
    await site.put('posts/trip/index.fr.md', post({ title: 'Voyage' }) + text);
    await site.put('posts/trip/index.ar.md', post({ title: 'رحلة' }) + text);
    await site.put('posts/trip/map.png', png(10));
    await site.put('posts/trip/map.fr.png', png(20));
    await site.put('posts/trip/only.fr.png', png(30));
    const shown = async (path: string) => {
      const { text: html } = await site.visit(path);
      const images = [...html.matchAll(/<img src="([^"]*)"[^>]*width="(\d+)"/g)];
      return [...images.map(([, src, width]) => `${src} ${width}`), /<a href="([^"]*)">x</.exec(html)?.[1]];
    };
    expect(await shown('/posts/trip/')).toEqual(['map.png 10', '/posts/trip/only.fr.png 30', 'map.png']);
    expect(await shown('/fr/posts/trip/')).toEqual([
      '/posts/trip/map.fr.png 20',
      '/posts/trip/only.fr.png 30',
      '/posts/trip/map.fr.png',
    ]);
    expect(await shown('/ar/posts/trip/')).toEqual([
      '/posts/trip/map.png 10',
      '/posts/trip/only.fr.png 30',
      '/posts/trip/map.png',
    ]);
    expect((await site.visit('/fr/posts/trip/map.fr.png')).status).toBe(200);
    const shared = (await site.visit('/fr/posts/trip/')).text;
    expect(shared).toContain('<meta property="og:image" content="https://example.org/posts/trip/map.fr.png"');
    await site.context.bucket.delete('posts/trip/map.fr.png');
    await sweepAll(site.context);
    expect(await shown('/fr/posts/trip/')).toContain('/posts/trip/map.png 10');
  });

  it('is the picture of the page of its language', async () => {
    const site = await opened();
    for (const suffix of ['', '.fr', '.ar'])
      await site.put(`posts/trip/index${suffix}.md`, post({ title: 'T' }));
    await site.put('posts/trip/cover.png', png(10));
    await site.put('posts/trip/cover.fr.png', png(20));
    const cover = async (path: string) =>
      /<meta property="og:image" content="([^"]*)"/
        .exec((await site.visit(path)).text)?.[1]
        ?.split('/')
        .at(-1);
    expect(await cover('/posts/trip/')).toBe('cover.png');
    expect(await cover('/ar/posts/trip/')).toBe('cover.png');
    expect(await cover('/fr/posts/trip/')).toBe('cover.fr.png');
    for (const suffix of ['', '.fr']) {
      await site.put(`posts/named/index${suffix}.md`, post({ title: 'N', image: 'front.png' }));
    }
    await site.put('posts/named/front.png', png(10));
    await site.put('posts/named/front.fr.png', png(20));
    expect(await cover('/posts/named/')).toBe('front.png');
    expect(await cover('/fr/posts/named/')).toBe('front.fr.png');
  });
});

describe('a change of the languages', () => {
  it('moves the pages, and their former addresses lead to them', async () => {
    const site = openSite();
    await site.put('posts/a.fr.md', post({ title: 'A' }));
    expect((await site.visit('/posts/a.fr/')).status).toBe(200);
    await site.put('site.yaml', settings);
    await sweepAll(site.context);
    expect((await site.visit('/fr/posts/a/')).status).toBe(200);
    expect((await site.visit('/posts/a.fr/')).headers.get('Location')).toBe('/fr/posts/a/');
  });

  it('leaves the catalog as one made anew', async () => {
    const site = await opened();
    await site.put('posts/_index.fr.md', post({ title: 'Billets' }));
    await site.put('posts/a.md', post({ title: 'A', tags: ['x'], menu: 'main' }));
    await site.put('posts/a.fr.md', post({ title: 'A', tags: ['x', 'y'], menu: 'main' }));
    await site.put('posts/trip/index.ar.md', post({ title: 'T', translationKey: 't' }));
    await site.put('posts/trip/a.png', 'png');
    await site.put('site.yaml', settings.replace('  ar: { weight: 3, label: العربية }\n', ''));
    await sweepAll(site.context);
    await site.put('site.yaml', settings);
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });
});

/** Links to addresses of the site where visitors find nothing: a warning at the line of each. */

import { describe, expect, it } from 'vitest';
import { useTestEngine } from './layouts-engine.ts';
import { openSite, post } from './visitor.ts';

/** The warnings that a text of these links gets, as `line message`, and where the first link stands. */
async function warningsOf(
  site: ReturnType<typeof openSite>,
  links: readonly string[],
  key = 'posts/a/index.md',
  fields = {},
): Promise<string[]> {
  const text = post({ title: 'A', ...fields }, links.map((link) => `[x](${link})`).join('\n\n'));
  const { status, json } = await site.put(key, text);
  expect(status).toBeLessThan(300);
  const first = text.split('\n').findIndex((line) => line.startsWith('[x]'));
  return json.warnings.map(({ line, message }: { line?: number; message: string }) =>
    [line === undefined ? '' : links[(line - 1 - first) / 2], message].join(' | '),
  );
}

const nothingAt = (written: string, path = written) =>
  `${written} | Cannot show visitors "${written}": nothing is at "${path}"`;

describe('links in a text', () => {
  it('get a warning where the site has nothing, at the line of each', async () => {
    const site = openSite();
    await site.put('posts/b.md', post({ title: 'B' }));
    const links = [
      '/posts/b/',
      '/posts/not-there/',
      '/posts/not/',
      'b',
      '../b/',
      '../c/?x=1#y',
      '/cat.png',
      'c.md',
    ];
    expect(await warningsOf(site, links)).toEqual([
      nothingAt('/posts/not-there/'),
      nothingAt('/posts/not/'),
      nothingAt('b', '/posts/a/b'),
      nothingAt('../c/?x=1#y', '/posts/c/'),
      nothingAt('/cat.png'),
      nothingAt('c.md', '/posts/a/c.md'),
    ]);
  });

  it('get none for what visitors get otherwise than as a page', async () => {
    const site = openSite();
    await site.put(
      'site.yaml',
      'redirects: {/old/: /posts/b/, /far/: "https://example.org/"}\nlanguages: {en: {}, fr: {}}\n',
    );
    await site.put('posts/b.md', post({ title: 'B', aliases: ['/b-was/'], tags: ['One two'], slug: 'bee' }));
    await site.put('posts/b.fr.md', post({ title: 'B' }));
    await site.put('posts/moving.md', post({ title: 'Moving' }));
    await site.put('posts/moving.md', post({ title: 'Moving', slug: 'moved' }));
    await site.put('files/a b.pdf', 'x');
    await site.put('posts/a/own.pdf', 'x');
    const links = [
      ...[
        '/',
        '/fr/',
        '/posts/',
        '/posts',
        '/posts/bee/',
        '/posts/bee',
        '/fr/posts/b/',
        'own.pdf',
        '#x',
        '',
        '?q=1',
      ],
      ...[
        '/old/',
        '/old',
        '/far/',
        '/b-was/',
        '/posts/moving/',
        '/tags/',
        '/tags/one-two/',
        '/tags/own/',
        '/archive/',
      ],
      ...['/index.xml', '/posts/index.xml', '/tags/one-two/feed.json', '/posts/page/1/', '/posts/b.md'],
      ...[
        '/files/a%20b.pdf',
        '/search/',
        '/search/?q=x',
        '/fr/search/',
        '/sitemap.xml',
        '/robots.txt',
        '/llms.txt',
      ],
      ...['/admin/', '/_platen/admin/', 'https://example.org/x/', '//example.org/x/', 'mailto:a@example.org'],
      ...['/posts/a/', './', '/was-a/', '../b.md', '/posts/index.html'],
    ];
    expect(
      await warningsOf(site, links, 'posts/a/index.md', { tags: ['own'], aliases: ['/was-a/'] }),
    ).toEqual([]);
  });

  it('are named once in a bundle with another address', async () => {
    const site = openSite();
    const links = ['b', 'c.pdf', '../d/'];
    expect(await warningsOf(site, links, 'posts/a/index.md', { slug: 'other' })).toEqual([
      nothingAt('../d/', '/posts/d/'),
      nothingAt('b', '/posts/a/b'),
      nothingAt('c.pdf', '/posts/a/c.pdf'),
    ]);
  });

  it('may lead to the home page of an empty site', async () => {
    const site = openSite();
    await site.put('site.yaml', 'languages: {en: {}, fr: {}}\n');
    expect(await warningsOf(site, ['/', '/fr/', '/index.xml'], 'about.md', { draft: true })).toEqual([]);
    expect(await warningsOf(site, ['/posts/'], 'about.md')).toEqual([nothingAt('/posts/')]);
  });

  it('name the state of a page that visitors do not see', async () => {
    const site = openSite();
    await site.put('posts/draft.md', post({ title: 'Draft', draft: true }));
    await site.put('posts/d/index.md', post({ title: 'Draft', draft: true }));
    await site.put('posts/d/a.pdf', 'x');
    await site.put('posts/later.md', post({ title: 'Later', date: '2999-01-01' }));
    await site.put('posts/gone.md', post({ title: 'Gone' }));
    await site.upload('DELETE', 'posts/gone.md');
    const links = [
      '/posts/draft/',
      '../draft',
      '../draft.md',
      '/posts/d/a.pdf',
      '/posts/later/',
      '/posts/gone/',
    ];
    const hidden = (written: string, path: string, status: string) =>
      `${written} | Cannot show visitors "${written}": a page that they do not see (${status}) is at "${path}"`;
    expect(await warningsOf(site, links)).toEqual([
      hidden('/posts/draft/', '/posts/draft/', 'draft'),
      hidden('../draft', '/posts/draft', 'draft'),
      hidden('../draft.md', '/posts/draft.md', 'draft'),
      hidden('/posts/d/a.pdf', '/posts/d/a.pdf', 'draft'),
      hidden('/posts/later/', '/posts/later/', 'scheduled'),
      nothingAt('/posts/gone/'),
    ]);
  });

  it('may lead to files that templates make, and to pages that their hooks find', async () => {
    await useTestEngine();
    const site = openSite();
    await site.put('posts/b.md', post({ title: 'B', slug: 'bee' }));
    const links = ['b', '/feed.ics', '/c/'];
    expect(await warningsOf(site, links)).toHaveLength(3);
    await site.put('layouts/_default/single.html', '{title}');
    expect(await warningsOf(site, links)).toEqual([nothingAt('/c/')]);
  });

  it('ask the catalog in the call that asks for other files, and visitors ask nothing more', async () => {
    const site = openSite();
    const counted = (text: string) =>
      site.calls(() => site.put('posts/a/index.md', post({ title: 'A' }, text)));
    await counted('First.');
    const [image, both] = [await counted('![](a.png)'), await counted('![](a.png) [x](/b/) [y](/c/)')];
    expect(both).toEqual(image);
    const [plain, link] = [await counted('Hello.'), await counted('[x](/b/)')];
    expect(link).toEqual({ ...plain, 'catalog.resolutions': 1 });
    await site.visit('/posts/a/');
    expect(await site.calls(() => site.visit('/posts/a/'))).not.toHaveProperty('catalog.resolutions');
  });
});

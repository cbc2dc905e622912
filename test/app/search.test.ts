/** Searching the site as a visitor does. */

import { describe, expect, it } from 'vitest';
import { marker, openSite, origin, post } from './visitor.ts';

const results = (text: string) =>
  [...text.matchAll(/<h2>\s*<a href="([^"]+)">(.*?)<\/a>/gs)].map(([, href, title]) => [href, title]);

const search = (q: string) => `/search/?q=${encodeURIComponent(q)}`;

describe('/search/', () => {
  it('shows the posts that have the words, what is in them marked, the newest first', async () => {
    const site = openSite();
    await site.put('posts/old.md', post({ title: 'Red & blue fox', date: '2020-01-01' }));
    await site.put(
      'posts/new.md',
      post(
        { title: 'Hounds', date: '2024-01-01', tags: ['Wild'] },
        'They chase a `red` **fox**.\n\n```js\nsomeCode()\n```',
      ),
    );
    const page = await site.visit(search('Red fox'));
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(results(page.text)).toEqual([
      ['/posts/old/', '<mark>Red</mark> &amp; blue <mark>fox</mark>'],
      ['/posts/new/', 'Hounds'],
    ]);
    expect(page.text).toContain('They chase a <mark>red</mark> <mark>fox</mark>. someCode()');
    expect(page.text).toContain('2 posts');
    expect(page.text).toContain('<title>Red fox · Search · Platen</title>');
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    expect(page.text).not.toContain('rel="canonical"');
    expect(results((await site.visit(search('wild'))).text)).toEqual([['/posts/new/', 'Hounds']]);
    expect(results((await site.visit(search('somecode'))).text)).toEqual([['/posts/new/', 'Hounds']]);
  });

  it('finds what an own shortcode writes, and what is in a table', async () => {
    const site = openSite();
    await site.put('shortcodes/hi.html', '<p>Greetings to <b>{{ .Get 0 }}</b></p>');
    await site.put('posts/a.md', post({ title: 'A' }, '{{< hi Zaphod >}}\n\n| x |\n|---|\n| Trillian |'));
    for (const word of ['greetings', 'zaphod', 'trillian']) {
      expect(results((await site.visit(search(word))).text), word).toHaveLength(1);
    }
  });

  it('tells names by their signs', async () => {
    const site = openSite();
    const texts = {
      cpp: 'Modern C++ for everybody.',
      cpp20: 'What C++20 brings.',
      csharp: 'Records in C#, and more.',
      c: 'Plain C is enough. See i + j; and vitamins A, B, C.',
      dotnet: 'It runs on .NET alone.',
      net: 'A fishing net.',
    };
    for (const [name, text] of Object.entries(texts)) {
      await site.put(`posts/${name}.md`, post({ title: `About ${name}` }, text));
    }
    const found = async (q: string) =>
      results((await site.visit(search(q))).text).map(([href = '']) => href.split('/').at(-2));
    expect((await found('C++')).toSorted()).toEqual(['cpp', 'cpp20']);
    expect(await found('c++20')).toEqual(['cpp20']);
    expect(await found('C#')).toEqual(['csharp']);
    expect(await found('.NET')).toEqual(['dotnet']);
    expect((await found('net')).toSorted()).toEqual(['dotnet', 'net']);
    expect((await found('c')).toSorted()).toEqual(['c', 'cpp', 'cpp20', 'csharp']);
    expect((await site.visit(search('C++'))).text).toContain('Modern <mark>C</mark><mark>++</mark> for');
  });

  it('finds words with soft hyphens, and marks them as they are written', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }, 'Die Donau&shy;dampf\xadschiff fährt.'));
    for (const word of ['donaudampfschiff', 'Donaudampf\xadschiff', 'Donaudampf']) {
      expect(results((await site.visit(search(word))).text), word).toEqual([['/posts/a/', 'A']]);
    }
    const { text } = await site.visit(search('donaudampfschiff'));
    expect(text).toContain('<mark>Donau\xaddampf\xadschiff</mark>');
  });

  it('never shows what visitors may not see, and shows it from its second on', async () => {
    const site = openSite();
    const at = (ms: number) => new Date(site.context.clock() + ms).toISOString();
    await site.put('posts/draft.md', post({ title: `Fox ${marker}`, draft: true }, marker));
    await site.put('posts/expired.md', post({ title: `Fox ${marker}`, expiryDate: '2020-01-01' }, marker));
    await site.put(
      'posts/later.md',
      post({ title: 'Fox later', publishDate: at(5000), expiryDate: at(9000) }),
    );
    await site.put('.hidden/fox.md', post({ title: `Fox ${marker}` }));
    const found = async () => [
      results((await site.visit(search('fox'))).text).length,
      (await site.visit('/search/suggest?q=fox')).json[1].length,
      (await site.visit('/posts/fox/')).text.includes('Fox later') ? 1 : 0,
    ];
    expect(await found()).toEqual([0, 0, 0]);
    expect(results((await site.visit(search(marker.slice(0, 6)))).text)).toEqual([]);
    site.pass(4999);
    expect(await found()).toEqual([0, 0, 0]);
    site.pass(1);
    expect(await found()).toEqual([1, 1, 1]);
    site.pass(4000);
    expect(await found()).toEqual([0, 0, 0]);
  });

  it('forgets a deleted post', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Fox' }));
    await site.upload('DELETE', 'posts/a.md');
    expect(results((await site.visit(search('fox'))).text)).toEqual([]);
  });

  it('goes on page by page', async () => {
    const site = openSite();
    for (let day = 1; day <= 23; day++) {
      await site.put(
        `posts/${day}.md`,
        post({ title: `Fox ${day}`, date: `2024-01-${String(day).padStart(2, '0')}` }),
      );
    }
    const first = await site.visit(search('fox'));
    expect(first.text).toContain('More than 20 posts');
    const [, more = ''] = /href="(\/search\/\?q=fox&amp;after=[^"]+)" rel="next"/.exec(first.text) ?? [];
    const second = await site.visit(more.replaceAll('&amp;', '&'));
    expect([...results(first.text), ...results(second.text)].map(([href]) => href)).toEqual(
      Array.from({ length: 23 }, (_, index) => `/posts/${23 - index}/`),
    );
    expect(second.text).not.toContain('rel="next"');
    for (const after of ['x', '9.1', '0.', '-1.5', '0.99999999999999999999', '1.1e9']) {
      expect((await site.visit(`${search('fox')}&after=${after}`)).text, after).toContain(
        'More than 20 posts',
      );
    }
  });

  it.each([
    '',
    '   ',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1; DROP TABLE words; --",
    '" OR "',
    'a* NEAR(b) {text}: ^c -d NOT',
    '\u202e',
    '%',
    '*'.repeat(5000),
    'x '.repeat(5000),
    '東'.repeat(5000),
    '</title><h1>',
  ])('answers “%s” calmly', async (text) => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'x <script>alert(1)</script>' }, 'x alert(1) <b>b</b> img'));
    const page = await site.visit(`/search/?q=${encodeURIComponent(text)}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).not.toContain('<img');
    expect(page.text.match(/<h1>/g)).toHaveLength(1);
    expect(page.text).toContain('name="q"');
    expect((await site.visit(`/search/suggest?q=${encodeURIComponent(text)}`)).status).toBe(200);
  });

  it('answers broken escapes and repeated fields', async () => {
    const site = openSite();
    for (const query of [
      '?q=%ff%',
      '?q=%ed%a0%bd',
      '?q=%00',
      '?q=a&q=b',
      '?q',
      '?Q=x',
      '?after=0.1',
      '?q=a&after=0.1&after=x',
    ]) {
      expect((await site.visit(`/search/${query}`)).status, query).toBe(200);
    }
  });

  it('is asked for again each time, never kept at the edge, and unchanged is 304', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Fox' }));
    const { headers } = await site.visit(search('fox'));
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store');
    const again = await site.visit(search('fox'), {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await site.visit(search('fox'), { method: 'HEAD' })).status).toBe(200);
    expect((await site.visit('/search/', { method: 'POST', body: 'q=x' })).status).toBe(405);
  });

  it('costs one call to the catalog', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Fox' }));
    expect(await site.calls(() => site.visit(search('fox')))).toEqual({ 'catalog.search': 1 });
    expect(await site.calls(() => site.visit('/search/suggest?q=fo'))).toEqual({ 'catalog.search': 1 });
  });

  it('shows the owner’s own page to whoever asks for nothing', async () => {
    const site = openSite();
    const empty = await site.visit('/search/');
    expect([empty.status, empty.text.includes('autofocus')]).toEqual([200, true]);
    expect((await site.visit('/search?q=fox')).headers.get('Location')).toBe('/search/?q=fox');
    await site.put('search.md', post({ title: 'Our own' }));
    expect((await site.visit('/search/')).text).toContain('<h1>Our own</h1>');
    expect((await site.visit(search('own'))).text).toContain('<h1>Search</h1>');
  });

  it('can be switched off', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Fox' }));
    expect((await site.visit('/')).text).toContain('href="/search/"');
    await site.put('site.yaml', 'search: false\n');
    for (const path of [search('fox'), '/search/', '/search/suggest?q=fox', '/opensearch.xml']) {
      expect((await site.visit(path)).status, path).toBe(404);
    }
    for (const path of ['/', '/posts/fox/'])
      expect((await site.visit(path)).text, path).not.toMatch(/\/search\/|\/posts\/a\/">Fox.*Did/);
  });
});

describe('/search/suggest', () => {
  it('answers titles and addresses as browsers read them', async () => {
    const site = openSite();
    await site.put('posts/a b.md', post({ title: 'Foxes & "hounds"' }));
    await site.put('posts/b.md', post({ title: 'Other' }, 'foxes'));
    const { status, headers, text } = await site.visit('/search/suggest?q=fo');
    expect([status, headers.get('Content-Type')]).toEqual([
      200,
      'application/x-suggestions+json; charset=utf-8',
    ]);
    expect(JSON.parse(text)).toEqual(['fo', ['Foxes & "hounds"'], [''], [`${origin}/posts/a-b/`]]);
    expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store');
  });

  it('answers eight at the most', async () => {
    const site = openSite();
    for (let index = 0; index < 9; index++) await site.put(`posts/${index}.md`, post({ title: 'Fox' }));
    expect((await site.visit('/search/suggest?q=fox')).json[1]).toHaveLength(8);
  });
});

describe('/opensearch.xml', () => {
  it('describes the search to browsers, which the home page leads to it', async () => {
    const site = openSite();
    await site.put('site.yaml', 'title: "The <Composing> & Printing Room"\n');
    const { headers, text } = await site.visit('/opensearch.xml');
    expect(headers.get('Content-Type')).toBe('application/opensearchdescription+xml; charset=utf-8');
    expect(text).toContain('<ShortName>The &lt;Composing&gt;</ShortName>');
    expect(text).toContain(`template="${origin}/search/?q={searchTerms}"`);
    expect(text).toContain(`template="${origin}/search/suggest?q={searchTerms}"`);
    expect((await site.visit('/')).text).toContain('href="/opensearch.xml"');
    await site.put('posts/a.md', post({ title: 'A' }));
    expect((await site.visit('/posts/a/')).text).not.toContain('opensearch');
  });
});

describe('a page that is not there', () => {
  it('suggests what was meant, and a search', async () => {
    const site = openSite();
    await site.put('posts/red-fox.md', post({ title: 'Of foxes' }));
    await site.put('posts/secret-fox.md', post({ title: `Red fox ${marker}`, draft: true }));
    const missing = await site.visit('/blog/2019/red-fox.html');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('<a href="/posts/red-fox/">Of foxes</a>');
    expect(missing.text).toContain('action="/search/"');
    expect(await site.calls(() => site.visit('/red-fox.png'))).not.toHaveProperty('catalog.suggest');
  });

  it('suggests where a page was deleted', async () => {
    const site = openSite();
    await site.put('posts/red-fox.md', post({ title: 'Red fox' }));
    await site.put('posts/blue-fox.md', post({ title: 'Blue fox' }));
    await site.upload('DELETE', 'posts/red-fox.md');
    const gone = await site.visit('/posts/red-fox/');
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('<a href="/posts/blue-fox/">Blue fox</a>');
  });
});

import { describe, expect, it } from 'vitest';
import { firstDifference, lacksScripts } from '../../cli/compare/faces/face-difference.ts';
import { withoutFingerprint } from '../../cli/compare/faces/fingerprints.ts';
import { isSamePage, MovedFiles } from '../../cli/compare/faces/moved-files.ts';
import { readFace } from '../../cli/compare/faces/read-face.ts';

const base = { origins: ['https://example.org'], path: '/blog/' };

const steps = (html: string) => readFace(html, '/posts/one/', { base }).steps.map(({ shown }) => shown);

describe('readFace()', () => {
  it('lists elements with ids, classes and addresses, and the texts between them', () => {
    expect(steps('<body><p id=a class="b c">One <a href=two/>two</a>\n three</p>')).toEqual([
      ...['html', 'head', 'body', 'p#a.b.c', 'One', 'a href=/posts/one/two/', 'two', 'three'],
    ]);
  });

  it('reads addresses from the root of the site, wherever it is', () => {
    expect(
      steps('<img src="https://example.org/blog/a.png" srcset="/blog/a.png 1x, /blog/b.png 2x">'),
    ).toContain('img src=/a.png srcset=/a.png,/b.png');
  });

  it('keeps the text of code, but not how its words are coloured', () => {
    expect(steps('<pre class="chroma"><code><span class="k">let</span> x</code></pre>').slice(3)).toEqual([
      ...['pre.chroma', 'code', 'let x'],
    ]);
  });

  it('reads no digests in names', () => {
    expect(steps(`<p id="a-${'0f'.repeat(16)}" class="${'1e'.repeat(32)} b">`)).toContain('p#a-….….b');
  });

  it('reads other addresses of a file as one', () => {
    const moved = new Map([['/posts/one/a.png', '/posts/one.d/a.png']]);
    const { steps: found, targets } = readFace('<img src="a.png">', '/posts/one/', { base, moved });
    expect(found.map(({ shown }) => shown)).toContain('img src=/posts/one.d/a.png');
    expect([...targets]).toEqual(['/posts/one/a.png']);
  });

  it('counts no program, no style and no name of a generator as text', () => {
    const html = '<meta name="generator" content="Hugo"><script>a()</script><style>p{}</style><p>b';
    expect(readFace(html, '/', { base }).text).toBe('b');
    expect(steps(html)).toEqual(['html', 'head', 'script', 'style', 'body', 'p', 'b']);
  });

  it('finds the target of a page that only leads on', () => {
    const html = '<meta http-equiv="refresh" content="0; url=https://example.org/blog/new/">';
    expect(readFace(html, '/old/', { base }).leadsTo).toBe('/new/');
  });
});

it('MovedFiles finds files from whose addresses visitors are sent on', async () => {
  const asked: string[] = [];
  const moved = new MovedFiles(
    async (path) => {
      asked.push(path);
      const location =
        new Map([
          ['/p/a%20b.png', '/posts/a/b.png'],
          ['/old.txt', '/new/'],
          ['/p/x.html', '/p/x/'],
          ['/p/moved.html', '/elsewhere/'],
          ['/P/Y/', '/p/y/'],
        ]).get(path) ?? '';
      return { status: location === '' ? 200 : 301, location, body: '', policy: '', isUnfinished: false };
    },
    { origins: ['https://example.org'], path: '/' },
  );
  const targets = [
    '/p/a b.png',
    '/p/',
    '/p/x.html#a',
    '/p/moved.html',
    '/P/Y/',
    '/c.png',
    'https://e.org/d.png',
    '//e.xml',
    '/old.txt',
  ];
  expect([...(await moved.among(targets)), ...(await moved.among(['/p/a b.png']))]).toEqual([
    ['/p/a b.png', '/posts/a/b.png'],
    ['/p/x.html#a', '/p/x/#a'],
    ['/P/Y/', '/p/y/'],
    ['/p/a b.png', '/posts/a/b.png'],
  ]);
  expect(asked).toEqual(['/p/a%20b.png', '/p/x.html', '/p/moved.html', '/P/Y/', '/c.png', '/old.txt']);
});

it.each([
  ['/2014/a.html', '/2014/a/', true],
  ['/2014/index.html', '/2014/', true],
  ['/Posts/A/', '/posts/a/', true],
  ['/a/', '/a/', false],
  ['/a.html', '/b/', false],
])('isSamePage() of %s and %s is %s', (path, other, is) => {
  expect(isSamePage(path, other)).toBe(is);
});

it('firstDifference() tells the place and what comes before it', () => {
  const here = readFace('<p>a</p><p>b</p>', '/', { base }).steps;
  const there = readFace('<p>a</p><p>c</p>', '/', { base }).steps;
  expect(firstDifference(here, here)).toBeUndefined();
  expect(firstDifference(here, there)).toEqual({ hugo: 'b', platen: 'c', after: ['p', 'a', 'p'] });
  expect(firstDifference(here, here.slice(0, -1))).toMatchObject({ platen: 'the end of the page' });
});

it.each([
  [`/css/main.min.${'5f'.repeat(32)}.css`, '/css/main.css'],
  ['/images/cat_hu_8d6ef6a9e58bc0d6.png', '/images/cat.png'],
  ['/images/cat_hu8d6ef6a9e58bc0d6_123_480x0_resize_q75_box.jpg', '/images/cat.jpg'],
  ['/posts/deadbeef/', '/posts/deadbeef/'],
  ['/_platen/resources/'.concat('a'.repeat(27), '/posts/a/~/css/main.min.css'), '/css/main.css'],
  ['/_platen/resources/'.concat('a'.repeat(27), '/404.html~/css/main.css'), '/css/main.css'],
  ['/_platen/files/2110987044d16eb02cd2355b6cb78cbd/img/x.png', '/img/x.png'],
])('withoutFingerprint() makes %s %s', (address, plain) => {
  expect(withoutFingerprint(address)).toBe(plain);
});

it('lacksScripts() tells pages that differ only in programs that Platen leaves out', () => {
  const face = (html: string) => readFace(html, '/', { base }).steps;
  const [whole, without] = ['<p>a <script src="/x.js"></script> b</p>', '<p>a b</p>'].map(face);
  expect(lacksScripts(whole ?? [], without ?? [])).toBe(true);
  expect(lacksScripts(without ?? [], whole ?? [])).toBe(false);
  expect(lacksScripts(whole ?? [], face('<p>a c</p>'))).toBe(false);
  const styled = face('<p>a <style>p{}</style><link rel="stylesheet" href="/x.css"> b</p>');
  expect(lacksScripts(styled, without ?? [])).toBe(true);
  // What templates write into the head is never left out.
  expect(lacksScripts(face('<head><script src="/x.js"></script></head><p>a b'), without ?? [])).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { bareName } from '../../src/content/keys.ts';
import type { Dependency, Resolution } from '../../src/content/post/dependencies.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { expandBuiltIns, post, problemOf } from './probe.ts';

/** The files of a small site, as Hugo 0.111.3 was given them when this table was made. */
const keys = [
  ...['_index.md', 'about.md', 'notes/unique.md', 'notes/dup.md', 'notes/_index.md', 'posts/_index.md'],
  ...['posts/other.md', 'posts/dup.md', 'posts/sub/deep.md', 'posts/bun/index.md', 'posts/trip/index.md'],
  'posts/was ist?.md',
];

/** Answers as the catalog does: the first key there is, else the only file of that name. */
function use({ keys: candidates, name }: Dependency): Resolution | undefined {
  const named = keys.filter((key) => name !== undefined && bareName(key) === name);
  const key =
    candidates.find((candidate) => keys.includes(candidate)) ?? (named.length === 1 ? named[0] : undefined);
  if (key === undefined) return undefined;
  const path = `/${key.replace(/(?:_?index)?\.md$/, '/')}`.replace('//', '/');
  return { kind: 'page', path };
}

function link(name: string, args: string, key = 'posts/hello.md') {
  const site = { ...defaultSite, baseURL: 'https://example.org' };
  return expandBuiltIns(`{{< ${name} ${args} >}}`, { use, site, post: { ...post, key } });
}

const found: [string, string][] = [
  ['other', '/posts/other/'],
  ['other.md', '/posts/other/'],
  ['about', '/about/'],
  ['about.md', '/about/'],
  ['/about.md', '/about/'],
  ['/about', '/about/'],
  ['unique', '/notes/unique/'],
  ['unique.md', '/notes/unique/'],
  ['dup', '/posts/dup/'],
  ['dup.md', '/posts/dup/'],
  ['sub/deep', '/posts/sub/deep/'],
  ['sub/deep.md', '/posts/sub/deep/'],
  ['bun', '/posts/bun/'],
  ['bun/', '/posts/bun/'],
  ['bun/index.md', '/posts/bun/'],
  ['bun.md', '/posts/bun/'],
  ['bun/index', '/posts/bun/'],
  ['posts/other.md', '/posts/other/'],
  ['posts/other', '/posts/other/'],
  ['/posts/other.md', '/posts/other/'],
  ['./other.md', '/posts/other/'],
  ['deep', '/posts/sub/deep/'],
  ['deep.md', '/posts/sub/deep/'],
  ['notes', '/notes/'],
  ['notes/', '/notes/'],
  ['/notes', '/notes/'],
  ['posts', '/posts/'],
  ['/posts/_index.md', '/posts/'],
  ['_index.md', '/posts/'],
  ['/posts/', '/posts/'],
  ['/', '/'],
  ['trip', '/posts/trip/'],
  ['trip/index.md', '/posts/trip/'],
  ['../../about', '/about/'],
  ['#x', '#x'],
  ['other.md#y', '/posts/other/#y'],
  ['other#y', '/posts/other/#y'],
  ['other.md?x=1', '/posts/other/'],
];

describe('relref', () => {
  test.each(found)('finds %s at %s, as Hugo does', (target, path) => {
    expect(link('relref', `"${target}"`)).toMatchObject({ html: path, warnings: [] });
  });

  test.each([...found, ['../about.md', '/about/']])('finds %s from a page bundle', (target, path) => {
    const { html } = link('relref', `"${target}"`, 'posts/trip/index.md');
    expect(html).toBe(target === '_index.md' ? '/posts/' : path);
  });

  test.each([
    ['../about.md', '/about/'],
    ['../notes/unique', '/notes/unique/'],
    ['was ist?.md', ''],
    ['was ist', ''],
  ])('finds %s from a post at %j', (target, path) => {
    expect(link('relref', `"${target}"`).html).toBe(path);
  });

  test('escapes the path for a link', () => {
    const resolution: Resolution = { kind: 'page', path: '/was ist?/100% ü/' };
    const { html } = expandBuiltIns('{{< relref "x" >}}', { use: () => resolution });
    expect(html).toBe('/was%20ist%3F/100%25%20%C3%BC/');
  });

  test.each([
    'nope',
    'nope#z',
    'side',
    'trip/side',
    'sub/dup',
    './about',
    '?x',
    'https://a.org/',
    '__proto__',
  ])('gives nothing for %s, with a warning', (target) => {
    const { html, warnings } = link('relref', `"${target}"`);
    expect(html).toBe('');
    if (target !== '?x')
      expect(warnings).toMatchObject([{ message: expect.stringContaining(target), strict: false }]);
  });

  test("asks for the page once, in Hugo's order", () => {
    const { dependencies } = expandBuiltIns('{{< relref "a#b" >}}', {
      post: { ...post, key: 'posts/hello.md' },
    });
    expect(dependencies).toEqual([
      {
        id: 'page:a',
        lists: ['/posts/a/', '/a/'],
        keys: [
          ...['posts/a.md', 'posts/a/index.md', 'posts/a/_index.md'],
          ...['posts/a.html', 'posts/a/index.html', 'posts/a/_index.html'],
          ...['a.md', 'a/index.md', 'a/_index.md', 'a.html', 'a/index.html', 'a/_index.html'],
        ],
        name: 'a',
      },
    ]);
  });

  test.each(['path="other" lang="en" outputFormat="amp"', 'path=other'])('takes %s', (args) => {
    expect(link('relref', args)).toMatchObject({ html: '/posts/other/', warnings: [] });
  });
});

describe('ref', () => {
  test.each([
    ['other#y', 'https://example.org/posts/other/#y'],
    ['/', 'https://example.org/'],
    ['#x', '#x'],
    ['nope', ''],
  ])('gives the whole address of %s', (target, address) => {
    expect(link('ref', `"${target}"`).html).toBe(address);
  });

  test('needs a path', () => {
    expect(problemOf(() => link('ref', '')).message).toMatch(
      /Cannot expand "ref": the path of a page must be given/,
    );
  });
});

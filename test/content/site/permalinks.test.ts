import { describe, expect, it } from 'vitest';
import { pathOfPage } from '../../../src/content/post/post-path.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeLeftOut } from '../post/faults.ts';

/** `posts/Some Folder/My File.md`, of 3 February 2023, with the section `posts/Some Folder`. */
function pathBy(pattern: string, fields = '', key = 'posts/Some Folder/My File.md'): string {
  const { site } = readSite(`permalinks: {posts: ${JSON.stringify(pattern)}}`, 'yaml');
  const title = fields.startsWith('title:') ? '' : 'title: Déjà "Vu"';
  const post = readPost(key, `---\n${title}\ndate: 2023-02-03T04:05:06Z\n${fields}\n---\n`, site);
  return pathOfPage(post, site, [{ folder: 'posts/Some Folder', draft: false, cascade: [] }]);
}

describe('permalinks', () => {
  it.each([
    ['/:year/:month/:day/', '/2023/02/03/'],
    ['/:monthname/:weekday/:weekdayname/:yearday', '/february/5/friday/34/'],
    ['/:section/:title/', '/posts/déjà-vu/'],
    ['/:sections/:filename/', '/posts/some-folder/my-file/'],
    ['/:contentbasename/', '/my-file/'],
    ['/:slugorfilename/', '/my-file/'],
    ['/:slugorcontentbasename/', '/my-file/'],
    ['/:slug/', '/déjà-vu/'],
    ['/:sections[0]/:title/', '/posts/déjà-vu/'],
    ['/:sections[1]/:title/', '/some-folder/déjà-vu/'],
    ['/:sections[last]/:title/', '/some-folder/déjà-vu/'],
    ['/:sections[1:]/:title/', '/some-folder/déjà-vu/'],
    ['/:sections[:1]/:title/', '/posts/déjà-vu/'],
    ['/:sections[:last]/:title/', '/posts/déjà-vu/'],
    ['/:sections[5]/:title/', '/déjà-vu/'],
    ['/:sections[5:]/:title/', '/déjà-vu/'],
    ['/:sections[2:1]/:title/', '/déjà-vu/'],
    ['/:2006/:01/:02/:title/', '/2023/02/03/déjà-vu/'],
    ['/:06-:1-:2/:Jan/:January/:Mon/:Monday/:002', '/23-2-3/feb/february/fri/friday/034/'],
    ['Blog Posts/:title', '/blog-posts/déjà-vu/'],
    ['/:year:month/', '/202302/'],
    ['/:title.html', '/déjà-vu.html/'],
    ['/', '/'],
    ['/:sectionslug/:sectionslugs/', '/posts/posts/some-folder/'],
    ['/:sectionslugs[last]/:title', '/some-folder/déjà-vu/'],
    ['/x/\\:slug/:slug/', '/x/slug/déjà-vu/'],
    ['/a+b/c%20d/%zz/:title/', '/a-b/c20d/zz/déjà-vu/'],
    ['/a+b/c%20d/:title/', '/a-b/c-d/déjà-vu/'],
    ['/%2e%2e/%2e%2e/x/:title/', '/x/déjà-vu/'],
    ['/../../:title', '/déjà-vu/'],
  ])('%s gives %s', (pattern, path) => {
    expect(pathBy(pattern)).toBe(path);
  });

  it.each([
    ['slug: My Slug', '/:slug/', '/my-slug/'],
    ['slug: My Slug', '/:slugorfilename/', '/my-slug/'],
    ['slug: a/b', '/x/:slug/', '/x/a/b/'],
    ['url: /As It Is/', '/:slug/', '/As It Is/'],
    ['slug: __proto__', '/:slug/', '/__proto__/'],
    ['title: Modern C++ tips', '/:year/:title/', '/2023/modern-c-tips/'],
    ['title: 1+1=2', '/:title/', '/1-12/'],
    ['title: AC/DC', '/:title/', '/ac-dc/'],
    ['title: C#', '/:title/', '/c/'],
    ['title: ..', '/x/:title/', '/'],
    ['slug: c++-slug', '/:slug/', '/c-slug/'],
    ['url: "/x/:slug/:section/"', '/p/:slug/', '/x/déjà-vu/posts/'],
    ['url: "/y/\\\\:slug/"', '/p/:slug/', '/y/:slug/'],
    ['url: "/y/:nothing/:title/"', '/p/:slug/', '/y/:nothing/déjà-vu/'],
    ['url: "/C++/:title/"', '/p/:slug/', '/C  /déjà-vu/'],
  ])('%j by %s gives %s', (fields, pattern, path) => {
    expect(pathBy(pattern, fields)).toBe(path);
  });

  it('names a page bundle by its folder', () => {
    expect(pathBy('/:sections/:filename/', '', 'posts/Some Folder/trip/index.md')).toBe(
      '/posts/some-folder/trip/',
    );
  });

  it.each([
    ['2023-01-01', 'America/Los_Angeles', '/2023/01/01/'],
    ['2023-01-01T23:30:00-05:00', 'UTC', '/2023/01/01/'],
    ['2023-01-01T23:30:00Z', 'Asia/Tokyo', '/2023/01/01/'],
    ['2023-01-01 23:30', 'Asia/Tokyo', '/2023/01/01/'],
  ])('takes the day of %s where it was written, in a site of %s', (date, timeZone, path) => {
    const { site } = readSite(`permalinks: {posts: "/:year/:month/:day/"}\ntimeZone: ${timeZone}`, 'yaml');
    expect(pathOfPage(readPost('posts/a.md', `---\ndate: ${date}\n---\n`, site), site)).toBe(path);
  });

  it.each([
    ['[{target: {path: "/posts/**", kind: page}, pattern: "/a/:title/"}]', '/a/a/'],
    ['[{pattern: "/every/:title/"}]', '/every/a/'],
    [
      '[{target: {kind: section}, pattern: "/a/:title/"}, {target: {path: "/POSTS/*"}, pattern: "/b/"}]',
      '/b/',
    ],
    ['{posts: /a/, posts/sub: "/b/:title"}', '/a/'],
    ['{page: {posts: /a/}, section: {posts: /b/}}', '/a/'],
  ])('takes the first of %s that is for the page', (permalinks, path) => {
    const { site } = readSite(`permalinks: ${permalinks}`, 'yaml');
    expect(pathOfPage(readPost('posts/a.md', '---\ntitle: A\n---\n', site), site)).toBe(path);
  });

  it('has the year 1 for a post without a date', () => {
    const { site } = readSite('permalinks: {posts: "/:year/:month/:day/:slug"}', 'yaml');
    expect(pathOfPage(readPost('posts/a.md', '---\ntitle: A\n---\n', site), site)).toBe('/1/01/01/a/');
  });

  it('counts for its section only, files at the top have the section "/"', () => {
    const { site } = readSite('permalinks: {posts: "/p/:slug/", /: "/top/:slug/"}', 'yaml');
    const at = (key: string) => pathOfPage(readPost(key, '', site), site);
    expect(['posts/a.md', 'Posts/b/c.md', 'notes/a.md', 'a.md', 'a/index.md'].map(at)).toEqual([
      '/p/a/',
      '/p/c/',
      '/notes/a/',
      '/top/a/',
      '/top/a/',
    ]);
  });

  it.each([
    '/:nothing/',
    '/:Title/',
    '/:sections[x]/',
    '/:sections[-1]/',
    '/:2007/',
    '/:__proto__/',
    '/:constructor/',
  ])('refuses %s', (pattern) => {
    expect(placeLeftOut(() => readSite(`permalinks: {posts: ${JSON.stringify(pattern)}}`, 'yaml'))).toBe(
      '1:14',
    );
  });

  it('may be refused for one section and tells where', () => {
    const text = 'permalinks:\n  posts: /:slug/\n  notes: /:nothing/\n';
    expect(placeLeftOut(() => readSite(text, 'yaml'))).toBe('3:3');
    expect(readSite(text, 'yaml').settings.permalinks).toHaveLength(1);
  });

  it('is none by default', () => {
    expect(pathOfPage(readPost('posts/a.md', '', defaultSite), defaultSite)).toBe('/posts/a/');
  });
});

describe('url', () => {
  const at = (url: string) => {
    const post = readPost('posts/a.md', `---\nurl: ${JSON.stringify(url)}\n---\n`, defaultSite);
    return pathOfPage(post, defaultSite);
  };

  it.each([
    ['/a/b/', '/a/b/'],
    ['/a/b', '/a/b/'],
    ['a/b', '/a/b/'],
    ['/Kept As Is/Ü&c/', '/Kept As Is/Ü&c/'],
    ['/old/Page.html', '/old/Page.html'],
    ['/old/page.html/', '/old/page.html/'],
    ['/old/index.html', '/old/'],
    ['/v1.2/notes', '/v1.2/notes/'],
    ['/v1.2/', '/v1.2/'],
    ['/', '/'],
  ])('%s is at %s', (url, path) => {
    expect(at(url)).toBe(path);
  });
});

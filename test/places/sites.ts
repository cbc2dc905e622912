/** Sites whose pages Hugo and Platen have to show at the same addresses. What Hugo says of each is in `recorded.json`. */

import { titles } from './titles.ts';

export type PlacedSite = { config: string; files: Readonly<Record<string, string>> };

type Fields = Record<string, unknown>;

function page(fields: Fields): string {
  return `${JSON.stringify(fields)}\n\nText.\n`;
}

function pages(files: Readonly<Record<string, Fields>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([key, fields]) => [key, page(fields)]));
}

const common = `
baseURL = "https://example.org/"
title = "Places"
disableKinds = ["RSS", "sitemap", "404"]
[taxonomies]
tag = "tags"
category = "categories"
series = "series"
author = "authors"
`;

const ofTitles = titles.map((title, index): [string, Fields] => [`posts/t${index}.md`, { title }]);
const ofSlugs = titles
  .map((slug, index): [string, Fields] => [`slugs/t${index}.md`, { title: 'x', slug }])
  .filter(
    ([, { slug }]) =>
      !/\.\.|\\|^\.\/|[#%?:]|\/\/|\/\.\//.test(String(slug)) && /[\p{L}\p{Nd}]/u.test(String(slug)),
  );

/** Sites by a name for each. */
export const sites: Readonly<Record<string, PlacedSite>> = {
  titles: {
    config: `${common}
[permalinks]
posts = "/:year/:title/"
slugs = "/s/:slug/"
plus = "/a+b/c%20d/:title/"
ends = "/e/:title"
solo = "/so/:title/"
`,
    files: pages({
      ...Object.fromEntries(ofTitles),
      ...Object.fromEntries(ofSlugs),
      ...Object.fromEntries(ofSlugs.map(([key, fields]) => [`plain/${key}`, fields])),
      'solo.md': { title: 'So lo' },
      'plus/a.md': { title: 'A+b c' },
      'ends/a.md': { title: 'A+b c+' },
    }),
  },

  tokens: {
    config: `${common}
[permalinks]
esc = '/x/\\:slug/:slug/'
files = "/f/:slugorcontentbasename/"
names = "/f2/:filename/"
secs = "/c/:section/:sections/:sectionslug/:sectionslugs/:sectionslugs[last]/:title/"
nest = "/n/:sections/:title/"
first = "/1/:sections[1]/:sections[5]/:sections[5:]/:sections[0:9]/:title/"
last = "/l/:sections[last]/:sections[:last]/:title/"
slugs = "/ss/:sectionslugs[1]/:sectionslugs[1:]/:sectionslugs[last]/:sectionslug/:title/"
`,
    files: pages({
      'esc/a.md': { title: 'A t' },
      'files/C++ A.md': { title: 'T' },
      'files/a+b.md': { title: 'T' },
      'files/a.b.md': { title: 'T' },
      'files/bu.x/index.md': { title: 'T' },
      'names/C++ A.md': { title: 'T' },
      'names/b/index.md': { title: 'T' },
      'secs/_index.md': { title: 'Se Cs' },
      'secs/a.md': { title: 'SA' },
      'secs/i/_index.md': { title: 'x', slug: 'I/+s' },
      'secs/i/b.md': { title: 'SB' },
      'nest/in/d/_index.md': { title: 'ND' },
      'nest/in/d/e.md': { title: 'NE' },
      'nest/in/b.md': { title: 'NB' },
      'nest/Up Per/_index.md': { title: 'U' },
      'nest/Up Per/c.md': { title: 'C' },
      'first/p.md': { title: 'p' },
      'first/a/_index.md': { title: 'FA' },
      'first/a/p2.md': { title: 'p2' },
      'first/a/x/b/_index.md': { title: 'FB' },
      'first/a/x/b/p3.md': { title: 'p3' },
      'last/p.md': { title: 'p' },
      'last/a/_index.md': { title: 'FA' },
      'last/a/p2.md': { title: 'p2' },
      'slugs/p.md': { title: 'x' },
      'slugs/a/_index.md': { title: 'A/B c+' },
      'slugs/a/p2.md': { title: 'y' },
      'slugs/a/x/b/_index.md': { title: 'z', slug: 'S/l' },
      'slugs/a/x/b/p3.md': { title: 'y' },
    }),
  },

  urls: {
    config: common,
    files: pages({
      'u1/a.md': { title: 'A t', url: '/y/\\:slug/' },
      'u1/b.md': { title: 'B t', url: '/y/\\:slug/:slug/' },
      'u1/c.md': { title: 'C t', url: '/y/:section/:filename.html' },
      'u1/d.md': { title: 'C t', url: 'y/:title' },
      'u1/e.md': { title: 'C t', url: '/y+z/e/' },
      'u1/f.md': { title: 'C t', url: '/y+z/:filename/' },
      'u1/g.md': { title: 'G T', url: '/Y Z/:title/' },
      'u1/h.md': { title: 'H', date: '2020-03-04', url: '/:year/:month/:2006-:01/:slug' },
      'u1/i.md': { title: 'I', slug: 'I/Es', url: '/i/:slug/' },
      'u1/j.md': { title: 'C++ x/y', url: '/j/:title/' },
      'cas1/_index.md': { title: 'C1', cascade: { url: '/c1/:slug/' } },
      'cas1/a.md': { title: 'CA' },
      'cas1/b.md': { title: 'CB', slug: 'cbs' },
      'cas1/sub/_index.md': { title: 'CSub' },
      'cas1/sub/c.md': { title: 'CC' },
      'cas2/_index.md': { title: 'C2', cascade: [{ target: { kind: 'page' }, url: '/c2/:filename/' }] },
      'cas2/a.md': { title: 'CA' },
      'u4/_index.md': { title: 'U 4', url: 'uuuu' },
      'u4/a.md': { title: 'A' },
      'u5/_index.md': { title: 'U 5', slug: 'five', url: '/uu/:slug/:section/:title/' },
      'u5/a.md': { title: 'A' },
      'tags/_index.md': { title: 'T', cascade: { target: { kind: 'term' }, url: '/topics/:slug/' } },
      'tags/two/_index.md': { title: 'Zwei' },
      'top.md': { title: 'Top', tags: ['One x', 'two'] },
    }),
  },

  folders: {
    config: `${common}
[permalinks]
"/" = "/root/:title/"
posts = "/p/:title/"
"nest/deep" = "/pd/:filename/"
categories = "/cat/:slug/"
[permalinks.page]
notes = "/n/:title/"
`,
    files: pages({
      'top.md': { title: 'Top', categories: ['Deep', 'a/B', 'C++'] },
      'bun/index.md': { title: 'Bun' },
      'posts/_index.md': { title: 'My Posts' },
      'posts/a.md': { title: 'A' },
      'posts/b/index.md': { title: 'PB' },
      'nest/deep/a.md': { title: 'DA' },
      'nest/a.md': { title: 'DA' },
      'posts/sub/_index.md': { title: 'Sub' },
      'posts/sub/b.md': { title: 'DB' },
      'notes/a.md': { title: 'A' },
      'other/a.md': { title: 'A' },
    }),
  },

  kinds: {
    config: `${common}
[permalinks.section]
posts = "/sec/:slug/"
other = "/os/:title/:contentbasename/:slugorfilename/"
[permalinks.term]
tags = "/tt/:slug/:sections[last]/"
series = "/:slug/"
[permalinks.taxonomy]
tags = "/tx/:slug/"
categories = "/:title/:contentbasename/"
`,
    files: pages({
      'top.md': { title: 'Top', tags: ['X y', 'C#', 'a/B'], series: ['One'], categories: ['c'] },
      'posts/_index.md': { title: 'My Posts', slug: 'ps' },
      'posts/a.md': { title: 'A' },
      'posts/sub/_index.md': { title: 'Sub' },
      'posts/sub/b.md': { title: 'B' },
      'other/a.md': { title: 'A' },
      'tags/_index.md': { title: 'Tg', slug: 'themes' },
      'tags/u-v/_index.md': { title: 'UV w', slug: 'uv' },
      'tags/x-y/_index.md': { title: 'Ex Why/Z' },
      'tags/x/page.md': { title: 'Page' },
    }),
  },

  targets: {
    config: `${common}
[[permalinks]]
pattern = "/any/:title/:sections/"
[permalinks.target]
path = "/any*/**"
[[permalinks]]
pattern = "/kinds/:title/"
[permalinks.target]
path = "{/kindly/**,/kindly}"
kind = "{section,page}"
[[permalinks]]
pattern = "/KINDS/Upper Case/:title/"
[permalinks.target]
path = "/UPPER/**"
kind = "PAGE"
[[permalinks]]
pattern = "/term/:title/"
[permalinks.target]
kind = "term"
[[permalinks]]
pattern = "/rest/:sections/:title/"
`,
    files: pages({
      'top.md': { title: 'Top', tags: ['Foo Bar'] },
      'anyone/_index.md': { title: 'AI' },
      'anyone/a.md': { title: 'AA' },
      'anyone/sub/_index.md': { title: 'AS' },
      'anyone/bun/index.md': { title: 'bb' },
      'kindly/_index.md': { title: 'KI' },
      'kindly/a.md': { title: 'KA' },
      'upper/A.md': { title: 'UA' },
      'else/a.md': { title: 'EA' },
      'else/s/_index.md': { title: 'ES' },
    }),
  },

  aliases: {
    config: common,
    files: pages({
      '_index.md': { title: 'Home', aliases: ['/start/'] },
      'a/_index.md': { title: 'A', aliases: ['/old-a/', 'beside', '../up', 'x.html'] },
      'a/b/_index.md': { title: 'B', aliases: ['/old-b', 'beside', '../up-b'] },
      'a/b/c.md': { title: 'C', aliases: ['beside-c', '../up-c'] },
      'm/_index.md': { title: 'M', slug: 'moved', aliases: ['beside-m'] },
      'm/n/_index.md': { title: 'N', aliases: ['beside-n', '../up-n'] },
      'm/n/c.md': { title: 'C', aliases: ['beside-d', '../up-d'] },
      'u/_index.md': { title: 'U', url: '/far/away/', aliases: ['beside-u'] },
      'tags/_index.md': { title: 'Tags', aliases: ['/schlagworte/'] },
      'tags/one/_index.md': { title: 'One', aliases: ['eins', '/uno/'] },
      'p.md': { title: 'P', tags: ['one'] },
    }),
  },

  accents: {
    config: `removePathAccents = true
${common}
[permalinks]
perm = "/é/:title/:slug/:sections/"
`,
    files: pages({
      'posts/Ünï cödé.md': { title: 'A', tags: ['Café', 'cafe x', 'ñ', 'Ελλάδα', 'йод', 'が'] },
      'posts/b.md': { title: 'B', slug: 'Ünï' },
      'posts/u.md': { title: 'B', url: '/é/à/' },
      'posts/u2.md': { title: 'É b', url: '/é/:title/' },
      'posts/bün/index.md': { title: 'X' },
      'été/_index.md': { title: 'E' },
      'été/x.md': { title: 'X', slug: 'ça' },
      'perm/à/_index.md': { title: 'X' },
      'perm/à/é.md': { title: 'Élan ø ß ł' },
      'tags/ñ/_index.md': { title: 'Enye' },
    }),
  },

  refs: {
    // What is asked for on every page.
    config: `refLinksErrorLevel = "WARNING"
refLinksNotFoundURL = "/-"
${common}
[params]
refs = [
  "platforms", "platforms.md", "platforms/", "platforms/_index.md", "_index.md", "dup", "one", "docs", "docs/platforms", "/docs/platforms",
  "docs/platforms/", "/docs/platforms/_index.md", "docs/platforms/index.md", "platforms#x", "Platforms", "./platforms",
  "sub", "sub/deep", "deep", "deep.md", "leaf", "tags", "tags/one", "/tags/one", "auto", "autotop", "two", "tags/two", "/tags/two", "moved",
  "newslug", "/newslug", "home", "beside", "posts", "multi", "x/multi"
]
`,
    files: pages({
      'posts/from.md': { title: 'F' },
      'posts/beside.md': { title: 'B' },
      'docs/_index.md': { title: 'D' },
      'docs/from2.md': { title: 'F', tags: ['two'] },
      'docs/platforms/_index.md': { title: 'P' },
      'docs/platforms/from3.md': { title: 'F' },
      'docs/dup/_index.md': { title: 'P' },
      'docs/sub/deep/_index.md': { title: 'P' },
      'docs/leaf/index.md': { title: 'P' },
      'docs/auto/x.md': { title: 'P' },
      'docs/moved/_index.md': { title: 'P', slug: 'newslug' },
      'other/dup.md': { title: 'P' },
      'tags/one/_index.md': { title: 'One' },
      'autotop/x1.md': { title: 'x' },
      'x/multi/_index.md': { title: 'B' },
      'y/multi/_index.md': { title: 'B' },
    }),
  },

  slugs: {
    config: common,
    files: pages({
      '_index.md': { title: 'Home', slug: 'home' },
      's1/_index.md': { title: 'P', slug: 'a/b' },
      's1/x.md': { title: 'X' },
      's2/_index.md': { title: 'P', slug: 'Upper Case+Plus' },
      's2/x.md': { title: 'X', slug: 'Deep/Er' },
      's3/_index.md': { title: 'P', slug: '-x3-' },
      's3/x.md': { title: 'X' },
      's4/_index.md': { title: 'P', cascade: { slug: 'casc' } },
      's4/x.md': { title: 'X' },
      's4/sub/_index.md': { title: 'X', slug: 't' },
      's4/sub/z.md': { title: 'X' },
      's6/in/_index.md': { title: 'P', slug: 'moved-in' },
      's6/in/x.md': { title: 'X' },
      's6/in/deep/x.md': { title: 'X' },
      's6/in/deep/er/_index.md': { title: 'X', slug: 'err' },
      's6/in/deep/er/x.md': { title: 'X' },
      's7/b/index.md': { title: 'X', slug: 'bb' },
      's8/_index.md': { title: 'P', slug: 'eight', url: '/u8/' },
      's8/x.md': { title: 'X' },
      's9/_index.md': { title: 'P', slug: 'nine' },
      's9/x.md': { title: 'X', url: 'rel/x' },
      's9/y.md': { title: 'X', url: '/abs/:section/:sections/y/' },
      's9/b/index.md': { title: 'X' },
      's10/_index.md': { title: 'P', cascade: [{ target: { kind: 'section' }, slug: 'ten' }] },
      's10/x.md': { title: 'X' },
      'tags/_index.md': { title: 'T', slug: 'themes' },
      'tags/one/_index.md': { title: 'One', slug: 'uno' },
      'tags/foo/bar.md': { title: 'Bar' },
      'tags/foo/baz/_index.md': { title: 'Baz' },
      'tags/foo/baz/q.md': { title: 'Q' },
      'tags/direct.md': { title: 'Direct' },
      'categories/c/_index.md': { title: 'cat c', slug: 'cc' },
      'authors/alison/_index.md': { title: 'Alison' },
      'series/deep/term/_index.md': { title: 'DT' },
      'series/deep/term/r.md': { title: 'R', series: ['s9'] },
      'top.md': {
        title: 'Top',
        tags: ['a b', 'One', 'foo'],
        categories: ['c/d'],
        authors: ['Bob'],
      },
    }),
  },
};

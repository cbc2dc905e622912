/** A Hugo site whose addresses, dates and orders are compared; keys without a folder before them are in `content/`. */

function page(fields: string, body = 'Text.'): string {
  return `---\n${fields}\n---\n\n${body}\n`;
}

export const config = `
baseURL = "https://example.org/"
title = "Corpus"
timeZone = "Europe/Berlin"
disableKinds = ["RSS", "sitemap"]
[taxonomies]
tag = "tags"
category = "categories"
series = "series"
[permalinks]
dated = "/:year/:month/:day/:slug/"
named = "/n/:monthname/:weekdayname/:weekday/:yearday/:filename/"
nested = "/x/:sections/:section/:slugorfilename"
sliced = "/s/:sections[1:]/:title/"
last = "/l/:sections[last]/:title/"
gostyle = "/:06/:01/:2/:Jan/:title/"
[frontmatter]
date = [":filename", ":default"]
`;

export const corpus: Readonly<Record<string, string>> = {
  'about.md': page('title: About'),
  'me/index.md': page('title: Me'),
  'Upper Case & More.md': page('title: Upper'),
  'posts/a.md': page('title: Á la carte\ndate: 2023-01-02'),
  'posts/b.md': page('title: a la mode\ndate: 2023-01-02'),
  'posts/c.md': page('title: zebra\ndate: 2023-01-02\nlinkTitle: aardvark'),
  'posts/d.md': page('title: "(brackets)"\ndate: 2023-01-02'),
  'posts/e.md': page('title: 10 things\ndate: 2023-01-02'),
  'posts/f.md': page('title: Zebra\ndate: 2023-01-02'),
  'posts/light.md': page('title: Light\nweight: -3\ndate: 2001-01-01'),
  'posts/heavy.md': page('title: Heavy\nweight: 30\ndate: 2024-01-01'),
  'posts/undated.md': page('title: Undated'),
  'posts/time.md': page('title: Time\ndate: 2023-01-02T15:04:05+01:00'),
  'posts/unix.md': page('title: Unix\ndate: 1672628645'),
  'posts/mail.md': page('title: Mail\ndate: Mon, 02 Jan 2006 15:04:05 -0700'),
  'posts/words.md': page('title: Words\ndate: 02 Jan 2006'),
  'posts/c-time.md': page('title: C\ndate: Mon Jan  2 15:04:05 2006'),
  'posts/space.md': page('title: Space\ndate: 2023-01-02 03:04:05 -07:00'),
  'posts/toml.md': '+++\ntitle = "TOML"\ndate = 2023-05-06T07:08:09Z\ntags = ["C#"]\n+++\nText.\n',
  'posts/json.md': '{"title": "JSON", "date": "2023-05-07"}\n\nText.\n',
  'posts/published-only.md': page('title: P\npublishDate: 2022-01-02\nlastmod: 2023-01-01'),
  'posts/modified-only.md': page('title: M\nmodified: 2023-01-01\npubdate: 2021-01-01'),
  'posts/2023-05-06-from-name.md': page('title: From name'),
  'posts/2023-05-07-bundle/index.md': page('title: Bundle from name'),
  'posts/2023-05-08.md': page('title: Only a date'),
  'posts/2023-05-09-own.md': page('title: Own\ndate: 2020-01-01\nslug: mine'),
  'posts/slash.md': page('title: Slash\nslug: One Two/Three'),
  'posts/url.md': page('title: Url\nurl: /Kept As It Is/Here'),
  'posts/url-file.md': page('title: Url file\nurl: /old/Page.html'),
  'posts/url-relative.md': page('title: Url relative\nurl: some/where'),
  'posts/aliases.md': page(
    'title: Aliases\naliases: [beside, ../up, /x/y, sub/z.html, /Old Y/, "/q/index.html", "/é à"]',
  ),
  'posts/bun/index.md': page('title: Bun\nslug: other\naliases: [beside-bun]'),
  'posts/bun/inside.md': page('title: Inside'),
  'posts/日本.md': page(
    'title: 日本\ntags: [日本語, Ünï, "a/b", "AT&T", "O\'Reilly", .NET, C++]\nseries: [One Two]',
  ),
  'posts/hidden/draft.md': page('title: Draft\ndraft: true'),
  'posts/hidden/future.md': page('title: Future\ndate: 2199-01-01'),
  'posts/hidden/expired.md': page('title: Expired\nexpiryDate: 2001-01-01'),
  'deep/plain/x.md': page('title: Plain\ntags: [deep]'),
  'deep/sec/_index.md': page('title: Sec\nweight: 2'),
  'deep/sec/y.md': page('title: Why\ntags: [deep]'),
  'deep/sec/more/z.md': page('title: Z'),
  'deep/sec/inner/_index.md': page('title: Inner'),
  'deep/sec/inner/leaf/index.md': page('title: Leaf'),
  'dated/one.md': page('title: "Hello, World! C# & .NET"\ndate: 2023-11-12T23:30:00-05:00'),
  'dated/two.md': page('title: Two\ndate: 2023-11-12T23:30:00Z\nslug: S L'),
  'dated/three.md': page('title: Three'),
  'dated/four.md': page('title: Four\nurl: /four/'),
  'named/My File.md': page('title: F\ndate: 2023-02-03'),
  'named/bun/index.md': page('title: G\ndate: 2023-12-31'),
  'nested/q.md': page('title: Q'),
  'nested/In Side/_index.md': page('title: I'),
  'nested/In Side/r.md': page('title: R'),
  'nested/plain/s.md': page('title: S\nslug: es'),
  'sliced/t.md': page('title: T t'),
  'sliced/in/_index.md': page('title: I'),
  'sliced/in/deep/_index.md': page('title: D'),
  'sliced/in/deep/u.md': page('title: U/u'),
  'last/_index.md': page('title: Last'),
  'last/t.md': page('title: Tt'),
  'last/in/_index.md': page('title: I'),
  'last/in/u.md': page('title: Uu'),
  'gostyle/v.md': page('title: V\ndate: 2023-03-04'),
  'cas/_index.md': page(
    'title: Cas\ncascade:\n  foo: cas\n  weight: 7\n  date: 2020-02-02\n  tags: [passed on]',
  ),
  'cas/a.md': page('title: Casa'),
  'cas/own.md': page('title: Own\nweight: 1\ntags: [mine]\nDATE: 2021-01-01'),
  'cas/folder/x.md': page('title: Casx'),
  'cas/sub/_index.md': page('title: Sub\ncascade:\n  weight: 9'),
  'cas/sub/y.md': page('title: Casy'),
  'target/_index.md': page(
    'title: T\ncascade:\n- target: {path: "/target/a*"}\n  slug: first\n- target: {kind: section}\n  weight: 3\n- target: {path: "{/target/**/b,/nowhere}"}\n  slug: braces\n- weight: 5',
  ),
  'target/a.md': page('title: Ta'),
  'target/sub/b.md': page('title: Tb'),
  'target/sub/c.md': page('title: Tc'),
  'drafts/_index.md': page('title: Drafts\ncascade:\n- target: {kind: page}\n  draft: true'),
  'drafts/a.md': page('title: Da'),
  'drafts/b.md': page('title: Db\ndraft: false'),
  'gone/_index.md': page('title: Gone\ndraft: true'),
  'gone/a.md': page('title: Ga'),
  'gone/sub/_index.md': page('title: Gs'),
  'gone/sub/b.md': page('title: Gb'),
  'later/_index.md': page('title: Later\npublishDate: 2199-01-01'),
  'later/a.md': page('title: La'),
  'over/_index.md': page('title: Over\nexpiryDate: 2001-01-01'),
  'over/sub/a.md': page('title: Oa'),
  'build/never.md': page('title: Never listed\nbuild:\n  list: never\ntags: [built]'),
  'build/false.md': page('title: False\nbuild:\n  list: false'),
  'build/local.md': page('title: Local\nbuild:\n  list: local\ntags: [built]'),
  'build/unrendered.md': page('title: Unrendered\nbuild:\n  render: never\n  list: never'),
  'build/bundle/index.md': page('title: Headless\nheadless: true'),
  'build/page.md': page('title: No bundle\nheadless: true\ntags: [built]'),
};

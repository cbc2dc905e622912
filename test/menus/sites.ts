/** Sites whose menus Hugo and Platen have to see alike. What Hugo says of each is in `recorded.json`. */

import type { PlacedSite } from '../places/sites.ts';

function site(config: string, pages: Readonly<Record<string, string>> = {}): PlacedSite {
  const files = Object.entries(pages).map(([key, fields]) => [key, `---\n${fields}\n---\n\nText.\n`]);
  return {
    config: `baseURL = "https://example.org/"\ntitle = "Menus"\n${config}`,
    files: Object.fromEntries(files),
  };
}

/** Entries as TOML: each text has the members of one. */
function main(...entries: string[]): string {
  return `[menus]\nmain = [${entries.map((entry) => `{${entry}}`).join(', ')}]\n`;
}

function named(...names: string[]): string[] {
  return names.map((name) => `name = "${name}"`);
}

export const sites: Readonly<Record<string, PlacedSite>> = {
  names: site(
    main(
      ...named(
        'b',
        'B',
        'a',
        'ä',
        'Z',
        'a10',
        'a2',
        '_u',
        '-',
        '1',
        '10',
        '2',
        'É',
        'à',
        'é',
        'Zz',
        'Ab',
        'ab',
      ),
    ),
  ),

  weights: site(
    main(
      ...named('light', 'lighter'),
      'name = "five", weight = 5',
      'name = "less", weight = -1',
      'name = "same", identifier = "y", weight = 2',
      'name = "same", identifier = "x", weight = 2',
      'name = "text", weight = "3"',
    ),
  ),

  parents: site(
    main(
      'name = "One", identifier = "one"',
      'name = "Two"',
      'name = "by identifier", parent = "one"',
      'name = "by name", parent = "One"',
      'name = "heavy", parent = "Two", weight = 3',
      'name = "light", parent = "Two", weight = 1',
      'name = "in capitals", parent = "two"',
      'name = "deep", parent = "by identifier"',
      'name = "lost", parent = "nobody"',
      'name = "on top", parent = ""',
    ),
  ),

  circles: site(
    main(
      'name = "a", parent = "b"',
      'name = "b", parent = "a"',
      'name = "self", parent = "self"',
      'name = "c"',
    ),
  ),

  'one key': site(
    main(
      'name = "a", url = "/1", weight = 1',
      'name = "a", url = "/2"',
      'name = "a", url = "/3", weight = 3',
      'name = "x", identifier = "i", url = "/4"',
      'name = "y", identifier = "i", url = "/5"',
      'name = "p", url = "/6"',
    ),
    {
      'a.md': 'title: q\nmenu: main\nweight: 9',
      'b.md': 'title: q\nmenu: main\nweight: 1',
      'c.md': 'title: p\nmenu: main',
      'posts/_index.md': 'title: q\nmenu: main',
    },
  ),

  fields: site(
    `${main(
      'name = "n", title = "t", pre = "<b>", post = "</b>", identifier = "i", url = "/u/", params = {k = {z = 1}}',
    )}[[menus.footer]]\nname = "f"\nurl = "https://example.net/"\n`,
  ),

  'pages that are named': site(
    main(
      'pageRef = "/about"',
      'name = "N", pageRef = "posts"',
      'name = "fallback", pageRef = "/none", url = "/fall"',
      'name = "none", pageRef = "/none"',
      'name = "draft", pageRef = "/draft"',
      'name = "home", pageRef = "/"',
      'pageRef = "/tags", weight = 9',
      'name = "suffix", pageRef = "/two.md"',
      'name = "anchor", pageRef = "two.md#x"',
      'pageRef = "posts/p.md", url = "/u"',
      'name = "capitals", pageRef = "/Posts/P"',
      'name = "bare", pageRef = "p"',
      'name = "slash", pageRef = "posts/"',
      'name = "index", pageRef = "/posts/_index.md"',
      'name = "term", pageRef = "/tags/x"',
      'name = "no term", pageRef = "/tags/y"',
      'name = "bundle", pageRef = "/b/index.md"',
      'name = "no page", pageRef = "/hidden"',
      'name = "unlisted", pageRef = "/unlisted"',
    ),
    {
      'about.md': 'title: About\nlinkTitle: Us\nweight: 4',
      'two.md': 'title: Two',
      'posts/_index.md': 'title: Posts',
      'posts/p.md': 'title: P\nweight: 7\ntags: [x]',
      'draft.md': 'title: D\ndraft: true\nlinkTitle: L',
      'b/index.md': 'title: B',
      'hidden.md': 'title: Hidden\nbuild: {render: never}',
      'unlisted.md': 'title: U\nbuild: {list: never}',
    },
  ),

  'pages that enter': site(main('name = "c", weight = 2'), {
    'a.md': 'title: A\nmenu: main\nweight: 3',
    'b.md': 'title: B\nmenus: [main, footer]',
    'd.md': 'title: D\nmenus: {FOOTER: {Weight: 1, parent: x, params: {a: 1}, title: tt}, main: }',
    'f.md': 'title: F\nmenu: [main]\nmenus: footer',
    'g.md': 'title: G\nmenu: {}',
    'i.md': 'title: I\nlinkTitle: L\nmenu: {main: {url: /zz, pageRef: /a, name: Own, identifier: own}}',
    'j.md': 'title: J\nlinkTitle: L\nslug: see\nmenu: main',
  }),

  'pages of every kind': site(main(), {
    'a.md': 'title: A\nmenu: main\nbuild: {list: never}',
    'b.md': 'title: B\nmenu: main\nbuild: {render: never}',
    'c.md': 'title: C\nmenu: main\nbuild: {list: local}',
    's/_index.md': 'title: S\nmenu: main\nbuild: {list: never}',
    's/in.md': 'title: In',
    '_index.md': 'title: Home\nmenu: main',
    'tags/x/_index.md': 'title: TX\nmenu: main',
    'tags/_index.md': 'title: T\nmenu: main',
    'e/index.md': 'title: bundle\nmenu: main\ntags: [x]',
    'e/in.md': 'title: inner\nmenu: main',
    'h.md': 'title: H\nheadless: true\nmenu: main',
    'later.md': 'title: Later\nmenu: main\ndate: 2090-01-01',
    'gone.md': 'title: Gone\nmenu: main\nexpiryDate: 2000-01-01',
    'draft.md': 'title: Draft\nmenu: main\ndraft: true',
  }),

  'pages below pages': site('', {
    '_index.md': 'title: Home\nmenu: main',
    'a.md': 'title: A\nmenus: {main: {parent: Home}, x: {parent: gone, identifier: a}}',
    'b.md': 'title: B\nmenus: {x: {parent: a}}',
  }),

  sections: site(
    `sectionPagesMenu = "main"\n${main(
      'name = "notes", url = "/n"',
      'identifier = "posts", name = "P", url = "/p"',
      'name = "child", parent = "essays"',
    )}`,
    {
      'posts/a.md': 'title: a',
      'posts/_index.md': 'title: Posts\nlinkTitle: Po\nweight: 3',
      'posts/sub/_index.md': 'title: Sub',
      'posts/sub/x.md': 'title: X',
      'notes/n.md': 'title: n',
      'essays/_index.md': 'title: Essays\nweight: 2\nlinkTitle: Es',
      'essays/x.md': 'title: X',
      'zz/_index.md': 'title: Z\nmenu: main',
      'zz/a.md': 'title: a',
      't.md': 'title: T',
    },
  ),
};

import { describe, expect, it } from 'vitest';
import { readSettings, settingsKeys, siteOf } from '../../../src/content/site/settings-files.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeOf } from '../post/faults.ts';

const read = (text: string, key = 'hugo.yaml') => readSettings(key, text);

describe('a Hugo configuration', () => {
  it('gives what is known here', () => {
    const { settings, warnings } = read(
      `
baseURL = "https://example.org/"
title = "My site"
languageCode = "de"
timeZone = "Europe/Berlin"
paginate = 7
rssLimit = 30
[params]
description = "What it is"
mainSections = ["posts"]
Colour = "red"
[params.author]
name = "Ann"
[permalinks]
posts = "/:year/:slug/"
[taxonomies]
series = "series"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
typographer = false
[markup.goldmark.extensions.passthrough]
enable = true
[markup.tableOfContents]
endLevel = 4
[[menu.main]]
name = "Home"
url = "/"
[frontmatter]
date = [":filename", ":default"]
`,
      'hugo.toml',
    );
    expect(warnings).toEqual([]);
    expect(settings).toEqual({
      hugo: {
        languagecode: 'de',
        markup: {
          goldmark: {
            extensions: { passthrough: { enable: true }, typographer: false },
            renderer: { unsafe: true },
          },
          tableOfContents: { endLevel: 4 },
        },
        paginate: 7,
        rsslimit: 30,
      },
      baseURL: 'https://example.org',
      title: 'My site',
      languageCode: 'de',
      timeZone: 'Europe/Berlin',
      pluralTitles: true,
      singularTerms: false,
      titleCaseStyle: 'ap',
      paginate: 7,
      feedLimit: 30,
      description: 'What it is',
      author: 'Ann',
      mainSections: ['posts'],
      params: expect.objectContaining({ Colour: 'red' }),
      permalinks: [{ kind: '{page,term}', path: '/{posts,posts/**}', pattern: '/:year/:slug/' }],
      taxonomies: [{ singular: 'series', plural: 'series' }],
      unsafe: true,
      markup: { typographer: false },
      math: true,
      toc: { startLevel: 2, endLevel: 4, ordered: false },
      menus: { main: [{ name: 'Home', href: '/' }] },
      dateFields: { ...defaultSite.dateFields, date: [':filename', 'date', 'publishdate', 'lastmod'] },
    });
  });

  it.each([
    ['locale: pt-BR', 'languageCode', 'pt-BR'],
    ['locale: pt-BR\nlanguageCode: de', 'languageCode', 'pt-BR'],
    ['defaultContentLanguage: fr', 'languageCode', 'fr'],
    ['pagination: {pagerSize: 3}', 'paginate', 3],
    ['title: x', 'paginate', 10],
    ['services: {rss: {limit: 5}}', 'feedLimit', 5],
    ['rssLimit: -1', 'feedLimit', 100],
    ['menus: {main: [{name: A, url: /a/}]}', 'menus', { main: [{ name: 'A', href: '/a/' }] }],
    [
      'permalinks: {page: {Posts: "/:slug/"}}',
      'permalinks',
      [{ kind: 'page', path: '/{posts,posts/**}', pattern: '/:slug/' }],
    ],
    [
      'permalinks: {a: "/1/", a/b: "/2/"}',
      'permalinks',
      [
        { kind: '{page,term}', path: '/{a/b,a/b/**}', pattern: '/2/' },
        { kind: '{page,term}', path: '/{a,a/**}', pattern: '/1/' },
      ],
    ],
    [
      'permalinks: [{target: {kind: term, path: "/tags/**"}, pattern: "/:slug/"}, {pattern: "/x/:slug/"}]',
      'permalinks',
      [{ kind: 'term', path: '/tags/**', pattern: '/:slug/' }, { pattern: '/x/:slug/' }],
    ],
    ['permalinks: {}', 'permalinks', undefined],
    ['permalinks: {/: "/:slug/"}', 'permalinks', [{ kind: '{page,term}', path: '/*', pattern: '/:slug/' }]],
    ['disableKinds: [taxonomy, term]', 'taxonomies', []],
    ['disableKinds: [term]', 'taxonomies', undefined],
    [
      'disableKinds: [RSS, robotsTXT, "404", taxonomyTerm]',
      'disableKinds',
      ['rss', 'robotstxt', '404', 'taxonomy'],
    ],
    ['removePathAccents: true', 'removePathAccents', true],
    ['taxonomies: false', 'taxonomies', []],
    ['indexes: {tag: tags}', 'taxonomies', [{ singular: 'tag', plural: 'tags' }]],
    [
      'taxonomies: {list: Reading Lists}',
      'taxonomies',
      [{ singular: 'list', plural: 'reading-lists', field: 'reading lists' }],
    ],
    ['pluralizeListTitles: false', 'pluralTitles', false],
    ['titleCaseStyle: Go', 'titleCaseStyle', 'go'],
    ['capitalizeListTitles: false', 'titleCaseStyle', 'none'],
    ['uglyURLs: {posts: true}', 'uglyURLs', true],
    ['uglyURLs: {posts: false}', 'uglyURLs', false],
    ['cascade: {a: 1}', 'cascade', [{ values: { a: 1 } }]],
    ['markup: {goldmark: {extensions: {typographer: {disable: true}}}}', 'markup', { typographer: false }],
    [
      'markup: {goldmark: {extensions: {typographer: {leftDoubleQuote: x}}}}',
      'markup',
      { leftDoubleQuote: 'x' },
    ],
    [
      'markup: {goldmark: {parser: {autoHeadingIDType: blackfriday, attribute: true}}}',
      'markup',
      { autoIDType: 'blackfriday' },
    ],
    ['markup: {goldmark: {parser: {attribute: {block: true}}}}', 'attributes', { title: true, block: true }],
    [
      'markup: {goldmark: {parser: {attribute: {title: false}}}}',
      'attributes',
      { title: false, block: false },
    ],
    [
      'markup: {highlight: {lineNos: true, lineNumbersInTable: true, noClasses: false, anchorLineNos: true, lineAnchors: l}}',
      'codeLines',
      { lineNos: true, anchorLineNos: true, lineAnchors: 'l' },
    ],
    ['markup: {highlight: {lineNos: inline}}', 'codeLines', { ...defaultSite.codeLines, lineNos: true }],
    [
      'markup: {goldmark: {extensions: {cjk: {enable: true, eastAsianLineBreaks: true}}}}',
      'markup',
      { eastAsian: true, eastAsianLineBreaks: true },
    ],
    ['author: {name: Ann}', 'author', 'Ann'],
    [
      'frontmatter: {lastmod: [":git", ":fileModTime", changed]}',
      'dateFields',
      {
        ...defaultSite.dateFields,
        lastmod: ['changed'],
      },
    ],
  ] as const)('%j', (text, name, value) => {
    const found = read(text);
    expect(found.settings[name]).toEqual(value);
    expect(found.warnings).toEqual([]);
  });

  it('has themes, which the command lays below the site', () => {
    expect(read('theme: PaperMod\nthemesDir: own').warnings).toEqual([]);
  });

  it.each([
    ['themes: PaperMod', 'themes'],
    [
      'markup: {goldmark: {extensions: {typographer: true, extras: {x: 1}}}}',
      'markup.goldmark.extensions.extras.x',
    ],
    ['markup: {goldmark: {parser: {autoHeadingIDType: x}}}', 'markup.goldmark.parser.autoHeadingIDType'],
    ['baseURL: https://example.org/blog/', 'baseURL'],
    ['rssLimit: 1000', 'rssLimit'],
    ['disableKinds: [feeds]', 'disableKinds'],
    ['permalinks: {posts: "/:nonsense/"}', 'permalinks.posts'],
    ['permalinks: {home: {posts: "/x/"}}', 'permalinks.home'],
    ['permalinks: {section: {posts: "/:nonsense/"}}', 'permalinks.section.posts'],
    ['permalinks: [{target: {kind: page}}]', 'permalinks'],
    ['permalinks: [{target: {kind: [page]}, pattern: "/:slug/"}]', 'permalinks'],
    ['permalinks: [/:slug/]', 'permalinks'],
    ['languages: {en: {}, fr: 1}', 'languages.fr'],
    ['menus: {footer: x}', 'menus.footer'],
    ['timeZone: Mars', 'timeZone'],
    ['taxonomies: 5', 'taxonomies'],
  ])('warns of what it cannot use: %j', (text, name) => {
    const { settings, warnings } = read(text);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Cannot read "${name}"`),
    ]);
    expect(settings).not.toHaveProperty(name);
  });

  it.each([
    ['config.json', '{', '1:2'],
    ['config.yml', '- a', '1:1'],
  ])('is refused when it is not of its format: %s', (key, text, place) => {
    expect(placeOf(() => read(text, key))).toBe(place);
  });

  it('has at most 262,144 characters', () => {
    for (const key of settingsKeys.filter((name) => !name.endsWith('json'))) {
      expect(placeOf(() => read('#'.repeat(262_145), key))).toBe('1:1');
    }
    expect(read('#'.repeat(262_144)).warnings).toEqual([]);
  });
});

describe('siteOf()', () => {
  const files = (...entries: [string, string][]) =>
    siteOf(new Map(entries.map(([key, text]) => [key, readSettings(key, text).settings])));

  it('is the default site without files', () => {
    expect(files()).toEqual(defaultSite);
  });

  it('takes site.yaml field by field over the first of the Hugo configurations', () => {
    const site = files(
      ['config.json', '{"title": "json", "author": "Nobody"}'],
      ['config.toml', 'title = "toml"\ntimeZone = "Europe/Berlin"\n[params]\na = 1\nb = 1'],
      ['site.yaml', 'title: yaml\nparams: {b: 2}'],
    );
    expect(site).toEqual({
      ...defaultSite,
      title: 'yaml',
      timeZone: 'Europe/Berlin',
      paginate: 10,
      singularTerms: false,
      pluralTitles: true,
      titleCaseStyle: 'ap',
      params: { a: 1, b: 2 },
    });
  });

  it('looks for the Hugo configurations in the order in which Hugo does', () => {
    const title = (...keys: string[]) =>
      files(...keys.map((key): [string, string] => [key, texts[key.split('.')[1] ?? '']?.(key) ?? ''])).title;
    const texts: Record<string, (key: string) => string> = {
      toml: (key) => `title = "${key}"`,
      json: (key) => `{"title": "${key}"}`,
      yaml: (key) => `title: ${key}`,
      yml: (key) => `title: ${key}`,
    };
    const order = settingsKeys.slice(1);
    for (let first = 0; first < order.length; first++) {
      expect(title(...order.slice(first).toReversed())).toBe(order[first]);
    }
  });
});

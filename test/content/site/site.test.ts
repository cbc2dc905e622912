import { describe, expect, it } from 'vitest';
import { defaultMarkup } from '../../../src/content/site/markup.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeLeftOut, placeOfError } from '../post/faults.ts';

const read = (text: string) => readSite(text, 'yaml').site;

describe('readSite()', () => {
  it.each(['', '# nothing yet\n', '---\n', 'title:\nparams:\nfeeds:\n'])(
    'gives the defaults for %j',
    (text) => {
      expect(readSite(text, 'yaml')).toMatchObject({ site: defaultSite, warnings: [], errors: [] });
    },
  );

  const all = {
    title: 'My site',
    baseURL: 'https://example.org',
    languageCode: 'de',
    timeZone: 'Europe/Berlin',
    description: 'What it is',
    author: 'Ann',
    mainSections: ['posts', 'notes'],
    taxonomies: [{ singular: 'series', plural: 'series' }],
    paginate: 5,
    feedLimit: 7,
    source: false,
    noindex: true,
    unsafe: true,
    params: { Colour: 'red' },
  };

  it.each([
    [
      'yaml',
      `title: My site
BASEURL: https://example.org/
languageCode: de
timeZone: Europe/Berlin
description: What it is
author: {name: Ann}
mainSections: [posts, notes]
taxonomies: {series: series}
paginate: "5"
feeds: {limit: 7}
source: no
noindex: yes
markup: {Unsafe: on}
params: {Colour: red}
`,
    ],
    [
      'toml',
      `title = "My site"
baseurl = "https://example.org"
languagecode = "de"
timezone = "Europe/Berlin"
description = "What it is"
author = "Ann"
mainsections = ["posts", "notes"]
paginate = 5
source = false
noindex = true
[taxonomies]
series = "series"
[feeds]
limit = 7
[markup]
unsafe = true
[params]
Colour = "red"
`,
    ],
    [
      'json',
      JSON.stringify({
        ...all,
        taxonomies: { series: 'series' },
        feeds: { limit: 7 },
        markup: { unsafe: true },
      })
        .replace('"feedLimit":7,', '')
        .replace('"unsafe":true,"params"', '"params"'),
    ],
  ] as const)('reads every setting in %s', (format, text) => {
    expect(readSite(text, format)).toEqual({
      site: { ...defaultSite, ...all },
      settings: all,
      warnings: [],
      errors: [],
    });
  });

  it.each([
    ['baseURL: https://example.org', 'baseURL', 'https://example.org'],
    ['baseURL: HTTPS://Example.ORG:443/', 'baseURL', 'https://example.org'],
    ['baseURL: http://localhost:8787', 'baseURL', 'http://localhost:8787'],
    ['baseURL: https://münchen.example/', 'baseURL', 'https://xn--mnchen-3ya.example'],
    ['languageCode: en-us', 'languageCode', 'en-US'],
    ['languageCode: zh-Hant', 'languageCode', 'zh-Hant'],
    ['timeZone: america/new_york', 'timeZone', 'america/new_york'],
    ['title: 2023', 'title', '2023'],
    ['author: Ann', 'author', 'Ann'],
    ['mainSections: posts', 'mainSections', ['posts']],
    ['mainSections: []', 'mainSections', []],
    ['taxonomies: {}', 'taxonomies', []],
    [
      'taxonomies: {Tag: Tags, thème: thèmes}',
      'taxonomies',
      [
        { singular: 'tag', plural: 'tags' },
        { singular: 'thème', plural: 'thèmes' },
      ],
    ],
    ['paginate: 1', 'paginate', 1],
    ['paginate: 100', 'paginate', 100],
    ['feeds: {limit: 100}', 'feedLimit', 100],
    ['markup: {autoHeadingIDType: github-ascii}', 'markup', { ...defaultMarkup, autoIDType: 'github-ascii' }],
    ['markup: {typographer: no}', 'markup', { ...defaultMarkup, typographer: false }],
    [
      'markup: {eastAsianLineBreaks: yes}',
      'markup',
      { ...defaultMarkup, eastAsian: true, eastAsianLineBreaks: true },
    ],
    ['markup: {attribute: no}', 'attributes', { title: false, block: false }],
    ['markup: {attribute: {block: yes}}', 'attributes', { title: true, block: true }],
    ['markup: {highlight: {lineNos: table}}', 'codeLines', { ...defaultSite.codeLines, lineNos: true }],
    [
      'markup: {highlight: {lineNos: no, lineAnchors: a_1}}',
      'codeLines',
      { ...defaultSite.codeLines, lineAnchors: 'a_1' },
    ],
  ] as const)('reads %j', (text, name, value) => {
    expect(read(text)[name]).toEqual(value);
  });
});

describe('settings that are left out', () => {
  it.each([
    ['baseURL: example.org', '1:1'],
    ['baseURL: ftp://example.org', '1:1'],
    ['baseURL: https://example.org/blog/', '1:1'],
    ['baseURL: https://example.org/?a', '1:1'],
    ['baseURL: https://example.org?', '1:1'],
    ['baseURL: https://example.org/#', '1:1'],
    ['baseURL: https://ann:secret@example.org', '1:1'],
    ['baseURL: "javascript:x"', '1:1'],
    ['baseURL: {}', '1:1'],
    ['languageCode: english!', '1:1'],
    ['languageCode: en_US', '1:1'],
    ['timeZone: Mars/Olympus', '1:1'],
    ['timeZone: 1', '1:1'],
    ['title: x\ntitle: y', '2:1'],
    ['title: x\nTITLE: y', '2:1'],
    ['title: [x]', '1:1'],
    ['paginate: 0', '1:1'],
    ['paginate: 101', '1:1'],
    ['paginate: 2.5', '1:1'],
    ['title: b\nfeeds:\n  limit: x', '3:3'],
    ['feeds: 5', '1:1'],
    ['markup:\n\n  unsafe: maybe', '3:3'],
    ['markup: {autoHeadingIDType: x}', '1:10'],
    ['markup: {highlight: {lineAnchors: a b}}', '1:22'],
    ['markup: {highlight: {lineNos: some}}', '1:22'],
    ['mainSections: {a: b}', '1:1'],
    ['taxonomies: [tag]', '1:1'],
    ['taxonomies: {tag: a/b}', '1:1'],
    ['taxonomies: {tag: ..}', '1:1'],
    ['taxonomies: {tag: .x}', '1:1'],
    ['taxonomies: {tag: two/words}', '1:1'],
    ['taxonomies: {tag: ""}', '1:1'],
    ['taxonomies: {tag: tags, label: tags}', '1:1'],
    ['taxonomies: {tag: [x]}', '1:1'],
    ['params: 5', '1:1'],
    ['paginate: [', '1:1'],
  ])('%j at %s', (text, place) => {
    const read = () => readSite(`description: Kept\n${text}`, 'yaml');
    const [line = '', column] = place.split(':');
    expect(placeLeftOut(read)).toBe(`${Number(line) + 1}:${column}`);
    expect(read().site.description).toBe('Kept');
  });

  it('are reported together', () => {
    const { warnings } = readSite('paginate: x\nfeeds:\n  limit: 0\ntimeZone: y\n', 'yaml');
    expect(warnings).toEqual([
      {
        message: 'Cannot read "paginate": it must be a whole number from 1 to 100, not "x"',
        line: 1,
        column: 1,
      },
      {
        message: 'Cannot read "feeds.limit": it must be a whole number from 1 to 100, not "0"',
        line: 3,
        column: 3,
      },
      {
        message: 'Cannot read "timeZone": it must be a time zone (IANA) such as Europe/Berlin, not "y"',
        line: 4,
        column: 1,
      },
    ]);
  });
});

describe('settings that decide who sees what', () => {
  const hidden = [{ values: { draft: true } }];

  it.each([
    ['source: 2', '1:1', { source: false }],
    ['source: yes\nSource: no', '2:1', { source: false }],
    ['noindex: perhaps', '1:1', { noindex: true }],
    ['noindex: "yes', '1:1', { noindex: true }],
    ['cascade: draft', '1:1', { cascade: hidden }],
    ['cascade: {draft: true}\ncascade: {author: A}', '2:1', { cascade: hidden }],
    ['cascade:\n  draft: "true\ntitle: x', '2:3', { cascade: hidden }],
    ['frontmatter: {publishDate: [":x"]}', '1:15', { cascade: hidden }],
    ['frontmatter:\n  expiryDate: [end\n', '2:3', { cascade: hidden }],
    ['title: "x\n source: no', '1:1', { source: false, noindex: true, cascade: hidden }],
  ])('are errors, and count as what shows the least: %j', (text, place, settings) => {
    expect(placeOfError(() => readSite(`description: Kept\n${text}`, 'yaml'))).toBe(
      place.replace(/^\d+/, (line) => String(Number(line) + 1)),
    );
    expect(readSite(text, 'yaml').settings).toMatchObject(settings);
  });
});

describe('settings that are not known', () => {
  it('are warnings', () => {
    const { site, warnings } = readSite(
      'title: x\ntheme: []\nfeeds:\n  limit: 3\n  full: yes\n__proto__: 1\n',
      'yaml',
    );
    expect(site).toEqual({ ...defaultSite, title: 'x', feedLimit: 3 });
    expect(warnings).toEqual([
      {
        message: 'Cannot read "theme": it must be platen, own or the names of themes, not "[]"',
        line: 2,
        column: 1,
      },
      { message: 'Cannot read "feeds.full": it must be a name that is known here', line: 5, column: 3 },
      { message: 'Cannot read "__proto__": it must be a name that is known here', line: 6, column: 1 },
    ]);
  });

  it('are told of 50 at most, however many there are', () => {
    const text = Array.from({ length: 30_000 }, (_, n) => `k${n}:\n`).join('');
    const { warnings } = readSite(text, 'yaml');
    expect(warnings).toHaveLength(50);
    expect(warnings[49]).toMatchObject({ line: 50, column: 1 });
  });

  it('inside params are no warnings', () => {
    expect(readSite('params: {a: {b: 1}}', 'yaml').warnings).toEqual([]);
  });
});

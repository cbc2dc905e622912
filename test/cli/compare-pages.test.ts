import { describe, expect, test } from 'vitest';
import { comparePages } from '../../cli/compare/compare-pages.ts';
import { base, pageFacts } from './compare-facts.ts';

type Facts = Parameters<typeof pageFacts>[0];

const table: [
  name: string,
  hugo: Facts,
  platen: Facts,
  found: [kind: string, hugo: string, platen: string][],
][] = [
  ['nothing where all is the same', { html: '<p>x</p>' }, { html: '<p>x</p>\n' }, []],
  ['addresses', { path: '/a/' }, { path: '/b/' }, [['address', '/a/', '/b/']]],
  ['titles', { title: 'A' }, { title: 'a' }, [['title', 'A', 'a']]],
  ['no white space in titles', { title: 'A\u00a0b ' }, { title: 'A b' }, []],
  ['no title of the home page', { kind: 'home', title: 'A' }, { kind: 'home', title: '' }, []],
  [
    'dates',
    { date: '2020-01-01T00:00:00Z' },
    { date: '2020-01-01T00:00:01Z' },
    [['date', '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z']],
  ],
  [
    'a date on one side alone',
    { date: '2020-01-01T00:00:00Z' },
    { date: '' },
    [['date', '2020-01-01T00:00:00Z', '']],
  ],
  ['no hour of a day', { date: '2019-12-31T23:00:00-05:00' }, { date: '2019-12-31' }, []],
  [
    'another day, as it was written',
    { date: '2019-12-31T23:00:00-05:00' },
    { date: '2020-01-01' },
    [['date', '2019-12-31T23:00:00-05:00', '2020-01-01']],
  ],
  ['no spelling of moments', { date: '2019-12-31T23:00:00-05:00' }, { date: '2020-01-01T04:00:00Z' }, []],
  [
    'when it was changed, if that is shown',
    { lastmod: '2020-01-02T00:00:00Z' },
    { lastmod: '2020-01-05' },
    [['date', 'lastmod 2020-01-02T00:00:00Z', 'lastmod 2020-01-05']],
  ],
  ['not that it was changed, if that is not shown', { lastmod: '2020-01-02T00:00:00Z' }, { lastmod: '' }, []],
  [
    'no dates of lists',
    { kind: 'section', date: '2020-01-01T00:00:00Z', rows: [] },
    { kind: 'section', rows: [] },
    [],
  ],
  [
    'the order of a list',
    { kind: 'term', rows: ['/x/', '/y/', '/z/'] },
    { rows: ['/x/', '/z/', '/y/'] },
    [['order', '/y/ /z/', '/z/ /y/']],
  ],
  [
    'what is on one list alone',
    { kind: 'term', rows: ['/x/', '/y/'] },
    { rows: ['/y/', '/z/'] },
    [['order', 'only here: /x/', 'only here: /z/']],
  ],
  [
    'a list in place of a post',
    { kind: 'term', rows: ['/x/'] },
    {},
    [['order', 'only here: /x/', 'only here: none']],
  ],
  [
    'many rows by their number',
    { kind: 'term', rows: ['/1/', '/2/', '/3/', '/4/', '/5/'] },
    { rows: [] },
    [['order', 'only here: /1/ /2/ /3/ /4/ … (5)', 'only here: none']],
  ],
  [
    'sections of a section',
    { kind: 'section', rows: [], sections: ['/x/', '/y/'] },
    { rows: [], sections: ['/y/', '/x/'] },
    [['order', '/x/ /y/', '/y/ /x/']],
  ],
  [
    'the title of the site',
    { kind: 'home', siteTitle: 'Mine', rows: [] },
    { kind: 'home', siteTitle: 'Platen', rows: [] },
    [['site-title', 'Mine', 'Platen']],
  ],
  ['words', { html: 'one two three' }, { html: 'one 2 three' }, [['text', '␣two', '␣2']]],
  [
    'quotes and dashes apart from words',
    { html: '“a” – b… c' },
    { html: '"a" -- b... d' },
    [['text', '“a” – b… c', '"a" -- b... d']],
  ],
  [
    'quotes alone',
    { html: '“a” b ‘c’ d – e' },
    { html: '"a" b \'c\' d -- e' },
    [
      ['typography', '“a”', '"a"'],
      ['typography', '␣‘c’', "␣'c'"],
      ['typography', '␣–', '␣--'],
    ],
  ],
  ['a break that is lost', { html: '<p>a<br>b</p>' }, { html: '<p>a b</p>' }, [['marks', '<br>b', '␣b']]],
  [
    'paragraphs that run together',
    { html: '<p>a</p><p>b</p>' },
    { html: '<p>a b</p>' },
    [['marks', '</p><p>b', '␣b']],
  ],
  [
    'white space in code',
    { html: '<pre>x\n\ty\n  z</pre>' },
    { html: '<pre>x\n  y\n  z</pre>' },
    [['space', '→y⏎', '␣␣y⏎']],
  ],
  [
    'a line end in code that is lost',
    { html: '<pre>x\n\ny</pre>' },
    { html: '<pre>x\ny</pre>' },
    [['space', '⏎', '']],
  ],
  [
    'words that run together',
    { html: '<p>a <b>b</b> c</p>' },
    { html: '<p>a <b>b</b>c</p>' },
    [['space', '␣c', 'c']],
  ],
  [
    'styles apart from marks',
    { html: '<p style="color: red">a <span style="x: y">b</span> <img alt="i" style="x: y"></p>' },
    { html: '<p>a b <img alt="i"></p>' },
    [
      ['style', '<p style="color: red">', '<p>'],
      ['style', '␣<span style="x: y">b</span> <img alt="i" style="x: y">', '␣b <img alt="i">'],
    ],
  ],
  ['spaces of other kinds', { html: '<p>\u3000a</p>' }, { html: '<p>a</p>' }, [['space', '⟨U+3000⟩a', 'a']]],
  [
    'emphasis',
    { html: '<em>a</em>' },
    { html: 'a' },
    [
      ['marks', '<em>', ''],
      ['marks', '</em>', ''],
    ],
  ],
  [
    'another level of a list',
    { html: '<ul><li>a<ul><li>b</li></ul></li></ul>' },
    { html: '<ul><li>a</li><li>b</li></ul>' },
    [
      ['marks', '<ul>', '</li>'],
      ['marks', '</li></ul>', ''],
    ],
  ],
  [
    'cells',
    { html: '<table><tr><td>a</td><td>b</td></tr></table>' },
    { html: '<table><tr><td>a b</td></tr></table>' },
    [['marks', '</td><td>b', '␣b']],
  ],
  [
    'code that is none',
    { html: '<p><code>a</code></p>' },
    { html: '<p>a</p>' },
    [
      ['marks', '<code>', ''],
      ['marks', '</code>', ''],
    ],
  ],
  [
    'the words of images',
    { html: '<img alt="a" src="x">' },
    { html: '<img alt="b" src="x">' },
    [['marks', '<img alt="a">', '<img alt="b">']],
  ],
  [
    'images that are missing',
    { html: '<p>a <img src="x.png"></p>' },
    { html: '<p>a</p>' },
    [
      ['marks', '␣<img>', ''],
      ['image', '/a/x.png', ''],
    ],
  ],
  [
    'frames that are missing',
    { html: '<p>a</p><iframe src="https://www.youtube.com/embed/abc"></iframe>' },
    { html: '<p>a</p>' },
    [
      ['marks', '<frame>', ''],
      ['frame', 'youtube abc', ''],
    ],
  ],
  [
    'no player in place of a frame',
    { html: '<div><iframe src="https://www.youtube.com/embed/abc?start=0"></iframe></div>' },
    { html: '<figure class="video"><a href="https://www.youtube.com/watch?v=abc">Play</a></figure>' },
    [],
  ],
  [
    'no links to a page that has moved',
    { html: '<a href="/here/#x">a</a>' },
    { html: '<a href="/moved/#x">a</a>' },
    [],
  ],
  [
    'one difference where emphasis in a language without spaces goes another way',
    { html: '<p>**「重要」*<em>です。これは</em>「強調」*です。**注意：**ここ。</p><p>同じ</p><p>a*b</p>' },
    {
      html: '<p><strong>「重要」</strong>です。これは<em>「強調」</em>です。<strong>注意：</strong>ここ。</p><p>同じ</p><p>a*c</p>',
    },
    [
      [
        'text',
        '**「重要」*<em>です。これは</em>「強調」*です。**注意：**ここ。',
        '<strong>「重要」</strong>です。これは<em>「強調」</em>です。<strong>注意：</strong>ここ。',
      ],
      ['text', 'a*b', 'a*c'],
    ],
  ],
  ['anchors', { html: '<h2 id="a">x</h2>' }, { html: '<h2 id="b">x</h2>' }, [['anchor', 'h2#a', 'h2#b']]],
  [
    'levels of headings',
    { html: '<h2 id="a">x</h2>' },
    { html: '<h3 id="a">x</h3>' },
    [
      ['marks', '<h2>', '<h3>'],
      ['marks', '</h2>', '</h3>'],
      ['anchor', 'h2#a', 'h3#a'],
    ],
  ],
  [
    'where links lead',
    { html: '<a href="/x/"></a>' },
    { html: '<a href="/y/"></a>' },
    [['link', '/x/', '/y/']],
  ],
  [
    'no spelling of links',
    { html: '<a href="https://example.org/a/b/%C3%BC"></a><a href="//x.org"></a>' },
    { html: '<a href="b/ü"></a><a href="https://x.org/"></a>' },
    [],
  ],
  [
    'relative links from where the page is',
    { path: '/a/', html: '<a href="../b/"></a>' },
    { path: '/x/y/', html: '<a href="../b/"></a>' },
    [
      ['address', '/a/', '/x/y/'],
      ['link', '/b/', '/x/b/'],
    ],
  ],
  [
    'no place of links on the page',
    { path: '/a/', html: '<a href="#x"></a>' },
    { path: '/a/', html: '<a href="#x"></a>' },
    [],
  ],
  [
    'each of several links',
    { html: '<a href="/1/"></a><a href="/2/"></a>' },
    { html: '<a href="/3/"></a><a href="/4/"></a>' },
    [
      ['link', '/1/', '/3/'],
      ['link', '/2/', '/4/'],
    ],
  ],
  [
    'links that are left out, one by one',
    { html: '<a href="/1/"></a><a href="/2/"></a>' },
    { html: '<a href="/1/"></a>' },
    [
      ['marks', '<a></a>', ''],
      ['link', '/2/', ''],
    ],
  ],
  [
    'links that are no addresses',
    { html: '<a href="http:// x">a</a>' },
    { html: 'a' },
    [
      ['marks', '<a>', ''],
      ['marks', '</a>', ''],
      ['link', 'http:// x', ''],
    ],
  ],
  [
    'translations',
    { translations: ['/fr/a/', '/de/a/', '/here/', '/x/'] },
    { translations: ['/de/a/', '/fr/a/', '/moved/'] },
    [
      ['translations', 'only here: /x/', 'only here: none'],
      ['translations', '/fr/a/ /de/a/ /here/', '/de/a/ /fr/a/ /here/'],
    ],
  ],
  [
    'entries of menus, but not those that Platen adds',
    { kind: 'home', menus: { main: ['A /here/', '> B /b/'], footer: ['> C /c/', 'D '] } },
    {
      kind: 'home',
      menus: { main: ['A /moved/', 'B /b/', 'Search /search/'], footer: ['C /c/', 'Feed /x'] },
    },
    [['menu', 'main: A /here/, > B /b/', 'main: A /here/, B /b/']],
  ],
  [
    'sources of images',
    { html: '<img src="a.png">' },
    { html: '<img src="b.png">' },
    [['image', '/a/a.png', '/a/b.png']],
  ],
];

describe('comparePages()', () => {
  test.each(table)('finds %s', (_, hugo, platen, found) => {
    const differences = comparePages(pageFacts(hugo), pageFacts(platen), {
      base,
      moved: new Map([['/moved/', '/here/']]),
    });
    expect(differences.map(({ kind, hugo, platen }) => [kind, hugo, platen])).toEqual(found);
  });
});

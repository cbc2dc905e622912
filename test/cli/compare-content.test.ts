import { describe, expect, test } from 'vitest';
import { readContent } from '../../cli/compare/content-facts.ts';
import { expectLinear } from '../linear-time.ts';

/** What is read, as one text. */
const texts: [name: string, html: string, text: string][] = [
  ['marks', '<p>a <em>b</em><strong>c</strong></p>', '<p>a <em>b</em><strong>c</strong></p>'],
  ['blocks', '<p>a</p>\n<p>b</p>', '<p>a</p><p>b</p>'],
  ['breaks', '<p>a<br>\nb</p><hr>', '<p>a<br>b</p><hr>'],
  ['white space as one space', '<p>a\n  b\t c </p>\n\n', '<p>a b c</p>'],
  ['spaces that stay', '<p>a\u00a0 b</p>', '<p>a\u00a0 b</p>'],
  ['a space beside a mark', '<p>a <em>b</em> c<em> d </em>e</p>', '<p>a <em>b</em> c<em> d</em> e</p>'],
  ['every space in code', '<pre><code>a\n  b\t \n</code></pre>', '<pre>a\n  b\t </pre>'],
  ['a blank line at the end of code', '<pre>a\n\n</pre>', '<pre>a\n</pre>'],
  ['characters for entities', '<p>&lt;b&gt; &amp; &rsquo;&#8211;</p>', '<p>&lt;b> & ’–</p>'],
  ['what a stray end of a paragraph does to browsers', '<div><p>a</div></p>b', '<div><p>a</p></div>b'],
  ['a paragraph that a block ends', '<p>a<div>b</div>c', '<p>a</p><div>b</div>c'],
  ['no comments', 'a<!-- raw HTML omitted -->b', 'ab'],
  [
    'that there are scripts and styles',
    '<style>x{}</style><script src="y.js"></script>z',
    '<style></style><script src="y.js"></script>z',
  ],
  [
    'colours and places',
    '<p style="color:red">a <span style="color: red">b</span></p>',
    '<p style="color: red">a <span style="color: red">b</span></p>',
  ],
  ['no marks without effect', '<p><span class="x">a</span></p><label>b</label>', '<p>a</p>b'],
  [
    'tables',
    '<div class="table" role="region"><table><thead><tr><th align="left">a</th></tr></thead><tbody><tr><td style="text-align:left">b</td></tr></tbody></table></div>',
    '<table><tr><th style="text-align: left">a</th></tr><tr><td style="text-align: left">b</td></tr></table>',
  ],
  ['where lists begin', '<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
  [
    'images in words',
    '<p><img src="a.png" alt="A  cat" title="t"></p>',
    '<p><img alt="A cat" title="t"></p>',
  ],
  [
    'boxes',
    '<li><input type="checkbox" checked disabled> a</li>',
    '<li><input type="checkbox" checked=""> a</li>',
  ],
  [
    'code without the numbers of its lines',
    '<pre><code><span class="ln">1</span>a</code></pre>',
    '<pre>a</pre>',
  ],
  [
    'code beside a column of numbers',
    '<div class="highlight"><table><td><pre><span style="user-select:none">1\n</span></pre></td><td><pre><code>a\n</code></pre></td></table></div>',
    '<pre>a</pre>',
  ],
  [
    'lines that stand out',
    '<pre><mark class="hl">a</mark>\nb</pre><pre><span style="display:flex; background-color:#3c3d38">a\n</span>b</pre>',
    '<pre>▸a\nb</pre><pre>▸a\nb</pre>',
  ],
  ['footnotes without the way back', '<p>x<a href="#fnref:1" class="footnote-backref">↩</a></p>', '<p>x</p>'],
  ['frames', 'a<div style="padding: 1px"><iframe src="https://x.org/"></iframe></div>b', 'a<frame>b'],
  [
    'players',
    'a<figure class="video"><a href="https://youtu.be/x">Play</a><figcaption>C</figcaption></figure>b',
    'a<frame>Cb',
  ],
  [
    'attributes that do something',
    '<form action="/x"><button formaction="/y" onclick="z()">Go</button></form><img border="0" width="3" src="a"><map name="m"></map>',
    '<form action="/x"><button formaction="/y" onclick="z()">Go</button></form><img border="0"><map name="m"></map>',
  ],
  [
    'colours and sizes of old',
    '<font color="red">a</font><span onclick="x()">b</span><label>c</label>',
    '<font color="red">a</font><span onclick="x()">b</span>c',
  ],
  ['drawings', '<div><svg><text>t</text></svg></div>', '<div><svg></svg></div>'],
  ['formulas', '<p>a <math><mi>x</mi> <mn>2</mn></math></p>', '<p>a <math>x2</math></p>'],
];

const facts: [name: string, html: string, facts: Partial<ReturnType<typeof readContent>>][] = [
  ['headings with their ids', '<h2 id="a">A</h2><h3>B</h3>', { anchors: ['h2#a', 'h3#'] }],
  ['other places', '<p id="x">a</p><a name="y"></a>', { anchors: ['#x', '#y'] }],
  [
    'links and images',
    '<a href="/x/?a=1&amp;b=2"><img src="y.png" alt="z"></a>',
    { links: ['/x/?a=1&b=2'], images: ['y.png'] },
  ],
  [
    'videos and sound',
    '<video><source src="a.mp4"></video><audio src="b.mp3"></audio>',
    { frames: ['a.mp4', 'b.mp3'] },
  ],
  ...[
    '<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc?autoplay=0"></iframe>',
    '<iframe src="//www.youtube-nocookie.com/embed/w7Ft2ymGmfc"></iframe>',
    '<figure class="video"><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">Play</a></figure>',
  ].map((html): (typeof facts)[number] => [
    'one video in many spellings',
    html,
    { frames: ['youtube w7Ft2ymGmfc'], links: [] },
  ]),
  [
    'scripts that show something',
    '<script src="https://gist.github.com/a/12.js"></script>',
    { frames: ['gist a/12'] },
  ],
  [
    'posts on Instagram',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cx"><a href="x">View</a></blockquote><script async src="https://www.instagram.com/embed.js"></script>',
    { parts: ['<frame>'], frames: ['instagram Cx'], links: [] },
  ],
];

describe('readContent()', () => {
  test.each(texts)('reads %s', (_, html, text) => {
    expect(readContent(html).parts.join('')).toBe(text);
  });

  test.each(facts)('finds %s', (_, html, found) => {
    expect(readContent(html)).toMatchObject(found);
  });

  test('reads deep nesting and long texts in linear time', () => {
    expectLinear((times) => readContent('<b>'.repeat(times / 50) + 'word '.repeat(times)), 100_000);
  });
});

import { describe, expect, test } from 'vitest';
import { readContent } from '../../cli/compare/content-facts.ts';

const table: [name: string, html: string, facts: Partial<ReturnType<typeof readContent>>][] = [
  ['text without its marks', '<p>a <em>b</em><strong>c</strong></p>', { text: 'a bc' }],
  ['blocks apart', '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>e<br>f', { text: 'a b c d e f' }],
  ['white space as one space', '<p>a\n  b\u00a0 c</p>\n\n', { text: 'a b c' }],
  ['characters for entities', '<p>&lt;b&gt; &amp; &rsquo;&#8211;</p>', { text: '<b> & ’–' }],
  ['no comments', 'a<!-- raw HTML omitted -->b', { text: 'ab' }],
  ['no scripts and styles', '<style>x{}</style><script>y()</script>z', { text: 'z' }],
  ['no text within a video', '<div><video><p>a</p></video>b</div>', { text: 'b' }],
  [
    'what stood in a video before a browser ended its paragraph',
    '<p><video><source src="x.mp4"><p>a</p></video></p><p>b<object><p>c</p></object></p>',
    { text: 'a b' },
  ],
  [
    'headings with their ids',
    '<h2 id="a">A <code>x</code></h2><h3>B</h3>',
    {
      headings: [
        { level: 2, id: 'a', text: 'A x' },
        { level: 3, id: '', text: 'B' },
      ],
    },
  ],
  [
    'links and images',
    '<a href="/x/?a=1&amp;b=2"><img src="y.png" alt="z"></a><a name="n">t</a>',
    { links: ['/x/?a=1&b=2'], images: ['y.png'], text: 't' },
  ],
  [
    'code without the numbers of its lines',
    '<pre><code><span class="ln">1</span>a</code></pre><td><span class="lnt">1\n</span></td>',
    { text: 'a' },
  ],
  ['code without numbers that have a style', '<span style="user-select: none">12</span>x', { text: 'x' }],
  [
    'footnotes without the way back',
    '<p>x<a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩</a></p>',
    { text: 'x', links: [] },
  ],
  [
    'no players of its own',
    '<figure class="video"><a href="https://x">Play video</a></figure><figure class="card card-gist"><a href="y">g</a></figure>a',
    { text: 'a', links: [] },
  ],
  ['other figures', '<figure class="wide"><figcaption>c</figcaption></figure>', { text: 'c' }],
  [
    'no drawings',
    '<div><svg><text>t</text></svg></div><pre><code class="language-goat">-></code></pre>x',
    { text: 'x' },
  ],
];

describe('readContent()', () => {
  test.each(table)('reads %s', (_, html, facts) => {
    expect(readContent(html)).toMatchObject(facts);
  });
});

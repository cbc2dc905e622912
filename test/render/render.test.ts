import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { htmlOf, renderBody } from './post.ts';

const player = '<figure class="video"><a class="video-poster"';
const youtube = '{{< youtube 1u1PSj8FEls >}}';
const params = { name: 'A <b> & "c"', link: 'javascript:alert(1)', page: '/about/' };

describe("shortcodes' outputs", () => {
  it('that are text are escaped in text, code and attributes', () => {
    const html = htmlOf(
      [
        'a{{< param name >}}z `{{< param name >}}` [x](/a "{{< param name >}}") ![{{< param name >}}](a.png)',
        '',
        '<b title="{{< param name >}}">x</b>',
        '',
        '```js',
        '"{{< param name >}}"',
        '```',
      ].join('\n'),
      { params },
    );
    expect(html).toBe(
      '<p>aA &lt;b&gt; &amp; "c"z <code>A &lt;b&gt; &amp; "c"</code> ' +
        '<a href="/a" title="A &lt;b&gt; &amp; &quot;c&quot;">x</a> ' +
        '<img src="a.png" alt="A &lt;b&gt; &amp; &quot;c&quot;" decoding="async"></p>\n' +
        '<p><b title="A &lt;b&gt; &amp; &quot;c&quot;">x</b></p>\n' +
        '<pre tabindex="0"><code class="language-js"><span class="hljs-string">"A &lt;b&gt; &amp; "c""</span>\n</code></pre>\n',
    );
  });

  it('that are text are checked where they are addresses', () => {
    expect(
      htmlOf('[x]({{< param page >}}) [y]({{< param link >}}) <a href={{< param link >}}>z</a>', { params }),
    ).toBe('<p><a href="/about/">x</a> <a>y</a> <a>z</a></p>\n');
  });

  it('that are text make the ids of headings', () => {
    const { html, headings } = renderBody(
      '# On {{< param name >}}\n\n# {{< param none >}}'.replace('none', 'name'),
      {
        params,
      },
    );
    expect(html).toContain('<h1 id="on-a-b--c">On A &lt;b&gt; &amp; "c"</h1>');
    expect(headings).toEqual([
      { level: 1, id: 'on-a-b--c', text: 'On A <b> & "c"' },
      { level: 1, id: 'a-b--c', text: 'A <b> & "c"' },
    ]);
  });

  it('that are trusted stay whole, and alone in a paragraph have no p', () => {
    const html = htmlOf(`${youtube}\n\n${youtube} ${youtube}`);
    expect(html.split(player)).toHaveLength(4);
    expect(html).not.toContain('<p>');
  });

  it('that are HTML have no p alone in a paragraph, and keep it beside text', () => {
    const code = '{{< highlight go "hl_inline=true" >}}x{{< /highlight >}}';
    expect(htmlOf(`${code}\n\n${code} y`)).toBe(
      '<code class="language-go">x</code>\n<p><code class="language-go">x</code> y</p>\n',
    );
  });

  it('that are blocks part the paragraph around them', () => {
    const html = htmlOf(`before *a*\n${youtube}\nafter *b*`);
    expect(html.replace(/<figure.*<\/figure>/, 'PLAYER')).toBe(
      '<p>before <em>a</em>\n</p>\nPLAYER<p>after <em>b</em></p>\n',
    );
  });

  it('that are HTML vanish from attributes', () => {
    expect(htmlOf(`[x](/a "b ${youtube} c") ![${youtube}](a.png) <b title='${youtube}'>y</b>`)).toBe(
      '<p><a href="/a" title="b  c">x</a> <img src="a.png" alt="" decoding="async"> <b title="">y</b></p>\n',
    );
  });

  it('vanish with the element that they are in', () => {
    expect(htmlOf(`a <script>${youtube}</script><!-- ${youtube} --> b`)).toBe('<p>a  b</p>\n');
  });

  it('that are markup pass the allow-list, with the calls within them', () => {
    const { html, hasPlayer } = renderBody(
      `{{< details "More" >}}\n**a** <script>x</script>{{< param name >}}\n\n${youtube}\n{{< /details >}}`,
      { params },
    );
    expect(html.replace(/<figure.*<\/figure>/, 'PLAYER')).toBe(
      '<details><summary>More</summary>\n<p><strong>a</strong> A &lt;b&gt; &amp; "c"</p>\nPLAYER\n</details>\n',
    );
    expect(hasPlayer).toBe(true);
  });

  it('keep the footnotes of what they enclose apart from those of the page', () => {
    const html = htmlOf('{{< details >}}a[^1]\n\n[^1]: inner\n{{< /details >}}\n\nb[^1]\n\n[^1]: outer');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('fn:1');
    for (const [, target = ''] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe('addresses', () => {
  const resolutions = { 'page:other.md': { kind: 'page', path: '/posts/other/' } as const };

  it('stay relative where they are seen from the page', () => {
    expect(htmlOf('[a](b.pdf?x#y) ![c](d%20e.png) [f](/g)')).toBe(
      '<p><a href="b.pdf?x#y">a</a> <img src="d%20e.png" alt="c" decoding="async"> <a href="/g">f</a></p>\n',
    );
  });

  it("are paths of a bundle's own files where its page is elsewhere, and else as written", () => {
    const html = htmlOf('[a](b.pdf?x#y) ![c](d%20e.png) <img src="../f.png" srcset="g.png 2x"> [h](../h/)', {
      path: '/travel/',
      resolutions: Object.fromEntries(
        ['b.pdf', 'd e.png', 'g.png'].map((name) => [`file:posts/trip/${name}`, { kind: 'file' }]),
      ),
    });
    expect(html).toContain('<a href="/posts/trip/b.pdf?x#y">');
    expect(html).toContain('<img src="/posts/trip/d%20e.png"');
    expect(html).toContain('<img src="../f.png" srcset="/posts/trip/g.png 2x"');
    expect(html).toContain('<a href="../h/">');
  });

  it('may begin with what a shortcode of the author prints, if that is text', () => {
    const templates = { base: '{{ .Site.BaseURL -}}', script: 'javascript:', bold: '<b>x</b>' };
    const resolutions = Object.fromEntries(
      Object.entries(templates).map(([name, text]) => [
        `shortcode:${name}`,
        { kind: 'template' as const, key: `shortcodes/${name}.html`, text },
      ]),
    );
    const html = htmlOf('[a]({{< base >}}b/) [c]({{< script >}}d) [e]({{< bold >}}f)', {
      resolutions,
      site: { baseURL: 'https://example.org' },
    });
    expect(html).toBe('<p><a href="https://example.org/b/">a</a> <a>c</a> <a href="f">e</a></p>\n');
  });

  it('of Markdown files lead to the pages that these make', () => {
    const { html, dependencies } = renderBody('[a](other.md#b) [c](other.md) [d](gone.md)', {
      resolutions,
      key: 'posts/a.md',
      path: '/posts/a/',
    });
    expect(html).toBe(
      '<p><a href="/posts/other/#b">a</a> <a href="/posts/other/">c</a> <a href="gone.md">d</a></p>\n',
    );
    expect(dependencies.map(({ id, keys }) => [id, keys[0]])).toEqual([
      ['page:other.md', 'posts/other.md'],
      ['page:gone.md', 'posts/gone.md'],
    ]);
  });
});

describe('images', () => {
  it('get their size where it is known, and all but the first wait', () => {
    const resolutions = {
      'file:posts/trip/a.png': { kind: 'image', width: 3, height: 2 } as const,
    };
    const { html, dependencies } = renderBody(
      '![](a.png)\n\n![](a.png) <img src="a.png" width="30" loading="eager">',
      { resolutions },
    );
    expect(html).toBe(
      '<p><img src="a.png" alt="" width="3" height="2" decoding="async"></p>\n' +
        '<p><img src="a.png" alt="" width="3" height="2" loading="lazy" decoding="async"> ' +
        '<img src="a.png" width="30" loading="eager" decoding="async"></p>\n',
    );
    expect(dependencies).toContainEqual({ id: 'file:posts/trip/a.png', keys: ['posts/trip/a.png'] });
  });

  it('of other hosts are no uses', () => {
    expect(renderBody('![](https://example.org/a.png)', { key: 'posts/a.md' }).dependencies).toEqual([]);
  });
});

describe('the summary', () => {
  it.each([
    ['a *b*\n\n<!--more-->\n\nc', '<p>a <em>b</em></p>\n'],
    ['a *b <!--more--> c*', '<p>a *b</p>\n'],
    ['- a\n- b\n\n  <!--more-->\n- c', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['<!--more-->a', ''],
    ['a\n\n<!--more-->\n\nb\n\n<!--more-->\n\nc', '<p>a</p>\n'],
  ])('of %j ends at its mark', (body, summaryHtml) => {
    expect(renderBody(body).summaryHtml).toBe(summaryHtml);
  });

  it.each(['a', '<!-- more -->', '<!-- more words -->', '<script><!--more--></script>'])(
    'is absent from %j',
    (body) => {
      expect(renderBody(body)).not.toHaveProperty('summaryHtml');
    },
  );
});

describe('the excerpt', () => {
  it.each([
    ['# Heading\n\nOne *two*, `three`&amp; <b>fo</b>ur.\n\n- five\n- six', 'One two, three& four. five six'],
    ['One[^1].\n\n[^1]: Note.', 'One.'],
    [`One ${youtube} two\n\n![three](a.png) four`, 'One two four'],
    ['One\n\n<!--more-->\n\ntwo', 'One'],
    ['<!--more-->\n\nOne', 'One'],
    ['```js\ncode\n```\n\n|a|\n|-|\n\nOne', 'One'],
    ['', ''],
    ['Ein&nbsp;Wort', 'Ein Wort'],
  ])('of %j is %j', (body, excerpt) => {
    expect(renderBody(body).excerpt).toBe(excerpt);
  });

  it('has at most 70 words and ends with a whole one', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
    expect(renderBody(words.join(' ')).excerpt).toBe(words.slice(0, 70).join(' '));
    expect(renderBody(words.slice(0, 70).join(' ')).excerpt).toBe(words.slice(0, 70).join(' '));
  });

  it('counts characters where words have no spaces', () => {
    expect(renderBody(`${'中文字'.repeat(50)}`).excerpt).toBe(`${'中文字'.repeat(50)}`.slice(0, 70));
    expect(renderBody(`one ${'かな'.repeat(50)}`).excerpt).toBe(`one ${'かな'.repeat(50)}`.slice(0, 4 + 69));
  });
});

describe('headings', () => {
  it('are told in their order, wherever they come from', () => {
    const { headings } = renderBody(
      '# A *b* `c`[^1]\n\n<h2 id="raw">Raw &amp; so</h2>\n\n<h3>No id</h3>\n\n> ## Q\n\n[^1]: x',
    );
    expect(headings).toEqual([
      { level: 1, id: 'a-b-c', text: 'A b c' },
      { level: 2, id: 'raw', text: 'Raw & so' },
      { level: 2, id: 'q', text: 'Q' },
    ]);
  });
});

describe('render()', () => {
  it('gives the same for the same, whatever was rendered between', () => {
    const body = `# A\n\nb[^1] ![](a.png)\n\n${youtube}\n\n[^1]: c`;
    const first = renderBody(body);
    expect(() => renderBody(`${'>'.repeat(200)}a[^1]\n\n[^1]: x`)).toThrow(Problem);
    expect(renderBody(body)).toEqual(first);
  });

  it('names the line of the file on which a shortcode is at fault', () => {
    expect(() => renderBody('a\n\n{{< video >}}', { bodyLine: 5 })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ line: 7 })] }),
    );
  });

  it('takes any line ends', () => {
    expect(htmlOf('# A\r\n\r\nb\rc')).toBe('<h1 id="a">A</h1>\n<p>b\nc</p>\n');
  });

  it('warns of unknown shortcodes with their line', () => {
    expect(renderBody('a\n{{< nothing >}}', { bodyLine: 3 }).warnings).toEqual([
      expect.objectContaining({ line: 4, strict: true }),
    ]);
  });
});

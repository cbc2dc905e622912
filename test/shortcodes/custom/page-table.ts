/**
 * What an author's own shortcodes make of a page of Markdown, one row a rule: specification and test at once.
 * Every row was compared with Hugo; `hugo` says what that does where it differs.
 */

export type PageRow = {
  rule: string;
  /** Templates by name, and by file where that has another suffix than `.html`. */
  shortcodes?: Record<string, string>;
  files?: Record<string, string>;
  markdown: string;
  /** The page's HTML, white space aside. */
  gives: string;
  hugo?: string;
};

const note = '<div class="note">{{ .Inner }}</div>';
const marked = '<div class="note">{{ .Inner | markdownify }}</div>';

export const ownPages: readonly PageRow[] = [
  {
    rule: 'a template without a suffix makes HTML',
    files: { x: '<b>{{ "<i>" }}</b> **c**', 'sub/y': '{{ .Get 0 }}' },
    markdown: 'a {{< x >}} {{% x %}} {{< sub/y "&" >}}\n',
    gives: '<p>a <b>&lt;i&gt;</b> **c** <b>&lt;i&gt;</b> <strong>c</strong> &amp;</p>',
  },
  {
    rule: 'a template in Markdown escapes nothing',
    files: { 'x.md': '**{{ .Get 0 }}** {{ "[t](u)" }} {{ add 1 1 }}{{ if false }}b{{ end }}' },
    markdown: 'a {{% x "<i>*b*</i>" %}}\n',
    gives: '<p>a <strong><i><em>b</em></i></strong> <a href="u">t</a> 2</p>',
  },
  {
    rule: '{{< >}} keeps what it encloses from Markdown',
    shortcodes: { note },
    markdown: 'a *b*\n\n{{< note >}}*c*{{< /note >}}\n',
    gives: '<p>a <em>b</em></p><div class="note">*c*</div>',
  },
  {
    rule: '{{% %}} is part of the Markdown',
    shortcodes: { bold: '**{{ .Get 0 }}**' },
    markdown: 'a {{% bold x %}} {{< bold y >}}\n',
    gives: '<p>a <strong>x</strong> **y**</p>',
  },
  {
    rule: '{{% %}} encloses Markdown',
    shortcodes: { note: '<div class="note">\n\n{{ .Inner }}\n\n</div>' },
    markdown: '{{% note %}}\n- a\n- *b*\n{{% /note %}}\n',
    gives: '<div class="note"><ul><li>a</li><li><em>b</em></li></ul></div>',
  },
  {
    rule: '{{% %}} may hold a heading',
    shortcodes: { title: '## {{ .Get 0 }}' },
    markdown: 'a\n\n{{% title "Part one" %}}\n\nb\n',
    gives: '<p>a</p><h2 id="part-one">Part one</h2><p>b</p>',
  },
  {
    rule: 'a template shows the table of contents of the whole page',
    shortcodes: { toc: '<div class="toc">{{ .Page.TableOfContents }}</div>' },
    markdown: '{{< toc >}}\n\n## One\n\n### Two\n\n## Three\n',
    gives:
      '<div class="toc"><nav id="TableOfContents"><ul><li><a href="#one">One</a><ul><li><a href="#two">Two</a></li></ul></li><li><a href="#three">Three</a></li></ul></nav></div><h2 id="one">One</h2><h3 id="two">Two</h3><h2 id="three">Three</h2>',
  },
  {
    rule: 'the table of contents of a page without headings is empty',
    shortcodes: { toc: '{{ .Page.TableOfContents }}' },
    markdown: '{{< toc >}}\n',
    gives: '<nav id="TableOfContents"></nav>',
  },
  {
    rule: 'a template makes Markdown of what it encloses',
    shortcodes: { note: marked },
    markdown: '{{< note >}}a *b*{{< /note >}}\n',
    gives: '<div class="note">a <em>b</em></div>',
  },
  {
    rule: 'several paragraphs stay paragraphs',
    shortcodes: { note: marked },
    markdown: '{{< note >}}\na\n\nb\n{{< /note >}}\n',
    gives: '<div class="note"><p>a</p><p>b</p></div>',
  },
  {
    rule: 'a nested {{% %}} has its Markdown made',
    shortcodes: {
      tabs: '<div>{{ .Inner }}</div>',
      tab: '<section title="{{ .Get 0 }}">{{ .Inner }}</section>',
    },
    markdown: '{{< tabs >}}{{% tab "One" %}}*a*{{% /tab %}}{{< tab "Two" >}}*b*{{< /tab >}}{{< /tabs >}}\n',
    gives: '<div><section title="One"><em>a</em></section><section title="Two">*b*</section></div>',
  },
  {
    rule: 'a nested {{% %}} over several lines has paragraphs',
    shortcodes: { tabs: '<div>{{ .Inner }}</div>', tab: '<section>{{ .Inner }}</section>' },
    markdown: '{{< tabs >}}\n{{% tab %}}\n*a*\n{{% /tab %}}\n{{< /tabs >}}\n',
    gives: '<div><section><p><em>a</em></p></section></div>',
  },
  {
    rule: 'a nested call can be Markdown of the one around it',
    shortcodes: { note: '<div>{{ .Inner | markdownify }}</div>', star: '*{{ .Get 0 }}*' },
    markdown: '{{< note >}}a {{< star b >}}{{< /note >}}\n',
    gives: '<div>a <em>b</em></div>',
  },
  {
    rule: 'a nested call asks the one around it',
    shortcodes: {
      list: '<ul>{{ .Inner }}</ul>',
      row: '<li class="{{ .Parent.Get "class" }}">{{ .Parent.Name }} {{ .Ordinal }} {{ .Get 0 }}</li>',
    },
    markdown: '{{< list class="c" >}}{{< row a >}}{{< row b >}}{{< /list >}}\n',
    gives: '<ul><li class="c">list 0 a</li><li class="c">list 1 b</li></ul>',
  },
  {
    rule: 'a call within a paragraph stays there',
    shortcodes: { kbd: '<kbd>{{ .Get 0 }}</kbd>' },
    markdown: 'Press {{< kbd "Ctrl" >}} now.\n',
    gives: '<p>Press <kbd>Ctrl</kbd> now.</p>',
  },
  {
    rule: 'a call alone takes the place of the paragraph',
    shortcodes: { box: '<div>{{ .Get 0 }}</div>' },
    markdown: '{{< box a >}}\n\nb\n',
    gives: '<div>a</div><p>b</p>',
  },
  ...[
    { markdown: '{{< b 1 >}}', gives: '<b>1</b>' },
    { markdown: '{{< b 1 >}} {{< b 2 >}}', gives: '<p><b>1</b> <b>2</b></p>' },
    { markdown: '{{< b 1 >}}{{< b 2 >}}', gives: '<p><b>1</b><b>2</b></p>' },
    { markdown: '{{< b 1 >}}\n{{< b 2 >}}', gives: '<p><b>1</b>\n<b>2</b></p>' },
    { markdown: '{{< b 1 >}}  \n{{< b 2 >}}', gives: '<p><b>1</b><br>\n<b>2</b></p>' },
    { markdown: '{{< b 1 >}}.', gives: '<p><b>1</b>.</p>' },
    { markdown: '{{% b 1 %}}', gives: '<p><b>1</b></p>' },
    { markdown: '{{% b 1 %}} {{< b 2 >}}', gives: '<p><b>1</b> <b>2</b></p>' },
    { markdown: '**{{< b 1 >}}**', gives: '<p><strong><b>1</b></strong></p>' },
    { markdown: '> {{< b 1 >}}\n> {{< b 2 >}}', gives: '<blockquote><p><b>1</b>\n<b>2</b></p></blockquote>' },
    {
      markdown: '- {{< b 1 >}}\n\n- {{< b 1 >}} {{< b 2 >}}',
      gives: '<ul><li><b>1</b></li><li><p><b>1</b> <b>2</b></p></li></ul>',
    },
    { markdown: '{{< in >}}{{< b 1 >}} {{< b 2 >}}{{< /in >}}', gives: '<i><b>1</b> <b>2</b></i>' },
    { markdown: '<p> {{< b 1 >}} </p>', gives: '<p> <b>1</b> </p>' },
    { markdown: '{{< open >}}\n\na\n\n{{< shut >}}\n\nb', gives: '<div class="c"><p>a</p></div><p>b</p>' },
    {
      markdown: '{{< md >}}a\n\nb{{< /md >}}',
      gives: '<div><p>a</p><p>b</p><b>x</b></div>',
      // A browser makes empty paragraphs of the tags that are too many.
      hugo: '<div><p><p>a</p>\n<p>b</p>\n</p><b>x</b></div>',
    },
  ].map((row) => ({
    ...row,
    rule: `calls in a paragraph: ${row.markdown.replaceAll('\n', '⏎')}`,
    shortcodes: {
      b: '<b>{{ .Get 0 }}</b>',
      in: '<i>{{ .Inner }}</i>',
      md: '<div><p>{{ .Inner | markdownify }}</p><b>x</b></div>',
      open: '<div class="c">',
      shut: '</div>',
    },
    markdown: `${row.markdown}\n`,
  })),
  {
    rule: 'lines of {{% %}} stay in the list they are called in',
    shortcodes: { two: 'a\n\nb' },
    markdown: '- x\n\n  {{% two %}}\n\n- y\n',
    gives: '<ul><li><p>x</p><p>a</p><p>b</p></li><li><p>y</p></li></ul>',
  },
  {
    rule: 'the indent of the call is not part of what it encloses',
    shortcodes: { code: '<pre>{{ .InnerDeindent }}</pre>' },
    markdown: '- x\n\n  {{< code >}}\n  a\n    b\n  {{< /code >}}\n',
    gives: '<ul><li><p>x</p><pre>\na\n  b\n</pre></li></ul>',
  },
  {
    rule: "an author's own shortcode goes before a built-in one",
    shortcodes: { figure: '<p>{{ .Get "src" }}</p>' },
    markdown: '{{< figure src="a.png" >}}\n',
    gives: '<p>a.png</p>',
  },
  {
    rule: 'a shortcode may stand in a folder',
    shortcodes: { 'ui/badge': '<b>{{ .Get 0 }}</b>' },
    markdown: 'a {{< ui/badge x >}}\n',
    gives: '<p>a <b>x</b></p>',
  },
  {
    rule: 'values are escaped before Markdown sees them',
    shortcodes: { say: '{{ .Get 0 }}' },
    markdown: '{{% say "<i>*a*</i>" %}} {{< say "<i>*a*</i>" >}}\n',
    gives: '<p>&lt;i&gt;<em>a</em>&lt;/i&gt; &lt;i&gt;*a*&lt;/i&gt;</p>',
  },
  {
    rule: 'a shown call stays shown',
    shortcodes: { say: 'x' },
    markdown: '`{{</* say */>}}` {{< say >}}\n',
    gives: '<p><code>{{&lt; say &gt;}}</code> x</p>',
  },
];

/** Calls of the owner's shortcodes: the text, the content and `.RenderShortcodes` that Hugo makes of it. */
export const calls: readonly (readonly [text: string, content: string, rendered: string])[] = [
  ['a {{< p x >}} b', '<p>a <i>x-0-</i> b</p>\n', 'a <i>x-0-</i> b\n'],
  ['{{< p x >}}', '<i>x-0-</i>\n', '<i>x-0-</i>\n'],
  ['{{% p x %}}', '<p><i>x-0-</i></p>\n', '<i>x-0-</i>\n'],
  ['a {{% p x %}} b', '<p>a <i>x-0-</i> b</p>\n', 'a <i>x-0-</i> b\n'],
  ['{{< box >}}**x**{{< /box >}}', '<div class="box">**x**</div>\n', '<div class="box">**x**</div>\n'],
  ['{{% box %}}**x**{{% /box %}}', '<div class="box">**x**</div>\n', '<div class="box">**x**</div>\n'],
  [
    '{{% box %}}\n\n**x**\n\n{{% /box %}}',
    '<div class="box">\n<p><strong>x</strong></p>\n</div>\n',
    '<div class="box">\n\n**x**\n\n</div>\n',
  ],
  [
    '{{< box >}}\n\n**x** {{< p y >}} {{% p z %}}\n{{< /box >}}',
    '<div class="box">\n\n**x** <i>y-0-box</i> <i>z-1-box</i>\n</div>\n',
    '<div class="box">\n\n**x** <i>y-0-box</i> <i>z-1-box</i>\n</div>\n',
  ],
  [
    '{{< md >}}**x** {{< p y >}}{{< /md >}}',
    '<section>\n<strong>x</strong> <i>y-0-md</i>\n</section>\n\n',
    '<section>\n<strong>x</strong> <i>y-0-md</i>\n</section>\n\n',
  ],
  [
    '{{% md %}}**x**{{% /md %}}',
    '<section>\n<strong>x</strong>\n</section>\n',
    '<section>\n<strong>x</strong>\n</section>\n\n',
  ],
  [
    '[l]({{< t "/u" >}}) ![i]({{< t "a b" >}} "x")',
    '<p><a href="/u">l</a> <img src="a b" alt="i" title="x"></p>\n',
    '[l](/u) ![i](a b "x")\n',
  ],
  ['[l]({{% t "/u" %}})', '<p><a href="/u">l</a></p>\n', '[l](/u)\n'],
  [
    '- a\n  {{< lines >}}\n- b\n\n  {{% lines %}}',
    '<ul>\n<li>\n<p>a\n<ul>\n  <li>x</li>\n  </ul>\n</p>\n</li>\n<li>\n<p>b</p>\n<ul>\n<li>x</li>\n</ul>\n</li>\n</ul>\n',
    '- a\n  <ul>\n  <li>x</li>\n  </ul>\n\n- b\n\n  <ul>\n  <li>x</li>\n  </ul>\n\n',
  ],
  [
    '{{< box >}}{{% raw %}}*a*{{% /raw %}}{{< /box >}}',
    '<div class="box"><em>a</em></div>\n',
    '<div class="box"><em>a</em></div>\n',
  ],
  [
    '{{< box >}}{{% raw %}}\n*a*\n{{% /raw %}}{{< /box >}}',
    '<div class="box"><p><em>a</em></p>\n</div>\n',
    '<div class="box"><p><em>a</em></p>\n</div>\n',
  ],
  [
    '{{% box %}}{{< raw >}}*a*{{< /raw >}}{{% /box %}}',
    '<div class="box">*a*</div>\n',
    '<div class="box">*a*</div>\n',
  ],
  ['{{< raw >}}<b>x</b> & <c-d>{{< /raw >}}', '<b>x</b> & <c-d>\n', '<b>x</b> & <c-d>\n'],
  [
    '`{{< p x >}}` and {{</* p x */>}} {{%/* box */%}}*x*{{%/* /box */%}}',
    '<p><code><i>x-0-</i></code> and {{&lt; p x &gt;}} {{% box %}}<em>x</em>{{% /box %}}</p>\n',
    '`<i>x-0-</i>` and {{< p x >}} {{% box %}}*x*{{% /box %}}\n',
  ],
  ['```\n{{< p x >}}\n```', '<pre tabindex="0"><code><i>x-0-</i>\n</code></pre>', '```\n<i>x-0-</i>\n```\n'],
  ['<a href="{{< t "/u" >}}">x</a>', '<p><a href="/u">x</a></p>\n', '<a href="/u">x</a>\n'],
  ['<div>\n{{< p x >}}\n</div>', '<div>\n<i>x-0-</i>\n</div>\n', '<div>\n<i>x-0-</i>\n</div>\n'],
  ['{{< p x >}}{{< p y >}}', '<p><i>x-0-</i><i>y-1-</i></p>\n', '<i>x-0-</i><i>y-1-</i>\n'],
  ['{{< p x >}}\n{{< p y >}}', '<p><i>x-0-</i>\n<i>y-1-</i></p>\n', '<i>x-0-</i>\n<i>y-1-</i>\n'],
  ['  {{< p x >}}\n\n{{< p x >}} ', '<i>x-0-</i>\n<i>x-1-</i>\n', '  <i>x-0-</i>\n\n<i>x-1-</i> \n'],
  [
    '> {{< p x >}}\n> {{% box %}}y{{% /box %}}',
    '<blockquote>\n<i>x-0-</i>\n<div class="box">y</div>\n</blockquote>\n',
    '> <i>x-0-</i>\n> <div class="box">y</div>\n',
  ],
  [
    '| a | b |\n|---|---|\n| {{< p x >}} | {{% p y %}} |',
    '<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>a</th>\n\t\t\t\t\t<th>b</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t\t\t<tr>\n\t\t\t\t\t<td><i>x-0-</i></td>\n\t\t\t\t\t<td><i>y-1-</i></td>\n\t\t\t</tr>\n\t</tbody>\n</table>\n',
    '| a | b |\n|---|---|\n| <i>x-0-</i> | <i>y-1-</i> |\n',
  ],
  ['a\n<!--more-->\n{{< p x >}} b', '<p>a</p>\n<p><i>x-0-</i> b</p>', 'a\n<i>x-0-</i> b\n'],
  [
    '{{% box %}}\n```go {linenos=table}\na <b>\n```\n{{% /box %}}',
    '<div class="box">\n```go {linenos=table}\na <b>\n```\n</div>\n',
    '<div class="box">\n```go {linenos=table}\na <b>\n```\n</div>\n',
  ],
  [
    '{{< md >}}\n- a\n- b\n{{< /md >}}',
    '<section>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\n</section>\n\n',
    '<section>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\n</section>\n\n',
  ],
  [
    'Text\n{{< lines >}}\nmore',
    '<p>Text\n<ul>\n<li>x</li>\n</ul>\n\nmore</p>\n',
    'Text\n<ul>\n<li>x</li>\n</ul>\n\nmore\n',
  ],
  [
    '{{< box >}}a{{< box >}}b{{< p c >}}{{< /box >}}{{< /box >}}',
    '<div class="box">a<div class="box">b<i>c-0-box</i></div></div>\n',
    '<div class="box">a<div class="box">b<i>c-0-box</i></div></div>\n',
  ],
  ['{{< raw >}}\n    x\n  y\n{{< /raw >}}', '\n    x\n  y\n\n', '\n    x\n  y\n\n'],
  [
    '{{< p "a&b <c> \\"q\\"" >}}',
    '<i>a&amp;b &lt;c&gt; &#34;q&#34;-0-</i>\n',
    '<i>a&amp;b &lt;c&gt; &#34;q&#34;-0-</i>\n',
  ],
];

/** The templates that they call. */
export const templates: Readonly<Record<string, string>> = {
  box: '<div class="box">{{ .Inner }}</div>',
  lines: '<ul>\n<li>x</li>\n</ul>\n',
  md: '<section>\n{{ .Inner | markdownify }}\n</section>\n',
  p: '<i>{{ .Get 0 }}-{{ .Ordinal }}-{{ with .Parent }}{{ .Name }}{{ end }}</i>',
  raw: '{{ .Inner }}',
  t: '{{ .Get 0 }}',
};

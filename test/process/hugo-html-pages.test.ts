/** Compares pages written in HTML with what Hugo makes of them, which is told to allow them. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderBody } from '../render/post.ts';
import { canonical } from '../templates/canonical.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const shortcodes = {
  s: '<b>{{ .Get 0 }}|{{ .Inner }}</b>',
  md: '{{ .Inner | markdownify }}',
  one: '<i>{{ .Get 0 }}</i>',
};

const bodies = [
  '<h2>Hi</h2>\n\n# no *Markdown*\n\n    no code\n',
  '<p>{{< s one >}}*i*{{< /s >}} {{% s two %}}*j*{{% /s %}}</p>',
  '<div>{{< md >}}*em*{{< /md >}}</div>',
  '<p>{{< one a >}}</p>\n<p>{{< one a >}} {{< one b >}}</p>',
  '<p>a</p>\n<!--more-->\n<p>b</p>',
  'text -- "quotes" https://example.org/ [l](x) &amp; &lt;',
  '<pre>\n  {{</* one a */>}}\n</pre>',
  '<ul>\n<li>a\n<li>b\n</ul>',
];

describe.runIf(hasHugo('pages in HTML are'))('pages in HTML', () => {
  let site: HugoSite;
  let pages: Map<string, string>;

  beforeAll(() => {
    const front = '---\ntitle: T\n---\n';
    site = new HugoSite({
      'hugo.yaml': 'disableKinds: [taxonomy, term, rss, sitemap, home, section]\n',
      'layouts/page.html': '[{{ .Content }}]',
      ...Object.fromEntries(
        Object.entries(shortcodes).map(([name, text]) => [`layouts/_shortcodes/${name}.html`, text]),
      ),
      ...Object.fromEntries(bodies.map((body, index) => [`content/posts/p${index}.html`, front + body])),
      'content/posts/htm.htm': `${front}htm`,
      'content/posts/trip/index.html': `${front}bundle`,
      'content/posts/toml.html': '+++\ntitle = "T"\n+++\ntoml',
      'content/posts/json.html': '{"title": "T"}\njson',
      'content/posts/draft.html': '---\ndraft: true\n---\ndraft',
    });
    expect(site.build('posts/p0/index.html')).not.toBeNull();
    pages = new Map(site.files().map(({ path, text }) => [path, text]));
  });

  afterAll(() => site[Symbol.dispose]());

  test.each(bodies.map((body, index) => [body, index] as const))('%j', (body, index) => {
    const resolutions = Object.entries(shortcodes).map(([name, text]) => [
      `shortcode:${name}`,
      { kind: 'template', key: `shortcodes/${name}.html`, text },
    ]);
    const { html } = renderBody(body, {
      key: `posts/p${index}.html`,
      resolutions: Object.fromEntries(resolutions),
    });
    compared(body, () => {
      expect(canonical(`[${html}]`, true)).toBe(
        canonical(pages.get(`posts/p${index}/index.html`) ?? '', true),
      );
    });
  });

  test.each(['htm', 'trip', 'toml', 'json'])('are at the addresses of their files: %s', (name) => {
    expect(pages.has(`posts/${name}/index.html`)).toBe(true);
  });

  test('are hidden as drafts', () => {
    expect([...pages.keys()].filter((path) => path.includes('draft'))).toEqual([]);
  });
});

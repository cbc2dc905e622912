import { describe, expect, test } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { render } from '../../../src/render/render.ts';
import { canonical } from '../../templates/canonical.ts';
import { frontMatter, settings } from '../../templates/template-site.ts';
import { ownPages } from './page-table.ts';

const { site } = readSite(settings, 'yaml');

/** Renders a page whose own shortcodes are given by name, or by file. */
function renderPage(
  shortcodes: Record<string, string>,
  markdown: string,
  files: Record<string, string> = {},
) {
  const post = readPost('posts/hello.md', `---\n${frontMatter}---\n${markdown}`, site);
  const resolutions = new Map(
    [
      ...Object.entries(shortcodes).map(([name, text]) => [`${name}.html`, text] as const),
      ...Object.entries(files),
    ].map(([file, text]) => [
      `shortcode:${file.replace(/\.\w+$/, '')}`,
      { kind: 'template' as const, key: `layouts/shortcodes/${file}`, text },
    ]),
  );
  return render({ post, site, path: '/posts/hello/', resolutions, extras: {} });
}

describe('a page with own shortcodes', () => {
  test.each(ownPages)('$rule', ({ shortcodes = {}, files, markdown, gives }) => {
    const { html, warnings } = renderPage(shortcodes, markdown, files);
    expect(canonical(html, true)).toBe(canonical(gives, true));
    expect(warnings).toEqual([]);
  });

  test.each(['{{< x >}}', '{{% x %}}'])('lets nothing through that the allow-list does not: %s', (call) => {
    const template = [
      '<p onclick="a()" style="color: red" class="b">c</p>',
      '<script>d</script><style>e</style><iframe src="https://x.org"></iframe>',
      '<a href="javascript:f">g</a>{{ "<script>h</script>" | safeHTML }}{{ "onload=i" | safeHTMLAttr }}',
      '<b {{ "onclick=j" | safeHTMLAttr }}>k</b><a href="{{ "javascript:l" | safeURL }}">m</a>',
    ].join('');
    const { html } = renderPage({ x: template }, `${call}\n`);
    expect(html.trim()).toBe('<p class="b">c</p><a href="#">g</a>onload=i<b>k</b><a href="#">m</a>');
  });

  test('uses what its shortcodes use', () => {
    const { dependencies } = renderPage({ x: '<img src="a.png">{{ relref . "other.md" }}' }, '{{< x >}}');
    expect(dependencies.map(({ id }) => id)).toEqual([
      'shortcode:x',
      'page:other.md',
      'file:posts/hello/a.png',
    ]);
  });
});

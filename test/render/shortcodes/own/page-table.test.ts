import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../src/post/read-post.ts';
import { render } from '../../../../src/render/render.ts';
import { readSite } from '../../../../src/site.ts';
import { canonical } from '../../templates/canonical.ts';
import { frontMatter, settings } from '../../templates/template-site.ts';
import { ownPages } from './page-table.ts';

const { site } = readSite(settings, 'yaml');

describe('a page with own shortcodes', () => {
  test.each(ownPages)('$rule', ({ shortcodes, markdown, gives }) => {
    const post = readPost('posts/hello.md', `---\n${frontMatter}---\n${markdown}`, site);
    const facts = new Map(
      Object.entries(shortcodes).map(([name, text]) => [
        `shortcode:${name}`,
        { key: `shortcodes/${name}.html`, text },
      ]),
    );
    const { html, warnings } = render({ post, site, path: '/posts/hello/', facts });
    expect(canonical(html, true)).toBe(canonical(gives, true));
    expect(warnings).toEqual([]);
  });
});

/** The lists are those of Hugo's `.TableOfContents`, but for emphasis and code in them and the items that it leaves empty. */

import { describe, expect, it } from 'vitest';
import { tableOfContents } from '../../src/render/table-of-contents.ts';
import { renderBody } from './post.ts';

const settings = { startLevel: 2, endLevel: 3, ordered: false };

function contentsOf(body: string, more: Partial<typeof settings> = {}): string {
  return tableOfContents(renderBody(body).headings, { ...settings, ...more }).replaceAll('\n', '');
}

describe('tableOfContents()', () => {
  it('nests the levels that the site asks for', () => {
    expect(
      contentsOf('# One\n\n## A *b*[^1]\n\n#### deep\n\n### B & `<c>`\n\n## C {#own}\n\n[^1]: note'),
    ).toBe(
      '<nav id="TableOfContents"><ul><li><a href="#a-b">A b</a><ul><li><a href="#b--c">B &amp; &lt;c&gt;</a></li></ul></li><li><a href="#own">C</a></li></ul></nav>',
    );
  });

  it('begins with an item without a link where a level is left out', () => {
    expect(contentsOf('### first\n\n## A')).toBe(
      '<nav id="TableOfContents"><ul><li><ul><li><a href="#first">first</a></li></ul></li><li><a href="#a">A</a></li></ul></nav>',
    );
  });

  it('is numbered and of other levels when the site says so', () => {
    expect(contentsOf('# A\n\n### B\n\n## C', { ordered: true, startLevel: 1, endLevel: 6 })).toBe(
      '<nav id="TableOfContents"><ol><li><a href="#a">A</a><ol><li><ol><li><a href="#b">B</a></li></ol></li><li><a href="#c">C</a></li></ol></li></ol></nav>',
    );
  });

  it.each(['', 'text', '# One', '## '])('is empty for %j', (body) => {
    expect(contentsOf(body)).toBe('');
  });

  it('escapes what authors choose', () => {
    const headings = [{ level: 2, id: '"><b', text: '<img src=x onerror=y>' }];
    expect(tableOfContents(headings, settings)).toContain(
      '<a href="#&quot;&gt;&lt;b">&lt;img src=x onerror=y&gt;</a>',
    );
  });
});

describe('a page', () => {
  it('has its table of contents once, where a shortcode or its own HTML asks for it', () => {
    const place = '<nav id="TableOfContents"></nav>';
    const { html, summaryHtml } = renderBody(`${place}\n\n<!--more-->\n\n${place}\n\n## A\n`);
    expect(html.replaceAll('\n', '')).toBe(
      '<nav id="TableOfContents"><ul><li><a href="#a">A</a></li></ul></nav><h2 id="a">A</h2>',
    );
    expect(summaryHtml?.trim()).toBe(place);
  });
});

import { describe, expect, it } from 'vitest';
import { writeLines } from '../../src/markdown/code-lines.ts';
import { renderBody } from '../render/post.ts';

const numbered = { start: 1, anchor: undefined, highlighted: [] };

describe('writeLines()', () => {
  it('closes colours at the end of a line and opens them again', () => {
    const html = '<span class="a">1\n<span class="b">2\n</span></span>3\n';
    expect(writeLines(html, { ...numbered, start: undefined, highlighted: [[2, 2]] })).toBe(
      '<span class="a">1</span>\n<mark class="hl"><span class="a"><span class="b">2</span></span></mark>\n<span class="a"><span class="b"></span></span>3\n',
    );
  });

  it('gives up where colours in one another are opened again too often', () => {
    const nested = `${'<span class="a">'.repeat(1_000)}${'x\n'.repeat(1_000)}${'</span>'.repeat(1_000)}`;
    expect(writeLines(nested, numbered)).toBeNull();
  });

  it('makes all numbers as wide as the last one', () => {
    const lines = writeLines('a\n'.repeat(10), numbered)?.split('\n');
    expect([lines?.[0], lines?.[9]]).toEqual([
      '<span class="ln" aria-hidden="true"> 1 </span>a',
      '<span class="ln" aria-hidden="true">10 </span>a',
    ]);
  });

  it('marks lines that several ranges name once', () => {
    const html = writeLines('a\nb\nc\n', {
      ...numbered,
      start: undefined,
      highlighted: [
        [1, 2],
        [2, 900_000],
      ],
    });
    expect(html).toBe('<mark class="hl">a</mark>\n<mark class="hl">b</mark>\n<mark class="hl">c</mark>\n');
  });
});

describe("the site's settings for code", () => {
  const codeLines = { lineNos: true, anchorLineNos: true, lineAnchors: '' };

  it('number the lines of every block that has a language, as in Hugo', () => {
    const { html } = renderBody('```\na\n```\n\n```text\na\n```\n', { site: { codeLines } });
    expect(html).toBe(
      '<pre tabindex="0"><code>a\n</code></pre>\n<pre tabindex="0"><code class="language-text"><a class="ln" id="hl-1-1" href="#hl-1-1">1 </a>a\n</code></pre>\n',
    );
  });

  it.each([
    ['linenos=false', '<code class="language-text">a\n'],
    ['anchorlinenos=false', '<code class="language-text"><span class="ln" aria-hidden="true">1 </span>a\n'],
    ['lineanchors=x', '<a class="ln" id="x-1" href="#x-1">1 </a>a\n'],
  ])('yield to %s', (attributes, html) => {
    expect(renderBody(`\`\`\`text {${attributes}}\na\n\`\`\``, { site: { codeLines } }).html).toContain(html);
  });

  it('begin the ids of lines', () => {
    const { html } = renderBody('```text\na\n```', {
      site: { codeLines: { ...codeLines, lineAnchors: 'part' } },
    });
    expect(html).toContain('id="part-1" href="#part-1"');
  });
});

describe('code of many lines', () => {
  it('is written without numbers once a page has shown 20,000', () => {
    const block = (lines: number) => `\`\`\`text {linenos=true}\n${'a\n'.repeat(lines)}\`\`\`\n`;
    const { html } = renderBody(block(19_000) + block(1_000));
    expect(html.split('class="ln"').length - 1).toBe(19_000);
  });
});

describe('the highlight shortcode', () => {
  it('shows lines as a fence does', () => {
    const { html } = renderBody(
      '{{< highlight text "linenos=table,hl_lines=2,linenostart=9" >}}\na\nb\n{{< /highlight >}}',
    );
    expect(html).toContain(
      '<code class="language-text"><span class="ln" aria-hidden="true"> 9 </span>a\n<mark class="hl"><span class="ln" aria-hidden="true">10 </span>b</mark>\n</code>',
    );
  });
});

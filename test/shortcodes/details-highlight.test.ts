import { describe, expect, test } from 'vitest';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import { expandBuiltIns, problemOf, recordingContext } from './probe.ts';

describe('details', () => {
  test.each([
    ['', '<details><summary>Details</summary>'],
    ['summary="Long *story*"', '<details><summary>Long <em>story</em></summary>'],
    ['"Title"', '<details><summary>Title</summary>'],
    ['"Title" open', '<details open><summary>Title</summary>'],
    ['title="Title"', '<details><summary>Title</summary>'],
    ['summary="S" title="T"', '<details title="T"><summary>S</summary>'],
    ['summary="S" open=true', '<details open><summary>S</summary>'],
    ['summary="S" open="no"', '<details><summary>S</summary>'],
    ['summary="S" class="a b" name="n"', '<details class="a b" name="n"><summary>S</summary>'],
  ])('takes %s', (args, head) => {
    const { html, warnings } = expandBuiltIns(`{{< details ${args} >}}\n**x**\n\n- y\n{{< /details >}}`);
    expect(html).toBe(`${head}\n<p><strong>x</strong></p>\n<ul>\n<li>y</li>\n</ul>\n</details>`);
    expect(warnings).toEqual([]);
  });

  test('keeps the calls within it', () => {
    const { html } = expandBuiltIns(
      '{{< details >}}a {{< relref "/" >}}{{% details %}}b{{% /details %}}{{< /details >}}',
    );
    expect(html).toBe(
      '<details><summary>Details</summary>\n<p>a /<details><summary>Details</summary>\n<p>b</p>\n</details></p>\n</details>',
    );
  });

  test("passes the allow-list like the author's own HTML", () => {
    const { outputs } = expandShortcodes('{{< details >}}<b>{{< /details >}}', 1, recordingContext());
    expect([...outputs.values()].map(({ kind }) => kind)).toEqual(['markup']);
  });

  test('may be empty', () => {
    expect(expandBuiltIns('{{< details />}}').html).toBe('<details><summary>Details</summary>\n</details>');
  });

  test.each([
    ['{{< details >}}', 'it must be closed with "{{< /details >}}"'],
    ['{{% details %}}', 'it must be closed with "{{% /details %}}"'],
  ])('refuses %s alone', (text, message) => {
    const problem = problemOf(() => expandBuiltIns(` ${text} x`));
    expect(problem.message).toContain(message);
    expect(problem.errors).toMatchObject([{ line: 1, column: 2 }]);
  });
});

describe('highlight', () => {
  test.each([
    ['go', '<pre><code class="language-go">'],
    ['"c++"', '<pre><code class="language-c++">'],
    ['go "linenos=table,hl_lines=8 15-17"', '<pre><code class="language-go">'],
    ['', '<pre><code>'],
    ['"go\\"><b>"', '<pre><code class="language-gob">'],
  ])('shows code in %s like a fenced block', (args, head) => {
    const { html } = expandBuiltIns(`{{< highlight ${args} >}}\n\na < b\n\n  **c**\n\n{{< /highlight >}}`);
    expect(html).toBe(`${head}a &lt; b\n\n  **c**\n</code></pre>\n`);
  });

  test.each(['~~~', '~~~~~~', '```', '~~~\n~~~~'])('shows the fence %j as code', (fence) => {
    const { html } = expandBuiltIns(`{{< highlight md >}}\n${fence}\n{{< /highlight >}}`);
    expect(html).toBe(`<pre><code class="language-md">${fence}\n</code></pre>\n`);
  });

  test('removes the indent of its tag', () => {
    const { html } = expandBuiltIns('  {{< highlight go >}}\n  a\n\n    b\n  {{< /highlight >}}');
    expect(html).toBe('  <pre><code class="language-go">a\n\n  b\n</code></pre>\n');
  });

  test("keeps an indent of the code's own", () => {
    const { html } = expandBuiltIns('{{< highlight go >}}\n  a\n    b\n{{< /highlight >}}');
    expect(html).toBe('<pre><code class="language-go">  a\n    b\n</code></pre>\n');
  });

  test('shows code within a line', () => {
    const { html } = expandBuiltIns('{{< highlight go "hl_inline=true" >}}a < b{{< /highlight >}}');
    expect(html).toBe('<code class="language-go">a &lt; b</code>');
  });

  test('must be closed', () => {
    expect(problemOf(() => expandBuiltIns('{{< highlight go >}}')).message).toContain('{{< /highlight >}}');
  });
});

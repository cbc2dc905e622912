import { describe, expect, it } from 'vitest';
import { defaultSite, type Site } from '../../../src/content/site/site.ts';
import type { HugoText } from '../../../src/render/hugo-contract.ts';
import { contentsToken } from '../../../src/render/hugo-text.ts';
import type { OwnCall } from '../../../src/shortcodes/own/own-call.ts';
import { ownCallObject } from '../../../src/shortcodes/own/own-call-object.ts';
import { functionTable } from '../../../src/templates/functions/function.ts';
import { commonFunctions } from '../../../src/templates/functions/index.ts';
import { parseTemplate } from '../../../src/templates/parse.ts';
import { runTemplate } from '../../../src/templates/run.ts';
import { Safe, stringOf, type Value } from '../../../src/templates/value.ts';
import { calls, templates } from './calls.ts';
import { textOf, withoutCodeParts } from './sections.ts';

function textWithCalls(
  body: string,
  own: Readonly<Record<string, string>> = templates,
  site: Partial<Site> = {},
): HugoText {
  const nothing = () => null;
  const around = {
    key: 'posts/trip.md',
    page: nothing,
    site: nothing,
    store: nothing,
    ref: nothing,
    relRef: nothing,
  };
  const run = (call: OwnCall): string | null => {
    const template = own[call.name];
    if (template === undefined) return null;
    const markdownify = ([value = null]: readonly Value[]) => {
      return new Safe('HTML', text.renderString(stringOf(value) ?? '', 'inline'), true);
    };
    const functions = functionTable([['markdownify', 1, 1, markdownify]]);
    return runTemplate(
      parseTemplate(call.name, template),
      ownCallObject(call, around, (value) => value),
      {
        functions: new Map([...commonFunctions, ...functions]),
        allowance: { steps: 10_000, characters: 100_000 },
        escapes: true,
        warn() {},
      },
    );
  };
  const text = textOf(body, {
    site: { ...defaultSite, unsafe: true, ...site },
    code: { noClasses: false },
    run,
  });
  return text;
}

describe('renderHugoText() runs the shortcodes of the owner', () => {
  it.each(calls)('%j', (written, content, rendered) => {
    const text = textWithCalls(`${written}\n`);
    expect([withoutCodeParts(text.html), text.renderShortcodes()]).toEqual([
      withoutCodeParts(content),
      rendered,
    ]);
  });

  it('puts the table of contents where a shortcode shows it', () => {
    const text = textWithCalls('## A\n\n{{< toc >}}', { toc: contentsToken });
    expect(text.html).toBe(`<h2 id="a">A</h2>\n${text.toc}\n`);
  });

  it('shows no text to the shortcodes and hooks that it is made with', () => {
    const seen: unknown[] = [];
    const look = () => {
      seen.push([
        text.html,
        text.wordCount,
        text.toc === contentsToken,
        text.hasShortcode('b'),
        text.renderShortcodes(),
      ]);
      return '<i>x</i>';
    };
    const text = textOf('## A [b](c)\n\n{{< b >}} {{< b >}}', { run: look, hooks: { link: look } });
    expect(text.html).toBe('<h2 id="a-b">A <i>x</i></h2>\n<p><i>x</i> <i>x</i></p>\n');
    expect(seen).toEqual([1, 2, 3].map(() => ['', 0, true, true, '']));
    expect([text.wordCount, text.toc.includes(contentsToken)]).toEqual([4, false]);
  });

  it('knows which shortcodes a text calls', () => {
    const text = textWithCalls('{{< box >}}{{% p x %}}{{< /box >}}');
    expect(['box', 'p', 'raw'].map(text.hasShortcode)).toEqual([true, true, false]);
  });

  it('takes nothing of the post as HTML that the policy does not allow', () => {
    const bad = '<script>x</script><p onclick="y">z</p>';
    const clean = '<p>z</p>';
    const rows: [string, string][] = [
      [`{{< raw >}}${bad}{{< /raw >}}`, clean],
      [`{{% raw %}}${bad}{{% /raw %}}`, clean],
      [`{{< box >}}{{< raw >}}${bad}{{< /raw >}}{{< /box >}}`, `<div class="box">${clean}</div>`],
      [
        `{{< t "${bad.replaceAll('"', '\\"')}" >}}`,
        '&lt;script&gt;x&lt;/script&gt;&lt;p onclick=&#34;y&#34;&gt;z&lt;/p&gt;',
      ],
    ];
    for (const [written, html] of rows) {
      expect(textWithCalls(written).html.replaceAll('x', '').replaceAll('\n', '')).toContain(
        html.replaceAll('x', ''),
      );
      expect(textWithCalls(written).html).not.toMatch(/<script|<[^>]*onclick/);
    }
  });

  it('keeps the scripts of templates, but not where their output is Markdown', () => {
    const own = { s: '<script>x</script>' };
    expect(textWithCalls('{{< s >}}', own).html).toBe('<script>x</script>\n');
    expect(textWithCalls('{{% s %}}', own).html).toBe('');
  });

  it('leaves no quotes of an output open within a tag', () => {
    const own = { t: '" onclick="x' };
    expect(textWithCalls('[a]({{< t >}})', own).html).toBe('<p><a href="&quot; onclick=&quot;x">a</a></p>\n');
  });
});

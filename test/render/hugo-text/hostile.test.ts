/** Whatever a post says, nothing of it runs under the owner's layouts, and all of it takes linear time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSite } from '../../../src/content/site/site.ts';
import { Problem } from '../../../src/problem.ts';
import { runs } from '../../runs.ts';
import { attacks } from '../attacks.ts';
import { inspect } from '../dangers.ts';
import { textOf } from './sections.ts';

/** Hugo keeps comments, any class of data, and schemes that run nothing. Styles stay where the site allows HTML. */
function dangersOf(html: string, unsafe: boolean): string[] {
  const harmless = unsafe
    ? /^comment$|^\S+ style$/
    : /^comment$|^\S+ (?:data-[\w.-]+|(?!on|style$|srcdoc$|action$|formaction$|ping$)[a-z]+)$|^(?:pre|span|code|div|table|td|th|a) style$/;
  return inspect(html, unsafe).dangers.filter((danger) => {
    const [, address] = /^(?:href|src|cite)=(.*)$/s.exec(danger) ?? [];
    if (address === undefined) return !harmless.test(danger) && !danger.startsWith('target=');
    return /^[^!-~]*(?:javascript|vbscript|data|file):/i.test(address.replace(/[^!-~]/g, ''));
  });
}

function made(body: string, unsafe: boolean): string[] | null {
  const site = { ...defaultSite, unsafe, attributes: { title: true, block: true } };
  const run = ({ inner }: { inner?: { sound: string } }) => `<div>${inner?.sound ?? ''}</div>`;
  try {
    const text = textOf(body, { site, run });
    return [text.html, text.summary, text.contentWithoutSummary, text.toc, text.renderString(body, 'block')];
  } catch (error) {
    if (error instanceof Problem && error.type === 'unprocessable') return null;
    throw error;
  }
}

const pieces = [
  ...['<', '>', '</', '<b>', '<p>', '</p>', '<a href="', "<p title='", '">', "'>", '<script>', '</script>'],
  ...[
    '<svg>',
    '<math>',
    '<title>',
    '<textarea>',
    '</textarea>',
    '<style>',
    '<iframe src=x>',
    '<!--',
    '-->',
    '--!>',
  ],
  ...[
    '<?',
    '<![CDATA[',
    ']]>',
    ' onclick="x"',
    'javascript:',
    '<img src=x onerror=y>',
    '&#106;',
    '&lt;',
    '`',
    '``',
  ],
  ...[
    '```js {onclick="x" ',
    '}\n',
    '\n',
    '\n\n',
    '{#a onclick=b .c}',
    '# ',
    '> ',
    '- ',
    '|a|\n|-|\n',
    '[a](',
    ')',
  ],
  ...[
    '![',
    ']',
    '<!--more-->',
    '*',
    '"',
    "'",
    'a',
    ' ',
    '[^1]',
    '[^1]: ',
    '{{< b >}}',
    '{{< /b >}}',
    '{{% b %}}',
  ],
  ...['{{% /b %}}', '\\', '$$', ': ', '\0', '\ud800', '\ufdd3', '\u2028'],
];

describe.each([true, false])('a hostile post (HTML allowed: %s)', (unsafe) => {
  it.each(attacks)('%j', (attack) => {
    for (const body of [
      attack,
      `a ${attack} b`,
      `{{< b >}}${attack}{{< /b >}}`,
      `{{% b %}}\n${attack}\n{{% /b %}}`,
      `# ${attack}`,
    ]) {
      for (const html of made(body, unsafe) ?? []) expect(dangersOf(html, unsafe), html).toEqual([]);
    }
  });

  it('runs nothing, whatever it is', () => {
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(soup, (body) => {
        for (const html of made(body, unsafe) ?? []) expect(dangersOf(html, unsafe), html).toEqual([]);
      }),
      { numRuns: runs(1_500) },
    );
  });

  it.each(pieces.filter((piece) => piece.length > 1))(
    'takes linear time for %j',
    (piece) => {
      made(piece.repeat(Math.floor(100_000 / piece.length)), unsafe);
    },
    20_000,
  );
});

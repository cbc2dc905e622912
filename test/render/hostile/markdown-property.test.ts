/** Whatever is typed makes a page that is safe, well-formed and always the same, or is refused with its line. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import type { Rendered } from '../../../src/render/contract.ts';
import { runs } from '../../runs.ts';
import { inspect } from '../dangers.ts';
import { renderBody } from '../post.ts';

const words = ['a', 'b c', '中', 'é', '😀', '\u00a0', '\0', '\ufffe', '\ud800', '__proto__', '1', '.'];
const inline = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '](b)',
  '![',
  '\\',
  '!',
  '&amp;',
  '&',
  '@',
  'www.',
  'http://',
  '"',
  "'",
  '--',
  '...',
  '<<',
  '$',
  '$$',
  '\\(',
  '\\)',
  ':tada:',
];
const lines = [
  '\n',
  '\n\n',
  '    ',
  '  ',
  '\t',
  '\r\n',
  '- ',
  '1. ',
  '> ',
  '# ',
  '===\n',
  '---\n',
  '|',
  '|-|\n',
  '```',
  '~~~',
  '[a]: b\n',
  '[^1]',
  '[^1]: ',
  '{#id}',
  '- [ ] ',
  ': ',
];
const html = [
  '<',
  '>',
  '</',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<div>\n',
  '</div>',
  '<li>',
  '<td>',
  '<table>',
  '<a href="',
  '">',
  '<script>',
  '</script>',
  '<svg>',
  '<title>',
  '<img src=x onerror=y>',
  '<!--',
  '-->',
  '<!--more-->',
  '<?',
  ' onclick="x"',
  'javascript:',
];
const calls = [
  '{{< param name >}}',
  '{{< youtube 1u1PSj8FEls >}}',
  '{{< details >}}*a* <b>\n\n- {{< param name >}}\n{{< /details >}}',
  '{{% details %}}<p>{{% /details %}}',
  '{{</* x */>}}',
];

const soup = fc
  .array(fc.oneof(...[words, inline, lines, html, calls].map((pieces) => fc.constantFrom(...pieces))), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

const params = { name: '<b onclick="x">"\u0000' };

describe('any text', () => {
  it.each([false, true])('is rendered safely or refused (allow-list lifted: %s)', (unsafe) => {
    fc.assert(
      fc.property(soup, (body) => {
        const rendered = tryToRender(body, unsafe);
        if (rendered === null) return;
        for (const page of [rendered.html, rendered.summaryHtml ?? ''].map(withoutOurOwn)) {
          expect(inspect(page, unsafe).dangers).toEqual([]);
          expect(strayTags(page)).toEqual([]);
        }
        expect(tryToRender(body, unsafe)).toEqual(rendered);
      }),
      { numRuns: runs(1_500) },
    );
  });

  it('of any characters is rendered or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        expect(inspect(tryToRender(body, false)?.html ?? '').dangers).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});

function tryToRender(body: string, unsafe: boolean): Rendered | null {
  try {
    return renderBody(body, { params, site: { unsafe, math: true, emoji: true } });
  } catch (error) {
    if (error instanceof Problem && error.type === 'unprocessable' && error.errors[0]?.line !== undefined)
      return null;
    throw error;
  }
}

/** These the program itself puts in, with more than authors may use. */
function withoutOurOwn(page: string): string {
  return page.replace(/<figure class="video">.*?<\/figure>|<math.*?<\/math>/gs, '');
}

const withoutClosingTag = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/;

/** The tags that have no partner. */
function strayTags(page: string): string[] {
  const open: string[] = [];
  const stray: string[] = [];
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (slash === '') {
      if (!withoutClosingTag.test(name)) open.push(name);
    } else if (open.pop() !== name) stray.push(name);
  }
  return [...open, ...stray];
}

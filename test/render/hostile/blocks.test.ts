/** Text that is meant to take long: as much of each as may be, a mebibyte at most, is rendered in time linear in its length. */

import { describe, expect, it } from 'vitest';
import { sample } from '../../runs.ts';
import { renderBody } from '../post.ts';

const size = 1_048_576;

function fill(text: string): string {
  return text.repeat(Math.floor(size / text.length));
}

const texts = {
  'definitions without terms': fill(': a\n').slice(0, 130_000),
  'terms and definitions': fill('a\n: b\n').slice(0, 190_000),
  'terms and loose definitions': fill('a\n\n: b\n\n').slice(0, 250_000),
  'terms without definitions': fill('a\n:b\n'),
  'blank lines before no definition': fill(`a${'\n'.repeat(50)}`),
  'colons in text': fill('a : b '),
  'attributes below text': fill('a\n{.x}\n').slice(0, 600_000),
  'attributes below attributes': `a\n${fill('{.x}\n')}`,
  'attributes of many names': `a\n{${Array.from({ length: 50_000 }, (_, at) => `a${at}=b`).join(' ')}}`,
  'lines of attributes of many names': `a\n${Array.from({ length: 90_000 }, (_, at) => `{a${at}=b}`).join('\n')}`,
  'attributes that do not close': fill('a\n{.x\n'),
  'quotation marks that do not close': fill('a\n{a="\n'),
  'braces on one line': `a\n${fill('{')}`,
  'lists that do not close': `a\n{a=[${fill('"')}`,
  'a heading of braces': `# ${fill('{.x}')}`,
  'a fence of braces': `\`\`\`go ${fill('{')}`,
  'many ranges': `\`\`\`go {hl_lines=[${fill('1,')}1]}\na\n\`\`\``,
  'wide ranges': `\`\`\`go {hl_lines=["${fill('1-999999 ')}"]}\n${fill('a\n').slice(0, 10_000)}\`\`\``,
  'numbered line ends': `\`\`\`go {linenos=true}\n${fill('\n')}\`\`\``,
  'blocks with numbers': fill('```go {linenos=true}\na\n```\n'),
  alerts: fill('> [!NOTE]\n\n').slice(0, 400_000),
  'alerts that are none': fill('> [!NOTE\n').slice(0, 80_000),
  'tables with short heads': fill('a\n|-|-|\n\n').slice(0, 200_000),
  'tables with short heads and headings': fill('a\n|-|-|\n# b\n').slice(0, 200_000),
  'tables with short heads and code': fill('a\n|-|-|\n    b\n').slice(0, 200_000),
  'tables with short heads and tags': fill('a\n|-|-|\n<b>\n').slice(0, 200_000),
  'tables with short heads and items': fill('a\n|-|-|\n1. b\n').slice(0, 200_000),
  'footnotes below text': fill('a\n[^1]: b\n\n').slice(0, 300_000),
  'colons below headings': fill('# a\n: b\n').slice(0, 400_000),
  'definitions and headings': fill('a\n: b\n# c\n').slice(0, 200_000),
  'underlined attributes': fill('a\n{.x}\n===\n').slice(0, 300_000),
  separators: fill('\u2028'),
};

describe('hostile blocks are rendered', () => {
  it.each(sample(Object.entries(texts)))(
    '%s',
    (_name, text) => {
      const { html } = renderBody(text, { site: { attributes: { title: true, block: true } } });
      expect(html.length).toBeLessThan(20 * size);
    },
    // Nothing of this takes more than a second here; what is quadratic takes minutes.
    60_000,
  );
});

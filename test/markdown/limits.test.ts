/** What passes a limit is refused on the line of the file where the block begins; what just reaches it is rendered. */

import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { htmlOf } from '../render/post.ts';

const tooMany = `${'*a* '.repeat(1_001)}`;
const enough = `${'*a* '.repeat(1_000)}`;

describe('limits', () => {
  it.each([
    ['delimiter runs in a block', enough, tooMany],
    ['delimiter runs in each block', `${enough}\n\n${enough}`, `${enough}\n\n${tooMany}`],
    ['nested quotes', `${'>'.repeat(100)}a`, `${'>'.repeat(101)}a`],
    ['nested lists', `${'- '.repeat(50)}${'+ '.repeat(50)}a`, `${'- '.repeat(50)}${'+ '.repeat(51)}a`],
    ['nested emphasis', nested(50), nested(51)],
    ['open brackets', '['.repeat(10_000), '['.repeat(10_001)],
    ['cells', table(900), table(1_001)],
  ])('hold for %s', (_, reaching, passing) => {
    expect(htmlOf(reaching)).not.toBe('');
    expect(() => htmlOf(passing)).toThrow(Problem);
  });

  it.each([
    ['a paragraph', tooMany, 12],
    ['a heading', `# ${tooMany}`, 12],
    ['a list item', `- one\n- two\n- ${tooMany}`, 14],
    ['a cell', `|a|b|\n|-|-|\n|c|d|\n|e|${tooMany}|`, 15],
    ['a quote', `> one\n>\n> ${tooMany}`, 14],
    ['a footnote', `[^1]: one\n\n    ${tooMany}`, 14],
    ['the paragraph of many that is too much', `${enough}\n\n${enough}\n\n${tooMany}`, 16],
    ['quotes', `a\n\n${'>'.repeat(200)}b`, 14],
    [
      'lists',
      `${Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- x${depth}`).join('\n')}`,
      112,
    ],
    ['a table', table(2_000), 12],
  ])('name the line of %s', (_, text, line) => {
    const body = `First\n\n${text}\n\nLast`;
    expect(lineOf(body)).toBe(line);
    expect(lineOf(body.replaceAll('\n', '\r\n'))).toBe(line);
  });

  it('name the line behind the end of the summary', () => {
    expect(lineOf(`a <!--more--> b\n\n${tooMany}`)).toBe(10 + 2);
    expect(lineOf(`a\n\n<!--more-->\n\n\n\n${tooMany}\n\n${tooMany}`)).toBe(10 + 6);
  });

  it('name the line behind shortcodes of several lines, and within them', () => {
    const call = '{{< youtube\n  id="1u1PSj8FEls"\n>}}';
    expect(lineOf(`${call}\n\n${call}\n\n${tooMany}`)).toBe(10 + 8);
    expect(lineOf(`a\n\n{{< details >}}\nb\n\nc ${tooMany}\n{{< /details >}}`)).toBe(10 + 5);
  });
});

/** The body begins on line 10. */
function lineOf(body: string): number | undefined {
  try {
    htmlOf(body, { bodyLine: 10 });
  } catch (error) {
    if (error instanceof Problem) return error.errors[0]?.line;
    throw error;
  }
  return undefined;
}

function nested(depth: number): string {
  return `${'*a **b '.repeat(depth)}c${' d** e*'.repeat(depth)}`;
}

function table(rows: number): string {
  return `${'|a'.repeat(101)}|\n${'|-'.repeat(101)}|\n${'|b|\n'.repeat(rows)}`;
}

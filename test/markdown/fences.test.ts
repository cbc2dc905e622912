/** What Hugo 0.169 makes of fenced code. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { htmlOf } from '../render/post.ts';

describe('code between fences', () => {
  it.each(['```', '~~~', '~~~~~'])('loses the spaces before %s, as far as it has them', (fence) => {
    for (const space of ['', ' ', '  ', '   ']) {
      const code = [space + fence, `${space}x`, ` ${space}y`, 'z', '', space + fence].join('\n');
      expect(codeOf(code)).toEqual([`x\n y\nz\n\n`]);
      expect(codeOf(`- a\n\n${indented(code, '  ')}`)).toEqual([`x\n y\nz\n\n`]);
      expect(codeOf(`1. ${indented(code, '   ').trimStart()}`)).toHaveLength(1);
      expect(codeOf(indented(code, '> '))).toEqual([`x\n y\nz\n\n`]);
      expect(codeOf(`> - a\n>\n${indented(code, '>   ')}`)).toEqual([`x\n y\nz\n\n`]);
    }
  });

  it.each([
    [' ~~~\n x\n ~~~', ['x\n']],
    ['~~~\nx\n~~~ y\n~~', ['x\n~~~ y\n~~\n']],
    ['~~~\nx\n    ~~~\ny', ['x\n    ~~~\ny\n']],
    ['```\nx\n~~~\n```', ['x\n~~~\n']],
    ['```\nx\n```~\n```', ['x\n```~\n']],
    ['````\nx\n```\n````\t', ['x\n```\n']],
    ['~~~ a`b ~~~\nx\n~~~', ['x\n']],
    ['~~~\n\n~~~', ['\n']],
    ['~~~\n\n\n~~~', ['\n\n']],
    ['~~~\n\nx\n\n\n~~~', ['\nx\n\n\n']],
    ['~~~\nx\n \n\n~~~', ['x\n \n\n']],
    ['~~~\n~~~', ['']],
    ['~~~', ['']],
    ['  ~~~\n\tx\n  ~~~', ['  x\n']],
    ['- ~~~\n  x\n\ny', ['x\n'], '<p>y</p>'],
  ])('of %j is %j', (text, codes, rest = '') => {
    expect(codeOf(text)).toEqual(codes);
    expect(htmlOf(text)).toContain(rest);
  });

  it.each(['``` a`b\nx', '``\nx\n``', '    ~~~\n    x'])('is not begun by %j', (text) => {
    expect(htmlOf(text)).not.toMatch(/<code>x\n<\/code>/);
  });

  it('is read in time linear in the text', () => {
    expectLinear((times) => htmlOf('~~~\n'.repeat(times)), 100_000);
    expectLinear((times) => htmlOf('~~~ x\n'.repeat(times)), 100_000);
    expectLinear((times) => htmlOf(` ~~~\n${' x\n'.repeat(times)}`), 100_000);
  });
});

function indented(text: string, space: string): string {
  return text.replace(/^/gm, space);
}

function codeOf(text: string): string[] {
  return [...htmlOf(text).matchAll(/<code[^>]*>([^<]*)<\/code>/g)].map(([, code = '']) => code);
}

/** What Hugo 0.169 makes of tabs before and in code, within other blocks. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { htmlOf } from '../render/post.ts';

describe('tabs in code', () => {
  it.each([
    ['- x\n\n      a\tb\n      \tc', 'a\tb\n\tc\n'],
    ['- x\n\n  ```\n  a:\n  \tb\n  ```', 'a:\n\tb\n'],
    ['1. x\n\n   ```\n   a:\n   \tb\n   \t\tc\n   ```', 'a:\n\tb\n\t\tc\n'],
    ['10. ```\n    a:\n    \tb\n    ```', 'a:\n\tb\n'],
    ['1.\tx\n\n\t```\n\ta:\n\t\tb\n\t```', 'a:\n\tb\n'],
    ['-\t```\n\ta:\n\t\tb\n\t```', 'a:\n\tb\n'],
    ['- a\n\t- b\n\n\t\t```\n\t\tx\n\t\t\ty\n\t\t```', 'x\n\ty\n'],
    ['> ```\n> a:\n> \tb\n> ```', 'a:\n\tb\n'],
    ['>\t```\n>\ta\n>\t\tb\n>\t```', 'a\n\tb\n'],
    ['> - ```\n>   x\n>   \ty\n>   ```', 'x\n\ty\n'],
    ['- > ```\n  > x\n  > \ty\n  > ```', 'x\n\ty\n'],
    ['T\n: ```\n  a:\n  \tb\n  ```', 'a:\n\tb\n'],
    ['T\n:   ```\n    a:\n    \tb\n    ```', 'a:\n\tb\n'],
    ['a[^1]\n\n[^1]: n\n\n\t```\n\tx\n\t\ty\n\t```', 'x\n\ty\n'],
    ['\tcode\n\n\t\tmore\n  \tx', 'code\n\n\tmore\nx\n'],
    ['  ```\n\tx\n  ```', '  x\n'],
    ['>\t\tcode', '  code\n'],
    ['-\t\tcode', '  code\n'],
    ['>-\t\tx', '  x\n'],
    ['- a\n\n\t\tcode', '  code\n'],
    ['- a\n\n\t\t\tcode', '  \tcode\n'],
    ['> > \t\tx', '\tx\n'],
    ['- x\n\n  ```\n  a\tb\n  c \t d\n  ```', 'a\tb\nc \t d\n'],
    ['- x\n\n  ~~~\n   \n  \t\n  y\n  ~~~', '\n\ny\n'],
  ])('stay, as far as the blocks around it leave them: %j', (text, code) => {
    const [, found] = /<code[^>]*>([^<]*)<\/code>/.exec(htmlOf(text)) ?? [];
    expect(found).toBe(code.replaceAll('"', '&quot;'));
  });

  it('stay in <pre> within an item', () => {
    expect(htmlOf('- <pre>\n  \tx\n  </pre>')).toContain('<pre>\n\tx\n</pre>');
  });

  it.each(['- ', '1. ', '>', '> ', ': ', '[^1]: '])('stay in a Makefile behind %j', (marker) => {
    const makefile = 'all: main.o\n\tcc -o main main.o\n\nclean:\n\trm -f *.o # \t x';
    const space = marker.startsWith('>') ? '> ' : marker === '[^1]: ' ? '    ' : ' '.repeat(marker.length);
    const block = `\`\`\`\n${makefile}\n\`\`\``.replace(/\n/g, `\n${space}`);
    const html = htmlOf(`T[^1]\n${marker === ': ' ? '' : '\n'}${marker}${block}`);
    expect(html).toContain(`<code>${makefile}\n</code>`);
  });

  it.each(['- \t', '>\t', '\t- ', '1.\t', '> \t- '])('take time linear in the text: %j', (piece) => {
    expectLinear((times) => htmlOf(`${piece}a\tb\n`.repeat(times)), 5_000);
    expectLinear((times) => htmlOf(`- a\n\n${`  ${piece}\tb\n`.repeat(times)}`), 5_000);
    expectLinear((times) => htmlOf(`- ~~~\n${'  \t'.repeat(times)}`), 200_000);
  });
});

describe('a line that carries on a paragraph without the marker of its block', () => {
  it.each([
    ['> 1. : d\n     ```\nend', '<blockquote>\n<ol>\n<li>: d\n```\nend</li>\n</ol>\n</blockquote>\n'],
    ['> a\n    - b', '<blockquote>\n<p>a\n- b</p>\n</blockquote>\n'],
    ['- > a\n      # b', '<ul>\n<li><blockquote>\n<p>a\n# b</p>\n</blockquote>\n</li>\n</ul>\n'],
    ['> a\n===', '<blockquote>\n<p>a\n===</p>\n</blockquote>\n'],
    ['> a\n: b', '<blockquote>\n<p>a\n: b</p>\n</blockquote>\n'],
    ['> a\n\t|-|', '<blockquote>\n<p>a\n|-|</p>\n</blockquote>\n'],
    ['> |a|\n|-|\n', /<blockquote>\n<div[\s\S]*<th>a<\/th>/u],
    ['> a\ufdd2\n    > b', '<blockquote>\n<p>a\ufffd\n&gt; b</p>\n</blockquote>\n'],
  ])('is text: %j', (text, html) => {
    const made = htmlOf(text);
    if (typeof html === 'string') expect(made).toBe(html);
    else expect(made).toMatch(html);
  });
});

describe('a paragraph', () => {
  it('has no white space before its lines, in code neither', () => {
    expect(htmlOf('a `b\n   c` d\n \t e')).toBe('<p>a <code>b c</code> d\ne</p>\n');
  });
});

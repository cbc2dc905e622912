import { describe, expect, it } from 'vitest';
import { highlighter } from '../../src/html/highlight.ts';

describe('highlighter()', () => {
  it.each([
    ['js', 'let a', '<span class="hljs-keyword">let</span> a'],
    ['html', '<b>', '<span class="hljs-tag">&lt;<span class="hljs-name">b</span>&gt;</span>'],
    ['toml', 'a = 1', '<span class="hljs-attr">a</span> = <span class="hljs-number">1</span>'],
    [
      'sh',
      'echo "$a"',
      '<span class="hljs-built_in">echo</span> <span class="hljs-string">&quot;<span class="hljs-variable">$a</span>&quot;</span>',
    ],
  ])('colours %s', (language, code, html) => {
    expect(highlighter()(code, language)).toBe(html);
  });

  it.each(['', 'nonsense', '__proto__', 'constructor', 'hasOwnProperty'])('leaves %j plain', (language) => {
    expect(highlighter()('a < b', language)).toBeNull();
  });

  it('leaves long blocks and long lines plain', () => {
    const highlight = highlighter();
    expect(highlight('let a;\n'.repeat(2_000), 'js')).toBeNull();
    expect(highlight('a'.repeat(501), 'js')).toBeNull();
    expect(highlight('let a;\n'.repeat(1_000), 'js')).not.toBeNull();
  });

  it('stops when the blocks of a page are too many, and begins anew with the next page', () => {
    const block = 'let a;\n'.repeat(1_500);
    const highlight = highlighter();
    expect([1, 2, 3].map(() => highlight(block, 'js') !== null)).toEqual([true, false, false]);
    expect(highlighter()(block, 'js')).not.toBeNull();
  });

  it('colours languages within others whatever came first', () => {
    expect(highlighter()('<script>let a</script>', 'html')).toContain('hljs-keyword');
  });
});

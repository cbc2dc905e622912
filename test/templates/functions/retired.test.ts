import { describe, expect, it } from 'vitest';
import { runFunction } from './run-function.ts';

describe('a name that Hugo has retired', () => {
  it('acts as before, and says once where to go', () => {
    const { html, warnings } = runFunction(
      '{{ lang.NumFmt 2 1234.5 }} {{ lang.NumFmt 0 5 }} {{ echoParam (dict "a" 1) "a" }} {{ crypto.FNV32a "a" }}',
    );
    expect(html).toBe('1,234.50 5 1 3826002220');
    expect(warnings).toEqual([
      expect.stringMatching(/^"lang\.NumFmt" .* write "lang\.FormatNumberCustom"$/),
      expect.stringMatching(/write "index"/),
      expect.stringMatching(/write "hash\.FNV32a"/),
    ]);
  });
});

describe('a function that cannot exist here', () => {
  it('says why', () => {
    expect(() => runFunction('{{ resources.GetRemote "https://example.org/" }}')).toThrow(
      /Cannot call "resources\.GetRemote": a page asks nothing of other sites/,
    );
    expect(() => runFunction('{{ js.Batch "x" }}')).toThrow(/no other program runs/);
  });
});

describe('chance', () => {
  it('gives the same numbers to the same page', () => {
    const template =
      '{{ math.Rand }} {{ math.Rand }} {{ shuffle (seq 9) }} {{ math.Counter }}{{ math.Counter }}';
    const { html } = runFunction(template);
    expect(runFunction(template).html).toBe(html);
    const [first, second] = html.split(' ');
    expect(first).not.toBe(second);
    expect(html).toMatch(/ 12$/);
  });
});

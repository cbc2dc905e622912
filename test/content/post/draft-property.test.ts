import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/content/post/post.ts';
import { Problem } from '../../../src/problem.ts';
import { runs } from '../../runs.ts';
import { pieces, read } from './random-files.ts';

/** What is neither of these could be seen by a visitor. */
function isHidden(result: Post | Problem): boolean {
  return result instanceof Problem || result.draft;
}

describe('a draft', () => {
  const name = fc.constantFrom('draft', 'Draft', 'DRAFT', 'dRaFt');
  const yes = fc
    .tuple(
      fc.constantFrom('true', 'yes', 'on', '1'),
      fc.constantFrom<'toLowerCase' | 'toUpperCase'>('toLowerCase', 'toUpperCase'),
    )
    .map(([word, change]) => word[change]());
  const quote = fc.constantFrom('', '"', "'");
  const white = fc.array(fc.constantFrom(' ', '\t'), { maxLength: 3 }).map((parts) => parts.join(''));
  const blank = fc.constantFrom('', '\n', '\n\n', ' \n', '\uFEFF', '\uFEFF\n', '\r\n', '\u200B', '\u00A0\n');
  const lines = fc.array(
    fc.constantFrom(
      'title: x',
      '# c',
      '',
      'tags: [a, b]',
      'x:\n  - y',
      's: |\n  draft: false',
      'date: 2023-01-02',
    ),
    {
      maxLength: 4,
    },
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const ending = fc.constantFrom('---', '--- ', '---\t', '---x', '----', '...', ' ---', '');

  it('in any spelling is never read as visible', () => {
    fc.assert(
      fc.property(
        fc.record({ name, yes, quote, white, blank, before: lines, lineEnd, ending, nameQuote: quote }),
        ({ name, yes, quote, white, blank, before, lineEnd, ending, nameQuote }) => {
          const field = `${nameQuote}${name}${nameQuote}: ${white}${quote}${yes}${quote}${white}`;
          const unique = [...new Set(before)];
          const text = `${blank}---${white}\n${[...unique, field].join('\n')}\n${ending}\nbody\n`;
          const result = read(text.replaceAll('\n', lineEnd));
          expect(isHidden(result)).toBe(true);
          if (/^---\s*$/.test(ending) && !white.includes('\t')) expect(result).toMatchObject({ draft: true });
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it('in TOML and JSON is never read as visible', () => {
    fc.assert(
      fc.property(name, yes, blank, white, (name, yes, blank, white) => {
        const value = /^(?:true|1)$/.test(yes) ? yes : `"${yes}"`;
        expect(
          read(`${blank}+++${white}\n${white}${name}${white}=${white}${value}${white}\n+++\n`),
        ).toMatchObject({ draft: true });
        expect(read(`${blank}{${white}"${name}"${white}:${white}${value}${white}}`)).toMatchObject({
          draft: true,
        });
      }),
      { numRuns: runs(500) },
    );
  });

  it('is still hidden when something above it is changed, as long as it is in front matter', () => {
    const text = '---\ntitle: Hello\nx: [1]\ndraft: true\ntags: [a, b]\n---\nbody\n';
    fc.assert(
      fc.property(fc.nat(text.indexOf('\ndraft') - 1), fc.constantFrom('', ...pieces), (at, piece) => {
        const changed = text.slice(0, at) + piece + text.slice(at + 1);
        const opens = /^[\s\u200B-\u200D\u2060\uFEFF]*(?:---|\+\+\+|\{(?!\{))/.test(changed);
        const closesEarly = /\n---\s*\n[\s\S]*draft: true/.test(changed);
        expect(isHidden(read(changed)) || !opens || closesEarly).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });
});

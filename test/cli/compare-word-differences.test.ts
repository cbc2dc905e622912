import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDifferences } from '../../cli/compare/word-differences.ts';

const table: [name: string, here: string, there: string, found: [here: string, there: string][]][] = [
  ['the same words', 'a b c', 'a b c', []],
  ['nothing at all', '', '', []],
  ['a word in place of another', 'a b c', 'a x c', [['b', 'x']]],
  ['a word less', 'a b c', 'a c', [['b', '']]],
  ['a word more', 'a c', 'a b c', [['', 'b']]],
  ['words at the beginning', 'x y a', 'a', [['x y', '']]],
  ['words at the end', 'a', 'a x y', [['', 'x y']]],
  [
    'a word moved',
    'a b c',
    'b c a',
    [
      ['a', ''],
      ['', 'a'],
    ],
  ],
  [
    'two places',
    'a b c d e',
    'a x c y e',
    [
      ['b', 'x'],
      ['d', 'y'],
    ],
  ],
  ['a word doubled', 'a a', 'a', [['a', '']]],
  ['all of it', 'a b', 'x y', [['a b', 'x y']]],
  ['words in place of nothing', '', 'x', [['', 'x']]],
];

describe('wordDifferences()', () => {
  test.each(table)('finds %s', (_, here, there, found) => {
    const differences = wordDifferences(words(here), words(there));
    expect(differences.map(({ here, there }) => [here.join(' '), there.join(' ')])).toEqual(found);
  });

  test('tells what stands around', () => {
    expect(
      wordDifferences(
        words('1 2 3 4 5 6 7 8 9 x 1 2 3 4 5 6 7 8'),
        words('1 2 3 4 5 6 7 8 9 y 1 2 3 4 5 6 7 8'),
      ),
    ).toEqual([{ here: ['x'], there: ['y'], before: words('4 5 6 7 8 9'), after: words('1 2 3 4 5 6') }]);
  });

  test('gives up on texts that have little in common', () => {
    const here = Array.from({ length: 2000 }, (_, index) => `a${index}`);
    const there = Array.from({ length: 2000 }, (_, index) => `b${index}`);
    expect(wordDifferences(['same', ...here], ['same', ...there])).toMatchObject([{ here, there }]);
  });

  test('makes the second text from the first one, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (here, there) => {
        let rest = here;
        let made: string[] = [];
        for (const difference of wordDifferences(here, there)) {
          const at = here.length - rest.length;
          const start = startOf(difference, here, at);
          made = [...made, ...here.slice(at, start), ...difference.there];
          rest = here.slice(start + difference.here.length);
        }
        expect([...made, ...rest]).toEqual(there);
      }),
    );
  });
});

/** The first place from `from` on at which the words around a difference stand. */
function startOf(
  { here, before, after }: ReturnType<typeof wordDifferences>[number],
  text: readonly string[],
  from: number,
): number {
  for (let start = from; ; start++) {
    const around = [
      text.slice(Math.max(0, start - 6), start),
      text.slice(start, start + here.length),
      text.slice(start + here.length, start + here.length + 6),
    ];
    if (JSON.stringify(around) === JSON.stringify([before, here, after])) return start;
    if (start > text.length) throw new Error('no such place');
  }
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

import { expect, it } from 'vitest';
import { compare } from '../../admin/compare.ts';

/** Own lines in brackets. */
function shown(left: string, right: string): string[] {
  return compare(left.split(' '), right.split(' ')).map((lines) =>
    lines.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(' '),
  );
}

it.each([
  ['a b c', 'a b c', 'a b c', 'a b c'],
  ['a b c', 'a x c', 'a [b] c', 'a [x] c'],
  ['a b c', 'a c', 'a [b] c', 'a c'],
  ['a c', 'a b c', 'a c', 'a [b] c'],
  ['a b c d e', 'a c x e', 'a [b] c [d] e', 'a c [x] e'],
  ['a a', 'a a a', 'a a', 'a a [a]'],
  ['a b', 'c d', '[a] [b]', '[c] [d]'],
])('compare(): %s, %s', (left, right, ours, theirs) => {
  expect(shown(left, right)).toEqual([ours, theirs]);
});

it('compare() marks all between in texts that are too long', () => {
  const left = Array.from({ length: 2001 }, (_, index) => `${index}`);
  const [ours] = compare(['a', ...left, 'z'], ['a', 'b', 'z']);
  expect(ours.filter(({ isOwn }) => isOwn)).toHaveLength(2001);
});

import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/content/remembered.ts';

describe('remembered()', () => {
  it('computes once for each text', () => {
    const { asked, length } = counting({ most: 2, longest: 3 });
    expect([length('a'), length('ab'), length('a')]).toEqual([{ length: 1 }, { length: 2 }, { length: 1 }]);
    expect(asked).toEqual(['a', 'ab']);
  });

  it('forgets all results if there are too many', () => {
    const { asked, length } = counting({ most: 2, longest: 3 });
    for (const text of ['a', 'b', 'c', 'a', 'c']) length(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('remembers nothing of a longer text', () => {
    const { asked, length } = counting({ most: 2, longest: 3 });
    for (const text of ['abc', 'abcd', 'abc', 'abcd']) length(text);
    expect(asked).toEqual(['abc', 'abcd', 'abcd']);
  });
});

function counting(limits: { most: number; longest: number }) {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return { length: text.length };
  }, limits);
  return { asked, length };
}

import { describe, expect, it } from 'vitest';
import { found, layoutsOf } from './expected.ts';
import recorded from './recorded.json' with { type: 'json' };
import { namesOf, sets, short } from './sets.ts';

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded;

describe('the template of a page is the one that Hugo takes', () => {
  it.each(sets)('%s', (set) => {
    const answers = known[set] ?? {};
    const all = found(layoutsOf(namesOf(set)));
    expect(Object.fromEntries(Object.keys(answers).map((page) => [page, short(all[page] ?? '')]))).toEqual(
      answers,
    );
  });

  it('has an answer for every set', () => {
    expect(Object.keys(known)).toEqual([...sets]);
  });
});

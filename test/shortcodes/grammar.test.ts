import { describe, expect, test } from 'vitest';
import { grammar } from './grammar-table.ts';
import { expandProbes, problemOf } from './probe.ts';

describe('the shortcode grammar', () => {
  test.each(grammar)('$rule: $text', ({ text, gives, fails }) => {
    if (fails === undefined) {
      expect(expandProbes(text)).toBe(gives);
      return;
    }
    const problem = problemOf(() => expandProbes(text));
    expect(problem.message).toMatch(fails.message);
    expect(problem.errors).toEqual([{ message: problem.message, line: fails.at[0], column: fails.at[1] }]);
  });

  test('names lines of the file, not of the body', () => {
    const [fault] = problemOf(() => expandProbes('a\n {{< p', 12)).errors;
    expect(fault).toMatchObject({ line: 13, column: 2 });
  });

  test('counts columns in UTF-16 units', () => {
    const [fault] = problemOf(() => expandProbes('😀 {{< p')).errors;
    expect(fault).toMatchObject({ line: 1, column: 4 });
  });
});

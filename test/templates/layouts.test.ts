import { describe, expect, test } from 'vitest';
import { layoutRows } from './layout-table.ts';
import { runLayout } from './run-layout.ts';

describe('templates beside each other', () => {
  test.each(layoutRows)('$rule: $main', ({ main, files, gives, fails }) => {
    const made = runLayout(main, files);
    if (fails === undefined) expect(made).toEqual({ text: gives });
    else expect('problem' in made && made.problem.whole).toMatch(fails);
  });
});

import { expect, it } from 'vitest';
import { newToken } from '../../cli/tokens.ts';

it('makes tokens that no program takes for an option', () => {
  const tokens = Array.from({ length: 2000 }, newToken);
  expect(tokens.filter((token) => !/^\w[\w-]{42}$/.test(token))).toEqual([]);
  expect(new Set(tokens).size).toBe(tokens.length);
});

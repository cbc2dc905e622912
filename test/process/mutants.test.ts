import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutants } from '../mutants/mutants.ts';

describe('every mistake of the list', () => {
  it.each(mutants)('has its place in the source: $name', ({ file, find, replace, suites }) => {
    const source = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
    expect(source.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    expect(suites.length).toBeGreaterThan(0);
  });
});

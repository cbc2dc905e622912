import { describe, expect, test } from 'vitest';
import { matchesStrongly, matchesWeakly, parseEntityTags } from '../../src/http/entity-tag.ts';

const strong = (value: string) => ({ value, isWeak: false });
const weak = (value: string) => ({ value, isWeak: true });

describe('parseEntityTags()', () => {
  test.each([
    ['"a"', [strong('a')]],
    ['W/"a"', [weak('a')]],
    ['""', [strong('')]],
    ['W/""', [weak('')]],
    ['"a", "b"', [strong('a'), strong('b')]],
    ['"a","b",W/"c"', [strong('a'), strong('b'), weak('c')]],
    ['"a" , \t"b"', [strong('a'), strong('b')]],
    [' "a" ', [strong('a')]],
    [',"a",, "b",', [strong('a'), strong('b')]],
    ['"a,b"', [strong('a,b')]],
    ['"W/"', [strong('W/')]],
    ['"a\\"', [strong('a\\')]],
    ['"*"', [strong('*')]],
    ['"é"', [strong('é')]],
    ['"!#~"', [strong('!#~')]],
  ])('reads %s', (field, tags) => {
    expect(parseEntityTags(field)).toEqual(tags);
  });

  test.each(['*', ' * '])('reads "%s" as any tag', (field) => {
    expect(parseEntityTags(field)).toBe('*');
  });

  test.each([
    '',
    ' ',
    ',',
    'a',
    '"',
    '"a',
    'a"',
    "'a'",
    'w/"a"',
    'W/',
    'W/a',
    'W/ "a"',
    'W"a"',
    '"a" "b"',
    '"a""b"',
    '"a"b',
    '"a";q=1',
    '"a b"',
    '"a\tb"',
    '"a\u007f"',
    '"a", b',
    '"a", *',
    '*, "a"',
    '**',
  ])('does not read %j', (field) => {
    expect(parseEntityTags(field)).toBeNull();
  });

  test('takes time in proportion to the field', () => {
    for (const field of [
      '"'.repeat(200_000),
      '"a",'.repeat(200_000),
      ', '.repeat(200_000),
      'W/'.repeat(200_000),
    ]) {
      parseEntityTags(field);
    }
  }, 2000);
});

test.each([
  ['"a"', 'a', true, true],
  ['W/"a"', 'a', true, false],
  ['"b"', 'a', false, false],
  ['"b", W/"a"', 'a', true, false],
  ['"b", "a"', 'a', true, true],
  ['*', 'a', true, true],
  ['"A"', 'a', false, false],
  ['""', '', true, true],
])('%s against "%s": weakly %s, strongly %s', (field, current, isWeakMatch, isStrongMatch) => {
  const tags = parseEntityTags(field) ?? [];
  expect(matchesWeakly(tags, current)).toBe(isWeakMatch);
  expect(matchesStrongly(tags, current)).toBe(isStrongMatch);
});

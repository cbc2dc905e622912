import { describe, expect, it } from 'vitest';
import { placeOf } from './faults.ts';
import { read } from './read-fields.ts';

describe('draft', () => {
  const yes = [
    'true',
    'True',
    'TRUE',
    'yes',
    'Yes',
    'on',
    'ON',
    '1',
    '"true"',
    "'yes'",
    '"On"',
    '"1"',
    '" true "',
    '|\n  yes',
  ];
  const no = ['false', 'False', 'no', 'NO', 'off', '0', '"false"', "'no'", '"off"', '"0"'];

  it.each(yes)('is true: %j', (spelling) => {
    expect(read(`draft: ${spelling}`).draft).toBe(true);
    expect(read(`DRAFT : ${spelling}`).draft).toBe(true);
  });

  it.each(no)('is false: %j', (spelling) => {
    expect(read(`draft: ${spelling}`).draft).toBe(false);
  });

  it.each(['maybe', 'y', 't', '2', '-1', '1.0', 'ture', '[true]', '{a: true}', 'true false', '"yes!"'])(
    'is a fault: %j',
    (spelling) => {
      expect(placeOf(() => read(`title: x\ndraft: ${spelling}`))).toBe('3:1');
    },
  );

  it.each(['', '~', '""', '# later'])('without a value is not given, which is a warning: %j', (spelling) => {
    const { draft, warnings, params } = read(`title: x\ndraft: ${spelling}`);
    expect(draft).toBe(false);
    expect(params.has('draft')).toBe(false);
    expect(warnings).toEqual([
      {
        message: '"draft" has no value, so it counts as not given: give it one, or leave the line out',
        line: 3,
        column: 1,
      },
    ]);
  });

  it('of which the value stands in the wrong place is a fault', () => {
    expect(placeOf(() => read('draft:\ntrue'))).toMatch(/^[23]:/);
    expect(placeOf(() => read('draft:\ntrue\ntitle: x'))).toMatch(/^[23]:/);
    expect(placeOf(() => read('draft:\ndraft: true'))).toMatch(/^[23]:/);
  });

  it.each(['publishDate', 'expiryDate', 'pubdate', 'hidden', 'headless', 'build', 'unpublishDate'])(
    'and other fields that decide who sees the post are warned of without a value: %s',
    (name) => {
      expect(read(`${name}:`).warnings).toEqual([expect.objectContaining({ line: 2, column: 1 })]);
      expect(read(`${name}: ""`).warnings).toHaveLength(1);
    },
  );

  it.each(['date', 'lastmod', 'title', 'slug', 'tags', 'weight'])(
    'is none of the fields that may be empty: %s',
    (name) => {
      expect(read(`${name}:`).warnings).toBeUndefined();
    },
  );

  it.each([
    ['base: &b {draft: true}\n<<: *b', true],
    ['"draft ": true', true],
    ['"\\u00A0Draft": true', true],
    ['? draft\n: true', true],
    ['{draft: true}', true],
    ['draft: &a true\nx: *a', true],
    ['drafts: true', false],
  ])('is found in %j', (fields, draft) => {
    expect(read(fields).draft).toBe(draft);
  });

  it.each([
    ['published: false', true],
    ['published: "no"', true],
    ['published: true', false],
    ['published: 2023-05-05', false],
    ['draft: true\npublished: true', true],
    ['draft: false\npublished: false', true],
  ])('heeds %j', (fields, draft) => {
    expect(read(fields).draft).toBe(draft);
  });

  it.each(['published:', 'published: maybe', 'published: [false]'])('does not guess at %j', (fields) => {
    expect(placeOf(() => read(fields))).toBe('2:1');
  });
});

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

  it.each([
    '',
    '~',
    '""',
    'maybe',
    'y',
    't',
    '2',
    '-1',
    '1.0',
    'ture',
    '[true]',
    '{a: true}',
    'true false',
    '"yes!"',
  ])('is a fault: %j', (spelling) => {
    expect(placeOf(() => read(`title: x\ndraft: ${spelling}`))).toBe('3:1');
  });

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

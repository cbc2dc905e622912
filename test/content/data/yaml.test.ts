import { describe, expect, it } from 'vitest';
import { parseData } from '../../../src/content/data/data.ts';
import { faultsOf, placeOf } from '../post/faults.ts';

function read(text: string) {
  return Object.fromEntries(parseData(text, 'yaml').value);
}

describe('YAML scalars', () => {
  it.each([
    ['5', 5],
    ['-5', -5],
    ['1.5', 1.5],
    ['001', '001'],
    ['1.10', '1.10'],
    ['1.0', '1.0'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['1e3', '1e3'],
    ['+1', '+1'],
    ['-0', '-0'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['1_000', '1_000'],
    ['12345678901234567890', '12345678901234567890'],
    ['12:30', '12:30'],
    ['2023-01-02', '2023-01-02'],
    ['2023-13-45', '2023-13-45'],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['off', 'off'],
    ['~', null],
    ['', null],
    ['null', null],
    ['"001"', '001'],
    ["'true'", 'true'],
    ['!!str 5', '5'],
    ['!!timestamp 2023-01-02', '2023-01-02'],
    ['!!binary aGk=', 'aGk='],
    ['!!js/function "x"', 'x'],
    ['"\\ud83d\\ude00"', '😀'],
    ['a # comment', 'a'],
    ['a#b', 'a#b'],
  ])('reads %s as %j', (spelling, value) => {
    expect(read(`a: ${spelling}`)).toEqual({ a: value });
  });

  it('keeps lines of literal and folded text', () => {
    expect(read('a: |\n  x\n\n  y\nb: >-\n  p\n  q\n')).toEqual({ a: 'x\n\ny\n', b: 'p q' });
  });
});

describe('YAML mappings', () => {
  it('takes every name for text', () => {
    expect(read('1: a\ntrue: b\nnull: c\n')).toEqual({ 1: 'a', true: 'b', null: 'c' });
  });

  it.each([
    ['base: &b {x: 1, y: 2}\na:\n  <<: *b\n  y: 3', { x: 1, y: 3 }],
    ['base: &b {x: 1, y: 2}\na:\n  y: 3\n  <<: *b', { x: 1, y: 3 }],
    ['p: &p {x: 1}\nq: &q {x: 2, y: 2}\na:\n  <<: [*p, *q]', { x: 1, y: 2 }],
    ['a:\n  <<: {x: 1}', { x: 1 }],
    ['a: {"<<": 1}', { '<<': 1 }],
  ])('merges %j', (text, merged) => {
    expect(read(text)['a']).toEqual(merged);
  });

  it('merges at the top, and knows where merged names came from', () => {
    const data = parseData('base: &b\n  draft: true\n<<: *b\n', 'yaml');
    expect(data.value.get('draft')).toBe(true);
    expect(data.positionOf('draft')).toEqual({ line: 3, column: 1 });
  });

  it.each([
    ['', {}],
    ['# only a comment\n', {}],
    ['---\na: 1\n', { a: 1 }],
    ['a: 1\n...\n', { a: 1 }],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['a: 1\rb: 2\r', { a: 1, b: 2 }],
    ['{a: 1, b: [2, 3]}', { a: 1, b: [2, 3] }],
    ['a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    ['a:\n    b: "x \\\n  y"\n    c: \'p\n q\'\n', { a: { b: 'x y', c: 'p q' } }],
    ['a: "x\ny \\"z"\nb: 1\n', { a: 'x y "z', b: 1 }],
    ["a: |\n  'x\nb: 'it''s\nok'\n", { a: "'x\n", b: "it's ok" }],
  ])('reads %j', (text, value) => {
    expect(read(text)).toEqual(value);
  });
});

describe('YAML that is refused', () => {
  it.each([
    ['- a', '1:1', 'names with values'],
    ['abc', '1:1', 'names with values'],
    ['a: 1\na: 2', '2:1', 'only once'],
    ['a: {b: 1, b: 2}', '1:11', 'only once'],
    ['a: b: c', '1:4', 'compact mappings'],
    ['a: "x', '1:4', 'closing'],
    ["a: 'it''s\nb: 1", '1:4', 'closing'],
    ['a: "x\ndraft: true\ny"', '1:4', 'closing'],
    ['a: 1\n\tb: 2', '2:1', 'Tabs'],
    ['a: @b', '1:4', 'reserved'],
    ['a: 1\nx: ]', '2:4', 'flow-seq-end'],
    ['? [a]\n: b', '1:3', 'names must be text'],
    ['a: *x', '1:4', '"&x" must stand before "*x"'],
    ['a: &a [*a]', '1:8', 'must stand before'],
    ['<<: 5', '1:1', '"<<" must be given'],
    ['a: 1\n---\nb: 2', '2:1', 'one document'],
    ['%YAML 1.1\n---\na: yes', '1:1', 'directives'],
    ['draft:true\ntitle: x', '1:1', 'single line'],
    ['title: x\ndraft:true', '2:1', 'followed by map values'],
  ])('refuses %j at %s', (text, place, reason) => {
    expect(placeOf(() => parseData(text, 'yaml'))).toBe(place);
    expect(faultsOf(() => parseData(text, 'yaml'))[0]?.message).toContain(reason);
  });
});

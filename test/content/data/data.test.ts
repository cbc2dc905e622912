import { describe, expect, it } from 'vitest';
import { type DataFormat, parseData } from '../../../src/content/data/data.ts';
import { faultsOf, placeOf } from '../post/faults.ts';

function read(text: string, format: DataFormat) {
  return Object.fromEntries(parseData(text, format).value);
}

describe('TOML', () => {
  it.each([
    ['a = 1', 1],
    ['a = 1.10', 1.1],
    ['a = 0x1F', 31],
    ['a = 12345678901234567890', '12345678901234567890'],
    ['a = inf', 'Infinity'],
    ['a = true', true],
    ['a = 2023-01-02', '2023-01-02'],
    ['a = 2023-01-02T10:00:00', '2023-01-02T10:00:00'],
    ['a = 2023-01-02 10:00:00Z', '2023-01-02T10:00:00Z'],
    ['a = 2023-01-02T10:00:00.5+05:30', '2023-01-02T10:00:00.500+05:30'],
    ['a = 07:32:00', '07:32:00'],
    ['a = [1, "b", # c ]\n 2]', [1, 'b', 2]],
    ['a = {b.c = 1}', { b: { c: 1 } }],
    ['[a]\nb = 1\n[a.c]\nd = 2', { b: 1, c: { d: 2 } }],
    ['[[a]]\nb = 1\n[[a]]\nb = 2', [{ b: 1 }, { b: 2 }]],
    ['a = """\n2023-02-30 = "x"\n"""', '2023-02-30 = "x"\n'],
    ["a = ''''x'''''", "'x''"],
    ['a = "2023-02-30"', '2023-02-30'],
    ['a = {2023-02-30 = 1}', { '2023-02-30': 1 }],
  ])('reads %j', (text, value) => {
    expect(read(text, 'toml')).toEqual({ a: value });
  });

  it.each([
    ['a = ', '1:5'],
    ['a = 1\na = 2', '2:1'],
    ['{', '1:1'],
    ['a = 1 b = 2', '1:7'],
    ['a = 2023-02-30', '1:5'],
    ['a = 2023-02-30T10:00:00Z', '1:5'],
    ['a = 2023-02-30 10:00:00', '1:5'],
    ['a = [\n 2024-02-29,\n 2023-02-29\n]', '3:2'],
    ['[a]\nb = {c = 2023-11-31}', '2:10'],
    ['a = 2023-13-01', '1:5'],
  ])('refuses %j at %s', (text, place) => {
    expect(placeOf(() => parseData(text, 'toml'))).toBe(place);
  });
});

describe('JSON', () => {
  it.each([
    ['', {}],
    ['{}', {}],
    ['{"a": 1, "b": [true, null, {"c": ""}]}', { a: 1, b: [true, null, { c: '' }] }],
    ['{"a": 1.10, "b": 1e3, "c": -0, "d": -1.5}', { a: '1.10', b: '1e3', c: '-0', d: -1.5 }],
    ['{"a\\"\\u0041": "\\ud83d\\ude00\\n/"}', { 'a"A': '😀\n/' }],
    [' {\n"a"\n:\n"b"\n}\n', { a: 'b' }],
  ])('reads %j', (text, value) => {
    expect(read(text, 'json')).toEqual(value);
  });

  it.each([
    ['[1]', '1:1'],
    ['{"a":1,}', '1:8'],
    ['{"a":1 "b":2}', '1:8'],
    ['{"a":"x\ny"}', '1:6'],
    ['{"a":"\\q"}', '1:6'],
    ['{"a":"\u0001"}', '1:6'],
    ['{"a":01}', '1:6'],
    ['{"a":+1}', '1:6'],
    ['{"a":nul}', '1:6'],
    ['{"a":NaN}', '1:6'],
    ['{a:1}', '1:2'],
    ["{'a':1}", '1:2'],
    ['{"a":1}x', '1:8'],
    ['{"a":[1,]}', '1:9'],
    ['{\n "a": 1,\n "a": 2}', '3:2'],
    ['{"a"', '1:5'],
    ['{"a":', '1:6'],
    ['{"a":{"b":1}', '1:13'],
    ['{"a":// c\n1}', '1:6'],
  ])('refuses %j at %s', (text, place) => {
    expect(placeOf(() => parseData(text, 'json'))).toBe(place);
  });
});

describe('positionOf()', () => {
  it.each<[DataFormat, string, string]>([
    ['yaml', 'x: 0\nb: 1\na:\n  d: 2\n  c: {e: 1}\n', '12:1 14:3 15:3 15:7'],
    ['toml', 'x = 0\nb = 1\n[a]\nd = 2\nc.e = 1\n', '12:1 14:1 15:1 15:1'],
    ['json', '{"x": 0,\n "b": 1,\n "a": {\n "d": 2,\n "c": {"e": 1}}}', '12:2 14:2 15:2 15:8'],
  ])('finds names of the file in %s', (format, text, places) => {
    const data = parseData(text, format, 11);
    const found = [
      data.positionOf('b'),
      data.positionOf('a', 'd'),
      data.positionOf('a', 'c'),
      data.positionOf('a', 'c', 'e'),
    ];
    expect(found.map((at) => `${at?.line}:${at?.column}`).join(' ')).toBe(places);
  });

  it('answers the nearest name around one that was not seen', () => {
    const data = parseData('a:\n  b: 1\n', 'yaml');
    expect(data.positionOf('a', 'c')).toEqual({ line: 1, column: 1 });
    expect(data.positionOf('c')).toBeUndefined();
  });

  it('counts from the first line in errors too', () => {
    expect(placeOf(() => parseData('\na: b: c', 'yaml', 7))).toBe('8:4');
    expect(placeOf(() => parseData('\na =', 'toml', 7))).toBe('8:4');
    expect(placeOf(() => parseData('\n{"a"', 'json', 7))).toBe('8:5');
  });
});

describe('names that JavaScript knows', () => {
  it.each<[DataFormat, string]>([
    ['yaml', '__proto__: {x: 1}\nconstructor: 2\nn: {__proto__: {x: 1}, toString: 3}\n'],
    ['toml', '__proto__ = {x = 1}\nconstructor = 2\n[n]\n__proto__ = {x = 1}\ntoString = 3\n'],
    ['json', '{"__proto__": {"x": 1}, "constructor": 2, "n": {"__proto__": {"x": 1}, "toString": 3}}'],
  ])('are only names in %s', (format, text) => {
    const { value } = parseData(text, format);
    expect([...value.keys()]).toEqual(['__proto__', 'constructor', 'n']);
    const nested = value.get('n') as object;
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
    expect(Object.keys(nested)).toEqual(['__proto__', 'toString']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('survive a structured clone', () => {
    const value = structuredClone(Object.fromEntries(parseData('n: {__proto__: {x: 1}}', 'yaml').value));
    expect(Object.keys(value['n'] as object)).toEqual(['__proto__']);
  });
});

describe('nesting', () => {
  const yaml = (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
  const toml = (depth: number) => `a = ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
  const json = (depth: number) => `{"a": ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  const dotted = (depth: number) => `${Array(depth).fill('a').join('.')} = 1`;
  const aliased = (depth: number) =>
    ['a0: &a0 []', ...Array.from({ length: depth - 2 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`)].join(
      '\n',
    );

  it.each<[string, DataFormat, (depth: number) => string]>([
    ['brackets', 'yaml', yaml],
    ['aliases', 'yaml', aliased],
    ['brackets', 'toml', toml],
    ['dotted names', 'toml', dotted],
    ['brackets', 'json', json],
  ])('by %s in %s may be 50 deep and no deeper', (_, format, nested) => {
    expect(parseData(nested(50), format).value.size).toBeGreaterThan(0);
    expect(faultsOf(() => parseData(nested(51), format))[0]?.line).toBeGreaterThan(0);
  });
});

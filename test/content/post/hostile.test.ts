import { describe, expect, it } from 'vitest';
import { type DataFormat, parseData } from '../../../src/content/data/data.ts';
import type { Post } from '../../../src/content/post/post.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { Problem } from '../../../src/problem.ts';
import { sample } from '../../runs.ts';
import { faultsOf, placeOf } from './faults.ts';

const mebibyte = 1_048_576;

function many(piece: string, length: number): string {
  return piece.repeat(Math.floor(length / piece.length));
}

function numbered(length: number, line: (n: number) => string): string {
  return Array.from({ length: Math.floor(length / line(1000).length) }, (_, n) => line(n)).join('');
}

/** A post, or the reason why not; anything else that is thrown fails the test. */
function outcome(read: () => Post): Post | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem && error.errors[0]?.line) return error.message;
    throw error;
  }
}

const read = (text: string) => readPost('a.md', text, defaultSite);

/** Nothing in here may take more than linear time, overflow a stack or be read as something visible by mistake. */
const yaml: Record<string, (length: number) => string> = {
  'items on one line': (length) => many('- ', length),
  'empty items': (length) => many('-\n', length),
  'open brackets': (length) => `a: ${many('[', length)}`,
  'open braces': (length) => `a: ${many('{', length)}`,
  'closing brackets': (length) => `a: b${many(']', length)}`,
  commas: (length) => `a: [${many(',', length)}]`,
  'colons in a list': (length) => `a: [${many(': ', length)}]`,
  'question marks': (length) => many('? ', length),
  'explicit names': (length) => many('?\n', length),
  colons: (length) => many(': ', length),
  'growing indentation': (length) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * length)) }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
  tags: (length) => many('!a ', length),
  anchors: (length) => many('&a ', length),
  'anchors of anchors': (length) =>
    `a0: &a0 x\n${numbered(length, (n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n}]\n`)}`,
  aliases: (length) => `a: &a x\nb: [${many('*a,', length)}]`,
  'aliases of a long text': (length) => `a: &a ${many('x', length / 2)}\nb: [${many('*a,', length / 2)}]`,
  'unknown aliases': (length) => numbered(length, (n) => `a${n}: *b\n`),
  merges: (length) => `a: &a {b: 1}\nc:\n${many('  <<: *a\n', length)}`,
  'a list of merges': (length) => `a: &a {b: 1}\nc:\n  <<: [${many('*a,', length)}]`,
  names: (length) => numbered(length, (n) => `k${n}: 1\n`),
  'one name': (length) => many('a: 1\n', length),
  comments: (length) => many('#\n', length),
  'bad escapes': (length) => `a: "${many('\\x', length)}"`,
  'escaped line ends': (length) => `a: "${many('\\\n', length)}"`,
  'single quotes': (length) => `a: '${many("''", length)}'`,
  'an open string': (length) => `a: "${many('x ', length)}`,
  'one long value': (length) => `a: ${many('x', length)}`,
  'a long name': (length) => `${many('x', length)}: a`,
  'lines of text': (length) => `a: |\n${many('  x\n', length)}`,
  'line separators': (length) => `a: x${many('\u2028', length)}y`,
  tabs: (length) => many('\t\n', length),
  documents: (length) => many('--- a\n', length),
  directives: (length) => many('%a\n', length),
  'ends of documents': (length) => many('...\n', length),
};

describe('hostile front matter', () => {
  it.each(sample(Object.keys(yaml)))('of %s is read or refused', (name) => {
    const text = yaml[name]?.(60_000) ?? '';
    outcome(() => read(`---\n${text}\n---\nbody`));
    expect(outcome(() => read(`---\ndraft: true\n${text}\n---\nbody`))).toSatisfy(
      (result: Post | string) => typeof result === 'string' || result.draft,
    );
  });

  it.each(Object.keys(yaml))('of 1 MiB of %s is refused with its line', (name) => {
    expect(placeOf(() => read(`\n---\n${yaml[name]?.(mebibyte)}\n---\n`))).toMatch(/^\d+:1$/);
  });

  it.each([101, 5_000, 60_000, 500_000])('of %i blank lines is refused', (count) => {
    for (const blank of ['\n', ' \n', '\r\n', '\u2028', '\n\t']) {
      expect(placeOf(() => read(`---\na: 1\n${blank.repeat(count)}b: 1\n---\n`))).toMatch(/^[23]:1$/);
    }
  });

  it('may have 100 blank lines', () => {
    expect(read(`---\na: 1\n${'\n'.repeat(100)}draft: yes\n---\n`)).toMatchObject({
      draft: true,
      bodyLine: 105,
    });
  });

  it('may have 65,536 characters and no more', () => {
    const padded = (length: number) => read(`---\n${'draft: true #'.padEnd(length - 1, 'x')}\n---\n`);
    expect(padded(65_536).draft).toBe(true);
    expect(placeOf(() => padded(65_537))).toBe('2:1');
  });

  it.each([
    '---\n',
    '+++\n',
    '{',
    '{"a": "',
    '\n\n---\n',
    '{"',
    '<!--',
    '<!---->',
    '---\n--',
    '--- \n---x\n',
  ])('that opens with %j and is never closed takes linear time', (opening) => {
    for (const filler of ['a', '\n', '---x\n', '{', '"', '\\', '<!---->', '\r', ' ', '\n---']) {
      outcome(() => read(opening + many(filler, mebibyte / 4)));
    }
  });
});

describe('hostile data', () => {
  it.each<[DataFormat, string, string]>([
    ['yaml', 'lists', many('- ', mebibyte)],
    ['yaml', 'brackets', many('[', mebibyte)],
    ['yaml', 'braces', many('{a: ', mebibyte)],
    ['yaml', 'names', many('? ', mebibyte)],
    ['yaml', 'aliases', `a0: &a0 [x]\n${numbered(mebibyte, (n) => `a${n + 1}: &a${n + 1} [*a${n}]\n`)}`],
    ['toml', 'brackets', `a = ${many('[', mebibyte)}`],
    ['toml', 'braces', `a = ${many('{a=', mebibyte)}`],
    ['toml', 'dotted names', `a${many('.a', mebibyte)} = 1`],
    ['toml', 'dotted headers', `[a${many('.a', mebibyte)}]`],
    ['toml', 'dotted names in braces', `a = {b${many('.b', mebibyte)} = 1}`],
    ['json', 'brackets', `{"a":${many('[', mebibyte)}`],
    ['json', 'braces', many('{"a":', mebibyte)],
  ])('in %s: nested %s are refused as such', (format, _, text) => {
    const [fault] = faultsOf(() => parseData(text, format));
    expect(fault?.message).toContain('nested');
    expect(fault?.line).toBeGreaterThan(0);
  });

  it.each<[string, string]>([
    [
      'nine levels of nine',
      Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${many(`*a${n},`, 36)}]\n`).join(''),
    ],
    ['a long text', `b: [${many('*a0,', 3_000)}]\nt: &t ${'x'.repeat(50_000)}\nc: [*t, *t, *t]\n`],
    ['a merged mapping', `m: &m {t: ${'x'.repeat(40_000)}}\n${numbered(100, (n) => `c${n}: {<<: *m}\n`)}`],
  ])('in yaml: aliases of %s are refused', (_, text) => {
    expect(() => parseData(`a0: &a0 lol\n${text}`, 'yaml')).toThrow(
      'aliases may repeat at most 100000 characters',
    );
  });

  it('in json: a string that does not end is refused', () => {
    expect(placeOf(() => parseData(`{"a":"${many('\\"', mebibyte)}`, 'json'))).toBe('1:6');
  });

  it.each<[DataFormat, string, string]>([
    ['toml', 'names', numbered(mebibyte, (n) => `k${n} = 1\n`)],
    ['toml', 'tables', numbered(mebibyte, (n) => `[k${n}]\na = 1\n`)],
    ['toml', 'a list', `a = [${many('2023-01-02, ', mebibyte)}]`],
    ['toml', 'comments', many('#\n', mebibyte)],
    ['toml', 'blank lines', many('\n', mebibyte)],
    ['toml', 'a string', `a = """${many('\\"', mebibyte)}"""`],
    [
      'toml',
      'a long name around many',
      `["${many('x', mebibyte / 2)}"]\n${numbered(mebibyte / 2, (n) => `k${n} = 1\n`)}`,
    ],
    ['json', 'names', `{${numbered(mebibyte, (n) => `"k${n}":1,`)}"z":1}`],
    [
      'json',
      'a long name around many',
      `{"${many('x', mebibyte / 2)}":{${numbered(mebibyte / 2, (n) => `"k${n}":{},`)}"z":1}}`,
    ],
    ['json', 'white space', `{${many(' \n', mebibyte)}}`],
    ['json', 'digits', `{"a":${many('1', mebibyte)}}`],
  ])('in %s: 1 MiB of %s is read', (format, _, text) => {
    expect(parseData(text, format).value).toBeInstanceOf(Map);
  });
});

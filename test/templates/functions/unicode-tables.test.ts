import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { UnicodeTables } from '../../../src/templates/functions/unicode-tables.ts';

const path = '/node_modules/re2js/build/index.js';
const packages = import.meta.glob<string>('/node_modules/re2js/build/index.js', {
  ...{ query: '?raw', import: 'default', eager: true, exhaustive: true },
});

/** What the package has: `Lu: () => new UnicodeRangeTable(…)`, in four maps of which two repeat names of the others. */
const rows = (packages[path] ?? '').matchAll(/^\t\t(\w+): \(\) => new UnicodeRangeTable/gm);
const names = [...new Set([...rows].map(([, name = '']) => name))];

type Table = ReturnType<typeof UnicodeTables.CATEGORIES.get>;

/** Bounds of ranges, as the package reads a class. */
function read(pattern: string): number[] {
  const compiled = RE2JS.compile(pattern) as unknown as {
    re2Input: { prog: { inst: { runes: ArrayLike<number> }[] } };
  };
  const runes = Array.from(compiled.re2Input.prog.inst[1]?.runes ?? []);
  return runes.length === 1 ? [...runes, ...runes] : runes;
}

function bounds(...tables: Table[]): number[] {
  const ranges = tables.flatMap((table) =>
    Array.from({ length: table?.length ?? 0 }, (_, index) => [
      table?.getLo(index) ?? 0,
      table?.getHi(index) ?? 0,
    ]),
  );
  const joined: number[] = [];
  for (const [low = 0, high = 0] of ranges.sort(([a = 0], [b = 0]) => a - b)) {
    if (joined.at(-1) === low - 1) joined.pop();
    else joined.push(low);
    joined.push(high);
  }
  return joined;
}

const hex = (code: number) => `\\x{${code.toString(16)}}`;

describe('our tables of Unicode, in place of those of re2js', () => {
  it('have the same names', () => {
    expect(names.length).toBeGreaterThan(200);
    const { CATEGORIES, SCRIPTS } = UnicodeTables;
    expect(names.filter((name) => !CATEGORIES.has(name) && !SCRIPTS.has(name))).toEqual([]);
    expect(
      ['Latn', 'Letter', 'Any', 'lu', ''].filter((name) => CATEGORIES.has(name) || SCRIPTS.has(name)),
    ).toEqual([]);
  });

  it('have the same characters, and with (?i) the same others', () => {
    const wrong = names.filter((name) => {
      const [tables, folds] = UnicodeTables.CATEGORIES.has(name)
        ? [UnicodeTables.CATEGORIES, UnicodeTables.FOLD_CATEGORIES]
        : [UnicodeTables.SCRIPTS, UnicodeTables.FOLD_SCRIPT];
      const [own, folded] = [tables.get(name), folds.get(name)];
      return (
        String(bounds(own)) !== String(read(`[\\p{${name}}]`)) ||
        String(bounds(own, folded)) !== String(read(`(?i)[\\p{${name}}]`))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('fold each character with the same others', () => {
    const { has, get } = UnicodeTables.CASE_ORBIT;
    for (let code = 0x80; code < 0x1_f000; code++) {
      if (/[\p{Lo}\p{Cn}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(code)) && !has(code)) continue;
      let least = code;
      for (let other = get(code) ?? code; other !== code; other = get(other) ?? code)
        least = Math.min(least, other);
      if (read(`(?i)${hex(code)}`)[0] !== least) expect.fail(hex(code));
    }
    expect(['K', 'k', 'S', 's', 'A'].map((letter) => has(letter.charCodeAt(0)))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('know what can be printed', () => {
    const printed = UnicodeTables.Print;
    expect(bounds(printed)).toEqual(read('[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]'));
  });
});

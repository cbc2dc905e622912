import { describe, expect, it } from 'vitest';
import { keepColors, knownColors } from '../../src/catalog/layout-colors.ts';
import { colorsName } from '../../src/content/images.ts';
import { inDatabase } from './database.ts';

const nameOf = (index: number) => colorsName(`${index}.png`, []);
const all = (from: number, to: number) =>
  new Map(
    Array.from({ length: to - from }, (_, index) => [
      nameOf(from + index),
      { version: '1', text: '["#c81e63"]' },
    ]),
  );

describe('colours of pictures', () => {
  it('are kept of the last ten thousand alone', () =>
    inDatabase((sql) => {
      keepColors(sql, all(0, 10_003));
      expect(sql.exec('SELECT count(*) AS count FROM colors').one()).toEqual({ count: 10_000 });
      expect([2, 3, 10_002].map((index) => knownColors(sql, nameOf(index), '1'))).toEqual([
        undefined,
        '["#c81e63"]',
        '["#c81e63"]',
      ]);
    }));

  it('are those of the last version, by the changes of the picture', () =>
    inDatabase((sql) => {
      const part = colorsName('a.png', [{ part: { width: 1, height: 1, left: 0, top: 0 } }]);
      const whole = colorsName('a.png', []);
      keepColors(sql, new Map([[whole, { version: '1', text: '[1]' }]]));
      keepColors(sql, new Map([[part, { version: '1', text: '[2]' }]]));
      expect([knownColors(sql, whole, '1'), knownColors(sql, part, '1')]).toEqual(['[1]', '[2]']);
      keepColors(sql, new Map([[whole, { version: '2', text: '[3]' }]]));
      expect([knownColors(sql, whole, '1'), knownColors(sql, whole, '2')]).toEqual([undefined, '[3]']);
    }));

  it('are no texts of files, nor those that were not found', () =>
    inDatabase((sql) => {
      const texts = { 'a.md': 'Text', [nameOf(1)]: '' };
      keepColors(sql, new Map(Object.entries(texts).map(([name, text]) => [name, { version: '1', text }])));
      expect(sql.exec('SELECT * FROM colors').toArray()).toEqual([]);
    }));
});

import { describe, expect, it } from 'vitest';
import { matchesOf, readQuery } from '../../src/catalog/search-query.ts';
import { fold, piecesOf, readWords, singlesOf, wordsOf } from '../../src/catalog/words.ts';

const wordsIn = (text: string) => piecesOf(text).flatMap(wordsOf);

describe('wordsOf()', () => {
  it.each([
    ['Hello, World!', ['hello', 'world']],
    ['don’t use Node.js 24', ['don', 't', 'use', 'node', 'js', '24']],
    ['Café crème brûlée', ['cafe', 'creme', 'brulee']],
    ['cafe\u0301', ['cafe']],
    ['Donau\xaddampf\xadschiff \xad', ['donaudampfschiff']],
    ['Łódź Straße Ærø İstanbul', ['lodz', 'strasse', 'aero', 'istanbul']],
    ['ΟΔΟΣ Όδός', ['οδοσ', 'οδοσ']],
    ['Việt Nam', ['viet', 'nam']],
    ['Ёлка', ['елка']],
    ['हिन्दी', ['हिन्दी']],
    ['שָׁלוֹם', ['שלום']],
    ['مُحَمَّد', ['محمد']],
    ['東京タワー', ['東京', '京タ', 'タワ', 'ワー']],
    ['猫', ['猫']],
    ['한국어 책', ['한국', '국어', '책']],
    ['ﾊﾟﾝ', ['パン']],
    ['ＨＴＭＬ', ['html']],
    ['2024年の本', ['2024', '年の', 'の本']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['a=b "c" *d* ^e (f)', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['C++ and C++20, C#, F#.', ['c', '++', 'and', 'c', '++', '20', 'c', '#', 'f', '#']],
    ['.NET, ASP.NET, (.htaccess)', ['.', 'net', 'asp', 'net', '.', 'htaccess']],
    ['Notepad++ g++ Disney+', ['notepad', '++', 'g', '++', 'disney', '+']],
    ['Ｃ＋＋ Ｃ＃ C♯', ['c', '++', 'c', '#', 'c', '#']],
    ['C+＋ C＋+', ['c', '++', 'c', '++']],
    ['a+b a + b ++a a+++ # heading #tag', ['a', 'b', 'a', 'b', 'a', 'a', 'heading', 'tag']],
    ['the end. Next …and ...so .5', ['the', 'end', 'next', 'and', 'so', '5']],
    ['🎉 — …', []],
    ['', []],
  ])('cuts “%s”', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
    expect(readWords(text).flatMap(wordsOf)).toEqual(words);
  });

  it('takes each character of a script without spaces once by itself', () => {
    expect(singlesOf(piecesOf('東京 東京都 and more'))).toEqual(['東', '京', '都']);
  });

  it('says where words stand, and keeps the beginnings of long ones', () => {
    expect(piecesOf('  Été!').map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
    expect(piecesOf('x'.repeat(1000))[0]?.text).toHaveLength(64);
  });

  it('leaves nothing in a word that a query could be changed by', () => {
    const every = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => character.isWellFormed(),
    );
    for (const { text } of piecesOf(every.join(' ')))
      expect(text).toMatch(/^(?:[\p{L}\p{N}\p{M}]+|[+#.]+)$/u);
    expect(fold('"')).toBe('"');
  });
});

describe('matchesOf()', () => {
  it.each([
    ['', []],
    ['  "" - * ( ) ^ ', []],
    ['cat', ['"=cat"*', '("cat") NOT ("=cat"*)', '(("cat"*) NOT ("=cat"*)) NOT ("cat")']],
  ])('writes “%s”', (text, matches) => {
    expect(matchesOf(readQuery(text))).toEqual(matches);
  });

  it.each([
    ['red fox', '"=red" AND "=fox"*'],
    ['"red fox"', '"=red =fox"'],
    ['"red fox', '"=red =fox"'],
    ['node.js x', '"=node =js" AND "=x"'],
    ['C++', '"=c =++"*'],
    ['"C#" tips', '"=c =#" AND "=tips"*'],
    ['東京', '"=東京"'],
    ['東京都', '"=東京 =京都"'],
    ['東', '"=東"'],
    ['東京2024', '"=東京" AND "=2024"*'],
    [
      'a OR b NOT c NEAR(d) {text}:e -f',
      '"=a" AND "=or" AND "=b" AND "=not" AND "=c" AND "=near =d" AND "=text =e" AND "=f"',
    ],
  ])('asks titles for “%s”', (text, match) => {
    expect(matchesOf(readQuery(text))[0]).toBe(match);
  });

  it('reads so many terms and characters and no more', () => {
    const many = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    expect(readQuery(many).terms).toHaveLength(12);
    expect(readQuery(`${'x '.repeat(90)}`).terms).toHaveLength(12);
    expect(readQuery('東'.repeat(5000)).terms[0]?.words).toHaveLength(16);
    expect(readQuery(`${' '.repeat(200)}hello`).terms).toEqual([]);
  });
});

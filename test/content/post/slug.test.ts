import { describe, expect, it } from 'vitest';
import { sanitizePath, termSlug } from '../../../src/content/post/slug.ts';

describe('termSlug()', () => {
  /** What Hugo makes of the same names. */
  it.each([
    ['Deep Learning', 'deep-learning'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['.NET', '.net'],
    ['node.js', 'node.js'],
    ['a/b', 'a/b'],
    ['a//b', 'a/b'],
    ['/a', 'a'],
    ['a/', 'a'],
    ['a/ /b', 'a/-/b'],
    ['x/./y', 'x/y'],
    ['Ärger', 'ärger'],
    ['café', 'café'],
    ['日本 語', '日本-語'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['עברית', 'עברית'],
    ['٣', '٣'],
    ['ª', 'ª'],
    ['emoji 😀 x', 'emoji--x'],
    ['😀', ''],
    ['UPPER', 'upper'],
    ['what?', 'what'],
    ['a & b', 'a--b'],
    ["it's", 'its'],
    ['it’s', 'its'],
    ['“q”', 'q'],
    ['a_b', 'a_b'],
    ['a--b', 'a--b'],
    ['a - b', 'a---b'],
    ['a -& b', 'a---b'],
    ['a &- b', 'a---b'],
    ['- a', '--a'],
    ['a -', 'a--'],
    ['  lead', '--lead'],
    ['x  y\tz', 'x--y-z'],
    ['x\u00A0y\u2003z', 'x-y-z'],
    ['a\u0085b', 'a-b'],
    ['x\u200By', 'xy'],
    ['a\uFEFFb', 'ab'],
    ['a\u00ADb', 'ab'],
    ['~tilde', '~tilde'],
    ['@at', '@at'],
    ['100%', '100'],
    ['a:b', 'ab'],
    ['a;b,c', 'abc'],
    ['(x) [y]', 'x-y'],
    ['<b>', 'b'],
    ['a\\b', 'ab'],
    ['x\0y', 'xy'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
    ['ß', 'ß'],
    ['ǅ', 'ǆ'],
    ['ﬁ', 'ﬁ'],
    ['½²①Ⅷ', ''],
    ['!', ''],
    ['.', ''],
    ['..', ''],
    ['/', ''],
    ['-', '-'],
    ['#', '#'],
    ['x.', 'x.'],
    ['_index', '_index'],
  ])('of %j is %j', (name, slug) => {
    expect(termSlug(name)).toBe(slug);
  });

  /** Hugo answers `y`, `a%41b` and decomposed forms. */
  it.each([
    ['x/../y', 'x/y'],
    ['a%41b', 'a41b'],
    ['cafe\u0301', 'caf\u00E9'],
    ['cafe\u200B\u0301', 'caf\u00E9'],
    ['I\u0307stanbul', 'istanbul'],
  ])('of %j is %j, unlike in Hugo', (name, slug) => {
    expect(termSlug(name)).toBe(slug);
  });
});

describe('sanitizePath()', () => {
  it('keeps slashes where they are', () => {
    expect(sanitizePath('/Über uns/ Team.html')).toBe('/über-uns/-team.html');
  });

  it.each(['a ', 'a  b', '-', 'é', '😀', 'A/'])('takes time linear in its text: %j', (piece) => {
    expect(sanitizePath(piece.repeat(200_000)).length).toBeLessThanOrEqual(800_000);
  });
});

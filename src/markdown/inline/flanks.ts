/** Which delimiters may open and close, by the characters around them. */

import { isEastAsianLetter } from './east-asian.ts';

export type Flanks = { canOpen: boolean; canClose: boolean };

type Kind = 'space' | 'punctuation' | 'word';

/** Left-flanking runs open and right-flanking ones close. `_` does neither inside a word. */
export function flanks(source: string, start: number, end: number): Flanks {
  const before = kindOf(characterBefore(source, start));
  const after = kindOf(characterAt(source, end));
  const isLeft = after !== 'space' && (after === 'word' || before !== 'word');
  const isRight = before !== 'space' && (before === 'word' || after !== 'word');
  if (source.charAt(start) !== '_') return { canOpen: isLeft, canClose: isRight };
  return {
    canOpen: isLeft && (!isRight || before === 'punctuation'),
    canClose: isRight && (!isLeft || after === 'punctuation'),
  };
}

/**
 * The flanks of a run of `*` or `_`.
 * East Asian scripts put no spaces between words, nor beside punctuation. So a letter of theirs outside the
 * run counts as a space: `**「道具」**は` is strong, unlike in CommonMark and Hugo. Inside the run nothing
 * differs: `a*，b*` is text. A lone `*` beside `_` is a wildcard in a name, `EXPECT_*系列`.
 * @see https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export function emphasisFlanks(source: string, start: number, end: number): Flanks {
  const standard = flanks(source, start, end);
  const [before, after] = [characterBefore(source, start), characterAt(source, end)];
  if (source.charAt(start) === '_') return standard;
  const isInside = (character: string) =>
    isPunctuation(character) && !(character === '_' && end - start === 1);
  return {
    canOpen: standard.canOpen || (isEastAsianLetter(before) && isInside(after)),
    canClose: standard.canClose || (isEastAsianLetter(after) && isInside(before)),
  };
}

/** The whole character that ends at `at`; a line end at the beginning of the text. */
export function characterBefore(source: string, at: number): string {
  if (at === 0) return '\n';
  const unit = source.charCodeAt(at - 1);
  const isTrail = unit >= 0xdc00 && unit < 0xe000;
  return isTrail ? characterAt(source, at - 2) : source.charAt(at - 1);
}

export function isSpace(character: string): boolean {
  return kindOf(character) === 'space';
}

export function isPunctuation(character: string): boolean {
  return kindOf(character) === 'punctuation';
}

/** The whole character at `at`; a line end at the end of the text. */
export function characterAt(source: string, at: number): string {
  const codePoint = source.codePointAt(at);
  return codePoint === undefined ? '\n' : String.fromCodePoint(codePoint);
}

/** Symbols count as punctuation, as in Goldmark and in CommonMark since 0.31. */
function kindOf(character: string): Kind {
  if (character < '\x80') return asciiKinds[character.charCodeAt(0)] ?? 'word';
  if (unicodeSpace.test(character)) return 'space';
  return /^[\p{P}\p{S}]$/u.test(character) ? 'punctuation' : 'word';
}

/** U+FDD0 and U+FDD1 stand for U+2028 and U+2029 (`markdown.ts`). */
const unicodeSpace = /^(?!\ufeff)[\s\u0085\ufdd0\ufdd1]$/;

const asciiKinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 'space';
  return /[!-/:-@[-`{-~]/.test(character) ? 'punctuation' : 'word';
});

/**
 * Characters of scripts without spaces between words: Han, kana, bopomofo, hangul, with their punctuation and
 * wide forms. Signs below U+2E80 belong to Western texts as well.
 */
export function isEastAsian(character: string): boolean {
  return character >= '\u2e80' && eastAsian.test(character);
}

const eastAsian = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\uff01-\uffee]$/u;

/** As above, without punctuation and symbols. */
export function isEastAsianLetter(character: string): boolean {
  return isEastAsian(character) && /^[\p{L}\p{M}\p{N}]$/u.test(character);
}

/** Whether a line end beside it stands for no space. Hangul is excluded: it has spaces between words. */
export function joinsLines(character: string): boolean {
  return isEastAsian(character) && !/^\p{sc=Hang}$/u.test(character);
}

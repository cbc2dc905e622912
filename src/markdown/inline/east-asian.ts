/**
 * Characters of the scripts that put no spaces between words, with their punctuation and wide forms: Han, kana, bopomofo, hangul.
 * Signs below U+2E80 belong to Western texts as well.
 */
export function isEastAsian(character: string): boolean {
  return character >= '\u2e80' && eastAsian.test(character);
}

const eastAsian = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\uff01-\uffee]$/u;

/** The same without their punctuation and symbols. */
export function isEastAsianLetter(character: string): boolean {
  return isEastAsian(character) && /^[\p{L}\p{M}\p{N}]$/u.test(character);
}

/** Whether a line's end beside it stands for no space: all of these but hangul, whose words have spaces between them. */
export function joinsLines(character: string): boolean {
  return isEastAsian(character) && !/^\p{sc=Hang}$/u.test(character);
}

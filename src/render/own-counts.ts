/** The length of a page's text, as Hugo counts. */

/** Characters of East Asian scripts, by which Hugo tells such a text. */
export function looksCJK(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
}

/** White space in Go. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Words of `.Plain`. In a text with East Asian characters, each character of a word that is not ASCII counts. */
export function wordsOf(plain: string): string[] {
  return plain.split(space).filter((word) => word !== '');
}

export function countWords(words: readonly string[], isCJK: boolean): number {
  if (!isCJK) return words.length;
  let count = 0;
  for (const word of words) count += /^[\0-\x7f]*$/.test(word) ? 1 : [...word].length;
  return count;
}

/** `.FuzzyWordCount` and `.ReadingTime` of a number of words. */
export function readingOf(words: number, isCJK: boolean): { fuzzyWordCount: number; readingTime: number } {
  const minute = isCJK ? 500 : 212;
  return { fuzzyWordCount: Math.floor((words + 99) / 100) * 100, readingTime: Math.ceil(words / minute) };
}

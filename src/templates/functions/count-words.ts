import type { Budget } from '../budget.ts';
import { plainify } from './plainify.ts';

/** Words of a text without its tags. In a text of Chinese, Japanese or Korean each of their characters is a word. */
export function countWords(text: string, budget: Budget): bigint {
  budget.spendOn(text.length * 2);
  const words = plainify(text).match(/\P{White_Space}+/gu) ?? [];
  const hasScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  if (!hasScript) return BigInt(words.length);
  const sizes = words.map((word) => (/^[\0-\x7f]*$/.test(word) ? 1 : [...word].length));
  return BigInt(sizes.reduce((sum, size) => sum + size, 0));
}

import { BoundedText, type Budget } from '../budget.ts';

/**
 * Replaces several texts in one pass, as Go's `strings.NewReplacer`: nothing is replaced twice, and of texts that
 * begin at one place the first pair wins.
 *
 * @param pairs Texts and their replacements, in turn.
 */
export function replacePairs(text: string, pairs: readonly string[], budget: Budget): string {
  const replacements = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) {
    const old = pairs[at] ?? '';
    if (!replacements.has(old)) replacements.set(old, pairs[at + 1] ?? '');
  }
  budget.spendOn(text.length * replacements.size);
  const result = new BoundedText(budget);
  for (let at = 0; at <= text.length; ) {
    const found = [...replacements.keys()].find((old) => text.startsWith(old, at));
    const code = text.codePointAt(at);
    const character = code === undefined ? '' : String.fromCodePoint(code);
    if (found !== undefined) result.add(replacements.get(found) ?? '');
    // After an empty text the character itself still follows.
    if (!found) result.add(character);
    at += (found || character).length || 1;
  }
  return result.text;
}

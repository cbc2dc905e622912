/** The order of texts for readers of a language, as Go has it. */

export type CompareTexts = (one: string, other: string) => number;

/** Languages for which Go has no order of their own. */
const withoutOrder = new Set(['nb', 'no', 'bs']);

/** Scripts that are written together. */
const joined: ReadonlyMap<string, readonly string[]> = new Map([
  ['Hans', ['Hani']],
  ['Hant', ['Hani']],
  ['Jpan', ['Hira}\\p{Script=Kana', 'Hani']],
  ['Kore', ['Hang', 'Hani']],
]);

/** @param language An IETF tag. For one that is unknown, the order is that of English. */
export function orderOfTexts(language: string): CompareTexts {
  const plain = new Intl.Collator('en').compare;
  const own = collatorOf(language);
  const scripts = own === undefined ? [] : scriptsOf(language);
  if (own === undefined || scripts.length === 0) return own ?? plain;
  // The collators here put the scripts of the language before others. In Go all scripts keep their places.
  const scriptOf = (text: string) => scripts.findIndex((script) => script.test(text));
  return (one, other) => (scriptOf(one) === scriptOf(other) ? own : plain)(one, other);
}

function collatorOf(language: string): CompareTexts | undefined {
  try {
    const isKnown = Intl.Collator.supportedLocalesOf(language).length > 0 && !withoutOrder.has(language);
    return isKnown ? new Intl.Collator(language, { ignorePunctuation: false }).compare : undefined;
  } catch {
    return undefined;
  }
}

/** For each script of the language besides Latin, whether a text begins in it. */
function scriptsOf(language: string): RegExp[] {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  if (script === 'Latn') return [];
  return (joined.get(script) ?? [script]).map((name) => new RegExp(`^[\\p{Script=${name}}]`, 'u'));
}

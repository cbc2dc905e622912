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
  const own = withLongVowels(collatorOf(language), language);
  const scripts = own === undefined ? [] : scriptsOf(language);
  if (own === undefined || scripts.length === 0) return own ?? plain;
  // The collators here put the scripts of the language before others. In Go all scripts keep their places.
  const scriptOf = (text: string) => scripts.findIndex((script) => script.test(text));
  return (one, other) => (scriptOf(one) === scriptOf(other) ? own : plain)(one, other);
}

/**
 * In Go's order of Japanese a syllable with a long vowel is that vowel, and then the syllable: サービス is sorted as アサビス. The
 * collators here have サアビス.
 */
function withLongVowels(compare: CompareTexts | undefined, language: string): CompareTexts | undefined {
  if (compare === undefined || new Intl.Locale(language).language !== 'ja') return compare;
  return (one, other) => compare(inGosOrder(one), inGosOrder(other)) || compare(one, other);
}

function inGosOrder(text: string): string {
  if (!text.includes('ー')) return text;
  return text.replace(/([ぁ-ゖァ-ヶ])ー/g, (all, syllable: string) => {
    const [plain = ''] = syllable.normalize('NFD');
    const vowel = vowels.get(plain);
    return vowel === undefined ? all : `${vowel}${syllable}`;
  });
}

/** The vowel of each syllable of both scripts, without marks of voice. */
const vowels: ReadonlyMap<string, string> = new Map(
  [
    'アァカサタナハマャヤラワあぁかさたなはまゃやらわ',
    'イィキシチニヒミリいぃきしちにひみり',
    'ウゥクスッツヌフムュユルうぅくすっつぬふむゅゆる',
    'エェケセテネヘメレえぇけせてねへめれ',
    'オォコソトノホモョヨロヲおぉこそとのほもょよろを',
  ].flatMap((row) => Array.from(row, (syllable): [string, string] => [syllable, row.charAt(0)])),
);

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

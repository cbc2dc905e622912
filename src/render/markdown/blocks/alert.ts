/** `> [!NOTE]`: a quote that calls for attention, as GitHub, Obsidian and newer versions of Hugo have it. */

export type Alert = {
  /** In lower case: `note`, `tip`, `important`, `warning`, `caution`, or any other word. */
  kind: string;
  /** The author's own title, as Markdown; empty without one. */
  title: string;
  /** Whether a reader can fold it away, and whether it is open at first. */
  fold: 'open' | 'closed' | undefined;
  /** The text below its first line. */
  text: string;
};

const head = /^\[!([a-z]{1,30})\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/i;

/** The alert that a quote is whose content is `quote`; null when it is none. */
export function readAlert(quote: string): Alert | null {
  const [first, kind, sign, title = ''] = head.exec(quote) ?? [];
  if (first === undefined || kind === undefined) return null;
  const fold = sign === '-' ? 'closed' : sign === '+' ? 'open' : undefined;
  return { kind: kind.toLowerCase(), title: title.trim(), fold, text: quote.slice(first.length) };
}

/** One entry for each language, by primary subtag: the titles of alerts that have none of their own. */
const languages: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'en',
    new Map([
      ['note', 'Note'],
      ['tip', 'Tip'],
      ['important', 'Important'],
      ['warning', 'Warning'],
      ['caution', 'Caution'],
    ]),
  ],
]);

/** The title of an alert without one, in the language of a BCP 47 tag; for an unknown kind its name. */
export function alertTitle(kind: string, languageCode: string): string {
  const [language = ''] = languageCode.toLowerCase().split('-', 1);
  return languages.get(language)?.get(kind) ?? languages.get('en')?.get(kind) ?? capitalized(kind);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

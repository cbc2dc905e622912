/** `> [!NOTE]`: a quote that calls for attention, as in GitHub, Obsidian and newer versions of Hugo. */

export type Alert = {
  /** In lower case: `note`, `tip`, `important`, `warning`, `caution`, or any other word. */
  kind: string;
  /** The author's own title, as Markdown; empty when there is none. */
  title: string;
  /** Whether a reader can fold the alert, and whether it starts open. */
  fold: 'open' | 'closed' | undefined;
  /** The text below the first line. */
  text: string;
};

const head = /^\[!([a-z]{1,30})\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/i;

/** The alert in the content of a quote; null when the quote is a plain one. */
export function readAlert(quote: string): Alert | null {
  const [first, kind, sign, title = ''] = head.exec(quote) ?? [];
  if (first === undefined || kind === undefined) return null;
  const fold = sign === '-' ? 'closed' : sign === '+' ? 'open' : undefined;
  return { kind: kind.toLowerCase(), title: title.trim(), fold, text: quote.slice(first.length) };
}

const kinds = ['note', 'tip', 'important', 'warning', 'caution'];

const inEnglish = ['Note', 'Tip', 'Important', 'Warning', 'Caution'];

/** The titles of `kinds`, in their order, for each language of the theme. The key is the primary subtag. */
const languages: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['ملاحظة', 'نصيحة', 'مهم', 'تحذير', 'تنبيه']],
  ['de', ['Hinweis', 'Tipp', 'Wichtig', 'Warnung', 'Vorsicht']],
  ['en', inEnglish],
  ['es', ['Nota', 'Consejo', 'Importante', 'Advertencia', 'Precaución']],
  ['fr', ['Note', 'Astuce', 'Important', 'Avertissement', 'Attention']],
  ['ja', ['注記', 'ヒント', '重要', '警告', '注意']],
  ['pt', ['Nota', 'Dica', 'Importante', 'Aviso', 'Cuidado']],
  ['zh', ['注意', '提示', '重要', '警告', '小心']],
]);

/** The title of an alert without one of its own, in the language of a BCP 47 tag; else its kind. */
export function alertTitle(kind: string, languageCode: string): string {
  const [language = ''] = languageCode.toLowerCase().split('-', 1);
  const titles = languages.get(language) ?? inEnglish;
  return titles[kinds.indexOf(kind)] ?? capitalized(kind);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

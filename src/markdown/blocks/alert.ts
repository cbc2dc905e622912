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

const kinds = ['note', 'tip', 'important', 'warning', 'caution'];

const inEnglish = ['Note', 'Tip', 'Important', 'Warning', 'Caution'];

/** One entry for each language that the theme speaks, by primary subtag: the titles of `kinds`, in their order. */
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

/** The title of an alert without one, in the language of a BCP 47 tag; for an unknown kind its name. */
export function alertTitle(kind: string, languageCode: string): string {
  const [language = ''] = languageCode.toLowerCase().split('-', 1);
  const titles = languages.get(language) ?? inEnglish;
  return titles[kinds.indexOf(kind)] ?? capitalized(kind);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

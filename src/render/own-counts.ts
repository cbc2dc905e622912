/** The text of a page without its tags, and its length, as Hugo counts. */

/** Characters of East Asian scripts, by which Hugo tells such a text. */
export function looksCJK(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
}

/** `.Plain`: tags are removed, ends of paragraphs and breaks become line ends, entities stay. */
export function plainOf(html: string): string {
  if (!/[<>]/.test(html)) return html;
  const text = withoutTags(html.replaceAll('\n', ' ').replace(/<\/p>|<br>|<br \/>/g, '\n'));
  return text.replace(space, (found) => found.charAt(0));
}

/** White space in Go. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Comments, scripts and styles go with their content. What is no tag stays. */
function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) return text + html.slice(at);
    text += html.slice(at, open);
    at = afterTag(html, open);
    if (at === open) text += html.charAt(at++);
  }
  return text;
}

const element = /<\/?([A-Za-z][A-Za-z\d:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/y;
const hidden = new Set(['script', 'style']);

function afterTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  element.lastIndex = open;
  const [tag, name = ''] = element.exec(html) ?? [];
  if (tag === undefined) return open;
  const end = open + tag.length;
  const isHidden = hidden.has(name.toLowerCase()) && !tag.startsWith('</');
  return isHidden ? Math.max(end, html.toLowerCase().indexOf(`</${name.toLowerCase()}`, end)) : end;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

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

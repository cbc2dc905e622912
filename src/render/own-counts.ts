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

/** Scripts and styles go with their content. Tags of blocks part words; what is no tag stays. */
function withoutTags(html: string): string {
  let text = '';
  let isParted = false;
  const add = (more: string) => {
    if (more === '') return;
    text += isParted && text !== '' ? ` ${more}` : more;
    isParted = false;
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    add(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const { end, name } = tagAt(html, open);
    if (end === open) add('<');
    else isParted ||= blocks.has(name);
    at = end === open ? open + 1 : end;
  }
  return text;
}

const element = /<\/?([A-Za-z][A-Za-z\d:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/y;
const hidden = new Set(['script', 'style']);

const blocks = new Set(
  (
    'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

function tagAt(html: string, open: number): { end: number; name: string } {
  if (html.startsWith('<!--', open)) return { end: after(html, '-->', open + 4), name: '' };
  element.lastIndex = open;
  const [tag, written = ''] = element.exec(html) ?? [];
  const name = written.toLowerCase();
  if (tag === undefined)
    return { end: /^<[A-Za-z/]/.test(html.slice(open, open + 2)) ? html.length : open, name };
  const end = open + tag.length;
  if (!hidden.has(name) || tag.startsWith('</')) return { end, name };
  return { end: Math.max(end, html.toLowerCase().indexOf(`</${name}`, end)), name };
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

/** A text without tags: https://gohugo.io/functions/transform/plainify/ */

/** HTML without its tags. Ends of paragraphs and breaks become line ends; entities stay. */
export function plainify(html: string): string {
  if (!/[<>]/.test(html)) return html;
  const text = withoutTags(html.replaceAll('\n', ' '));
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
    else if (endsLine(html, open, name)) {
      text += '\n';
      isParted = false;
    } else isParted ||= blocks.has(name);
    at = end === open ? open + 1 : end;
  }
  return text;
}

function endsLine(html: string, open: number, name: string): boolean {
  const isEnd = html[open + 1] === '/';
  return name === (isEnd ? 'p' : 'br');
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

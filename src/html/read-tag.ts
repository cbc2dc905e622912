/** An opening tag as written. Names are in lower case, values still have their entities; of equal names the first counts. */
export type WrittenTag = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Whether it ends with a slash. */
  isClosed: boolean;
  end: number;
};

const tagName = /<([A-Za-z][^\t\n\f\r />]*)/y;
const space = /[\t\n\f\r /]*/y;
const attributeName = /=?[^\t\n\f\r />=]*/y;
const equals = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const bareValue = /[^\t\n\f\r >]*/y;

/**
 * The tag that begins at `at`, by the states in which browsers read one; null when no `>` ends it.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state
 */
export function readTag(html: string, start: number): WrittenTag | null {
  const [head = '', name = ''] = match(tagName, html, start);
  const attributes = new Map<string, string>();
  let at = start + head.length;
  let spaces = '';
  while (at < html.length) {
    [spaces = ''] = match(space, html, at);
    at += spaces.length;
    if (html.charAt(at) === '>') {
      return { name: name.toLowerCase(), attributes, isClosed: spaces.endsWith('/'), end: at + 1 };
    }
    const [written = ''] = match(attributeName, html, at);
    at += written.length;
    const [sign] = match(equals, html, at);
    const value = sign === undefined ? { text: '', end: at } : valueAt(html, at + sign.length);
    if (value === null) return null;
    const key = written.toLowerCase();
    if (key !== '' && !attributes.has(key)) attributes.set(key, value.text);
    if (key === '' && value.end === at) return null;
    at = value.end;
  }
  return null;
}

function valueAt(html: string, at: number): { text: string; end: number } | null {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") {
    const [text = ''] = match(bareValue, html, at);
    return { text, end: at + text.length };
  }
  const end = html.indexOf(quote, at + 1);
  return end === -1 ? null : { text: html.slice(at + 1, end), end: end + 1 };
}

function match(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

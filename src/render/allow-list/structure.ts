/** How HTML's elements end one another where authors leave tags out. */

/** Where one of these begins, an open paragraph ends. */
const endsParagraph = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'details',
    'dialog',
    'dir',
    'div',
    'dl',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'main',
  ],
  ...['menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'ul', 'li', 'dt', 'dd'],
]);

/** What an element ends when it begins right within it. */
const ends = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['rt', new Set(['rt', 'rp'])],
  ['rp', new Set(['rt', 'rp'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['td', 'th', 'tr'])],
  ['tbody', new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
  ['tfoot', new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
]);

export function isBlock(name: string): boolean {
  return endsParagraph.has(name);
}

/** Whether an element `inner` that begins right within `outer` ends it. */
export function endsOuter(inner: string, outer: string): boolean {
  return ends.get(inner)?.has(outer) ?? false;
}

/** A paragraph outside of these does not end by what begins within them. */
export function isScope(name: string): boolean {
  return name === 'td' || name === 'th' || name === 'caption' || name === 'table';
}

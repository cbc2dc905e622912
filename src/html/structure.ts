/**
 * How HTML's elements end one another where authors leave tags out. Where browsers end an element, its closing tag must
 * stand: written later, it would close one of the page's own around it.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */

type Names = ReadonlySet<string>;

const headings = setOf('h1 h2 h3 h4 h5 h6');

/** Where one of these begins, an open paragraph ends. */
const endsParagraph = new Set([
  ...setOf('address article aside blockquote center details dialog dir div dl fieldset figcaption figure'),
  ...setOf('footer form header hgroup hr main menu nav ol p pre search section summary table ul li dt dd'),
  ...headings,
]);

/** What an element ends when it begins right within it. */
const endsOuter = new Map<string, Names>([
  ['rt', setOf('rt rp')],
  ['rp', setOf('rt rp')],
  ...Array.from(headings, (name): [string, Names] => [name, headings]),
]);

const lists = setOf('ul ol menu dir dl table td th caption');
const cells = setOf('td th caption');
const nothing: Names = new Set();

/** What an element ends however deep it begins within it, unless one of `between` lies there. */
const endsAround = new Map<string, { ended: Names; between: Names }>([
  ['li', { ended: setOf('li'), between: lists }],
  ['dt', { ended: setOf('dt dd'), between: lists }],
  ['dd', { ended: setOf('dt dd'), between: lists }],
  ['table', { ended: setOf('table'), between: cells }],
  ['button', { ended: setOf('button'), between: nothing }],
  ...Array.from(setOf('input keygen select textarea'), (name): [string, { ended: Names; between: Names }] => [
    name,
    { ended: setOf('select'), between: nothing },
  ]),
]);

/** What a part of a table stands in; all that is open within that ends. Without a table browsers pass over it. */
const tableParts = new Map<string, Names>([
  ['caption', setOf('table')],
  ['colgroup', setOf('table')],
  ['col', setOf('colgroup table')],
  ['thead', setOf('table')],
  ['tbody', setOf('table')],
  ['tfoot', setOf('table')],
  ['tr', setOf('thead tbody tfoot table')],
  ['td', setOf('tr thead tbody tfoot table')],
  ['th', setOf('tr thead tbody tfoot table')],
]);

const foreign = setOf('svg math');

/** Within these, what a drawing or a formula holds is HTML again. */
const htmlWithin = setOf('foreignobject desc mi mo mn ms mtext');

/** No closing tag reaches out of these. */
const scopes = setOf('table td th caption object marquee foreignobject desc mi mo mn ms mtext');

const listScopes = new Set([...scopes, 'ol', 'ul']);
const paragraphScopes = new Set([...scopes, 'button']);
const tableScopes = setOf('table');

/** Elements besides blocks and parts of tables that the closing tag of one around them does not close. */
const special = setOf('button select marquee object listing');

export type Opened = {
  /** The outermost first. */
  elements: readonly { name: string; tags: string }[];
  /** Which is the last of this name; -1: none. */
  lastOf(name: string): number;
};

/** How many of the open elements stay open when one of this name begins; null when it has no place. */
export function roomFor(name: string, open: Opened): number | null {
  const { elements } = open;
  const innermost = elements.findLastIndex(({ tags }) => tags === 'written');
  const parents = tableParts.get(name);
  if (parents) {
    const parent = lastOf(parents, open);
    return parent === -1 ? null : parent + 1;
  }
  const isOutOfPlace = (name === 'rt' || name === 'rp') && open.lastOf('ruby') === -1;
  if (!isOutOfPlace && endsOuter.get(name)?.has(elements[innermost]?.name ?? '')) return innermost;
  return Math.min(endedAround(name, open), isBlock(name) ? foreignRoot(open) : elements.length);
}

/** Which open element, with all within it, a closing tag of this name closes; -1: none. */
export function closedBy(name: string, open: Opened): number {
  const at = headings.has(name) ? lastOf(headings, open) : open.lastOf(name);
  if (at === -1) return -1;
  if (isBlock(name) || special.has(name)) return lastOf(scopesOf(name), open) > at ? -1 : at;
  if (tableParts.has(name)) return lastOf(tableScopes, open) > at ? -1 : at;
  const isWithinForeign = lastOf(foreign, open) > lastOf(htmlWithin, open);
  return !isWithinForeign && holdsSpecial(open.elements, at) ? -1 : at;
}

function scopesOf(name: string): Names {
  if (name === 'table') return nothing;
  if (name === 'li') return listScopes;
  return name === 'p' ? paragraphScopes : scopes;
}

function holdsSpecial(elements: Opened['elements'], at: number): boolean {
  for (let index = elements.length - 1; index > at; index--) {
    if (isSpecial(elements[index]?.name ?? '')) return true;
  }
  return false;
}

function endedAround(name: string, open: Opened): number {
  const { ended = nothing, between = nothing } = endsAround.get(name) ?? {};
  const outer = lastOf(ended, open);
  return outer === -1 || lastOf(between, open) > outer ? open.elements.length : outer;
}

/** Where the drawing or formula begins that the innermost element is part of: no block can be. */
function foreignRoot(open: Opened): number {
  const { elements } = open;
  const end = lastOf(htmlWithin, open);
  if (lastOf(foreign, open) <= end) return elements.length;
  return elements.findIndex(({ name }, index) => index > end && foreign.has(name));
}

function lastOf(names: Names, open: Opened): number {
  let last = -1;
  for (const name of names) last = Math.max(last, open.lastOf(name));
  return last;
}

export function isHeading(name: string): boolean {
  return headings.has(name);
}

export function isBlock(name: string): boolean {
  return endsParagraph.has(name);
}

/** A paragraph outside of these does not end by what begins within them. */
export function isScope(name: string): boolean {
  return paragraphScopes.has(name);
}

/** Blocks, parts of tables and the like: what the closing tag of text's form (`</b>`) does not close. */
export function isSpecial(name: string): boolean {
  return isBlock(name) || tableParts.has(name) || special.has(name);
}

/** Whether it stands among letters, and so in the forms that they have. */
export function isWithinText(name: string): boolean {
  return !isBlock(name) && !tableParts.has(name) && name !== 'rt' && name !== 'rp';
}

/** Whether all form of text ends with it, and none from outside reaches in. */
export function isCell(name: string): boolean {
  return cells.has(name) || name === 'object' || name === 'marquee';
}

/** Between a table and its cells. */
export function isOutsideCells(name: string): boolean {
  return name === 'table' || (tableParts.has(name) && !cells.has(name));
}

function setOf(names: string): Names {
  return new Set(names.split(' '));
}

/**
 * How elements of HTML end one another where authors leave tags out. A closing tag must be written where
 * browsers end the element: a later one would close an element of the page around it.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */

type Names = ReadonlySet<string>;

const headings = setOf('h1 h2 h3 h4 h5 h6');

/** Elements that end an open paragraph. */
const endsParagraph = new Set([
  ...setOf('address article aside blockquote center details dialog dir div dl fieldset figcaption figure'),
  ...setOf('footer form header hgroup hr main menu nav ol p pre search section summary table ul li dt dd'),
  ...headings,
]);

/** Elements that end their parent when they begin, by name. */
const endsOuter = new Map<string, Names>([
  ['rt', setOf('rt rp')],
  ['rp', setOf('rt rp')],
  ...Array.from(headings, (name): [string, Names] => [name, headings]),
]);

const lists = setOf('ul ol menu dir dl table td th caption');
const cells = setOf('td th caption');
const nothing: Names = new Set();

/** Elements that end an ancestor when they begin, at any depth, unless one of `between` is in between. */
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

/** The possible parents of a part of a table, which ends what is open inside. Others have none. */
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

/** Inside these elements, the content of a drawing or a formula is HTML again. */
const htmlWithin = setOf('foreignobject desc mi mo mn ms mtext');

/** A closing tag closes nothing outside these elements. */
const scopes = setOf('table td th caption object marquee foreignobject desc mi mo mn ms mtext');

const listScopes = new Set([...scopes, 'ol', 'ul']);
const paragraphScopes = new Set([...scopes, 'button']);
const tableScopes = setOf('table');

/** Elements, besides blocks and parts of tables, that a closing tag around them does not close. */
const special = setOf('button select marquee object listing');

export type Opened = {
  /** The outermost first. */
  elements: readonly { name: string; tags: string }[];
  /** The index of the last element of this name; -1 without one. */
  lastOf(name: string): number;
};

/** How many open elements stay open when an element of this name begins; null when its tag is ignored. */
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

/** The index of the open element that a closing tag of this name closes, with all inside; -1 for none. */
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

/** The index of the drawing or formula that contains the innermost element; blocks cannot be inside one. */
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

/** Whether elements that begin inside leave a paragraph outside open. */
export function isScope(name: string): boolean {
  return paragraphScopes.has(name);
}

/** Blocks, parts of tables and the like, which the closing tag of a formatting element does not close. */
export function isSpecial(name: string): boolean {
  return isBlock(name) || tableParts.has(name) || special.has(name);
}

/** Whether the element is part of running text, and so is formatted with it. */
export function isWithinText(name: string): boolean {
  return !isBlock(name) && !tableParts.has(name) && name !== 'rt' && name !== 'rp';
}

/** Whether all formatting ends with the element, and none from outside applies inside. */
export function isCell(name: string): boolean {
  return cells.has(name) || name === 'object' || name === 'marquee';
}

/** Whether the element is between a table and its cells. */
export function isOutsideCells(name: string): boolean {
  return name === 'table' || (tableParts.has(name) && !cells.has(name));
}

function setOf(names: string): Names {
  return new Set(names.split(' '));
}

/** Elements that a cut would divide, as Hugo finds them in HTML. */

import { readTag } from '../html/read-tag.ts';

/**
 * The place at or after `at` where no element is open: the end of the outermost one that holds `at`.
 * It is `at` if that element never ends. An end tag also closes what its element holds.
 */
export function endOfElements(html: string, at: number): number {
  const open = new OpenElements();
  for (let from = 0; ; ) {
    const next = html.indexOf('<', from);
    if (next === -1) return at;
    if (next >= at && open.isEmpty) return at;
    from = read(html, next, open);
    if (from >= at && open.isEmpty) return from;
  }
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const withText = new Set(
  'iframe noembed noframes noscript plaintext script style textarea title xmp'.split(' '),
);
const closing = /<\/([A-Za-z][^\t\n\f\r />]*)/y;

/** Reads what begins with `<`. Returns where it ends. */
function read(html: string, at: number, open: OpenElements): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  const mark = html.charAt(at + 1);
  if (mark === '!' || mark === '?') return after(html, '>', at);
  closing.lastIndex = at;
  const [, closed] = closing.exec(html) ?? [];
  if (closed !== undefined) {
    open.close(closed.toLowerCase());
    return after(html, '>', at);
  }
  if (!/[A-Za-z]/.test(mark)) return at + 1;
  const tag = readTag(html, at);
  if (tag === null) return html.length;
  if (withText.has(tag.name)) return endOfText(html, tag.name, tag.end);
  if (!tag.isClosed && !empty.has(tag.name)) open.open(tag.name);
  return tag.end;
}

/** Scripts and the like hold no elements. Their end tag is read as one that closes nothing. */
function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

class OpenElements {
  readonly #names: string[] = [];
  /** How many of each name are open, so that a foreign end tag costs nothing. */
  readonly #counts = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#names.length === 0;
  }

  open(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }
}

/** Attributes as Goldmark reads them: `{#id .class title="text" linenos=true hl_lines=[8,"15-17"]}`. */

import { escapeAttribute } from '../allow-list/escape.ts';
import { matchAt } from './inline/scan.ts';

/** By their names in lower case; values as they are written, without quotes. Only code blocks know lists. */
export type Attributes = ReadonlyMap<string, string | readonly string[]>;

/**
 * The attributes between the brace at `start` and its partner, behind which `end` is; null when there are none. A value
 * is in double quotes, a word, a number or a list.
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function readAttributes(text: string, start: number): { attributes: Attributes; end: number } | null {
  const attributes = new Map<string, string | readonly string[]>();
  if (text.charAt(start) !== '{') return null;
  for (let at = start + 1; ; ) {
    at += matchAt(gap, text, at)?.[0].length ?? 0;
    if (text.charAt(at) === '}') return { attributes, end: at + 1 };
    const found = matchAt(attribute, text, at);
    if (found === null) return null;
    add(attributes, found.groups ?? {});
    at += found[0].length;
  }
}

/** As they stand in a tag, each with a space before it. */
export function attributesText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of attributes) {
    if (typeof value === 'string') text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return text;
}

const gap = /[\s,]+/y;

/** Ids and classes may hold all but white space and ASCII punctuation other than `_`, `-`, `:` and `.`. */
const attribute =
  /#(?<id>[^\s!-,/;-@[-^`{-~]+)|\.(?<className>[^\s!-,/;-@[-^`{-~]+)|(?<name>[A-Za-z_:][\w:.-]*)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|\[(?<list>[^\]{}]*)\]|(?<word>[A-Za-z_:][\w:.-]*|-?\d+(?:\.\d+)?))/y;

/** Classes add up; of others the last counts. */
function add(attributes: Map<string, string | readonly string[]>, found: Record<string, string>): void {
  const { id, className, name, quoted, list, word } = found;
  if (id !== undefined) {
    attributes.set('id', id);
  } else if (className !== undefined) {
    addClass(attributes, className);
  } else if (name !== undefined) {
    const value = word ?? quoted?.replace(/\\([!-/:-@[-`{-~])/g, '$1') ?? itemsOf(list ?? '');
    if (name.toLowerCase() === 'class' && typeof value === 'string') addClass(attributes, value);
    else attributes.set(name.toLowerCase(), value);
  }
}

function addClass(attributes: Map<string, string | readonly string[]>, name: string): void {
  const before = attributes.get('class');
  attributes.set('class', typeof before === 'string' ? `${before} ${name}` : name);
}

function itemsOf(list: string): string[] {
  return [...list.matchAll(/"([^"]*)"|[^\s,"]+/g)].map(([item, quoted]) => quoted ?? item);
}

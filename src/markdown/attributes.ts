/** Attributes as Goldmark reads them: `{#id .class title="text" linenos=true hl_lines=[8,"15-17"]}`. */

import { escapeAttribute } from '../html/escape.ts';
import { matchAt } from './inline/scan.ts';

/** Names in lower case; values as they are shown, without quotes. Only code blocks read lists. */
export type Attributes = ReadonlyMap<string, string | readonly string[]> & {
  /** The names whose values are numbers, true or false. */
  readonly constants?: ReadonlySet<string>;
};

export class AttributeMap extends Map<string, string | readonly string[]> {
  readonly constants = new Set<string>();

  /** Sets a value as another map has it. */
  take(name: string, value: string | readonly string[], isConstant: boolean): void {
    this.set(name, value);
    if (isConstant) this.constants.add(name);
    else this.constants.delete(name);
  }
}

/** The number, true or false that a constant is; an empty text for nothing. */
export function constantOf(text: string): string | number | boolean {
  if (text === '') return '';
  return text === 'true' || text === 'false' ? text === 'true' : Number(text);
}

type Found<T> = { value: T; end: number };

/**
 * `kind` is `other` for numbers, constants, lists and nested attributes, which cannot be a class. Nested
 * attributes have an empty `text`.
 */
type Value = { kind: 'text' | 'other'; text: string | readonly string[] };

type Attribute = { name: string; value: Value };

/**
 * The attributes between the brace at `start` and its partner; null when there are none. `end` is after the
 * closing brace.
 * A value is a quoted string, a word, a number, a list or nested attributes. A class is a word or a quoted
 * string.
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function readAttributes(text: string, start: number): { attributes: Attributes; end: number } | null {
  const found = readBraces(text, start, 0);
  if (found === null) return null;
  const attributes = new AttributeMap();
  for (const { name, value } of found.value) {
    const before = attributes.get(name);
    const isMore = name === 'class' && before !== undefined;
    attributes.take(name, isMore ? `${before} ${value.text}` : value.text, value.kind === 'other');
  }
  return { attributes, end: found.end };
}

/** As above, and which values are text: Hugo's hooks see numbers and constants in the others. */
export function readTypedAttributes(
  text: string,
  start: number,
): ReadonlyMap<string, { text: string | readonly string[]; isText: boolean }> | null {
  const found = readBraces(text, start, 0);
  if (found === null) return null;
  const typed = new Map<string, { text: string | readonly string[]; isText: boolean }>();
  for (const { name, value } of found.value) {
    const before = name === 'class' ? typed.get(name) : undefined;
    const all = before === undefined ? value.text : `${before.text} ${value.text}`;
    typed.set(name, { text: all, isText: value.kind === 'text' });
  }
  return typed;
}

/** The attributes as a tag writes them, each with a space before it. */
export function attributesText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of attributes) {
    if (typeof value === 'string') text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return text;
}

/** Values may be nested up to this depth, so each character is read only a few times. */
const deepestValue = 5;

function readBraces(text: string, start: number, depth: number): Found<Attribute[]> | null {
  if (text.charAt(start) !== '{' || depth > deepestValue) return null;
  if (text.charAt(start + 1) === '}') return { value: [], end: start + 2 };
  const value: Attribute[] = [];
  for (let at = start + 1; ; ) {
    const found = readAttribute(text, afterSpace(text, at), depth);
    if (found === null) return null;
    value.push(found.value);
    at = afterSpace(text, found.end);
    if (text.charAt(at) === ',') at = afterSpace(text, at + 1);
    if (text.charAt(at) === '}') return { value, end: at + 1 };
  }
}

/** Ids and classes may hold anything but white space and ASCII punctuation except `_`, `-`, `:`, `.`. */
const shorthand = /([#.])([^\s!-,/;-@[-^`{-~]*)/y;

const beginning = /([A-Za-z_:][\w:.-]*)\s*=\s*/y;

function readAttribute(text: string, at: number, depth: number): Found<Attribute> | null {
  const [short, mark, word = ''] = matchAt(shorthand, text, at) ?? [];
  if (short !== undefined) {
    const name = mark === '#' ? 'id' : 'class';
    return { value: { name, value: { kind: 'text', text: word } }, end: at + short.length };
  }
  const [begun, name = ''] = matchAt(beginning, text, at) ?? [];
  if (begun === undefined) return null;
  const found = readValue(text, at + begun.length, depth);
  if (found === null || (name === 'class' && found.value.kind === 'other')) return null;
  return { value: { name: name.toLowerCase(), value: found.value }, end: found.end };
}

const quoted = /"((?:[^"\\]|\\[\s\S])*)"/y;
const number = /[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d*)?/y;
const word = /[A-Za-z_:][\w:.-]*/y;

/** Words that are constants, and the text that each one is shown as. */
const constants = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', ''],
]);

function readValue(text: string, at: number, depth: number): Found<Value> | null {
  if (text.charAt(at) === '[') return readList(text, at, depth + 1);
  if (text.charAt(at) === '{') {
    const found = readBraces(text, at, depth + 1);
    return found && { value: { kind: 'other', text: '' }, end: found.end };
  }
  const [string, inner = ''] = matchAt(quoted, text, at) ?? [];
  if (string !== undefined)
    return {
      value: { kind: 'text', text: inner.replace(/\\(["/\\bfnrt])/g, unescaped) },
      end: at + string.length,
    };
  const [digits] = matchAt(number, text, at) ?? [];
  if (digits !== undefined) {
    const value = Number(digits);
    return Number.isNaN(value)
      ? null
      : { value: { kind: 'other', text: String(value) }, end: at + digits.length };
  }
  const [name] = matchAt(word, text, at) ?? [];
  if (name === undefined) return null;
  const constant = constants.get(name);
  return {
    value: { kind: constant === undefined ? 'text' : 'other', text: constant ?? name },
    end: at + name.length,
  };
}

/** As in Goldmark, white space may replace a comma. */
function readList(text: string, start: number, depth: number): Found<Value> | null {
  if (depth > deepestValue) return null;
  const items: string[] = [];
  for (let at = start + 1; ; ) {
    if (text.charAt(at) === ']') return { value: { kind: 'other', text: items }, end: at + 1 };
    if (items.length > 0 && text.charAt(at) === ',') at++;
    const found = readValue(text, afterSpace(text, at), depth);
    if (found === null) return null;
    items.push(String(found.value.text));
    at = afterSpace(text, found.end);
  }
}

const escapes = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function unescaped(_: string, character: string): string {
  return escapes.get(character) ?? character;
}

const space = /\s*/y;

function afterSpace(text: string, at: number): number {
  return at + (matchAt(space, text, at)?.[0].length ?? 0);
}

/**
 * `{.lead #id}` on a line of its own: attributes of the block above it. Null when the line has no attributes.
 * As in Hugo, text after the closing brace is ignored.
 */
export function readAttributeLine(line: string): Attributes | null {
  const [indent = ''] = /^ {0,3}(?=\{)/.exec(line) ?? [];
  return readAttributes(line, indent.length)?.attributes ?? null;
}

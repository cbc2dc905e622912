/** Values as JSON, as Go's `encoding/json` writes it. https://gohugo.io/functions/encoding/jsonify/ */

import { BoundedText, deepestValue } from '../budget.ts';
import { printedObject } from '../format/print-object.ts';
import { unfit } from '../unfit.ts';
import {
  Dict,
  dictOf,
  hasReadMarked,
  isTrue,
  listOf,
  Marked,
  Safe,
  stringOf,
  TemplateObject,
  type Tools,
  TypedObject,
  type Value,
} from '../value.ts';
import { argumentAt, toText } from './function.ts';

/**
 * JSON without a character that ends an element: sound as HTML, and as a value of a script, even where it
 * contains texts of posts. Other texts made from it are texts of a post.
 */
export class Json extends Safe {
  constructor(text: string) {
    super('HTML', text, true);
  }
}

type Style = { prefix: string; indent: string; escapes: boolean };

/** Options come first: `indent`, `prefix` and `noHTMLEscape`. */
export function jsonify(args: readonly Value[], { budget }: Tools): Value {
  const options = args.length > 1 ? argumentAt(args, 0) : new Dict([]);
  if (!(options instanceof Dict)) throw unfit('Cannot write JSON: its options must be a map');
  const style: Style = {
    prefix: toText(option(options, 'prefix')),
    indent: toText(option(options, 'indent')),
    escapes: !isTrue(option(options, 'nohtmlescape')),
  };
  const text = new BoundedText(budget);
  const value = argumentAt(args, args.length - 1);
  writeJson(text, value, style, style.prefix);
  // The prefix and the indent may be any text.
  const isSound = style.escapes && !/[<>&]/.test(style.prefix + style.indent);
  if (isSound) return new Json(text.text);
  return hasReadMarked() ? new Marked(text.text) : new Safe('HTML', text.text);
}

/** @param indent Empty: all on one line. */
export function jsonText(value: Value, indent: string, { budget }: Tools): string {
  const text = new BoundedText(budget);
  writeJson(text, value, { prefix: '', indent, escapes: true }, '');
  return text.text;
}

function option(options: Dict, name: string): Value {
  return options.entries().find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** @param margin What begins a line at this depth. */
function writeJson(text: BoundedText, value: Value, style: Style, margin: string, depth = 0): void {
  if (depth > deepestValue)
    throw unfit(`Cannot write JSON: more than ${deepestValue} lists and maps are nested`);
  const [list, map] = [listOf(value), dictOf(value)];
  if (list !== undefined) {
    writeAll(text, '[]', list, style, margin, (item, inner) =>
      writeJson(text, item, style, inner, depth + 1),
    );
  } else if (map !== undefined) {
    writeAll(text, '{}', map.entries(), style, margin, ([key, item], inner) => {
      text.add(`${quoted(key, style)}:${isOneLine(style) ? '' : ' '}`);
      writeJson(text, item, style, inner, depth + 1);
    });
  } else if (value instanceof TypedObject && value.type.json) {
    writeJson(text, value.type.json(value.self), style, margin, depth + 1);
  } else text.add(scalar(value, style));
}

function writeAll<T>(
  text: BoundedText,
  [begin = '', end = '']: string,
  items: readonly T[],
  style: Style,
  margin: string,
  write: (item: T, margin: string) => void,
): void {
  const inner = margin + style.indent;
  text.add(begin);
  items.forEach((item, at) => {
    if (at > 0) text.add(',');
    if (!isOneLine(style)) text.add(`\n${inner}`);
    write(item, inner);
  });
  if (items.length > 0 && !isOneLine(style)) text.add(`\n${margin}`);
  text.add(end);
}

function isOneLine({ prefix, indent }: Style): boolean {
  return prefix === '' && indent === '';
}

function scalar(value: Value, style: Style): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return String(value);
    throw unfit('Cannot write JSON: a number must not be infinite');
  }
  const text = value instanceof TemplateObject ? printedObject(value) : (stringOf(value) ?? '');
  return quoted(text, style);
}

const named = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
]);

function quoted(text: string, { escapes }: Style): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
  const special = escapes ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g;
  const escaped = text.toWellFormed().replace(special, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return named.get(character) ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}

/** Writes a value by one directive of a format. */

import { type BoundedText, deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import {
  type Dict,
  dictOf,
  listOf,
  stringOf,
  TemplateObject,
  TypedObject,
  typeName,
  type Value,
} from '../value.ts';
import { type Directive, plainDirective } from './directive.ts';
import { formatFloat, formatInteger } from './number.ts';
import { numberOf, printedObject } from './print-object.ts';
import { quote } from './quote.ts';

export function writeDirective(text: BoundedText, directive: Directive, value: Value, depth = 0): void {
  if (depth > deepestValue)
    throw unfit(`Cannot print the value: more than ${deepestValue} lists and maps are nested`);
  const { verb } = directive;
  const hasForm = value instanceof TypedObject && value.type.print !== undefined;
  const [list, map] = hasForm || verb === 'T' ? [] : [listOf(value), dictOf(value)];
  if (list !== undefined) {
    writeList(text, directive, list, depth);
  } else if (map !== undefined) {
    writeMap(text, directive, map, depth);
  } else {
    const formatted = verb === 'T' ? typeName(value) : format(directive, value);
    if (formatted === undefined) badVerb(text, value, verb);
    else pad(text, directive, formatted);
  }
}

/** Go's mark for a value that the verb does not accept, `%!d(string=hi)`; without a verb, a left-over. */
export function badVerb(text: BoundedText, value: Value, verb: string | undefined): void {
  if (verb !== undefined) text.add(`%!${verb}(`);
  text.add(typeName(value));
  if (value !== null) {
    text.add('=');
    writeDirective(text, plainDirective, value);
  }
  if (verb !== undefined) text.add(')');
}

/** Undefined when the verb does not accept this kind of value. */
function format(directive: Directive, value: Value): string | undefined {
  const { verb } = directive;
  if (value === null) return verb === 'v' ? '<nil>' : undefined;
  if (typeof value === 'boolean') return verb === 'v' || verb === 't' ? String(value) : undefined;
  if (typeof value === 'bigint') return formatInteger(directive, value);
  if (typeof value === 'number') return formatFloat(directive, value);
  const number = 'bcdoOU'.includes(verb) ? numberOf(value) : undefined;
  if (number !== undefined) return formatInteger(directive, number);
  const string = value instanceof TemplateObject ? printedObject(value) : stringOf(value);
  return string === undefined ? undefined : formatString(directive, string);
}

function formatString({ verb, precision, sharp }: Directive, value: string): string | undefined {
  const cut = precision === undefined ? value : [...value].slice(0, precision).join('');
  switch (verb) {
    case 'v':
      return sharp ? quote(cut, '"') : cut;
    case 's':
      return cut;
    case 'q':
      return quote(cut, '"');
    case 'x':
    case 'X': {
      const bytes = new TextEncoder().encode(value).slice(0, precision);
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return verb === 'X' ? hex.toUpperCase() : hex;
    }
    default:
      return undefined;
  }
}

function writeList(text: BoundedText, directive: Directive, values: readonly Value[], depth: number): void {
  text.add('[');
  values.forEach((value, index) => {
    if (index > 0) text.add(' ');
    writeDirective(text, directive, value, depth + 1);
  });
  text.add(']');
}

function writeMap(text: BoundedText, directive: Directive, map: Dict, depth: number): void {
  text.add('map[');
  map.entries().forEach(([key, value], index) => {
    if (index > 0) text.add(' ');
    writeDirective(text, directive, key, depth + 1);
    text.add(':');
    writeDirective(text, directive, value, depth + 1);
  });
  text.add(']');
}

/** As in Go, zeros stand after a sign, and pad strings too. */
function pad(text: BoundedText, { width, left, zero, verb, precision }: Directive, formatted: string): void {
  const missing = width === 0 ? 0 : Math.max(0, width - [...formatted].length);
  const isWhole = 'bcdoOxXU'.includes(verb) && precision !== undefined;
  const isZeroed = zero && !isWhole;
  const [sign = ''] = isZeroed ? (/^[+\- ]?(?=[\d.])/.exec(formatted) ?? []) : [];
  text.add(sign);
  if (!left) text.repeat(isZeroed ? '0' : ' ', missing);
  text.add(formatted.slice(sign.length));
  if (left) text.repeat(' ', missing);
}

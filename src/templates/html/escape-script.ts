/** Escapes values in programs, as html/template does. */

import { type Budget, deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, isList, TemplateObject, type Tools, type Value } from '../value.ts';
import { textOf } from './value-text.ts';

/** A value as an expression: a string in quotes, a number, or JSON. */
export function scriptValue(value: Value, budget: Budget): string {
  const json = jsonOf(value, budget, 0);
  return /^[\w$]|[\w$]$/.test(json) ? ` ${json} ` : json;
}

function jsonOf(value: Value, budget: Budget, depth: number): string {
  budget.spend(1);
  if (depth > deepestValue)
    throw unfit(`Cannot write the value: more than ${deepestValue} lists and maps are nested`);
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return numberOf(value);
  if (isList(value)) return `[${value.map((element) => jsonOf(element, budget, depth + 1)).join(',')}]`;
  if (value instanceof Dict) {
    const members = value
      .entries()
      .map(([key, element]) => `${quoted(key, budget)}:${jsonOf(element, budget, depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  const time = value instanceof TemplateObject ? timeOf(value, budget) : undefined;
  return quoted(time ?? textOf(value, budget), budget);
}

/** Go has no JSON for other numbers. */
function numberOf(value: number): string {
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
    return ` /* json: unsupported value: ${name} */null `;
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The time in the form of RFC 3339; undefined for other objects. */
function timeOf(value: TemplateObject, budget: Budget): string | undefined {
  const format = value.member('Format');
  if (typeof format !== 'function' || value.member('Unix') === undefined) return undefined;
  // The method needs nothing else.
  const tools = { budget, warn: () => {} } as unknown as Tools;
  return textOf(format(['2006-01-02T15:04:05.999999999Z07:00'], tools), budget);
}

function quoted(text: string, budget: Budget): string {
  budget.spendOn(text.length);
  const json = JSON.stringify(text.toWellFormed());
  return json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);
}

const named = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['/', '\\/'],
  ['\\', '\\\\'],
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const inString = /[\0-\x1f"`&'+/<>\\\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const inStringWithEscapes = /[\0-\x1f"`&'+/<>\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const inTemplateLiteral = /[\0-\x1f"`&'+/<>\\${}\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const inRegexp = /[\0-\x1f"$&'()*+\-./<>?[\\\]^{|}\u2028\u2029]/g;

/** @param keepsEscapes The text has escapes for such a string already. */
export function scriptText(text: string, keepsEscapes: boolean): string {
  return text.replace(keepsEscapes ? inStringWithEscapes : inString, escapeSign);
}

export function templateLiteralText(text: string): string {
  return text.replace(inTemplateLiteral, escapeSign);
}

/** In a regular expression the text stands for itself. */
export function regexpText(text: string): string {
  if (text === '') return '(?:)';
  return text.replace(inRegexp, (sign) => ('$()*-.?[]^{|}'.includes(sign) ? `\\${sign}` : escapeSign(sign)));
}

function escapeSign(sign: string): string {
  return named.get(sign) ?? unicodeEscape(sign);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Escapes a value for its context, so that the value cannot leave the context. */

import type { Budget } from '../budget.ts';
import { Safe, type Value } from '../value.ts';
import { isHarmlessName } from './attribute-kind.ts';
import { type Context, isComment } from './context.ts';
import {
  escapeAddressPart,
  failsafe,
  filterAddress,
  filterAddresses,
  normalizeAddress,
  onlyAddress,
} from './escape-address.ts';
import { regexpText, scriptText, scriptValue, templateLiteralText } from './escape-script.ts';
import { styleText, styleValue } from './escape-style.ts';
import { escapeMarkup, escapeText, escapeUnquoted } from './escape-text.ts';
import { stripTags } from './strip-tags.ts';
import { isForeign, safeKind, textOf } from './value-text.ts';

/** The text that html/template writes for the value. https://pkg.go.dev/html/template#hdr-A_fuller_picture */
export function escapeValue(value: Value, context: Readonly<Context>, budget: Budget): string {
  const { state, quote } = context;
  const isInTag = state === 'tag name' || state === 'attribute name';
  const text = isInTag ? textOf(value, budget) : outsideTags(value, budget);
  const isMarkup = safeKind(value) === 'HTML';
  if (state === 'text') return isMarkup ? text : escapeText(text);
  if (state === 'plain body') return isMarkup ? escapeMarkup(text) : escapeText(text);
  if (isInTag) return nameOf(value, context, text);
  if (state === 'plain value' || state === 'meta') {
    const plain = isMarkup ? stripTags(text) : text;
    if (context.name !== 'srcdoc' || !isForeign(value)) return inQuotes(plain, quote, isMarkup);
    // The decoded value is HTML, where a post's text must still be a text.
    return inQuotes(isMarkup ? escapeMarkup(plain) : escapeText(plain), quote, false);
  }
  return inQuotes(forLanguage(value, text, context, budget), quote, false);
}

/** Attributes are attributes only in a tag; elsewhere they are the text that they were. */
function outsideTags(value: Value, budget: Budget): string {
  const isAttributes = value instanceof Safe && value.kind === 'HTMLAttr';
  return (isAttributes ? value.raw : undefined) ?? textOf(value, budget);
}

function inQuotes(text: string, quote: Context['quote'], keepsEntities: boolean): string {
  if (quote === '') return text;
  if (quote === ' ') return escapeUnquoted(text, keepsEntities);
  return keepsEntities ? escapeMarkup(text) : escapeText(text);
}

/** Escapes for an address, a program or styles. */
function forLanguage(value: Value, text: string, context: Readonly<Context>, budget: Budget): string {
  const { state } = context;
  const kind = safeKind(value);
  switch (state) {
    case 'address':
    case 'style url':
    case 'style url "':
    case "style url '":
    case 'style "':
    case "style '":
      return inAddress(text, kind === 'URL' || isDeclaredQuery(value, context), context);
    case 'addresses':
      if (kind === 'Srcset') return text;
      return kind === 'URL' ? onlyAddress(text) : filterAddresses(text);
    case 'meta address':
      return kind === 'URL' ? text : filterAddress(text);
    case 'script':
      return inProgram(value, text, kind, budget);
    case 'script "':
    case "script '":
      return scriptText(text, kind === 'JSStr');
    case 'script `':
      return templateLiteralText(text);
    case 'script regexp':
      return regexpText(text);
    case 'style':
      return kind === 'CSS' ? text : styleValue(text);
    default:
      return isComment(state) ? '' : escapeText(text);
  }
}

/** A text of a post after `?` changes neither scheme nor host. Addresses of scripts stay as the template has them. */
function isDeclaredQuery(value: Value, { part, body }: Readonly<Context>): boolean {
  return part === 'query' && body !== 'script' && value instanceof Safe && value.kind === 'URL';
}

function inAddress(text: string, isSafe: boolean, { state, part }: Readonly<Context>): string {
  if (part === 'query') return isSafe ? normalizeAddress(text) : escapeAddressPart(text);
  const filtered = part === 'start' && !isSafe ? filterAddress(text) : text;
  return state === 'style "' || state === "style '" ? styleText(filtered) : normalizeAddress(filtered);
}

function inProgram(value: Value, text: string, kind: Safe['kind'] | undefined, budget: Budget): string {
  if (kind === 'JSStr') return `"${text}"`;
  if (kind !== 'JS') return scriptValue(value, budget);
  // In JSON, the only thing of a post that counts as a program, these signs stand in strings.
  return value instanceof Safe && value.isMarked ? text.replaceAll('<', '\\u003c') : text;
}

/** Elements whose names no value may make, whole or in part: what follows would be read in another way. */
const special = (
  'applet base embed frame frameset iframe link math meta noembed noframes noscript object plaintext script ' +
  'style svg template textarea title xmp'
).split(' ');

/** Elements besides plain ones that may have the attributes of a link or a picture from a post. */
const pictures = new Set(['', 'img', 'video', 'audio', 'source', 'track']);

/** Whether a post's attributes may stand here. */
function mayHold({ state, loader, body, name }: Readonly<Context>): boolean {
  return state === 'attribute name' && name === '' && body === 'none' && pictures.has(loader);
}

function nameOf(value: Value, context: Readonly<Context>, text: string): string {
  if (safeKind(value) === 'HTMLAttr') return isForeign(value) && !mayHold(context) ? failsafe : text;
  const name = text.toLowerCase();
  if (!/^[\da-z]+$/.test(name) || !isHarmlessName(name)) return failsafe;
  const whole = context.name + name;
  if (context.state === 'attribute name') {
    return context.name === '' || isHarmlessName(whole) ? name : failsafe;
  }
  const element = whole.replace('/', '');
  return special.some((one) => one.startsWith(element)) ? failsafe : name;
}

/** Escapes a value for its context, so that the value cannot leave it. */

import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { Safe, type Value } from '../value.ts';
import type { AttributeKind } from './attribute-kind.ts';
import { escapeHtml } from './escape-html.ts';
import { plainText } from './plain-text.ts';

/** As text between tags; HTML that the template calls safe stays. */
export function inText(value: Value, budget: Budget): string {
  if (value instanceof Safe && value.kind === 'HTML') return value.text;
  return escapeHtml(textOf(value, budget));
}

/** Between the quotes of an attribute; `isQuery` stands behind the `?` or `#` of an address. */
export function inAttribute(value: Value, kind: AttributeKind, isQuery: boolean, budget: Budget): string {
  const text = textOf(value, budget);
  switch (kind) {
    case 'script':
      return '';
    case 'style':
      return /^(?!.*--)[\w\s#.,%!+-]*$/.test(text) ? escapeHtml(text) : '';
    case 'address':
      return escapeHtml(escapeAddress(text, isQuery && !(value instanceof Safe && value.kind === 'URL')));
    default:
      return escapeHtml(value instanceof Safe && value.kind === 'HTML' ? plainText(text) : text);
  }
}

/** As part of the name of an element or attribute: empty when it is none. */
export function inName(value: Value, budget: Budget): string {
  const text = textOf(value, budget);
  return /^[a-z0-9-]+$/i.test(text) ? text : '';
}

export function textOf(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  if (value instanceof Safe) return value.text;
  return value === null ? '' : print([value], budget);
}

/** Escapes what may not stand in an address, but no escape again; in a query everything that means something there. */
function escapeAddress(text: string, isQuery: boolean): string {
  const sound = text.toWellFormed();
  if (isQuery) return encodeURIComponent(sound).replace(/[!'()*]/g, percentEncode);
  return encodeURI(sound)
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/['()]/g, percentEncode);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Escapes a value for its context, so that the value cannot leave it. */

import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { Safe, type Value } from '../value.ts';
import type { AttributeKind } from './attribute-kind.ts';
import { escapeHtml } from './escape-html.ts';
import { plainText } from './plain-text.ts';

/** Escapes a value between tags. HTML that the template calls safe stays as it is. */
export function inText(value: Value, budget: Budget): string {
  if (value instanceof Safe && value.kind === 'HTML') return value.text;
  return escapeHtml(textOf(value, budget));
}

/** Escapes a value in an attribute's quotes. `isQuery`: it is after the `?` or `#` of an address. */
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

/** Escapes a value within the name of an element or attribute; empty when it is no name. */
export function inName(value: Value, budget: Budget): string {
  const text = textOf(value, budget);
  return /^[a-z0-9-]+$/i.test(text) ? text : '';
}

export function textOf(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  if (value instanceof Safe) return value.text;
  return value === null ? '' : print([value], budget);
}

/**
 * Escapes forbidden characters of an address, but no existing escapes. In a query, all characters with a
 * meaning there are escaped too.
 */
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

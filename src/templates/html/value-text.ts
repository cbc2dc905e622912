import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { Marked, Safe, type Value } from '../value.ts';

/** The text of a value as it prints; nil is empty. */
export function textOf(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  if (value instanceof Safe || value instanceof Marked) return value.text;
  return value === null ? '' : print([value], budget);
}

/** Whether some of the value may come from a post. */
export function isForeign(value: Value): boolean {
  if (value instanceof Safe) return value.isMarked;
  return value !== null && typeof value === 'object';
}

/** Whether the value is a text, safe or not, that comes from a post. */
export function isMarkedText(value: Value): boolean {
  return value instanceof Marked || (value instanceof Safe && value.isMarked);
}

/** The kind that the template says the text has. Of texts of posts, only what was made safe has one. */
export function safeKind(value: Value): Safe['kind'] | undefined {
  if (!(value instanceof Safe)) return undefined;
  const { kind, text, isMarked } = value;
  if (!isMarked || kind === 'HTML' || kind === 'HTMLAttr' || kind === 'JS') return kind;
  return kind === 'URL' && (isEscaped.test(text) || hasPlainScheme.test(text)) ? kind : undefined;
}

/** A text that `urlquery` has escaped. */
const isEscaped = /^[\w.~%+-]*$/;

/** A scheme that neither runs a program nor has a document in the address itself, nor one on the visitor's computer. */
const hasPlainScheme =
  /^(?!(?:javascript|vbscript|data|file|blob|filesystem|about|view-source):)[a-z][a-z\d+.-]*:/i;

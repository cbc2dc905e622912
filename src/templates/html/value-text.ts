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

/** The kind that the template says the text has. Only HTML from posts has been made safe. */
export function safeKind(value: Value): Safe['kind'] | undefined {
  if (!(value instanceof Safe)) return undefined;
  return value.isMarked && value.kind !== 'HTML' && value.kind !== 'JS' ? undefined : value.kind;
}

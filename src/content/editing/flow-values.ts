/** Ends of values between quotes and brackets, in JSON and in TOML. The text was read without faults before. */

import { endOfString } from '../data/toml-names.ts';
import { matchEnd, type Range } from './places.ts';

const bare = /[^\s,\]}#]+/y;

/** A TOML date with a blank before its time. */
const dayAndTime = /\d{4}-\d\d-\d\d \d\d:\d\d[^\s,\]}#]*/y;

/** The offset after the value that begins at `at`. */
export function endOfFlow(text: string, at: number): number {
  const first = text[at] ?? '';
  if (first === '"' || first === "'") return endOfString(text, at);
  if (first !== '[' && first !== '{') return matchEnd(dayAndTime, text, at) ?? matchEnd(bare, text, at) ?? at;
  let depth = 0;
  for (let next = at; next < text.length; ) {
    const character = text[next] ?? '';
    if (character === '"' || character === "'") next = endOfString(text, next);
    else if (character === '#') next = skipComment(text, next);
    else {
      if (character === '[' || character === '{') depth += 1;
      if (character === ']' || character === '}') depth -= 1;
      next += 1;
      if (depth === 0) return next;
    }
  }
  return text.length;
}

/** The items of the list that begins at `at`. */
export function flowItems(text: string, at: number): Range[] {
  const items: Range[] = [];
  const end = endOfFlow(text, at) - 1;
  for (let next = at + 1; next < end; ) {
    const character = text[next] ?? '';
    if (character === '#') next = skipComment(text, next);
    else if (/[\s,]/.test(character)) next += 1;
    else {
      const to = Math.max(endOfFlow(text, next), next + 1);
      items.push({ from: next, to });
      next = to;
    }
  }
  return items;
}

function skipComment(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

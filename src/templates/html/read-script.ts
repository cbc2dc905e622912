/** How text moves through a program. Each function returns where the next state begins. */

import { unfit } from '../unfit.ts';
import type { Context } from './context.ts';

const mark = /["'`/{}<\-#]/g;

/** Reads a program from `at` up to the next state, at most to `end`. */
export function readScript(context: Context, text: string, at: number, end: number): number {
  mark.lastIndex = at;
  const found = mark.exec(text)?.index ?? end;
  const next = Math.min(found, end);
  context.slash = slashAfter(text, at, next, context.slash);
  if (next === end) return end;
  const sign = text[next] ?? '';
  switch (sign) {
    case '"':
    case "'":
    case '`':
      context.state = `script ${sign}`;
      context.slash = 'regexp';
      return next + 1;
    case '/':
      return readSlash(context, text, next, end);
    case '{':
    case '}':
      return readBrace(context, sign, next);
    default:
      return readLineComment(context, text, next, end);
  }
}

function readSlash(context: Context, text: string, at: number, end: number): number {
  const second = at + 1 < end ? text[at + 1] : '';
  if (second === '/' || second === '*') {
    context.state = second === '/' ? 'script line comment' : 'script block comment';
    return at + 2;
  }
  if (context.slash === 'regexp') context.state = 'script regexp';
  context.slash = 'regexp';
  return at + 1;
}

/** The first brace too many ends a `${`. */
function readBrace(context: Context, sign: '{' | '}', at: number): number {
  const open = context.braces.at(-1);
  const rest = context.braces.slice(0, -1);
  if (sign === '}' && open === 0) {
    context.braces = rest;
    context.state = 'script `';
  } else {
    context.slash = 'regexp';
    if (open !== undefined) context.braces = [...rest, open + (sign === '{' ? 1 : -1)];
  }
  return at + 1;
}

/** `<!--`, `-->` and `#!` begin comments. */
function readLineComment(context: Context, text: string, at: number, end: number): number {
  for (const opener of ['<!--', '-->', '#!']) {
    if (text.startsWith(opener, at) && at + opener.length <= end) {
      context.state = 'script line comment';
      return at + opener.length;
    }
  }
  return at + 1;
}

const specials: Readonly<Record<string, RegExp>> = {
  'script "': /[\\"]/g,
  "script '": /[\\']/g,
  'script regexp': /[\\/[\]]/g,
};

/** Reads a string or regular expression. */
export function readQuoted(context: Context, text: string, at: number, end: number): number {
  const special = specials[context.state] ?? /$/g;
  let isInSet = false;
  for (let from = at; ; ) {
    special.lastIndex = from;
    const next = special.exec(text)?.index ?? end;
    if (next >= end) break;
    from = next + 1;
    const sign = text[next];
    if (sign === '\\') from = afterBackslash(next, end);
    else if (sign === '[') isInSet = true;
    else if (sign === ']') isInSet = false;
    else if (!isInSet && !isEndTag(text, next)) {
      context.state = 'script';
      context.slash = 'division';
      return from;
    }
  }
  if (isInSet)
    throw unfit('Cannot read the script: no value may stand in the brackets of a regular expression');
  return end;
}

/** `</script` in a regular expression does not end the expression. */
function isEndTag(text: string, slash: number): boolean {
  return text[slash] === '/' && /^<\/script/i.test(text.slice(slash - 1, slash + 7));
}

function afterBackslash(at: number, end: number): number {
  if (at + 1 >= end) throw unfit('Cannot read the text: no value may follow a backslash');
  return at + 2;
}

const templateSpecial = /[`\\$]/g;

export function readTemplateLiteral(context: Context, text: string, at: number, end: number): number {
  for (let from = at; ; ) {
    templateSpecial.lastIndex = from;
    const next = templateSpecial.exec(text)?.index ?? end;
    if (next >= end) return end;
    from = next + 1;
    if (text[next] === '\\') from = afterBackslash(next, end);
    else if (text[next] === '`') {
      context.state = 'script';
      return from;
    } else if (text[from] === '{' && from < end) {
      if (context.braces.length >= 20) throw unfit('Cannot read the script: template literals are too deep');
      context.braces = [...context.braces, 0];
      context.state = 'script';
      return from + 1;
    }
  }
}

const beforeRegexp = new Set(
  'break case continue delete do else finally in instanceof return throw try typeof void'.split(' '),
);

const lastToken = /[\w$]*$/;

/** The meaning of a slash after a part of a program without strings and comments. */
function slashAfter(text: string, from: number, to: number, before: Context['slash']): Context['slash'] {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  if (end === from) return before;
  const last = text[end - 1] ?? '';
  if (last === '+' || last === '-') {
    let first = end - 1;
    while (first > from && text[first - 1] === last) first--;
    return (end - first) % 2 === 1 ? 'regexp' : 'division';
  }
  if (last === '.') return /\d/.test(end - 2 >= from ? (text[end - 2] ?? '') : '') ? 'division' : 'regexp';
  if (',<>=*%&|^?!~([:;{}'.includes(last)) return 'regexp';
  // The longest of the words has ten letters.
  const word = lastToken.exec(text.slice(Math.max(from, end - 11), end))?.[0] ?? '';
  return beforeRegexp.has(word) ? 'regexp' : 'division';
}

/** How text moves through styles. Each function returns where the next state begins. */

import { unfit } from '../unfit.ts';
import type { Context } from './context.ts';
import { decodeCss } from './escape-style.ts';

const mark = /["'(/]/g;
const white = /[ \t\n\f\r]*/y;

export function readStyle(context: Context, text: string, at: number, end: number): number {
  for (let from = at; ; ) {
    mark.lastIndex = from;
    const next = mark.exec(text)?.index ?? end;
    if (next >= end) return end;
    from = next + 1;
    const sign = text[next];
    if (sign === '"' || sign === "'") {
      context.state = `style ${sign}`;
      return from;
    }
    const second = from < end ? text[from] : '';
    if (sign === '/' && (second === '/' || second === '*')) {
      context.state = second === '/' ? 'style line comment' : 'style block comment';
      return from + 1;
    }
    if (sign === '(' && isUrl(text, at, next)) return openUrl(context, text, from, end);
  }
}

/** Whether `url` precedes the parenthesis. */
function isUrl(text: string, from: number, parenthesis: number): boolean {
  let end = parenthesis;
  while (end > from && ' \t\n\f\r'.includes(text[end - 1] ?? '')) end--;
  const word = text.slice(Math.max(from, end - 4), end);
  return /^(?:[^a-z0-9_\u0080-\uffff-])?url$/i.test(word);
}

function openUrl(context: Context, text: string, at: number, end: number): number {
  white.lastIndex = at;
  const from = Math.min(end, at + (white.exec(text)?.[0].length ?? 0));
  const quote = from < end ? text[from] : '';
  if (quote === '"' || quote === "'") {
    context.state = `style url ${quote}`;
    return from + 1;
  }
  context.state = 'style url';
  return from;
}

const ends: Readonly<Record<string, RegExp>> = {
  'style "': /[\\"]/g,
  'style url "': /[\\"]/g,
  "style '": /[\\']/g,
  "style url '": /[\\']/g,
  'style url': /[\\ \t\n\f\r)]/g,
};

/** Reads a string or the inside of `url(…)`. */
export function readStyleText(context: Context, text: string, at: number, end: number): number {
  const special = ends[context.state] ?? /$/g;
  for (let from = at; ; ) {
    special.lastIndex = from;
    const next = special.exec(text)?.index ?? end;
    if (next >= end) {
      moveInAddress(context, decodeCss(text.slice(from, end)));
      return end;
    }
    if (text[next] !== '\\') {
      context.state = 'style';
      return next + 1;
    }
    if (next + 1 >= end) throw unfit('Cannot read the style: no value may follow a backslash');
    moveInAddress(context, decodeCss(text.slice(from, next + 2)));
    from = next + 2;
  }
}

/** Notes which part of an address the text reaches. */
export function moveInAddress(context: Context, text: string): void {
  if (/[#?]/.test(text)) context.part = 'query';
  else if (context.part === 'start' && /[^ \t\n\f\r]/.test(text)) context.part = 'path';
}

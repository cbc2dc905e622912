/** How a template's own text moves from one context of HTML to the next. */

import type { Context } from './context.ts';
import { readQuoted, readScript, readTemplateLiteral } from './read-script.ts';
import { moveInAddress, readStyle, readStyleText } from './read-style.ts';
import {
  readAfterName,
  readAttributeName,
  readBeforeValue,
  readTag,
  readTagName,
  tagStart,
} from './read-tag.ts';

const bodyEnds = new Map([
  ['script', /<\/script[> \t\n\f/]/gi],
  ['style', /<\/style[> \t\n\f/]/gi],
  ['textarea', /<\/textarea[> \t\n\f/]/gi],
  ['title', /<\/title[> \t\n\f/]/gi],
]);

export function endOfBody({ body }: Context, text: string, at: number): number {
  const end = bodyEnds.get(body);
  if (end === undefined) return text.length;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** Reads up to the next state, outside values of attributes, and at most to `end`. */
export function readText(context: Context, text: string, at: number, end: number): number {
  const { state } = context;
  switch (state) {
    case 'text':
      return readOutside(context, text, at);
    case 'tag name':
      return readTagName(context, text, at);
    case 'tag':
      return readTag(context, text, at);
    case 'attribute name':
      return readAttributeName(context, text, at);
    case 'after name':
      return readAfterName(context, text, at);
    case 'before value':
      return readBeforeValue(context, text, at);
    case 'comment':
      return skipTo(context, text, at, end, '-->', 'text');
    default:
      return readInValue(context, text, at, end);
  }
}

/** Reads in the body of a script or style element, or in the decoded value of an attribute. */
export function readInValue(context: Context, text: string, at: number, end: number): number {
  const { state } = context;
  switch (state) {
    case 'script':
      return readScript(context, text, at, end);
    case 'script `':
      return readTemplateLiteral(context, text, at, end);
    case 'script "':
    case "script '":
    case 'script regexp':
      return readQuoted(context, text, at, end);
    case 'script block comment':
      return skipTo(context, text, at, end, '*/', 'script');
    case 'style block comment':
      return skipTo(context, text, at, end, '*/', 'style');
    case 'script line comment':
      return skipLine(context, text, at, end, /[\n\r\u2028\u2029]/g, 'script');
    case 'style line comment':
      return skipLine(context, text, at, end, /[\n\f\r]/g, 'style');
    case 'style':
      return readStyle(context, text, at, end);
    case 'address':
    case 'addresses':
      moveInAddress(context, text.slice(at, end));
      return end;
    case 'meta':
    case 'meta address':
      return readMeta(context, text, at, end);
    case 'plain body':
    case 'plain value':
      return end;
    default:
      return readStyleText(context, text, at, end);
  }
}

function readOutside(context: Context, text: string, at: number): number {
  tagStart.lastIndex = at;
  const found = tagStart.exec(text);
  if (found === null) return text.length;
  const next = found.index + found[0].length;
  if (found[0] === '<!--') {
    context.state = 'comment';
    return next;
  }
  context.state = 'tag name';
  context.name = found[0].startsWith('</') ? '/' : '';
  return next - 1;
}

function skipTo(
  context: Context,
  text: string,
  at: number,
  end: number,
  closing: string,
  state: Context['state'],
): number {
  const found = text.indexOf(closing, at);
  if (found === -1 || found + closing.length > end) return end;
  context.state = state;
  return found + closing.length;
}

function skipLine(
  context: Context,
  text: string,
  at: number,
  end: number,
  lineEnd: RegExp,
  state: Context['state'],
): number {
  lineEnd.lastIndex = at;
  const found = lineEnd.exec(text)?.index ?? end;
  if (found < end) context.state = state;
  return Math.min(found, end);
}

const metaAddress = /url[ \t\n\f\r]*=/gi;

function readMeta(context: Context, text: string, at: number, end: number): number {
  const isAddress = context.state === 'meta address';
  const pattern = isAddress ? /;/g : metaAddress;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return end;
  context.state = isAddress ? 'meta' : 'meta address';
  return found.index + found[0].length;
}

/** How a template's own text moves from one context of HTML to the next. */

import type { Context } from './context.ts';

/** Elements whose text holds no tags, and the end of that text. */
const rawElements = new Map([
  ['script', /<\/script(?=[\s/>])/gi],
  ['style', /<\/style(?=[\s/>])/gi],
]);

const space = /\s*/y;
const spaceOrSlash = /[\s/]*/y;
const tagName = /[^\s/>]*/y;
const attributeName = /[^\s/>=]*/y;
const bareValue = /[^\s>]*/y;

/**
 * Writes the text from `at` up to the next state, and returns where that state begins. Comments are removed,
 * and a value without quotes gets some; all other text stays as it is.
 */
export function readText(context: Context, text: string, at: number): number {
  switch (context.state) {
    case 'text':
      return readOutside(context, text, at);
    case 'tag open':
      return readTagOpen(context, text, at);
    case 'tag name':
      return readTagName(context, text, at);
    case 'attribute name':
      return readAttributeName(context, text, at);
    case 'value':
      return readValue(context, text, at);
    case 'raw':
      return readRaw(context, text, at);
    case 'comment':
      return skipPast(context, text, at, '-->');
    case 'declaration':
      return skipPast(context, text, at, '>');
    default:
      return readInTag(context, text, at);
  }
}

function readOutside(context: Context, text: string, at: number): number {
  const start = text.indexOf('<', at);
  if (start === -1) return copy(context, text, at, text.length);
  copy(context, text, at, start);
  if (text.startsWith('<!--', start)) {
    context.state = 'comment';
    return start + 4;
  }
  context.pending = '<';
  context.state = 'tag open';
  return start + 1;
}

function readTagOpen(context: Context, text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '/' && context.pending === '<') {
    context.pending = '</';
    return at + 1;
  }
  const isName = /[a-z]/i.test(character);
  if (/[!?]/.test(character) || (context.pending === '</' && !isName)) {
    context.pending = '';
    context.state = 'declaration';
    return at;
  }
  context.state = isName ? 'tag name' : 'text';
  context.isClosing = context.pending === '</';
  context.tag = '';
  context.emitPending();
  return at;
}

function readTagName(context: Context, text: string, at: number): number {
  const end = endOfRun(text, at, tagName);
  context.tag = (context.tag + text.slice(at, end).toLowerCase()).slice(0, 32);
  if (end < text.length) context.state = 'tag';
  return copy(context, text, at, end);
}

/** Reads between the parts of a tag, or after `name` or `name=`. */
function readInTag(context: Context, text: string, at: number): number {
  const end = endOfRun(text, at, context.state === 'tag' ? spaceOrSlash : space);
  if (end > at) return copy(context, text, at, end);
  const character = text.charAt(at);
  if (character === '>') return closeTag(context, at);
  if (context.state === 'before value') {
    const isQuote = character === '"' || character === "'";
    context.openValue(isQuote ? character : '"', !isQuote);
    return isQuote ? at + 1 : at;
  }
  if (context.state === 'after name' && character === '=') {
    context.state = 'before value';
    return copy(context, text, at, at + 1);
  }
  if (character === '/') {
    context.state = 'tag';
    return at;
  }
  context.state = 'attribute name';
  context.attribute = character;
  return copy(context, text, at, at + 1);
}

function readAttributeName(context: Context, text: string, at: number): number {
  const end = endOfRun(text, at, attributeName);
  context.attribute += text.slice(at, end);
  if (end < text.length) context.state = 'after name';
  return copy(context, text, at, end);
}

function readValue(context: Context, text: string, at: number): number {
  const { isOwnQuote, quote } = context;
  const closing = isOwnQuote ? endOfRun(text, at, bareValue) : text.indexOf(quote, at);
  const end = closing === -1 ? text.length : closing;
  const part = text.slice(at, end);
  context.isQuery ||= /[?#]/.test(part);
  context.emit(isOwnQuote ? part.replaceAll('"', '&quot;') : part);
  if (end === text.length) return end;
  context.closeValue();
  return isOwnQuote ? end : end + 1;
}

function readRaw(context: Context, text: string, at: number): number {
  const closing = rawElements.get(context.tag);
  if (closing !== undefined) closing.lastIndex = at;
  const end = closing?.exec(text)?.index ?? text.length;
  copy(context, text, at, end);
  if (end === text.length) return end;
  context.pending = '<';
  context.state = 'tag open';
  return end + 1;
}

function skipPast(context: Context, text: string, at: number, delimiter: string): number {
  const end = text.indexOf(delimiter, at);
  if (end === -1) return text.length;
  context.state = 'text';
  return end + delimiter.length;
}

function closeTag(context: Context, at: number): number {
  context.emit('>');
  context.state = !context.isClosing && rawElements.has(context.tag) ? 'raw' : 'text';
  return at + 1;
}

function copy(context: Context, text: string, from: number, to: number): number {
  context.emit(text.slice(from, to));
  return to;
}

function endOfRun(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

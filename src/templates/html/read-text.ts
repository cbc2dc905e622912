/** What the text of a template changes of the place where it stands. */

import type { Place } from './context.ts';

/** Elements whose text holds no tags, and where it ends. */
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
 * Writes the text from `at` on, as far as one state reaches; answers where the next one begins. Text is written as it is,
 * but comments go, and a value without quotes gets some.
 */
export function readText(place: Place, text: string, at: number): number {
  switch (place.state) {
    case 'text':
      return readOutside(place, text, at);
    case 'tag open':
      return readTagOpen(place, text, at);
    case 'tag name':
      return readTagName(place, text, at);
    case 'attribute name':
      return readAttributeName(place, text, at);
    case 'value':
      return readValue(place, text, at);
    case 'raw':
      return readRaw(place, text, at);
    case 'comment':
      return skipPast(place, text, at, '-->');
    case 'declaration':
      return skipPast(place, text, at, '>');
    default:
      return readInTag(place, text, at);
  }
}

function readOutside(place: Place, text: string, at: number): number {
  const start = text.indexOf('<', at);
  if (start === -1) return copy(place, text, at, text.length);
  copy(place, text, at, start);
  if (text.startsWith('<!--', start)) {
    place.state = 'comment';
    return start + 4;
  }
  place.pending = '<';
  place.state = 'tag open';
  return start + 1;
}

function readTagOpen(place: Place, text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '/' && place.pending === '<') {
    place.pending = '</';
    return at + 1;
  }
  const isName = /[a-z]/i.test(character);
  if (/[!?]/.test(character) || (place.pending === '</' && !isName)) {
    place.pending = '';
    place.state = 'declaration';
    return at;
  }
  place.state = isName ? 'tag name' : 'text';
  place.isClosing = place.pending === '</';
  place.tag = '';
  place.emitPending();
  return at;
}

function readTagName(place: Place, text: string, at: number): number {
  const end = endOfRun(text, at, tagName);
  place.tag = (place.tag + text.slice(at, end).toLowerCase()).slice(0, 32);
  if (end < text.length) place.state = 'tag';
  return copy(place, text, at, end);
}

/** Stands between a tag's parts, or behind `name` or `name=`. */
function readInTag(place: Place, text: string, at: number): number {
  const end = endOfRun(text, at, place.state === 'tag' ? spaceOrSlash : space);
  if (end > at) return copy(place, text, at, end);
  const character = text.charAt(at);
  if (character === '>') return closeTag(place, at);
  if (place.state === 'before value') {
    const isQuote = character === '"' || character === "'";
    place.openValue(isQuote ? character : '"', !isQuote);
    return isQuote ? at + 1 : at;
  }
  if (place.state === 'after name' && character === '=') {
    place.state = 'before value';
    return copy(place, text, at, at + 1);
  }
  if (character === '/') {
    place.state = 'tag';
    return at;
  }
  place.state = 'attribute name';
  place.attribute = character;
  return copy(place, text, at, at + 1);
}

function readAttributeName(place: Place, text: string, at: number): number {
  const end = endOfRun(text, at, attributeName);
  place.attribute += text.slice(at, end);
  if (end < text.length) place.state = 'after name';
  return copy(place, text, at, end);
}

function readValue(place: Place, text: string, at: number): number {
  const { isOwnQuote, quote } = place;
  const closing = isOwnQuote ? endOfRun(text, at, bareValue) : text.indexOf(quote, at);
  const end = closing === -1 ? text.length : closing;
  const part = text.slice(at, end);
  place.isQuery ||= /[?#]/.test(part);
  place.emit(isOwnQuote ? part.replaceAll('"', '&quot;') : part);
  if (end === text.length) return end;
  place.closeValue();
  return isOwnQuote ? end : end + 1;
}

function readRaw(place: Place, text: string, at: number): number {
  const closing = rawElements.get(place.tag);
  if (closing !== undefined) closing.lastIndex = at;
  const end = closing?.exec(text)?.index ?? text.length;
  copy(place, text, at, end);
  if (end === text.length) return end;
  place.pending = '<';
  place.state = 'tag open';
  return end + 1;
}

function skipPast(place: Place, text: string, at: number, delimiter: string): number {
  const end = text.indexOf(delimiter, at);
  if (end === -1) return text.length;
  place.state = 'text';
  return end + delimiter.length;
}

function closeTag(place: Place, at: number): number {
  place.emit('>');
  place.state = !place.isClosing && rawElements.has(place.tag) ? 'raw' : 'text';
  return at + 1;
}

function copy(place: Place, text: string, from: number, to: number): number {
  place.emit(text.slice(from, to));
  return to;
}

function endOfRun(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

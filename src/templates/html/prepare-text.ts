/** Takes a template's text through the contexts of HTML, once for each context that the text begins in. */

import { type Context, isInTag, keyOf, reset } from './context.ts';
import { decodeAttribute } from './plain-text.ts';
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
import { type Mark, TextOutput } from './text-output.ts';

export type Prepared = {
  readonly output: string;
  readonly marks: readonly Mark[];
  readonly end: Readonly<Context>;
  /** The key of `end`. */
  readonly key: string;
};

/**
 * @param locate Gets the offset in `text` of a part that cannot be read.
 * @throws {Problem} For HTML that Go refuses in templates, since parsers could disagree about it.
 */
export function prepareText(
  text: string,
  from: Readonly<Context>,
  locate: (index: number) => void = () => {},
): Prepared {
  const context = { ...from };
  const output = new TextOutput(text);
  for (let at = 0, bodyEnd = -1; at < text.length; ) {
    locate(at);
    if (context.quote !== '') {
      at = readValue(context, text, at, output);
      continue;
    }
    const isBody = context.body !== 'none' && !isInTag(context.state);
    if (isBody && bodyEnd < at) bodyEnd = endOfBody(context, text, at);
    if (isBody && bodyEnd === at) {
      reset(context, 'text', 'none');
      continue;
    }
    const { state, loader } = context;
    const next = step(context, text, at, isBody ? bodyEnd : text.length);
    output.take(state, loader, context, at, next);
    at = next;
  }
  return { output: output.finish(context), marks: output.marks, end: context, key: keyOf(context) };
}

const bodyEnds = new Map([
  ['script', /<\/script[> \t\n\f/]/gi],
  ['style', /<\/style[> \t\n\f/]/gi],
  ['textarea', /<\/textarea[> \t\n\f/]/gi],
  ['title', /<\/title[> \t\n\f/]/gi],
]);

function endOfBody({ body }: Context, text: string, at: number): number {
  const end = bodyEnds.get(body);
  if (end === undefined) return text.length;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

function step(context: Context, text: string, at: number, end: number): number {
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
      return stepInValue(context, text, at, end);
  }
}

/** Reads in the body of a script or style element, or in the decoded value of an attribute. */
function stepInValue(context: Context, text: string, at: number, end: number): number {
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

const valueEnds = { '"': /"/g, "'": /'/g, ' ': /[ \t\n\f\r>]/g };

/** Reads in the value of an attribute: its text stays as it is. */
function readValue(context: Context, text: string, at: number, output: TextOutput): number {
  const { quote } = context;
  if (quote === '') return at;
  const pattern = valueEnds[quote];
  pattern.lastIndex = at;
  const end = pattern.exec(text)?.index ?? text.length;
  const part = text.slice(at, end);
  if (quote === ' ') output.checkUnquoted(part);
  if (end === text.length) {
    const value = part.includes('&') ? decodeAttribute(part) : part;
    for (let from = 0; from < value.length; ) from = stepInValue(context, value, from, value.length);
    return end;
  }
  output.closeValue(context, part, end);
  return quote === ' ' ? end : end + 1;
}

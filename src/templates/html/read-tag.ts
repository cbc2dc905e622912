/** How a template's own text moves through tags. Each function returns where the next state begins. */

import { unfit } from '../unfit.ts';
import { attributeKind } from './attribute-kind.ts';
import { type Body, type Context, isWatched, reset, valueStates } from './context.ts';

const bodies: ReadonlyMap<string, Body> = new Map(
  (['script', 'style', 'textarea', 'title', 'meta'] as const).map((name) => [name, name]),
);

/** Elements whose attributes load something, send something away, or decide what addresses lead to. */
const loaders = new Set(
  'base use script link img iframe frame source video audio track input embed object form button'.split(' '),
);

const white = /[ \t\n\f\r]*/y;
const attributeEnd = /[ \t\n\f\r=>'"<]/g;
/** As in Go, a name cannot end in a dash or colon. */
const tagNameRest = /(?:[a-z0-9]|[-:](?=[a-z0-9]))*/iy;

export const tagStart = /<(?:!--|\/?[a-z])/gi;

/** Reads from the first letter of a tag's name, or goes on with the name. A slash in the name marks an end tag. */
export function readTagName(context: Context, text: string, at: number): number {
  const end = endOf(tagNameRest, text, at);
  context.name = (context.name + text.slice(at, end).toLowerCase()).slice(0, 64);
  if (end < text.length) endTagName(context);
  return end;
}

function endTagName(context: Context): void {
  const { name } = context;
  context.state = 'tag';
  context.body = bodies.get(name) ?? 'none';
  context.loader = loaders.has(name) ? name : '';
  context.name = '';
}

/** Reads to the next attribute's name or past the tag's end. */
export function readTag(context: Context, text: string, at: number): number {
  const from = endOf(white, text, at);
  if (from === text.length) return from;
  if (text[from] === '>') {
    const { body } = context;
    reset(context, 'text', body === 'meta' ? 'none' : body);
    if (body === 'script' || body === 'style') context.state = body;
    if (body === 'textarea' || body === 'title') context.state = 'plain body';
    return from + 1;
  }
  context.name = '';
  context.attribute = 'plain';
  const end = readAttributeName(context, text, from);
  if (end === from) throw unfit('Cannot read the tag: an attribute must have a name');
  return end;
}

/** Reads a name that may have begun before: in another text, or by a value. */
export function readAttributeName(context: Context, text: string, at: number): number {
  attributeEnd.lastIndex = at;
  const end = attributeEnd.exec(text)?.index ?? text.length;
  if (`'"<`.includes(text[end] ?? ' ')) {
    throw unfit(`Cannot read the tag: the name of an attribute must not contain ${text[end]}`);
  }
  const isFirst = context.name === '';
  context.name = (context.name + text.slice(at, end).toLowerCase()).slice(0, 64);
  const kind = attributeKind(context.name, context.body);
  // As in Go, the first part of a name decides. But what runs is always seen.
  if (isFirst || kind === 'script' || kind === 'style') context.attribute = kind;
  context.state = end < text.length ? 'after name' : 'attribute name';
  return end;
}

export function readAfterName(context: Context, text: string, at: number): number {
  const from = endOf(white, text, at);
  if (from === text.length) return from;
  if (text[from] !== '=') {
    context.state = 'tag';
    return from;
  }
  context.state = 'before value';
  return from + 1;
}

export function readBeforeValue(context: Context, text: string, at: number): number {
  const from = endOf(white, text, at);
  if (from === text.length) return from;
  const first = text[from];
  const quote = first === '"' || first === "'" ? first : ' ';
  openValue(context, quote);
  return quote === ' ' ? from : from + 1;
}

export function openValue(context: Context, quote: Exclude<Context['quote'], ''>): void {
  context.state = valueStates[context.attribute];
  context.quote = quote;
  context.isWatched = isWatched(context);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

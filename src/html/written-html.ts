/**
 * Pieces of a post's HTML that stay as they are written, tag by tag. Markdown may stand between them. So no piece ends
 * within a tag, a comment or an attribute, and no kept tag holds `<` or `>` inside.
 */

import { decodeAttribute } from '../content/decode-attribute.ts';
import { isDangerous } from './dangerous-address.ts';
import { escapeAttribute } from './escape.ts';
import type { Policy } from './policy.ts';
import { readTag, type WrittenTag } from './read-tag.ts';
import type { Attributes } from './tree-reader.ts';

/** Removes what the policy forbids. All other text stays, balanced or not. */
export function cleanWritten(html: string, policy: Policy): string {
  if (!html.includes('<')) return html;
  let cleaned = '';
  let at = 0;
  let unended = 0;
  const ends = closingTags(html);
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next === -1) return cleaned + html.slice(at);
    cleaned += html.slice(at, next);
    const found = unended < mostUnended ? pieceAt(html, next, policy, ends) : unendedAt(next);
    if (found.text === '&lt;') unended++;
    cleaned += found.text;
    at = found.end;
  }
  return cleaned;
}

/**
 * The attributes that a link or a picture may have. They must not be written into elements of which a post's address
 * makes a program or a document: scripts, frames and the like.
 */
export function cleanAttributes(written: string, policy: Policy): string {
  const tag = readTag(`<img ${written}>`, 0);
  if (tag === null) return '';
  const kept = [...tag.attributes]
    .map(([name, value]): [string, string] => [name, decodeAttribute(value)])
    .filter(([name, value]) => isName.test(name) && elements.some((one) => isKept(one, name, value, policy)));
  const start = /^[\t\n\f\r ]*/.exec(written)?.[0] ?? '';
  return start + kept.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(' ');
}

const elements = ['a', 'img'];
const isName = /^[a-z][a-z\d_.:-]*$/;

/** The attributes that an element keeps, decoded. */
export function keptAttributes(element: string, written: Attributes, policy: Policy): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [name, value] of written) if (isKept(element, name, value, policy)) kept.set(name, value);
  return kept;
}

/** Tags without an end for which the rest is searched. */
const mostUnended = 10;

type Piece = { text: string; end: number };

/** Finds the end of the next closing tag of a name; positions must rise. */
type ClosingTags = (name: string, from: number) => number;

function pieceAt(html: string, at: number, policy: Policy, ends: ClosingTags): Piece {
  const mark = html.charAt(at + 1);
  if (mark === '!' || mark === '?') return commentAt(html, at);
  if (mark === '/') return closingAt(html, at, policy);
  // Whatever is removed behind the sign, it must not stand before a name.
  if (mark === '' || mark === '<') return { text: '&lt;', end: at + 1 };
  if (!/[A-Za-z]/.test(mark)) return { text: '<', end: at + 1 };
  const tag = readTag(html, at);
  if (tag === null) return unendedAt(at);
  const rule = policy.element(tag.name);
  if (rule === 'unwrap') return { text: '', end: tag.end };
  if (rule === 'drop') return { text: '', end: ends(tag.name, tag.end) };
  return { text: keptTag(html.slice(at, tag.end), tag, policy), end: tag.end };
}

const marked = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Browsers end comments in several ways, so only plain ones stay. */
function commentAt(html: string, at: number): Piece {
  const [begin, mark] = marked.find(([begin]) => html.startsWith(begin, at)) ?? ['<!', '>'];
  const found = html.indexOf(mark, at + begin.length);
  if (found === -1) return { text: '', end: html.length };
  const end = found + mark.length;
  const text = html.slice(at, end);
  return { text: /^<!--(?!-?>)[^<>]*-->$/.test(text) ? text : '', end };
}

const plainClosing = /<\/([A-Za-z][A-Za-z\d:-]*)[\t\n\f\r ]*>/y;

function closingAt(html: string, at: number, policy: Policy): Piece {
  plainClosing.lastIndex = at;
  const [text, name = ''] = plainClosing.exec(html) ?? [];
  if (text !== undefined) {
    return { text: policy.element(name.toLowerCase()) === 'keep' ? text : '', end: at + text.length };
  }
  const end = html.indexOf('>', at);
  return end === -1 ? unendedAt(at) : { text: '', end: end + 1 };
}

function unendedAt(at: number): Piece {
  return { text: '&lt;', end: at + 1 };
}

/** The content of a removed element goes with it; without a closing tag, all that follows in the piece. */
function closingTags(html: string): ClosingTags {
  const absent = new Set<string>();
  return (name, from) => {
    if (absent.has(name)) return html.length;
    const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
    closing.lastIndex = from;
    if (closing.test(html)) return closing.lastIndex;
    absent.add(name);
    return html.length;
  };
}

function keptTag(text: string, { name, attributes, isClosed }: WrittenTag, policy: Policy): string {
  const decoded = new Map([...attributes].map(([key, value]) => [key, decodeAttribute(value)]));
  const allowed = name === 'input' ? policy.input(decoded) : decoded;
  if (allowed === null) return '';
  const kept = keptAttributes(name, allowed, policy);
  const isWhole =
    kept.size === attributes.size && !/[<>]/.test(text.slice(1, -1)) && kept.size === allowed.size;
  if (isWhole) return text;
  const written = [...kept].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  return `<${name}${written}${isClosed ? ' /' : ''}>`;
}

function isKept(element: string, name: string, value: string, policy: Policy): boolean {
  switch (policy.attribute(element, name, value)) {
    case 'keep':
      return true;
    case 'address':
      return !isDangerous(value);
    case 'addresses':
      return !value.split(',').some(isDangerous) && !isDangerous(value);
    case 'drop':
      return false;
  }
}

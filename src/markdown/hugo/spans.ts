/** Links, images and what else stands within a line. */

import type { Token, Tokens } from 'marked';
import { cleanWritten } from '../../html/written-html.ts';
import type { FormulaToken } from '../inline/formula.ts';
import { writtenAddress } from './address.ts';
import { plainTokens } from './plain-tokens.ts';
import { hookAttributes, keptOf, written } from './shown-attributes.ts';
import { endOfVoid, type Writing } from './writing.ts';

export function link(token: Tokens.Link, writing: Writing): string {
  const { marks } = writing.document;
  const title = token.title ?? '';
  const isAddress = 'isAddress' in token;
  if (writing.hooks.link !== undefined) {
    // As in Hugo, an address is its own text, without entities. It holds no `<`.
    const text = isAddress ? token.text : writing.inline(token.tokens);
    return writing.hooks.link({
      ...{ destination: token.href, title, text },
      plainText: marks.plain(isAddress ? token.text : plainTokens(token.tokens)),
      ordinal: writing.ordinal(isAddress ? 'address' : 'link'),
      position: () => writing.position(token),
    });
  }
  const text = writing.inline(token.tokens);
  return `<a href="${marks.escape(writtenAddress(token.href))}"${titleOf(token.title, writing)}>${text}</a>`;
}

/** `block` is the paragraph that an image replaces, if the site wants no paragraphs around images. */
export function image(token: Tokens.Image, writing: Writing, block?: Tokens.Paragraph): string {
  const { marks, policy } = writing.document;
  const plainText = marks.plain(plainTokens(token.tokens));
  if (writing.hooks.image !== undefined) {
    return writing.hooks.image({
      ...{ destination: token.href, title: token.title ?? '', text: writing.inline(token.tokens), plainText },
      ...{ isBlock: block !== undefined, ordinal: writing.ordinal('image') },
      attributes: block === undefined ? new Map() : hookAttributes('img', block, policy),
      position: () => writing.position(token),
    });
  }
  const alt = marks.escape(plainTokens(token.tokens));
  const attributes = block === undefined ? '' : written(keptOf('img', block, policy));
  const src = marks.escape(writtenAddress(token.href));
  return `<img src="${src}" alt="${alt}"${titleOf(token.title, writing)}${attributes}${endOfVoid(writing)}`;
}

function titleOf(title: string | null | undefined, { document }: Writing): string {
  return title === null || title === undefined ? '' : ` title="${document.marks.escape(title)}"`;
}

export const omitted = '<!-- raw HTML omitted -->';

export function rawSpan(token: Tokens.Tag, { document }: Writing): string {
  if (document.isUnsafe) return cleanWritten(token.text, document.policy);
  return token.text.startsWith('<!--') ? '' : omitted;
}

/** A formula between the site's signs stays as it is written: scripts of the theme show it. */
export function passthrough(token: FormulaToken, writing: Writing): string {
  const type = token.isBlock ? 'block' : 'inline';
  const hook = writing.hooks.passthrough?.(type);
  if (hook !== undefined) {
    const ordinal = writing.ordinal('passthrough');
    const position = () => writing.position(token);
    return hook({ type, inner: token.tex, attributes: new Map(), ordinal, position });
  }
  return token.text.replace(/<(?=[A-Za-z/!?]|$)/g, '&lt;');
}

/** Plain text, an emoji or an entity. */
export function text(token: Tokens.Text | Tokens.Escape, { document }: Writing): string {
  const { raw, text } = token;
  const isEmoji = raw !== text && raw.length > 2 && raw.startsWith(':') && raw.endsWith(':');
  return isEmoji ? emoji(text) : document.marks.escape(text);
}

function emoji(characters: string): string {
  return [...characters]
    .map((one) => (one === '\u200d' ? '&zwj;' : `&#x${one.codePointAt(0)?.toString(16)};`))
    .join('');
}

/** The elements of emphasis and the like, by the token's type. */
export const inlineElements: ReadonlySet<string> = new Set('em strong del ins mark sub sup'.split(' '));

export function within(token: Token & { tokens?: Token[] }, writing: Writing): string {
  return `<${token.type}>${writing.inline(token.tokens ?? [])}</${token.type}>`;
}

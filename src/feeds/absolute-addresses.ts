/** Makes the addresses in a post's HTML absolute, for readers that show it away from its page. */

import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from '../html/ignoring-tokens.ts';
import { escapeXml } from './xml.ts';

type Resolve = (value: string, base: string) => string;

const addressed = new Map<string, Resolve>([
  ['href', resolveAddress],
  ['src', resolveAddress],
  ['poster', resolveAddress],
  ['cite', resolveAddress],
  ['background', resolveAddress],
  ['longdesc', resolveAddress],
  ['srcset', resolveSrcset],
]);

/** Its `href` names a shape in the same document. */
const insideDocument = 'use';

/**
 * The same HTML, seen from `base` (an absolute URL). Only the values that change are written anew; all else stays byte for byte.
 * Addresses that make no URL stay as they are.
 */
export function absoluteAddresses(html: string, base: string): string {
  const parts: string[] = [];
  let done = 0;
  let tag = '';
  let name = { from: 0, to: 0 };
  let resolve: Resolve | undefined;
  let value = '';
  const tokenizer = new Tokenizer(
    {},
    {
      ...ignoringTokens,
      onopentagname: (from, to) => {
        tag = html.slice(from, to).toLowerCase();
      },
      onattribname: (from, to) => {
        name = { from, to };
        value = '';
        resolve = tag === insideDocument ? undefined : addressed.get(html.slice(from, to).toLowerCase());
      },
      onattribdata: (from, to) => {
        if (resolve) value += html.slice(from, to);
      },
      onattribentity: (codePoint) => {
        if (resolve) value += String.fromCodePoint(codePoint);
      },
      onattribend: (_, end) => {
        const absolute = resolve?.(value, base) ?? value;
        if (absolute === value) return;
        parts.push(html.slice(done, name.to), `="${escapeXml(absolute)}"`);
        done = end;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.join('') + html.slice(done);
}

function resolveAddress(value: string, base: string): string {
  const address = value.trim();
  if (address === '' || URL.canParse(address)) return value;
  return URL.parse(address, base)?.href ?? value;
}

/** Image candidates, `a.jpg 1x, b.jpg 2x`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
function resolveSrcset(value: string, base: string): string {
  const candidates: string[] = [];
  let at = 0;
  while (at < value.length) {
    const start = skip(value, at, isSeparator);
    const end = skip(value, start, (character) => !isSpace(character));
    if (start === end) break;
    const address = value.slice(start, end);
    const comma = value.indexOf(',', end);
    // Without a space before the comma there is no descriptor; one inside the address belongs to it.
    at = address.endsWith(',') ? end : comma === -1 ? value.length : comma;
    const descriptor = value.slice(end, at).trim();
    const absolute = resolveAddress(withoutCommas(address), base);
    candidates.push(descriptor === '' ? absolute : `${absolute} ${descriptor}`);
  }
  return candidates.join(', ');
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}

/** The first place from `at` on where the character is of another kind. */
function skip(text: string, at: number, isOfKind: (character: string) => boolean): number {
  let end = at;
  while (end < text.length && isOfKind(text.charAt(end))) end++;
  return end;
}

function isSpace(character: string): boolean {
  return ' \t\n\r\f'.includes(character);
}

function isSeparator(character: string): boolean {
  return character === ',' || isSpace(character);
}

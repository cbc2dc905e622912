/** Makes the addresses in a post's HTML absolute, for feed readers that show it away from its page. */

import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from '../content/ignoring-tokens.ts';
import { readSrcset, writeSrcset } from '../html/srcset.ts';
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
 * The HTML with its addresses resolved against `base`, an absolute URL. All bytes outside these values stay
 * the same. Addresses that are no valid URL stay as they are.
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

function resolveSrcset(value: string, base: string): string {
  const candidates = readSrcset(value);
  return writeSrcset(candidates.map(({ url, ...rest }) => ({ url: resolveAddress(url, base), ...rest })));
}

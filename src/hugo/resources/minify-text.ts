/** Makes texts shorter where nothing can change by it. Scripts stay as they are. */

import type { MediaType } from '../../content/site/media-types.ts';
import { minifyCss } from './minify-css.ts';

const minifiers: readonly (readonly [type: RegExp, minify: (text: string) => string])[] = [
  [/^text\/css$/, minifyCss],
  [/[/+]json$/, minifyJson],
  [/^text\/html$/, minifyHtml],
  [/[/+]xml$/, minifyXml],
];

export function minifyText(text: string, { type }: MediaType): string {
  return minifiers.find(([fitting]) => fitting.test(type))?.[1](text) ?? text;
}

/** White space outside of strings. */
function minifyJson(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*"?)|\s+/gs, (_, literal?: string) => literal ?? '');
}

/** Comments, and lines between tags. */
function minifyXml(text: string): string {
  return text
    .replace(/(<!\[CDATA\[.*?(?:\]\]>|$))|<!--.*?(?:-->|$)/gs, (_, data?: string) => data ?? '')
    .replace(/(<!\[CDATA\[.*?(?:\]\]>|$))|>[ \t\r\f]*\n\s*(?=<)/gs, (_, data?: string) => data ?? '>')
    .trim();
}

/** Elements whose text stays, comments but for those that old browsers read, and space. Each may be cut off by the end. */
const parts =
  /(<(pre|textarea|script|style)\b.*?(?:<\/\2\s*>|$))|<!--(?!\[if\b|<!).*?(?:-->|$)|(<[a-z/!](?:[^<>"']|"[^"]*"|'[^']*')*>)|(\s+)/gis;

/** Every run of white space is one space: browsers show no other. */
function minifyHtml(text: string): string {
  const short = text.replace(
    parts,
    (_, whole?: string, _name?: string, tag?: string, space?: string) =>
      whole ?? tag ?? (space === undefined ? '' : ' '),
  );
  return short.trim();
}

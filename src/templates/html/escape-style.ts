/** Escapes values in styles, as html/template does. */

import { failsafe } from './escape-address.ts';

const escapes = /\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\f\r])?|([\s\S]))?/giu;

/** Replaces the escapes of CSS: https://drafts.csswg.org/css-syntax/#escaping */
export function decodeCss(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(escapes, (_, hex: string | undefined, other: string | undefined) =>
    hex === undefined ? (other ?? '') : characterOf(Number.parseInt(hex, 16)),
  );
}

function characterOf(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}

/** A value in a declaration: sizes, colours, words. Signs with a meaning of their own are refused. */
export function styleValue(text: string): string {
  const value = decodeCss(text);
  if (/[\0"'()/;@[\\\]`{}<>]|--/.test(value)) return failsafe;
  const letters = value.replace(/[^\w-]/g, '').toLowerCase();
  return letters.includes('expression') || letters.includes('mozbinding') ? failsafe : value;
}

/** A text in a string. */
export function styleText(text: string): string {
  return text.replace(/[\0\t\n\f\r"&'()+/:;<>{}\\]/g, (character, at: number) => {
    if (character === '\\') return '\\\\';
    const next = text[at + 1] ?? ' ';
    const isApart = !/[\da-f \t\n\f\r]/i.test(next);
    return `\\${character.charCodeAt(0).toString(16)}${isApart ? '' : ' '}`;
  });
}

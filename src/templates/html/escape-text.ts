/** Escapes texts for HTML byte for byte as html/template does. */

import { failsafe } from './escape-address.ts';

const entities = new Map([
  ['\0', '\ufffd'],
  ['"', '&#34;'],
  ['&', '&amp;'],
  ["'", '&#39;'],
  ['+', '&#43;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

const special = /[\0"&'+<>]/g;
const specialInMarkup = /[\0"'+<>]/g;

/** For use between tags and in quotes. */
export function escapeText(text: string): string {
  return text.replace(special, (character) => entities.get(character) ?? character);
}

/** The same for a text whose entities stay. */
export function escapeMarkup(text: string): string {
  return text.replace(specialInMarkup, (character) => entities.get(character) ?? character);
}

const ends = /[\0\t-\r "&'+<=>`\ufdd0-\ufdef\ufff0-\uffff]/g;
const endsInMarkup = /[\0\t-\r "'+<=>`\ufdd0-\ufdef\ufff0-\uffff]/g;

/** For a value without quotes: nothing in the text ends the value. */
export function escapeUnquoted(text: string, keepsEntities = false): string {
  if (text === '') return failsafe;
  return text.replace(keepsEntities ? endsInMarkup : ends, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0) return '&#xfffd;';
    if (code > 0x7f) return `&#x${code.toString(16)};`;
    return entities.get(character) ?? `&#${code};`;
  });
}

/** https://gohugo.io/functions/safe/ and https://gohugo.io/functions/transform/ */

import { decodeText, plainText } from '../html/plain-text.ts';
import { Safe } from '../value.ts';
import { type Row, textAt } from './function.ts';

/** None of the `safe` functions lifts the allow-list. */
export const html: readonly Row[] = [
  ['safeHTML safe.HTML', 1, 1, (args) => new Safe('HTML', textAt(args, 0))],
  ['safeHTMLAttr safe.HTMLAttr', 1, 1, (args) => new Safe('HTMLAttr', textAt(args, 0))],
  ['safeURL safe.URL', 1, 1, (args) => new Safe('URL', textAt(args, 0))],
  ['safeCSS safe.CSS', 1, 1, (args) => new Safe('CSS', textAt(args, 0))],
  ['safeJS safe.JS safeJSStr safe.JSStr', 1, 1, (args) => new Safe('JS', textAt(args, 0))],
  ['htmlEscape transform.HTMLEscape', 1, 1, (args) => escapeAsGo(textAt(args, 0))],
  ['htmlUnescape transform.HTMLUnescape', 1, 1, (args) => decodeText(textAt(args, 0))],
  ['plainify transform.Plainify', 1, 1, (args) => plainify(textAt(args, 0))],
  ['urlquery', 1, 1, (args) => escapeQuery(textAt(args, 0))],
];

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&#34;'],
  ["'", '&#39;'],
]);

function escapeAsGo(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

/** Tags go, entities stay; paragraphs and breaks become line ends, other white space one space. */
function plainify(text: string): string {
  if (!/[<>]/.test(text)) return text;
  const lines = text
    .split(/<\/p>|<br>|<br \/>/)
    .map((line) => plainText(`${line.replaceAll('\n', ' ')}`, false));
  return lines.join('\n').replace(/(\s)\s+/g, '$1');
}

function escapeQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

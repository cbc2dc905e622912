/** https://gohugo.io/functions/safe/ and https://gohugo.io/functions/transform/ */

import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { decodeText, plainText } from '../html/plain-text.ts';
import { Safe, type Value } from '../value.ts';
import { type Row, textAt } from './function.ts';

const any = Number.POSITIVE_INFINITY;

/** None of the `safe` functions lifts the allow-list. */
export const html: readonly Row[] = [
  ['safeHTML safe.HTML', 1, 1, (args) => new Safe('HTML', textAt(args, 0))],
  ['safeHTMLAttr safe.HTMLAttr', 1, 1, (args) => new Safe('HTMLAttr', textAt(args, 0))],
  ['safeURL safe.URL', 1, 1, (args) => new Safe('URL', textAt(args, 0))],
  ['safeCSS safe.CSS', 1, 1, (args) => new Safe('CSS', textAt(args, 0))],
  ['safeJS safe.JS safeJSStr safe.JSStr', 1, 1, (args) => new Safe('JS', textAt(args, 0))],
  ['htmlEscape transform.HTMLEscape', 1, 1, (args) => escapeHtml(textAt(args, 0))],
  ['htmlUnescape transform.HTMLUnescape', 1, 1, (args) => decodeText(textAt(args, 0))],
  ['plainify transform.Plainify', 1, 1, (args) => plainify(textAt(args, 0))],
  ['html', 0, any, (args, { budget }) => new Safe('HTML', escapeHtml(printed(args, budget)))],
  ['urlquery', 0, any, (args, { budget }) => escapeQuery(printed(args, budget))],
];

/** All arguments in their printed form, as Go's own functions take them. */
function printed(args: readonly Value[], budget: Budget): string {
  return print(
    args.map((value) => value ?? '<no value>'),
    budget,
  );
}

/** Removes tags and keeps entities. Paragraphs and breaks become line ends, other white space one space. */
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

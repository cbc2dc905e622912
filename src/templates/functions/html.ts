/** https://gohugo.io/functions/safe/ and https://gohugo.io/functions/transform/ */

import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { decodeText } from '../html/plain-text.ts';
import { hasReadMarked, Marked, Safe, type Value } from '../value.ts';
import {
  argumentAt,
  type FunctionTable,
  functionTable,
  htmlOf,
  isFromPost,
  type Row,
  textAt,
} from './function.ts';
import { Json } from './jsonify.ts';
import { plainify } from './plainify.ts';
import { escapeQuery } from './query.ts';

const any = Number.POSITIVE_INFINITY;

/** None of the `safe` functions lifts the allow-list, and none changes a text of a post. */
export const html: readonly Row[] = [
  ['safeHTML safe.HTML', 1, 1, (args) => declareSafe('HTML', args)],
  ['safeHTMLAttr safe.HTMLAttr', 1, 1, (args) => declareSafe('HTMLAttr', args)],
  ['safeURL safe.URL', 1, 1, (args) => declareSafe('URL', args)],
  ['safeCSS safe.CSS', 1, 1, (args) => declareSafe('CSS', args)],
  ['safeJS safe.JS', 1, 1, declareScript],
  ['safeJSStr safe.JSStr', 1, 1, (args) => declareSafe('JSStr', args)],
  ['htmlEscape transform.HTMLEscape', 1, 1, (args) => escapeHtml(textAt(args, 0))],
  ['htmlUnescape transform.HTMLUnescape', 1, 1, (args) => decodeText(textAt(args, 0))],
  ['transform.XMLEscape', 1, 1, (args) => escapeXml(textAt(args, 0))],
  ['plainify transform.Plainify', 1, 1, withoutTags],
  ['html', 0, any, (args, { budget }) => escapedAll(args, escapeHtml(printed(args, budget)))],
  ['urlquery', 0, any, (args, { budget }) => new Safe('URL', escapeQuery(printed(args, budget)))],
];

/** The allow-list, for texts of posts. */
export type Cleaners = {
  html(html: string): string;
  /** Attributes as they stand in a tag. */
  attributes(written: string): string;
};

/** `safeHTML`, `safeHTMLAttr` and `safeURL` for pages that do not pass the allow-list as a whole. */
export function safeHtmlFunctions(clean: Cleaners): FunctionTable {
  const declared = (kind: Safe['kind'], args: readonly Value[], made: (text: string) => string): Value => {
    const given = argumentAt(args, 0);
    if (given instanceof Safe && given.kind === kind) return given;
    const text = textAt(args, 0);
    return hasReadMarked() ? new Safe(kind, made(text), true) : new Safe(kind, text);
  };
  return functionTable([
    ['safeHTML safe.HTML', 1, 1, (args) => declared('HTML', args, clean.html)],
    [
      'safeHTMLAttr safe.HTMLAttr',
      1,
      1,
      (args) => {
        const made = declared('HTMLAttr', args, clean.attributes);
        // Elsewhere than in a tag these are no attributes.
        return made instanceof Safe && made.isMarked
          ? new Safe(made.kind, made.text, true, made.raw ?? textAt(args, 0))
          : made;
      },
    ],
    // Addresses are filtered where they are written.
    ['safeURL safe.URL', 1, 1, (args) => declared('URL', args, (text) => text)],
  ]);
}

/** HTML stays HTML without its tags, a text stays a text. No tag can come about in HTML of a post. */
function withoutTags(args: readonly Value[]): Value {
  const given = argumentAt(args, 0);
  const written = htmlOf(given);
  if (written === undefined) return plainify(textAt(args, 0));
  const text = plainify(written);
  return new Safe('HTML', isFromPost(given) ? text.replaceAll('<', '&lt;') : text, isFromPost(given));
}

function declareSafe(kind: Safe['kind'], args: readonly Value[]): Value {
  const given = argumentAt(args, 0);
  if (given instanceof Safe && given.kind === kind) return given;
  const text = textAt(args, 0);
  return hasReadMarked() ? marked(text) : new Safe(kind, text);
}

/** JSON is sound as a value of a script, whatever it contains. */
function declareScript(args: readonly Value[]): Value {
  const given = argumentAt(args, 0);
  return given instanceof Json ? new Safe('JS', given.text, true) : declareSafe('JS', args);
}

function marked(text: string): Value {
  return new Marked(text);
}

/** All arguments in their printed form, as Go's own functions take them. */
function printed(args: readonly Value[], budget: Budget): string {
  return print(
    args.map((value) => value ?? '<no value>'),
    budget,
  );
}

function escapedAll(args: readonly Value[], text: string): Safe {
  return new Safe('HTML', text, args.some(isFromPost));
}

const xmlEscapes = new Map([
  ['"', '&#34;'],
  ["'", '&#39;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
]);

/** Escapes for XML; characters that it cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, (character) =>
      character >= '\x7f' && character <= '\x9f' ? character : '',
    )
    .replace(/["'&<>\t\n\r]/g, (character) => xmlEscapes.get(character) ?? character);
}

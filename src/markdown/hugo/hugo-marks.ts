/**
 * Marks of the typographer, kept apart from the author's own characters until the HTML is written: Hugo writes
 * entities there. Unicode reserves these characters for a program's internal use.
 */

import type { Markup } from '../../content/site/markup.ts';
import { decodeEntities } from '../../html/entities.ts';
import { escapeAttribute } from '../../html/escape.ts';
import { type Marks, markNames, marksFrom } from '../inline/marks.ts';

const first = 0xfdd3;
const reserved = /[\ufdd3-\ufddc]/;
const everyReserved = new RegExp(reserved.source, 'g');

export const hugoMarks: Marks = marksFrom((_, index) => String.fromCharCode(first + index));

export function withoutMarks(text: string): string {
  return reserved.test(text) ? text.replace(everyReserved, '\ufffd') : text;
}

/** Hugo's defaults. A setting that says the same by a character is written in this way too. */
const entities: Marks = {
  ...{ apostrophe: '&rsquo;', ellipsis: '&hellip;', emDash: '&mdash;', enDash: '&ndash;' },
  ...{ leftAngleQuote: '&laquo;', rightAngleQuote: '&raquo;', leftDoubleQuote: '&ldquo;' },
  ...{ rightDoubleQuote: '&rdquo;', leftSingleQuote: '&lsquo;', rightSingleQuote: '&rsquo;' },
};

/** Turns marks in text into what the site writes. */
export type MarkWriter = {
  /** Escapes a text for HTML, its quotes too. */
  escape(text: string): string;
  /** The text with characters instead of marks. */
  plain(text: string): string;
};

export function markWriter(markup: Markup): MarkWriter {
  const written = markNames.map((name) =>
    decodeEntities(entities[name]) === markup[name]
      ? entities[name]
      : escapeAttribute(decodeEntities(markup[name])),
  );
  const characters = markNames.map((name) => decodeEntities(markup[name]));
  const replaced = (text: string, by: readonly string[]) =>
    reserved.test(text) ? text.replace(everyReserved, (mark) => by[mark.charCodeAt(0) - first] ?? '') : text;
  return {
    escape: (text) => replaced(escapeAttribute(text), written),
    plain: (text) => replaced(text, characters),
  };
}

/** Functions that write a text as HTML by the means of Markdown. https://gohugo.io/functions/transform/ */

import { Dict, dictOf, hasReadMarked, Safe, type Value } from '../value.ts';
import {
  argumentAt,
  type FunctionTable,
  functionTable,
  htmlOf,
  isFromPost,
  textAt,
  toText,
} from './function.ts';

export type TextServices = {
  /** The name of a heading's anchor. */
  anchor(text: string): string;
  /** The text with emoji instead of names such as `:smile:`. */
  emojify(text: string): string;
  /** MathML of a formula. @throws {Problem} When it is none. */
  math(formula: string, options: Dict): string;
};

export function textFunctions(services: TextServices): FunctionTable {
  return functionTable([
    ['anchorize urls.Anchorize', 1, 1, (args) => services.anchor(textAt(args, 0))],
    ['emojify transform.Emojify', 1, 1, (args) => emojified(argumentAt(args, 0), services)],
    [
      'transform.ToMath',
      1,
      2,
      (args) =>
        new Safe('HTML', services.math(textAt(args, 0), dictOf(argumentAt(args, 1)) ?? new Dict([])), true),
    ],
  ]);
}

/** A text of a post is no HTML, and stays none. */
function emojified(given: Value, { emojify }: TextServices): Value {
  const html = htmlOf(given);
  const text = emojify(html ?? toText(given));
  if (html !== undefined) return new Safe('HTML', text, isFromPost(given));
  return hasReadMarked() ? text : new Safe('HTML', text);
}

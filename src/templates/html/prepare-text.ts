/** Takes a template's text through the contexts of HTML, once for each context that the text begins in. */

import { decodeAttribute } from '../../content/decode-attribute.ts';
import { type Context, isInTag, keyOf, reset } from './context.ts';
import { endOfBody, readInValue, readText } from './read-text.ts';
import { type Mark, TextOutput } from './text-output.ts';

export type Prepared = {
  readonly output: string;
  readonly marks: readonly Mark[];
  readonly end: Readonly<Context>;
  /** The key of `end`. */
  readonly key: string;
};

/**
 * @param locate Gets the offset in `text` of a part that cannot be read.
 * @throws {Problem} For HTML that Go refuses in templates, since parsers could disagree about it.
 */
export function prepareText(
  text: string,
  from: Readonly<Context>,
  locate: (index: number) => void = () => {},
): Prepared {
  const context = { ...from };
  const output = new TextOutput(text);
  for (let at = 0, bodyEnd = -1; at < text.length; ) {
    locate(at);
    if (context.quote !== '') {
      at = readValue(context, text, at, output);
      continue;
    }
    const isBody = context.body !== 'none' && !isInTag(context.state);
    if (isBody && bodyEnd < at) bodyEnd = endOfBody(context, text, at);
    if (isBody && bodyEnd === at) {
      reset(context, 'text', 'none');
      continue;
    }
    const { state, loader } = context;
    const next = readText(context, text, at, isBody ? bodyEnd : text.length);
    output.take(state, loader, context, at, next);
    at = next;
  }
  return { output: output.finish(context), marks: output.marks, end: context, key: keyOf(context) };
}

const valueEnds = { '"': /"/g, "'": /'/g, ' ': /[ \t\n\f\r>]/g };

/** Reads in the value of an attribute: its text stays as it is. */
function readValue(context: Context, text: string, at: number, output: TextOutput): number {
  const { quote } = context;
  if (quote === '') return at;
  const pattern = valueEnds[quote];
  pattern.lastIndex = at;
  const end = pattern.exec(text)?.index ?? text.length;
  const part = text.slice(at, end);
  if (quote === ' ') output.checkUnquoted(part);
  if (end === text.length) {
    const value = part.includes('&') ? decodeAttribute(part) : part;
    for (let from = 0; from < value.length; ) from = readInValue(context, value, from, value.length);
    return end;
  }
  output.closeValue(context, part, end);
  return quote === ' ' ? end : end + 1;
}

import { Outputs } from '../html/outputs.ts';
import { faultAt } from '../problem.ts';
import { shortcodes as builtIn } from './built-in/index.ts';
import type { CustomCall } from './custom/call-object.ts';
import { CustomShortcodes } from './custom/custom-shortcodes.ts';
import { expandCustom } from './custom/expand-custom.ts';
import { expandBuiltIn, expandInstead } from './expand-built-in.ts';
import type { Around, Expander } from './expander.ts';
import { indentationAt } from './indentation.ts';
import { pair } from './pair.ts';
import { scan, type Tag } from './scan.ts';
import type { Expanded, Shortcode, ShortcodeContext } from './shortcode.ts';
import { takeDivider } from './take-divider.ts';

/** The input of an expansion: its context, the shortcodes (by default built-in), and the outputs. */
export type ExpandContext = ShortcodeContext & {
  shortcodes?: ReadonlyMap<string, Shortcode>;
  outputs?: Outputs;
};

/** Characters of the text that calls expand to. */
const maxLength = 67_108_864;

/**
 * Replaces every shortcode call of `text` by a mark, from the inside out. `text` begins on line `firstLine`
 * of the file; errors and warnings name lines and columns of the file.
 *
 * - A custom shortcode takes precedence over a built-in one. As in Hugo, its output in `{{% %}}` notation, or
 *   inside another call, is part of the Markdown.
 * - An escaped call becomes one `text` mark for each line, so that Markdown still reads the beginnings of
 *   these lines.
 * - An unknown shortcode is replaced by its content, with a warning.
 * - Only `markup` may contain marks of inner calls.
 *
 * Throws a `Problem` for a syntax error, and for an error of a built-in shortcode.
 */
export function expandShortcodes(text: string, firstLine: number, context: ExpandContext): Expanded {
  const scanned = scan(text, firstLine);
  const closings = pair(scanned);
  const outputs = context.outputs ?? new Outputs(text);
  const tokens = takeDivider(scanned, closings, outputs);
  if (tokens.every((token) => token.kind === 'text')) {
    return { text: tokens.map(({ text }) => text).join(''), outputs: outputs.byMark };
  }
  const expander: Expander = {
    tokens,
    closings,
    outputs,
    custom: new CustomShortcodes(context),
    shortcodes: context.shortcodes ?? builtIn,
    counts: new Map(),
    context,
  };
  const expanded = expandBetween(expander, 0, tokens.length, null);
  if (outputs.sizeOf(expanded) <= maxLength) return { text: expanded, outputs: outputs.byMark };
  throw faultAt(
    `Cannot expand the shortcodes: they must not make more than ${maxLength} characters`,
    firstLine,
    1,
  );
}

function expandBetween(expander: Expander, from: number, to: number, around: Around): string {
  const { tokens, closings } = expander;
  const parts: string[] = [];
  let ordinal = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'close') continue;
    if (token.kind === 'text') {
      parts.push(token.text);
    } else if (token.kind === 'shown') {
      parts.push(markLines(expander, token.text));
    } else {
      parts.push(expandCall(expander, token, index, { around, ordinal: ordinal++ }));
      index = closings.get(index) ?? index;
    }
  }
  return parts.join('');
}

/** `index` is that of the call's opening tag, `ordinal` the number of calls before it at its level. */
function expandCall(
  expander: Expander,
  tag: Tag,
  index: number,
  { around, ordinal }: { around: Around; ordinal: number },
): string {
  const { tokens, closings } = expander;
  const custom = expander.custom.find(tag);
  const indentation = indentationAt(tokens, index);
  const call: CustomCall = { ...tag, ordinal, parent: around?.call ?? null, indentation };
  const closing = closings.get(index);
  const within = { call, isCustom: custom !== undefined };
  const enclosed = closing === undefined ? undefined : expandBetween(expander, index + 1, closing, within);
  const inner = tag.kind === 'empty' ? '' : enclosed;
  expander.context.begin?.(tag);
  if (custom === undefined) return expandBuiltIn(expander, tag, inner);
  return expandCustom(expander, {
    custom,
    call,
    inner,
    around,
    instead: () => expandInstead(expander, tag, inner),
  });
}

function markLines({ outputs }: Expander, shown: string): string {
  return shown
    .split('\n')
    .map((line) => {
      const start = line.length - line.replace(/^(?:\s|>(?!\}\}))+/, '').length;
      if (start === line.length) return line;
      return line.slice(0, start) + outputs.addShown(line.slice(start));
    })
    .join('\n');
}

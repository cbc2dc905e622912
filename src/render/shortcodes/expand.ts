import { faultAt } from '../../problem.ts';
import { shortcodes as builtIn } from './index.ts';
import { type MarkMaker, markMaker } from './marks.ts';
import { pair } from './pair.ts';
import { scan, type Tag, type Token } from './scan.ts';
import type { Call, Expanded, Output, Shortcode, ShortcodeContext } from './shortcode.ts';

/** What a shortcode may know, and which shortcodes there are: the built-in ones unless others are given. */
export type ExpandContext = ShortcodeContext & { shortcodes?: ReadonlyMap<string, Shortcode> };

type Expander = {
  tokens: readonly Token[];
  closings: ReadonlyMap<number, number>;
  marks: MarkMaker;
  outputs: Map<string, Output>;
  shortcodes: ReadonlyMap<string, Shortcode>;
  context: ShortcodeContext;
};

/**
 * Replaces every shortcode call of `text`, from the inside out, by a mark that stands for its output.
 * `text` begins on line `firstLine` of the file; errors and warnings name lines and columns of the file.
 *
 * An escaped call becomes `text` marks, one a line, so that what stands before its lines stays Markdown's.
 * An unknown shortcode is warned of and leaves what it encloses. Only `markup` may carry marks of inner calls.
 * Throws a `Problem` where the grammar or a shortcode finds a fault.
 */
export function expandShortcodes(text: string, firstLine: number, context: ExpandContext): Expanded {
  const outputs = new Map<string, Output>();
  const tokens = scan(text, firstLine);
  if (tokens.every((token) => token.kind === 'text')) return { text, outputs };
  const closings = pair(tokens);
  const { shortcodes = builtIn } = context;
  const expander = { tokens, closings, marks: markMaker(text), outputs, shortcodes, context };
  return { text: expandBetween(expander, 0, tokens.length), outputs };
}

function expandBetween(expander: Expander, from: number, to: number): string {
  const { tokens, closings } = expander;
  const parts: string[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'close') continue;
    if (token.kind === 'text') {
      parts.push(token.text);
    } else if (token.kind === 'shown') {
      parts.push(markLines(expander, token.text));
    } else {
      const closing = closings.get(index);
      const inner = closing === undefined ? undefined : expandBetween(expander, index + 1, closing);
      parts.push(expandCall(expander, token, token.kind === 'empty' ? '' : inner));
      index = closing ?? index;
    }
  }
  return parts.join('');
}

function markLines(expander: Expander, shown: string): string {
  return shown
    .split('\n')
    .map((line) => {
      const start = line.length - line.replace(/^(?:\s|>(?!\}\}))+/, '').length;
      if (start === line.length) return line;
      return line.slice(0, start) + mark(expander, { kind: 'text', text: line.slice(start) });
    })
    .join('\n');
}

function expandCall(expander: Expander, tag: Tag, inner: string | undefined): string {
  const { context, shortcodes } = expander;
  const { name, args, notation, line, column } = tag;
  const shortcode = shortcodes.get(name);
  if (tag.mixed && !shortcode?.mixesArguments) {
    const message = `Cannot expand "${name}": its arguments must be all named or all positional`;
    throw faultAt(message, tag.mixed.line, tag.mixed.column);
  }
  if (shortcode === undefined) return passOver(context, tag, inner ?? '');
  const call: Call = { name, args, notation, line, column, ...(inner !== undefined && { inner }) };
  return mark(expander, withoutForgedMarks(shortcode(call, context), expander.marks.prefix));
}

/** What an inline shortcode encloses is a Go template, which Hugo does not run or show either unless told to. */
function passOver(context: ShortcodeContext, tag: Tag, inner: string): string {
  const isInline = tag.name.endsWith('.inline');
  const why = isInline ? 'inline shortcodes are not run' : 'there is no shortcode of this name';
  context.warn(`Cannot expand "${tag.name}": ${why}`, { line: tag.line, column: tag.column }, true);
  return isInline ? '' : inner;
}

/** The body cannot contain its own marks, but front matter or another file's name might. */
function withoutForgedMarks(output: Output, prefix: string): Output {
  const harmless = `${prefix.slice(0, -1)}-${prefix.slice(-1)}`;
  if (output.kind === 'text') return { kind: 'text', text: output.text.replaceAll(prefix, harmless) };
  if (output.kind === 'trusted') return { kind: 'trusted', html: output.html.replaceAll(prefix, harmless) };
  return output;
}

function mark({ marks, outputs }: Expander, output: Output): string {
  const name = marks.next();
  outputs.set(name, output);
  return name;
}

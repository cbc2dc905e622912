import type { Position } from '../content/data/source.ts';
import { faultAt, Problem } from '../problem.ts';
import type { Expander } from './expander.ts';
import type { Tag } from './scan.ts';
import type { Call, Shortcode, ShortcodeContext } from './shortcode.ts';

/** The mark of a built-in shortcode's output. An unknown name returns the enclosed text. */
export function expandBuiltIn(expander: Expander, tag: Tag, inner: string | undefined): string {
  const { context, shortcodes } = expander;
  const shortcode = builtInNamed(shortcodes, tag.name);
  if (tag.mixed && !shortcode?.mixesArguments) throw mixedFault(tag.name, tag.mixed);
  if (shortcode !== undefined) return callShortcode(expander, shortcode, tag, inner);
  return passOver(context, tag, inner ?? '');
}

/** As in Hugo, letters count alike whether they are small or capital. */
export function builtInNamed(shortcodes: Expander['shortcodes'], name: string): Shortcode | undefined {
  return shortcodes.get(name.toLowerCase());
}

/**
 * Expands a call of a custom shortcode by the built-in one of that name. Null if there is none, or if it does
 * not accept the arguments.
 */
export function expandInstead(expander: Expander, tag: Tag, inner: string | undefined): string | null {
  if (!builtInNamed(expander.shortcodes, tag.name)) return null;
  try {
    return expandBuiltIn(expander, tag, inner);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function callShortcode(
  expander: Expander,
  shortcode: Shortcode,
  tag: Tag,
  inner: string | undefined,
): string {
  const { context, outputs } = expander;
  const { name, args, notation, line, column } = tag;
  countCall(expander, shortcode, tag);
  const seen = inner !== undefined && shortcode.enclosesText ? outputs.textOf(inner) : inner;
  const call: Call = { name, args, notation, line, column, ...(seen !== undefined && { inner: seen }) };
  return outputs.add(shortcode(call, context));
}

function mixedFault(name: string, { line, column }: Position): Problem {
  return faultAt(`Cannot expand "${name}": its arguments must be all named or all positional`, line, column);
}

function countCall({ counts }: Expander, { mostCalls }: Shortcode, { name, line, column }: Tag): void {
  if (mostCalls === undefined) return;
  const counted = name.toLowerCase();
  const count = (counts.get(counted) ?? 0) + 1;
  counts.set(counted, count);
  if (count <= mostCalls) return;
  throw faultAt(`Cannot expand "${name}": a post may have at most ${mostCalls} of them`, line, column);
}

/** An inline shortcode encloses a Go template. By default, Hugo passes over it without a word. */
function passOver(context: ShortcodeContext, tag: Tag, inner: string): string {
  const isInline = tag.name.endsWith('.inline');
  const why = isInline
    ? 'only own layouts run inline shortcodes, if the settings allow them'
    : 'there is no shortcode of this name';
  context.warn(
    `Cannot expand "${tag.name}": ${why}`,
    { line: tag.line, column: tag.column },
    !isInline,
    isInline,
  );
  return isInline ? '' : inner;
}

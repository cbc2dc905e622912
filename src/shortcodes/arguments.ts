/** How shortcodes read their arguments, and how they report bad ones. */

import { faultAt, type Problem } from '../problem.ts';
import type { Call, ShortcodeContext } from './shortcode.ts';

const yes = new Set(['true', 'yes', 'on', '1', '']);
const no = new Set(['false', 'no', 'off', '0']);

/** The first named argument that is present, otherwise the positional one. Empty counts as missing. */
export function argument(
  call: Call,
  names: string | readonly string[],
  position?: number,
): string | undefined {
  for (const name of typeof names === 'string' ? [names] : names) {
    const value = call.args.named.get(name)?.trim();
    if (value) return value;
  }
  const value = position === undefined ? undefined : call.args.positional[position]?.trim();
  return value || undefined;
}

/**
 * Reads `yes/no/on/off/true/false/1/0`. An empty value, or the name itself (`autoplay="autoplay"`), is true.
 * Warns about any other value.
 */
export function flag(call: Call, context: ShortcodeContext, name: string): boolean | undefined {
  const value = call.args.named.get(name)?.trim().toLowerCase();
  if (value === undefined) return undefined;
  if (yes.has(value) || value === name) return true;
  if (no.has(value)) return false;
  warn(call, context, `Cannot use ${name} "${value}": it must be true or false`);
  return undefined;
}

/** One of the words that HTML allows for an attribute. Warns about any other. */
export function oneOf(
  call: Call,
  context: ShortcodeContext,
  name: string,
  words: readonly string[],
): string | undefined {
  const value = argument(call, name)?.toLowerCase();
  if (value === undefined || words.includes(value)) return value;
  warn(call, context, `Cannot use ${name} "${value}": it must be ${words.join(', ')}`);
  return undefined;
}

/** Pixels, `720` or `720px`. Warns about any other value. */
export function pixels(call: Call, context: ShortcodeContext, name: string): number | undefined {
  const value = argument(call, name);
  if (value === undefined) return undefined;
  const match = /^([1-9]\d{0,4})(?:px)?$/.exec(value);
  if (match !== null) return Number(match[1]);
  warn(call, context, `Cannot use ${name} "${value}": it must be a number of pixels`);
  return undefined;
}

/** Warns about each named argument that the shortcode does not know. Such arguments have no effect. */
export function warnOfUnknown(call: Call, context: ShortcodeContext, known: ReadonlySet<string>): void {
  for (const name of call.args.named.keys()) {
    if (!known.has(name)) warn(call, context, `Cannot use "${name}": ${call.name} has no such argument`);
  }
}

/** Refuses text between the tags of a shortcode that would not show it. */
export function refuseInner(call: Call): void {
  if (call.inner?.trim())
    throw callFault(call, `Cannot expand "${call.name}": nothing may stand between its tags`);
}

/** The text between the tags. Both tags are required. */
export function requireInner(call: Call): string {
  if (call.inner !== undefined) return call.inner;
  const closing = call.notation === '%' ? `{{% /${call.name} %}}` : `{{< /${call.name} >}}`;
  throw callFault(call, `Cannot expand "${call.name}": it must be closed with "${closing}"`);
}

/** A warning that does not refuse an upload. */
export function warn(call: Call, context: ShortcodeContext, message: string): void {
  context.warn(message, { line: call.line, column: call.column }, false);
}

export function callFault(call: Call, message: string): Problem {
  return faultAt(message, call.line, call.column);
}

/** The dot of a shortcode's template. https://gohugo.io/methods/shortcode/ */

import type { Position } from '../../content/data/source.ts';
import { link, linkWhole } from '../../hugo/links.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, Safe, TemplateObject, type Value } from '../../templates/value.ts';
import type { Args, ShortcodeContext } from '../shortcode.ts';

/** A call as its template sees it: `.Name`, `.Params`, `.Ordinal`, `.Parent`. */
export type CustomCall = Position & {
  name: string;
  args: Args;
  notation: '<' | '%';
  /** How many calls precede it in the post, or in the call around it. */
  ordinal: number;
  /** The call around it. */
  parent: CustomCall | null;
  /** White space before it, if nothing else precedes it on its line. */
  indentation: string;
};

/** State shared by all calls of a post. */
export type Around = { context: ShortcodeContext; page: () => TemplateObject; site: () => TemplateObject };

export function callObject(call: CustomCall, inner: string, around: Around): TemplateObject {
  const { args, name, ordinal, parent, indentation } = call;
  const isNamed = args.named.size > 0;
  const { context, page, site } = around;
  const position = `"${context.post.key}:${call.line}:${call.column}"`;
  return new TemplateObject('the shortcode', [
    ['Get', ([key = null]) => get(call, key)],
    ['Params', () => params(call)],
    ['IsNamedParams', isNamed],
    ['Inner', new Safe('HTML', inner)],
    ['InnerDeindent', () => new Safe('HTML', withoutIndentation(inner, indentation))],
    ['Name', name],
    ['Ordinal', BigInt(ordinal)],
    ['Position', position],
    ['Parent', () => (parent === null ? null : callObject(parent, '', around))],
    ['Page', page],
    ['Site', site],
    ['Ref', ([target = null], tools) => linkWhole(context, target, tools)],
    ['RelRef', ([target = null], tools) => link(context, target, tools)],
  ]);
}

/** As in Hugo: nil without arguments or for the other kind of key, an empty string for a missing one. */
export function get({ args }: Pick<CustomCall, 'args'>, key: Value): Value {
  const { positional, named } = args;
  if (positional.length === 0 && named.size === 0) return null;
  if (typeof key === 'bigint') {
    if (named.size > 0) return null;
    if (key < 0n) throw unfit('Cannot get an argument: its position must not be negative');
    const value = positional[Number(key)];
    return value === undefined ? '' : typed(value, args.bare.has(Number(key)));
  }
  if (typeof key !== 'string') throw unfit('Cannot get an argument: ".Get" takes a name or a position');
  if (positional.length > 0) return null;
  const name = key.toLowerCase();
  const value = named.get(name);
  return value === undefined ? '' : typed(value, args.bare.has(name));
}

export function params({ args }: Pick<CustomCall, 'args'>): Value {
  const { positional, named, bare } = args;
  if (positional.length > 0) return positional.map((value, index) => typed(value, bare.has(index)));
  if (named.size === 0) return null;
  return new Dict(
    [...named].map(([name, value]): [string, Value] => [name, typed(value, bare.has(name))]),
    true,
  );
}

/** As in Hugo, `true` without quotes is a boolean, and `12` a number. */
function typed(value: string, isBare: boolean): Value {
  if (!isBare) return value;
  if (value === 'true' || value === 'false') return value === 'true';
  if (/^[-+]?\d*\.\d+$/.test(value)) return Number(value);
  if (!/^[-+]?\d+$/.test(value)) return value;
  const whole = BigInt(value.replace(/^\+/, ''));
  return BigInt.asIntN(64, whole) === whole ? whole : value;
}

/** Removes the tag's own indentation from the text that it encloses. */
export function withoutIndentation(inner: string, indentation: string): string {
  if (indentation === '') return inner;
  return inner
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}

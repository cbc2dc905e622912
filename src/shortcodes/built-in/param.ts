/**
 * param: a value of the post's front matter, or else of the site's `params`.
 *
 * The first positional argument is its name; `a.b` is `b` within `a`. Case does not matter. Commas separate
 * the elements of a list.
 *
 * {{< param "version" >}}
 *
 * https://gohugo.io/shortcodes/param/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, callFault, refuseInner } from '../arguments.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

export function param(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  const path = argument(call, 'name', 0);
  if (path === undefined)
    throw callFault(call, 'Cannot expand "param": the name of a parameter must be given');
  const value = find(context.post.params, path) ?? find(context.site.params, path) ?? undefined;
  const text = show(value);
  if (text !== undefined) return { kind: 'text', text };
  const why =
    value === undefined ? 'the front matter or the site must have it' : 'it must be one value or a list';
  throw callFault(call, `Cannot show the parameter "${path}": ${why}`);
}

param.takes = ['name'];

/** The whole path may also be one name that contains periods. */
function find(values: unknown, path: string): unknown {
  return own(values, path) ?? path.split('.').reduce(own, values);
}

/** Names in front matter are in lower case. Names of nested values stay as written. */
function own(values: unknown, name: string): unknown {
  const lower = name.toLowerCase();
  if (values instanceof Map) return values.get(lower);
  if (typeof values !== 'object' || values === null) return undefined;
  return Object.entries(values).find(([key]) => key.toLowerCase() === lower)?.[1];
}

/** Undefined for a value without a text form. */
function show(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map((part) => (Array.isArray(part) ? undefined : show(part)));
    return parts.includes(undefined) ? undefined : parts.join(', ');
  }
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

/** The dot of a shortcode's template under the owner's layouts. https://gohugo.io/methods/shortcode/ */

import { type Method, Safe, TemplateObject, type Value } from '../../templates/value.ts';
import { get, params, withoutIndentation } from '../custom/call-object.ts';
import type { InnerText, OwnCall } from './own-call.ts';

/** The services of the engine for a call. */
export type AroundCall = {
  /** The key of the text's file. */
  key: string;
  page: () => Value;
  site: () => Value;
  /** The store of a call, which lives as long as the call. */
  store(call: OwnCall): Value;
  ref: Method;
  relRef: Method;
};

/** Arguments come from a post: `mark` is given each of them, and makes a text of the post of a string. */
export function ownCallObject(
  call: OwnCall,
  around: AroundCall,
  mark: (value: Value) => Value,
): TemplateObject {
  const { args, name, ordinal, parent, inner, line, column, indentation } = call;
  const { key, page, site, store, ref, relRef } = around;
  const text = inner ?? { raw: '', sound: '' };
  return new TemplateObject('the shortcode', [
    ['Get', ([which = null]) => mark(get(call, which))],
    ['Params', () => mark(params(call))],
    ['IsNamedParams', args.named.size > 0],
    ['Inner', () => innerValue(text)],
    ['InnerDeindent', () => innerValue(deindented(text, indentation))],
    ['Name', name],
    ['Ordinal', BigInt(ordinal)],
    ['Position', `"${key}:${line}:${column}"`],
    ['Parent', () => (parent === null ? null : ownCallObject(parent, around, mark))],
    ['Page', page],
    ['Site', site],
    ['Scratch', () => store(call)],
    ['Store', () => store(call)],
    ['Ref', ref],
    ['RelRef', relRef],
  ]);
}

function innerValue({ sound, raw }: InnerText): Safe {
  return new Safe('HTML', sound, true, raw);
}

function deindented({ raw, sound }: InnerText, indentation: string): InnerText {
  return { raw: withoutIndentation(raw, indentation), sound: withoutIndentation(sound, indentation) };
}

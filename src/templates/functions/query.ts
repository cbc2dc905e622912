/** Queries of addresses, as Go's `net/url` writes them. */

import { unfit } from '../unfit.ts';
import { dictOf, listOf, type Value } from '../value.ts';
import { toText } from './function.ts';

/** Escapes all but letters, digits and `-_.~`; a space is a plus. */
export function escapeQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** A query of a map, or of keys and values in turn; sorted by keys. https://gohugo.io/functions/collections/querify/ */
export function querify(args: readonly Value[]): string {
  const [only = null] = args;
  const map = args.length === 1 ? dictOf(only) : undefined;
  if (map !== undefined) return written(map.entries());
  const parts = args.length === 1 ? listOf(only) : args;
  if (parts === undefined || parts.length % 2 !== 0)
    throw unfit('Cannot write a query: every key must have a value');
  return written(
    parts.flatMap((key, at) => (at % 2 === 0 ? [[toText(key), parts[at + 1] ?? null] as const] : [])),
  );
}

function written(pairs: readonly (readonly [string, Value])[]): string {
  if (pairs.some(([key]) => key === '')) throw unfit('Cannot write a query: a key must not be empty');
  return pairs
    .toSorted(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1))
    .map(([key, value]) => `${escapeQuery(key)}=${escapeQuery(toText(value))}`)
    .join('&');
}

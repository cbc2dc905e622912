import type { PageNode } from './page-node.ts';

type List = readonly PageNode[];

/** Values that follow from lists of pages. A list lives as long as the site's index, or as one rendering. */
const known = new WeakMap<List, Map<string, unknown>>();

/** A value that follows from a list alone, made once for it. One name is always for one type. */
export function derived<T>(list: List, name: string, make: () => T): T {
  const values = known.get(list) ?? new Map<string, unknown>();
  known.set(list, values);
  if (!values.has(name)) values.set(name, make());
  // Set under this name by the line above, for each name with the same type.
  return values.get(name) as T;
}

/** Parts that are remembered of one list: their names may come from pages. */
const mostParts = 8;

const knownParts = new WeakMap<List, Map<string, List>>();

/** A part of a list, made once for its name while it is among those that were used last. */
export function part(list: List, name: string, make: () => List): List {
  const parts = knownParts.get(list) ?? new Map<string, List>();
  knownParts.set(list, parts);
  const found = parts.get(name) ?? make();
  parts.delete(name);
  parts.set(name, found);
  for (const oldest of parts.keys()) {
    if (parts.size <= mostParts) break;
    parts.delete(oldest);
  }
  return found;
}

import type { Plain } from './source.ts';

/** A mapping from a file; its values may be anything. */
export type Mapping = { [name: string]: unknown };

/**
 * Merges two mappings, and the mappings within them. Of other values, the second mapping's win. As in Hugo,
 * names may differ in capitals.
 */
export function merge(below: Mapping, parents: Mapping): Mapping {
  const merged = new Map(Object.entries(below));
  const names = new Map([...merged.keys()].map((name) => [name.toLowerCase(), name]));
  for (const [written, value] of Object.entries(parents)) {
    const name = names.get(written.toLowerCase()) ?? written;
    const other = merged.get(name);
    merged.set(name, isMapping(value) && isMapping(other) ? merge(other, value) : value);
    names.set(written.toLowerCase(), name);
  }
  return Object.fromEntries(merged);
}

export function isMapping(value: Plain | undefined): value is { readonly [name: string]: Plain };
export function isMapping(value: unknown): value is Mapping;
export function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values that are not undefined, for optional properties that must be absent rather than undefined. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  // The type of entries does not say which values the filter let through.
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The values that are not undefined, for optional properties that must be absent rather than undefined. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  // The type of entries does not say which values the filter let through.
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

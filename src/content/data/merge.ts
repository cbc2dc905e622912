/** Mappings as they are read from files, whose values may be anything. */
export type Mapping = { [name: string]: unknown };

/** Both together: mappings within them too, of other values the upper one wins. As in Hugo names may differ in capitals. */
export function merge(below: Mapping, above: Mapping): Mapping {
  const merged = new Map(Object.entries(below));
  const names = new Map([...merged.keys()].map((name) => [name.toLowerCase(), name]));
  for (const [written, value] of Object.entries(above)) {
    const name = names.get(written.toLowerCase()) ?? written;
    const other = merged.get(name);
    merged.set(name, isMapping(value) && isMapping(other) ? merge(other, value) : value);
    names.set(written.toLowerCase(), name);
  }
  return Object.fromEntries(merged);
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many results are remembered, and of texts of up to how many characters. */
type Limits = { most: number; longest: number };

/**
 * The same function, whose results are remembered by text for as long as the isolate lives. It must be pure. If there are
 * too many results, all are forgotten.
 */
export function remembered<T extends object | string>(
  compute: (text: string) => T,
  { most, longest }: Limits,
): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length > longest) return result;
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}

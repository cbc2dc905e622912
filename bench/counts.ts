/** The calls of one request to the parts around it. */

/** Calls by part and method: `bucket.head`, `catalog.resolve`, `cache.put`. */
export type Calls = Record<string, number>;

/** `statements` and rows are those of the catalog's database. */
export type Cost = { calls: Calls; statements: number; rowsRead: number; rowsWritten: number };

/** Adds calls up by part, except the bucket's and the cache's, whose methods cost differently: `catalog`, `head`, `cache get`. */
export function summarise(calls: Calls): Calls {
  const summary: Calls = {};
  for (const [label, count] of Object.entries(calls)) {
    const name = shortName(label);
    summary[name] = (summary[name] ?? 0) + count;
  }
  return summary;
}

/** Whether nothing was called more often than allowed; what is not named is not allowed at all. */
export function isWithin(calls: Calls, most: Calls): boolean {
  return Object.entries(calls).every(([name, count]) => count <= (most[name] ?? 0));
}

/** `catalog 1 · head 1 · cache get 1` */
export function describeCalls(calls: Calls): string {
  const parts = Object.entries(calls).map(([name, count]) => `${name} ${count}`);
  return parts.length === 0 ? 'none' : parts.join(' · ');
}

function shortName(label: string): string {
  const [part = '', method = ''] = label.split('.');
  if (part === 'bucket') return method;
  return part === 'cache' ? `cache ${method}` : part;
}

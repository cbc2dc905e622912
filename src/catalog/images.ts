import { readCalled } from './address-owners.ts';
import type { RowImage } from './catalog.ts';

/** The first of these paths at which the bucket has an image whose size is known: only that keeps its place in a page. */
export function imageOf(sql: SqlStorage, paths: readonly (string | undefined)[]): RowImage | undefined {
  for (const path of paths) {
    const record = path === undefined ? undefined : readCalled(sql, path.slice(1));
    if (path === undefined || record?.kind !== 'file') continue;
    const { width, height } = record.data ?? {};
    if (width !== undefined && height !== undefined) return { path, width, height };
  }
  return undefined;
}

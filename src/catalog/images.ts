import type { SizedImage } from '../content/page-data.ts';
import { readCalled } from './address-owners.ts';

/** The first of these paths with an image of known size: only such an image reserves its space in a page. */
export function imageOf(sql: SqlStorage, paths: readonly (string | undefined)[]): SizedImage | undefined {
  for (const path of paths) {
    const record = path === undefined ? undefined : readCalled(sql, path.slice(1));
    if (path === undefined || record?.kind !== 'file') continue;
    const { width, height } = record.data ?? {};
    if (width !== undefined && height !== undefined) return { path, width, height };
  }
  return undefined;
}

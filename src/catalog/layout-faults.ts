/** Reports for the owner: why the layouts of the bucket are not shown, and pages on which layouts failed. */

import type { LayoutFault } from '../content/layouts/engine.ts';
import type { LayoutsReport } from '../content/layouts/rendering.ts';
import { readState, writeState } from './tables.ts';

/** Faults of each kind that are told. */
const mostTold = 20;

const refused = 'layouts-refused';
const failed = 'layouts-failed';

export function reportOf(sql: SqlStorage): Pick<LayoutsReport, 'faults' | 'pages'> {
  return { faults: readState<LayoutFault[]>(sql, refused) ?? [], pages: failedPages(sql) };
}

/** The faults for which the layouts of the bucket are not shown; none: they are. */
export function noteRefused(sql: SqlStorage, faults: readonly LayoutFault[]): void {
  const told = faults.slice(0, mostTold);
  if (JSON.stringify(readState(sql, refused) ?? []) !== JSON.stringify(told)) writeState(sql, refused, told);
}

/** Notes that the layouts failed on a page. */
export function noteFault(sql: SqlStorage, path: string, fault: LayoutFault): void {
  const others = failedPages(sql).filter((page) => page.path !== path);
  writeState(sql, failed, [{ path, ...fault }, ...others].slice(0, mostTold));
}

/** The page can be made again. */
export function forgetFault(sql: SqlStorage, path: string): void {
  const pages = failedPages(sql);
  const others = pages.filter((page) => page.path !== path);
  if (others.length < pages.length) writeState(sql, failed, others);
}

/** Other layouts may fail on other pages. */
export function forgetFaults(sql: SqlStorage): void {
  if (failedPages(sql).length > 0) writeState(sql, failed, []);
}

function failedPages(sql: SqlStorage): LayoutsReport['pages'] {
  return readState<LayoutsReport['pages']>(sql, failed) ?? [];
}

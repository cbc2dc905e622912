/** Reports for the owner: why the layouts of the bucket are not shown, and pages on which layouts failed. */

import type { LayoutFault } from '../content/layouts/engine.ts';
import type { LayoutsReport } from '../content/layouts/rendering.ts';
import { readState, writeState } from './tables.ts';

/** Faults of each kind that are told. */
const mostTold = 20;

const refused = 'layouts-refused';
const warned = 'layouts-warned';
const failed = 'layouts-failed';

export function reportOf(sql: SqlStorage): Pick<LayoutsReport, 'faults' | 'warnings' | 'pages'> {
  const [faults, warnings] = [refused, warned].map((name) => readState<LayoutFault[]>(sql, name) ?? []);
  return { faults: faults ?? [], warnings: warnings ?? [], pages: failedPages(sql) };
}

/** The faults for which the layouts of the bucket are not shown; none: they are. */
export function noteRefused(sql: SqlStorage, faults: readonly LayoutFault[]): void {
  note(sql, refused, faults);
}

/** Warnings of the layouts that visitors see. */
export function noteWarnings(sql: SqlStorage, warnings: readonly LayoutFault[]): void {
  note(sql, warned, warnings);
}

/** Writes only what is new: a page that nobody can make may be asked for often. */
function note(sql: SqlStorage, name: string, faults: readonly LayoutFault[]): void {
  const told = faults.slice(0, mostTold);
  if (JSON.stringify(readState(sql, name) ?? []) !== JSON.stringify(told)) writeState(sql, name, told);
}

/** Notes that the layouts failed on a page. */
export function noteFault(sql: SqlStorage, path: string, fault: LayoutFault): void {
  const others = failedPages(sql).filter((page) => page.path !== path);
  const noted = failedPages(sql).find((page) => page.path === path);
  const told = { path, ...fault };
  if (JSON.stringify(noted) !== JSON.stringify(told)) note(sql, failed, [told, ...others]);
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

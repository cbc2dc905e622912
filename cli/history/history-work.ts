/** Results of work on a site's history, for the reports of `pull` and `push`. */

import type { SiteFailure } from '../failures.ts';
import { counted, type Remark, remarksOfFailure } from '../report.ts';
import type { Settled } from '../site/settle-each.ts';

export type HistoryWork = {
  /** Names of files below `.history/` that were fetched or sent. */
  done: string[];
  unchanged: number;
  left: string[];
  problems: Remark[];
  failure?: SiteFailure;
};

export const nothingDone: HistoryWork = { done: [], unchanged: 0, left: [], problems: [] };

/** `problems` are those that were found before. */
export function reportOfWork<T>(
  { done, failed, left, failure }: Settled<T, void>,
  nameOf: (item: T) => string,
  unchanged: number,
  problems: readonly Remark[],
): HistoryWork {
  return {
    done: done.map(({ item }) => nameOf(item)),
    unchanged,
    left: left.map(nameOf),
    problems: [...problems, ...failed.flatMap(({ item, error }) => remarksOfFailure(nameOf(item), error))],
    ...(failure && { failure }),
  };
}

/** One line for people, which begins with `verb`. */
export function tellHistory(verb: string, done: number, unchanged: number): string {
  return `${verb} ${counted(done, 'file')} of history, ${unchanged} unchanged`;
}

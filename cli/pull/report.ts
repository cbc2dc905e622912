/** The result of a pull: the document that `--json` prints, and the text for people. */

import { exitCodes } from '../failures.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type HistoryWork, tellHistory } from '../history/history-work.ts';
import {
  counted,
  formatRemark,
  howItEnded,
  inReadingOrder,
  type Remark,
  remarksOfFailure,
  worthNaming,
} from '../report.ts';
import type { RemoteFile } from '../site/remote-site.ts';
import type { Settled } from '../site/settle-each.ts';
import type { Terminal } from '../terminal.ts';
import type { PullPlan } from './plan-pull.ts';

export type PullReport = {
  site: string;
  isDryRun: boolean;
  /** Keys of files that were written, or would be in a dry run. */
  written: string[];
  deleted: string[];
  unchanged: number;
  /** Fetched files of the history. Null when it was not requested, or the pull ended before. */
  history: { written: string[]; unchanged: number } | null;
  /** Keys that were not yet written or deleted when the pull was stopped. */
  left: string[];
  /** Keys of files that were not deleted because the user declined. */
  kept: string[];
  problems: Remark[];
  /** Why the site was given up; null when it was not. */
  failure: string | null;
  isStopped: boolean;
};

export type Fetching = {
  written: Settled<RemoteFile, void>;
  deleted: Settled<LocalFile, void>;
};

export type PullDone = {
  site: string;
  isDryRun: boolean;
  plan: PullPlan;
  fetching: Fetching;
  history: HistoryWork | null;
  /** Files whose deletion the user declined. */
  kept: readonly LocalFile[];
  isStopped: boolean;
};

export function reportPull(pulled: PullDone): PullReport {
  const { site, isDryRun, plan, fetching, history, kept, isStopped } = pulled;
  const { written, deleted } = fetching;
  const failed = [...written.failed, ...deleted.failed];
  const problems = failed.flatMap(({ item, error }) => remarksOfFailure(item.key, error));
  return {
    site,
    isDryRun,
    written: written.done.map(({ item }) => item.key),
    deleted: deleted.done.map(({ item }) => item.key),
    unchanged: plan.unchanged,
    history: history && { written: history.done, unchanged: history.unchanged },
    left: [...[...written.left, ...deleted.left].map(({ key }) => key), ...(history?.left ?? [])],
    kept: kept.map(({ key }) => key),
    problems: inReadingOrder([...plan.problems, ...problems, ...(history?.problems ?? [])]),
    failure: (written.failure ?? history?.failure)?.message ?? null,
    isStopped,
  };
}

/** `0` only if the folder now equals the bucket. */
export function exitCodeOfPull({ isStopped, failure, left, kept, problems }: PullReport): number {
  if (failure !== null) return exitCodes.site;
  if (isStopped) return exitCodes.stopped;
  return problems.length + left.length + kept.length > 0 ? exitCodes.problems : exitCodes.done;
}

export function tellPull(report: PullReport, { tell }: Pick<Terminal, 'tell'>): void {
  const { isDryRun, written, deleted, unchanged, history, problems } = report;
  for (const problem of problems) tell(formatRemark(problem));
  if (isDryRun || written.length + deleted.length <= worthNaming) {
    for (const key of written) tell(`${isDryRun ? 'write' : 'wrote'} ${key}`);
    for (const key of deleted) tell(`${isDryRun ? 'delete' : 'deleted'} ${key}`);
  }
  const parts = [
    `${isDryRun ? 'Would write' : 'Wrote'} ${counted(written.length, 'file')}`,
    ...(deleted.length > 0 ? [`${isDryRun ? 'would delete' : 'deleted'} ${deleted.length}`] : []),
    `${unchanged} unchanged`,
    counted(problems.length, 'problem'),
  ];
  tell(parts.join(', '));
  if (history)
    tell(tellHistory(isDryRun ? 'Would write' : 'Wrote', history.written.length, history.unchanged));
  for (const line of howItEnded(report)) tell(line);
}

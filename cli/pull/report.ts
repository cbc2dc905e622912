/** What a pull has done: the document that `--json` prints, and what people are told. */

import { exitCodes } from '../failures.ts';
import type { LocalFile } from '../files/local-tree.ts';
import { formatRemark, inReadingOrder, type Remark, remarksOfFailure } from '../remark.ts';
import type { Terminal } from '../terminal.ts';
import { counted, howItEnded, worthNaming } from '../wording.ts';
import type { PullPlan } from './plan-pull.ts';
import type { Fetching } from './pull.ts';

export type PullReport = {
  site: string;
  isDryRun: boolean;
  /** Keys of files that were written; of a dry run, that would be. */
  written: string[];
  deleted: string[];
  unchanged: number;
  /** Keys that were still to be written or deleted when it was stopped. */
  left: string[];
  /** Keys of files that were not deleted because the person said no. */
  kept: string[];
  problems: Remark[];
  /** Why the site was given up; null when it was not. */
  failure: string | null;
  isStopped: boolean;
};

export type PullDone = {
  site: string;
  isDryRun: boolean;
  plan: PullPlan;
  fetching: Fetching;
  /** Files that the person did not want to be deleted. */
  kept: readonly LocalFile[];
  isStopped: boolean;
};

export function reportPull({ site, isDryRun, plan, fetching, kept, isStopped }: PullDone): PullReport {
  const { written, deleted } = fetching;
  const failed = [...written.failed, ...deleted.failed];
  const problems = failed.flatMap(({ item, error }) => remarksOfFailure(item.key, error));
  return {
    site,
    isDryRun,
    written: written.done.map(({ item }) => item.key),
    deleted: deleted.done.map(({ item }) => item.key),
    unchanged: plan.unchanged,
    left: [...written.left, ...deleted.left].map(({ key }) => key),
    kept: kept.map(({ key }) => key),
    problems: inReadingOrder([...plan.problems, ...problems]),
    failure: written.failure?.message ?? null,
    isStopped,
  };
}

/** `0` only if the folder now is what the bucket is. */
export function exitCodeOfPull({ isStopped, failure, left, kept, problems }: PullReport): number {
  if (failure !== null) return exitCodes.site;
  if (isStopped) return exitCodes.stopped;
  return problems.length + left.length + kept.length > 0 ? exitCodes.problems : exitCodes.done;
}

export function tellPull(report: PullReport, { tell }: Pick<Terminal, 'tell'>): void {
  const { isDryRun, written, deleted, unchanged, problems } = report;
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
  for (const line of howItEnded(report)) tell(line);
}

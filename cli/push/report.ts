/** The result of a push: the document that `--json` prints, and the text for people. */

import { byteOrder } from '../../src/content/keys.ts';
import type { LayoutFault } from '../../src/content/layouts/engine.ts';
import type { Checked } from '../check/check-files.ts';
import { nameOf } from '../check/check-one-file.ts';
import { exitCodes } from '../failures.ts';
import type { LocalTree } from '../files/local-tree.ts';
import { type HistoryWork, tellHistory } from '../history/history-work.ts';
import {
  counted,
  formatRemark,
  howItEnded,
  inReadingOrder,
  type Remark,
  remark,
  remarksOf,
  remarksOfFailure,
  worthNaming,
} from '../report.ts';
import type { RemoteFile } from '../site/remote-site.ts';
import type { Terminal } from '../terminal.ts';
import type { Sending, Work } from './send-all.ts';

export type PushReport = {
  site: string;
  isDryRun: boolean;
  /** Files that were sent, or would be in a dry run. `change` and `status` are the site's answers. */
  sent: { file: string; key: string; change?: string; status?: string; url?: string | null }[];
  deleted: string[];
  /** Style sheets and scripts that were compiled here, and sent. */
  compiled: { source: string; key: string }[];
  unchanged: number;
  /** Sent files of the history. Null when it was not requested, or the push ended before. */
  history: { sent: string[]; unchanged: number } | null;
  /** The number of files on both sides, by status. */
  statuses: Record<string, number>;
  /** Keys that were not yet sent or deleted when the push was stopped. */
  left: string[];
  /** Keys of files that were not deleted because the user declined. */
  kept: string[];
  problems: Remark[];
  warnings: Remark[];
  /** Why the site was given up; null when it was not. */
  failure: string | null;
  isStopped: boolean;
};

export type Done = {
  site: string;
  isDryRun: boolean;
  tree: Pick<LocalTree, 'problems' | 'warnings'>;
  work: Work & { checked: Checked };
  sending: Sending;
  history: HistoryWork | null;
  /** Files whose deletion the user declined. */
  kept: readonly RemoteFile[];
  isStopped: boolean;
};

export function reportPush(pushed: Done): PushReport {
  const { site, isDryRun, tree, work, sending, history, kept, isStopped } = pushed;
  const { plan, checked } = work;
  const ofFiles = [
    ...tree.problems,
    ...checked.problems,
    ...problemsOf(sending),
    ...ofLayouts(sending.layouts.faults),
    ...sending.layouts.problems,
  ];
  const problems = [...ofFiles, ...(history?.problems ?? [])];
  return {
    site,
    isDryRun,
    // Uploads end in any order.
    sent: sending.sent
      .toSorted((a, b) => byteOrder(a.file.key, b.file.key))
      .map(({ file, reply }) => {
        const { change, status, url } = reply;
        return { file: file.path, key: file.key, ...(!isDryRun && { change, status, url }) };
      }),
    deleted: [...sending.deleted.map(({ key }) => key), ...sending.layouts.forgotten],
    compiled: sending.layouts.compiled,
    unchanged: plan.unchanged.length,
    statuses: isDryRun ? {} : countStatuses(work, sending),
    history: history && { sent: history.done, unchanged: history.unchanged },
    left: [...sending.left, ...checked.unchecked.map(({ key }) => key), ...(history?.left ?? [])],
    kept: kept.map(({ key }) => key),
    problems: inReadingOrder(problems),
    warnings: inReadingOrder([
      ...tree.warnings,
      ...checked.warnings,
      ...newWarnings(sending, checked),
      ...ofLayouts(sending.layouts.warnings),
    ]),
    failure: (sending.failure ?? history?.failure)?.message ?? null,
    isStopped,
  };
}

/** `0` only if the site now equals the folder. */
export function exitCodeOfPush({ isStopped, failure, left, kept, problems }: PushReport): number {
  if (failure !== null) return exitCodes.site;
  if (isStopped) return exitCodes.stopped;
  return problems.length + left.length + kept.length > 0 ? exitCodes.problems : exitCodes.done;
}

function problemsOf({ sent, refused, orphans, undeleted }: Sending): Remark[] {
  return [
    ...sent.filter(({ reply }) => reply.status === 'unreadable').flatMap(remarksOfReply),
    ...refused.flatMap(({ file, error }) => remarksOfFailure(file.path, error)),
    ...orphans.map(({ file, keeper }) =>
      remark(
        file.path,
        `Cannot publish "${file.key}": "${keeper}" may hide it, so it must be on the site first`,
      ),
    ),
    ...undeleted.flatMap(({ file, error }) => remarksOfFailure(file.key, error)),
  ];
}

/** Messages about templates, or about the texts that they show. */
function ofLayouts(faults: readonly LayoutFault[]): Remark[] {
  return faults.flatMap(({ file, ...fault }) => remarksOf(file, [fault]));
}

/** The site's warnings that were not reported here before. */
function newWarnings({ sent }: Sending, { foreseen }: Checked): Remark[] {
  return sent
    .filter(({ reply }) => reply.status !== 'unreadable')
    .flatMap(({ file, reply }) => {
      const known = foreseen.get(file.key);
      const warnings = reply.warnings.filter((warning) => !known?.has(nameOf(warning)));
      return remarksOf(file.path, warnings);
    });
}

function remarksOfReply({ file, reply }: Sending['sent'][number]): Remark[] {
  const said = remarksOf(file.path, reply.warnings);
  return said.length > 0 ? said : [remark(file.path, `Cannot show "${file.key}": the site cannot read it`)];
}

function countStatuses({ plan }: Work, { sent }: Sending): Record<string, number> {
  const counts: Record<string, number> = {};
  const all = [
    ...plan.unchanged.map(({ remote }) => remote.status),
    ...sent.map(({ reply }) => reply.status),
  ];
  for (const status of all) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export function tellPush(report: PushReport, { tell }: Pick<Terminal, 'tell'>): void {
  for (const warning of report.warnings) tell(formatRemark(warning, 'warning'));
  for (const problem of report.problems) tell(formatRemark(problem));
  const { history, isDryRun } = report;
  const past =
    history && tellHistory(isDryRun ? 'Would send' : 'Sent', history.sent.length, history.unchanged);
  const lines = [...changes(report), summary(report), ...(past ? [past] : []), ...standing(report)];
  for (const line of [...lines, ...howItEnded(report)]) tell(line);
}

function changes({ isDryRun, sent, deleted, compiled }: PushReport): string[] {
  const made = compiled.map(({ source }) => `${source}: compiled`);
  if (!isDryRun && sent.length + deleted.length > worthNaming) return made;
  return [
    ...sent.map(({ key, status, url }) =>
      isDryRun ? `send ${key}` : `${key}: ${status}${url ? ` at ${url}` : ''}`,
    ),
    ...deleted.map((key) => (isDryRun ? `delete ${key}` : `${key}: deleted`)),
    ...made,
  ];
}

function summary({ isDryRun, sent, deleted, unchanged, problems, warnings }: PushReport): string {
  const created = sent.filter(({ change }) => change === 'created').length;
  const kinds = isDryRun || sent.length === 0 ? '' : ` (${created} new)`;
  const parts = [
    `${isDryRun ? 'Would send' : 'Sent'} ${counted(sent.length, 'file')}${kinds}`,
    ...(deleted.length > 0 ? [`${isDryRun ? 'would delete' : 'deleted'} ${deleted.length}`] : []),
    `${unchanged} unchanged`,
    counted(problems.length, 'problem'),
    counted(warnings.length, 'warning'),
  ];
  return parts.join(', ');
}

/** The state of the folder's files on the site. */
function standing({ site, statuses }: PushReport): string[] {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  return counts.length === 0 ? [] : [`${site}: ${counts.join(', ')}`];
}

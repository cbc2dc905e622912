/** The report of a push as lines of text. */

import { tellHistory } from '../history/history-work.ts';
import { formatRemark } from '../remark.ts';
import type { Terminal } from '../terminal.ts';
import { counted, howItEnded, worthNaming } from '../wording.ts';
import type { PushReport } from './report.ts';

export function tellPush(report: PushReport, { tell }: Pick<Terminal, 'tell'>): void {
  for (const warning of report.warnings) tell(formatRemark(warning, 'warning'));
  for (const problem of report.problems) tell(formatRemark(problem));
  const { history, isDryRun } = report;
  const past =
    history && tellHistory(isDryRun ? 'Would send' : 'Sent', history.sent.length, history.unchanged);
  const lines = [...changes(report), summary(report), ...(past ? [past] : []), ...standing(report)];
  for (const line of [...lines, ...howItEnded(report)]) tell(line);
}

function changes({ isDryRun, sent, deleted }: PushReport): string[] {
  if (!isDryRun && sent.length + deleted.length > worthNaming) return [];
  return [
    ...sent.map(({ key, status, url }) =>
      isDryRun ? `send ${key}` : `${key}: ${status}${url ? ` at ${url}` : ''}`,
    ),
    ...deleted.map((key) => (isDryRun ? `delete ${key}` : `${key}: deleted`)),
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

/** What the site now has of the folder. */
function standing({ site, statuses }: PushReport): string[] {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  return counts.length === 0 ? [] : [`${site}: ${counts.join(', ')}`];
}

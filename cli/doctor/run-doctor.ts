/** doctor: ask for the status → visit → judge → tell. */

import { exitCodes } from '../failures.ts';
import { connect } from '../site/connect.ts';
import { processTerminal } from '../terminal.ts';
import type { Finding } from './findings.ts';
import { judgeStatus } from './judge.ts';
import { visitSite } from './visit-site.ts';

/** What was typed behind `platen doctor`. */
export type DoctorCall = { to: string; json?: boolean };

/** Answers the exit code. Throws what ends the command before there is a report. */
export async function runDoctor({ to, json }: DoctorCall): Promise<number> {
  const terminal = processTerminal();
  const site = connect(to, terminal.stop);
  const status = await site.status();
  const findings = [...judgeStatus(status, site.origin, Date.now()), ...(await visitSite(site.origin))];
  const exitCode = findings.some(({ level }) => level === 'problem') ? exitCodes.problems : exitCodes.done;
  if (json) process.stdout.write(`${JSON.stringify({ site: site.origin, findings, exitCode }, null, 2)}\n`);
  else for (const line of findings.flatMap(linesOf)) terminal.tell(line);
  return exitCode;
}

const marks = { good: '✓', hint: 'i', problem: '✗' };

function linesOf({ level, about, found, advice }: Finding): string[] {
  return [
    `${marks[level]} ${about.padEnd(9)} ${found}`,
    ...(advice === undefined ? [] : [`            ${advice}`]),
  ];
}

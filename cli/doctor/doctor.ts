/** doctor: request the status → visit → judge → report. */

import { exitCodes } from '../failures.ts';
import { connect } from '../site/connect.ts';
import { processTerminal } from '../terminal.ts';
import { type Finding, good, judgeStatus, problem } from './judge.ts';

/** The options of `platen doctor`. */
export type DoctorCall = { to: string; json?: boolean };

/** Returns the exit code. Throws an error that ends the command before there is a report. */
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

/** Milliseconds before a request is given up. */
const patience = 20_000;

export async function visitSite(origin: string): Promise<Finding[]> {
  return Promise.all([
    visit(origin, '/', 'text/html'),
    visit(origin, '/index.xml', 'xml'),
    visit(origin, '/sitemap.xml', 'xml'),
  ]);
}

async function visit(origin: string, path: string, type: string): Promise<Finding> {
  try {
    const response = await fetch(origin + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    const found = response.headers.get('Content-Type') ?? 'nothing';
    if (response.status === 200 && found.includes(type)) return good('visitors', `get ${path}`);
    return problem('visitors', `get ${response.status} ${found} for ${path}`, advice);
  } catch (error) {
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return problem('visitors', `get no answer for ${path}: ${reason}`, advice);
  }
}

const advice =
  'Look into npx wrangler tail while you ask for the page; a route or another Worker may stand in front of this one.';

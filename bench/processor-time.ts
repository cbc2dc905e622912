/** Facts of the operating system about processes. Linux only: elsewhere nothing is known. */

import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second on every processor that Node runs on. */
const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that a process has used so far, all threads together, in steps of 10 (proc(5), `utime`
 * and `stime`). Undefined where the system does not say.
 */
export function processorTime(pid: number | undefined): number | undefined {
  const fields = pid === undefined ? undefined : readStat(pid);
  if (fields === undefined) return undefined;
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** Processes named `name` that this one has started. */
export function children(name: string): Set<number> {
  const pids = list('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  return new Set(pids.filter((pid) => readStat(pid)?.[1] === String(process.pid) && readName(pid) === name));
}

/** The fields after the process's name: state, parent, and so on. */
function readStat(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readName(pid: number): string | undefined {
  return read(`/proc/${pid}/comm`)?.trim();
}

/** Processes end while they are being looked at. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

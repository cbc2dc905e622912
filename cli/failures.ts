/** Every way in which the command can fail, and the exit code that tells it. */

import type { Fault } from '../src/problem.ts';

/** `0` only if all that was asked was done; `130` is what shells give a command that Ctrl-C ended. */
export const exitCodes = { done: 0, problems: 1, usage: 2, site: 3, stopped: 130 } as const;

/** The command was called in a way that cannot be carried out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The site cannot be reached, is no site of ours, or does not take the token: nothing more can be done there. */
export class SiteFailure extends Error {
  override readonly name: string = 'SiteFailure';
}

/** The site answered one request with 429 or 5xx however often it was asked; another request may fare better. */
export class Unanswered extends SiteFailure {
  override readonly name = 'Unanswered';
}

/** The site refuses one file. `faults` say where it is at fault; empty when the file as a whole is meant. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly faults: readonly Fault[];

  constructor(status: number, detail: string, faults: readonly Fault[] = []) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }
}

/** The person asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The exit code for an error that ended the command; undefined for one that nobody foresaw. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof SiteFailure) return exitCodes.site;
  if (error instanceof Stopped) return exitCodes.stopped;
  return error instanceof Refusal ? exitCodes.problems : undefined;
}

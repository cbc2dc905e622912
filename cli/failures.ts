/** Every way in which the command can fail, with its exit code. */

import type { Fault } from '../src/problem.ts';

/** `0` only if the whole request was done. Shells give `130` to a command that Ctrl-C ended. */
export const exitCodes = { done: 0, problems: 1, usage: 2, site: 3, stopped: 130 } as const;

/** The command was called in a way that cannot be carried out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The site cannot be reached, does not run Platen, or refuses the token: no further request can succeed. */
export class SiteFailure extends Error {
  override readonly name: string = 'SiteFailure';
}

/** The site answered one request with 429 or 5xx at every attempt; another request may succeed. */
export class Unanswered extends SiteFailure {
  override readonly name = 'Unanswered';
}

/** The site refuses one file. `faults` have positions in the file; empty when the whole file is refused. */
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

/** The user asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The exit code for an error that ended the command; undefined for an unexpected one. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof SiteFailure) return exitCodes.site;
  if (error instanceof Stopped) return exitCodes.stopped;
  return error instanceof Refusal ? exitCodes.problems : undefined;
}

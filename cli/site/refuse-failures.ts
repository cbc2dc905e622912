/** Turns the status of a response into an error. */

import type { Fault } from '../../src/problem.ts';
import { Refusal, SiteFailure, Unanswered } from '../failures.ts';

/** 429 or 5xx: worth another attempt, after `retryAfter` milliseconds if the site says so. */
export class Busy extends Unanswered {
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** The longest acceptable pause, in milliseconds. */
const longestPause = 300_000;

/**
 * Returns for 2xx. Throws a `Refusal` for an error of the file, and `Busy` for an error that may pass. Throws
 * a `SiteFailure` for an error of the site: a redirect, a refused token, uploads turned off.
 */
export async function refuseFailures(origin: string, response: Response): Promise<void> {
  const { status } = response;
  if (status < 300) return;
  if (status < 400) throw new SiteFailure(redirectMessage(origin, response));
  const { type, detail, errors } = readProblem(await response.text());
  const said = detail ?? `Cannot do that at "${origin}": the site answered ${status}`;
  if (type === 'uploads-off' || status === 401) throw new SiteFailure(`${said} (at ${origin})`);
  if (status !== 429 && status !== 408 && status < 500) throw new Refusal(status, said, errors);
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'), Date.now());
  const message = `Cannot get an answer from "${origin}": ${said}`;
  if (retryAfter > longestPause) {
    throw new Unanswered(`${message}; it asks to come back in ${Math.ceil(retryAfter / 1000)} seconds`);
  }
  throw new Busy(message, retryAfter);
}

function redirectMessage(origin: string, response: Response): string {
  const location = response.headers.get('Location') ?? '';
  const to = URL.canParse(location, origin) ? new URL(location, origin).origin : location;
  return `Cannot use "${origin}": it redirects to "${to}", and the token is sent nowhere else; name the site's own address`;
}

/** Milliseconds that `Retry-After` asks to wait (RFC 9110 §10.2.3: seconds or a date); 0 without it. */
export function readRetryAfter(field: string | null, now: number): number {
  if (field === null) return 0;
  if (/^\d+$/.test(field.trim())) return Number(field) * 1000;
  const date = Date.parse(field);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

type ProblemBody = { type?: string; detail?: string; errors?: readonly Fault[] };

/** The used fields of an RFC 9457 problem; empty for any other body. */
function readProblem(text: string): ProblemBody {
  try {
    const { type, detail, errors } = JSON.parse(text);
    return {
      ...(typeof type === 'string' && { type: type.slice(type.lastIndexOf(':') + 1) }),
      ...(typeof detail === 'string' && { detail }),
      ...(Array.isArray(errors) && { errors: errors.filter(({ message }) => typeof message === 'string') }),
    };
  } catch {
    return {};
  }
}

import { escapeXml } from '../../feeds/xml.ts';
import { problemReply } from '../../http/problem-reply.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';
import { xmlReply } from './multistatus.ts';

/** A refusal that WebDAV has a status for, and maybe a condition (RFC 4918 §16). */
export class DavProblem extends Problem {
  readonly status: number;
  /** XML of the condition that must hold. */
  readonly condition: string;

  constructor(status: number, detail: string, condition = '') {
    super('bad-request', detail);
    this.status = status;
    this.condition = condition;
  }
}

export function statusOf(problem: Problem): number {
  return problem instanceof DavProblem ? problem.status : problemReply(problem).status;
}

/** All reasons in one line. */
export function reasonOf({ message, errors }: Problem): string {
  const places = errors.flatMap(({ line, message: fault }) =>
    line === undefined ? [] : [`line ${line}: ${fault}`],
  );
  return [message, ...places].join(' | ');
}

/**
 * Tells the reason in the status text, for clients that show nothing else, and as the XML that ownCloud's clients and rclone
 * read.
 */
export function davProblemReply(problem: Problem, headers: Readonly<Record<string, string>> = {}): Reply {
  const { headers: known } = problemReply(problem);
  const condition = problem instanceof DavProblem ? problem.condition : '';
  const reason = reasonOf(problem);
  const exception = `<s:exception>${problem.type}</s:exception><s:message>${escapeXml(reason)}</s:message>`;
  const body = `<D:error xmlns:D="DAV:" xmlns:s="http://sabredav.org/ns">${condition}${exception}</D:error>`;
  return {
    ...xmlReply(statusOf(problem), body, { ...known, ...headers }),
    statusText: reason.replace(/[^ -~]/g, '?').slice(0, 300),
  };
}

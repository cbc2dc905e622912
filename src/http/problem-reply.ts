import { Problem, type ProblemType } from '../problem.ts';
import { UnsatisfiableRange } from './byte-range.ts';
import type { Reply } from './reply.ts';

/** A problem in the form of RFC 9457. */
export function problemReply(problem: Problem, extra: Readonly<Record<string, string>> = {}): Reply {
  const { status, title, headers } = httpOf(problem.type);
  const range = problem instanceof UnsatisfiableRange && { 'Content-Range': problem.contentRange };
  const body = {
    type: `urn:problem-type:platen:${problem.type}`,
    title,
    status,
    detail: problem.message,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
  return {
    status,
    body: `${JSON.stringify(body, null, 2)}\n`,
    headers: { 'Content-Type': 'application/problem+json', ...headers, ...range, ...extra },
    caching: 'private',
    guard: 'none',
  };
}

/** `Allow` lists the methods that there are; `rule` ends the sentence that begins with "Cannot PUT". */
export function refuseMethod(method: string, Allow: string, rule: string): Reply {
  return problemReply(new Problem('method-not-allowed', `Cannot ${method} ${rule}`), { Allow });
}

type HttpProblem = { status: number; title: string; headers?: Readonly<Record<string, string>> };

/** Maps each type of problem to its status. */
function httpOf(type: ProblemType): HttpProblem {
  switch (type) {
    case 'bad-request':
      return { status: 400, title: 'Bad request' };
    case 'bad-key':
      return { status: 400, title: 'Bad key' };
    case 'unauthorized':
      return { status: 401, title: 'Unauthorized', headers: { 'WWW-Authenticate': 'Bearer realm="upload"' } };
    case 'forbidden':
      return { status: 403, title: 'Forbidden' };
    case 'not-found':
      return { status: 404, title: 'Not found' };
    case 'method-not-allowed':
      return { status: 405, title: 'Method not allowed' };
    case 'address-taken':
      return { status: 409, title: 'Address taken' };
    case 'length-required':
      return { status: 411, title: 'Length required' };
    case 'precondition-failed':
      return { status: 412, title: 'Precondition failed' };
    case 'too-large':
      return { status: 413, title: 'Too large' };
    case 'unsupported-media-type':
      return { status: 415, title: 'Unsupported media type' };
    case 'range-not-satisfiable':
      return { status: 416, title: 'Range not satisfiable' };
    case 'unprocessable':
      return { status: 422, title: 'Cannot be published' };
    case 'too-many-requests':
      return { status: 429, title: 'Too many requests', headers: { 'Retry-After': '1' } };
    case 'uploads-off':
      return { status: 503, title: 'Uploads are off' };
    case 'storage-failed':
      return { status: 503, title: 'Storage failed', headers: { 'Retry-After': '5' } };
  }
}

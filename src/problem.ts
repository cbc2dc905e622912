/** One fault in a file. Lines and columns are those of the file and begin at 1. */
export type Fault = { message: string; line?: number; column?: number };

/** Every way in which a request can fail; `problem-reply.ts` maps each to one HTTP status. */
export type ProblemType =
  | 'bad-request'
  | 'bad-key'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'address-taken'
  | 'length-required'
  | 'precondition-failed'
  | 'too-large'
  | 'unsupported-media-type'
  | 'range-not-satisfiable'
  | 'unprocessable'
  | 'too-many-requests'
  | 'uploads-off'
  | 'storage-failed';

/**
 * The one error that this program throws on purpose.
 *
 * `detail` reads *Cannot <act> "<value>": <what must hold>*; `errors` says where, when a file is at fault.
 */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly errors: readonly Fault[];

  constructor(type: ProblemType, detail: string, errors: readonly Fault[] = []) {
    super(detail);
    this.name = 'Problem';
    this.type = type;
    this.errors = errors;
  }
}

/** A problem at one position in a file: the message is both the detail and the only fault. */
export function faultAt(message: string, line?: number, column?: number): Problem {
  return new Problem('unprocessable', message, [
    { message, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
  ]);
}

/** Whatever was thrown, as a problem. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('storage-failed', 'Cannot answer: an unexpected error');
}

/** The problem, and each of its faults with its place: a line each. */
export function reasonsOf({ message, errors }: Problem): string[] {
  const place = ({ line, column }: Fault) =>
    line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
  return [message, ...errors.map((fault) => `- ${fault.message}${place(fault)}`)];
}

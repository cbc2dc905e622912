import { Problem } from '../problem.ts';

/** The verb of the error sentence. */
export type Action = 'read' | 'store' | 'delete' | 'list';

/** R2's code for more than one write a second to one key. */
const tooManyWrites = /\(10058\)|\b429\b/;

/**
 * The platform's error as a `Problem` that names nothing but the key. The platform's own message stays in
 * `cause`, for logs.
 *
 * R2 ends its messages with a code in brackets, KV writes `KV PUT failed: 429 …`. Sources:
 * https://developers.cloudflare.com/r2/api/error-codes/ and
 * https://developers.cloudflare.com/kv/api/write-key-value-pairs/
 */
export function storageProblem(action: Action, key: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const problem = describe(action, key, error instanceof Error ? error.message : '');
  problem.cause = error;
  return problem;
}

function describe(action: Action, key: string, message: string): Problem {
  if (tooManyWrites.test(message)) {
    return new Problem(
      'too-many-requests',
      `Cannot ${action} "${key}": storage must be asked less often, one write a second for each key`,
    );
  }
  return new Problem('storage-failed', `Cannot ${action} "${key}": storage must answer, and it did not`);
}

/** The error of `get` for a range that begins after the end of the file, or is empty. */
export function rangeProblem(key: string): Problem {
  return new Problem('range-not-satisfiable', `Cannot read "${key}": the range must begin inside the file`);
}

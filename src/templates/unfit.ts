import { Problem } from '../problem.ts';

/** An error of a function or a limit. The code that runs the template adds the position. */
export function unfit(message: string): Problem {
  return new Problem('unprocessable', message);
}

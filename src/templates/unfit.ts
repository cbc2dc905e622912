import { Problem } from '../problem.ts';

/** An error of a function or a limit; whoever runs the template adds the place. */
export function unfit(message: string): Problem {
  return new Problem('unprocessable', message);
}

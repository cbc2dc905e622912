import type { LayoutFault } from '../content/layouts/engine.ts';
import { Problem } from '../problem.ts';
import { TemplateProblem } from '../templates/template-problem.ts';

/** An error of a run as the author hears of it. An unexpected one goes to the log. */
export function faultOf(error: unknown): LayoutFault {
  if (error instanceof TemplateProblem) {
    const { message, place } = error;
    return { message, file: place.file, line: place.line, column: place.column };
  }
  if (error instanceof Problem) {
    const [first] = error.errors;
    return { message: error.message, file: '', ...first };
  }
  console.error(error);
  return { message: 'Cannot make the page: an unexpected error', file: '' };
}

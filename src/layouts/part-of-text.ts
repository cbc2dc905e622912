import type { PageNode } from '../hugo/tree/page-node.ts';
import { TemplateProblem } from '../templates/template-problem.ts';
import type { PageRun } from './page-run.ts';

/**
 * The output of a shortcode or a hook for the text of `node`. If it fails in the text of another page than the one that
 * is made, it is left out with a warning. So one post does not take every list with it.
 */
export function partOfText(run: PageRun, node: PageNode, make: () => string): string {
  try {
    return run.inLanguageOf(node, make);
  } catch (error) {
    if (node === run.made || !(error instanceof TemplateProblem)) throw error;
    const { message, place } = error;
    const { budget } = run.globals;
    // Ends the page if its allowance is used up.
    budget.spend(1);
    budget.write(1);
    run.recorder.ask('rendering');
    run.warnings.push({ message, file: place.file, line: place.line, column: place.column });
    return '';
  }
}

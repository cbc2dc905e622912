import type { PageNode } from '../hugo/tree/page-node.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { randomFunctions } from '../templates/functions/local.ts';
import type { PageRun } from './page-run.ts';

/** Functions of templates besides those that need nothing from outside; `node` is the page that is made. */
export function functionsFor(run: PageRun, node: PageNode): FunctionTable {
  const { tree, site, question, hugo } = run;
  return new Map([
    ...tree.functions(site.language),
    ...randomFunctions(seedOf(`${question.path} ${question.page}`), () => run.recorder.ask('rendering')),
    ...hugo.functions(node),
  ]);
}

/** The same page has the same random numbers. */
function seedOf(text: string): number {
  let seed = 0;
  for (let at = 0; at < text.length; at++) seed = (Math.imul(seed, 31) + text.charCodeAt(at)) | 0;
  return seed >>> 0;
}

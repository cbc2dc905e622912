import type { PageNode } from '../hugo/tree/page-node.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { randomFunctions } from '../templates/functions/local.ts';
import type { PageRun } from './page-run.ts';

/** The functions of one run, in each language. */
export class RunFunctions {
  readonly #tree: PageRun['tree'];
  readonly #own: FunctionTable;
  readonly #known = new Map<string, FunctionTable>();

  /** `node` is the page that is made. */
  constructor({ tree, question, hugo, recorder }: PageRun, node: PageNode) {
    const seed = seedOf(`${question.path} ${question.page}`);
    this.#tree = tree;
    this.#own = new Map([...randomFunctions(seed, () => recorder.ask('rendering')), ...hugo.functions(node)]);
  }

  in(language: string): FunctionTable {
    const known = this.#known.get(language) ?? new Map([...this.#tree.functions(language), ...this.#own]);
    this.#known.set(language, known);
    return known;
  }
}

/** The same page has the same random numbers. */
function seedOf(text: string): number {
  let seed = 0;
  for (let at = 0; at < text.length; at++) seed = (Math.imul(seed, 31) + text.charCodeAt(at)) | 0;
  return seed >>> 0;
}

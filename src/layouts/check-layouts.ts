import type { LayoutFault } from '../content/layouts/engine.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import { checkTree } from '../templates/check-tree.ts';
import { absent } from '../templates/functions/absent.ts';
import { newMadeBefore } from './made-before.ts';
import { Rendering } from './rendering.ts';
import type { LayoutTree } from './tree.ts';

/** Faults of a tree before any page is made: those for which Hugo builds no page either. */
export function checkLayouts(tree: LayoutTree, rows: SiteRows): LayoutFault[] {
  const question = { path: '/', page: 1, origin: '', now: 0 };
  const known = new Rendering(tree, rows, question, new Map(), newMadeBefore()).functionNames();
  const faults = checkTree({
    texts: tree.texts,
    functions: new Set([...known, ...absent.keys()]),
    templates: tree,
  });
  return faults
    .filter(({ isFatal }) => isFatal)
    .map(({ message, file, line, column }) => ({ message, file, line, column }));
}

import type { LayoutFault } from '../content/layouts/engine.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import { checkTree } from '../templates/check-tree.ts';
import { absent } from '../templates/functions/absent.ts';
import { KeptTexts } from './kept-texts.ts';
import { Makers } from './makers.ts';
import { Rendering } from './rendering.ts';
import type { LayoutTree } from './tree.ts';

/** Faults of a tree before any page is made: those for which Hugo builds no page either. */
export function checkLayouts(tree: LayoutTree, rows: SiteRows): LayoutFault[] {
  const question = { path: '/', page: 1, origin: '', now: 0 };
  const known = new Rendering(tree, rows, question, {
    given: new Map(),
    kept: new KeptTexts(),
    makers: new Makers(),
  }).functionNames();
  const faults = checkTree({
    texts: tree.texts,
    functions: new Set([...known, ...absent.keys()]),
    templates: tree,
  });
  return faults
    .filter(({ isFatal }) => isFatal)
    .map(({ message, file, line, column }) => ({ message, file, line, column }));
}

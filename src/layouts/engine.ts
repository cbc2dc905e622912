import type { LayoutEngine, LayoutOutcome, LayoutQuestion } from '../content/layouts/engine.ts';
import type { FileTexts, LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import type { Sites } from '../content/site/sites.ts';
import { checkLayouts } from './check-layouts.ts';
import { newMadeBefore } from './made-before.ts';
import { Rendering } from './rendering.ts';
import { LayoutTree } from './tree.ts';
import { trialsOf } from './trials.ts';

/** An engine for one catalog. It keeps the tree that it read last, so that a page costs no parsing. */
export function newEngine(): LayoutEngine {
  const before = newMadeBefore();
  let kept: { digest: string; sites: Sites; tree: LayoutTree } | undefined;
  const treeOf = (layouts: LayoutFiles, sites: Sites): LayoutTree => {
    if (kept?.digest !== layouts.digest || kept.sites !== sites) {
      kept = { digest: layouts.digest, sites, tree: new LayoutTree(layouts, sites) };
    }
    return kept.tree;
  };
  return {
    render(rows: SiteRows, question: LayoutQuestion, texts: FileTexts): LayoutOutcome {
      return new Rendering(treeOf(rows.layouts, rows.sites), rows, question, texts, before).make();
    },
    check: (rows) => checkLayouts(treeOf(rows.layouts, rows.sites), rows),
    trials: (rows) => trialsOf(rows),
  };
}

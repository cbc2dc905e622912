import type { LayoutEngine, LayoutOutcome, LayoutQuestion } from '../content/layouts/engine.ts';
import type { FileTexts, LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import type { Sites } from '../content/site/sites.ts';
import { checkLayouts } from './check-layouts.ts';
import { Rendering } from './rendering.ts';
import { LayoutTree } from './tree.ts';
import { furtherTrialsOf, trialsOf } from './trials.ts';

/** An engine for one catalog. It keeps the tree that it read last, so that a page costs no parsing. */
export function newEngine(): LayoutEngine {
  let kept: { digest: string; sites: Sites; tree: LayoutTree } | undefined;
  const treeOf = (layouts: LayoutFiles, sites: Sites): LayoutTree => {
    if (kept?.digest !== layouts.digest || kept.sites !== sites) {
      kept = { digest: layouts.digest, sites, tree: new LayoutTree(layouts, sites) };
    }
    return kept.tree;
  };
  return {
    render(rows: SiteRows, question: LayoutQuestion, texts: FileTexts): LayoutOutcome {
      return new Rendering(treeOf(rows.layouts, rows.sites), rows, question, texts).make();
    },
    check: (rows) => checkLayouts(treeOf(rows.layouts, rows.sites), rows),
    trials: trialsOf,
    furtherTrials: furtherTrialsOf,
  };
}

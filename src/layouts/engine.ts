import type { LayoutEngine } from '../content/layouts/engine.ts';
import type { LayoutFiles } from '../content/layouts/site-rows.ts';
import type { Sites } from '../content/site/sites.ts';
import { checkLayouts } from './check-layouts.ts';
import { KeptTexts } from './kept-texts.ts';
import { Makers } from './makers.ts';
import { Rendering } from './rendering.ts';
import { LayoutTree } from './tree.ts';
import { furtherTrialsOf, trialsOf } from './trials.ts';

/** Trees that are kept: that of visitors, and one that is tried. */
const mostTrees = 2;

/** An engine for one catalog. It keeps the trees that it read last, so that a page costs no parsing. */
export function newEngine(): LayoutEngine {
  let trees: readonly { digest: string; sites: Sites; tree: LayoutTree }[] = [];
  const treeOf = ({ layouts, sites }: { layouts: LayoutFiles; sites: Sites }): LayoutTree => {
    const { digest } = layouts;
    const known = trees.find((each) => each.digest === digest && each.sites === sites);
    if (known !== undefined && known === trees[0]) return known.tree;
    const used = known ?? { digest, sites, tree: new LayoutTree(layouts, sites) };
    trees = [used, ...trees.filter((each) => each !== used)].slice(0, mostTrees);
    return used.tree;
  };
  const kept = new KeptTexts();
  const makers = new Makers();
  return {
    render(rows, question, texts) {
      kept.add(texts);
      return new Rendering(treeOf(rows), rows, question, { given: texts, kept, makers }).make();
    },
    check: (rows) => checkLayouts(treeOf(rows), rows),
    trials: trialsOf,
    furtherTrials: furtherTrialsOf,
  };
}

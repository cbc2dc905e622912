/** Large libraries and tables that few posts need: loaded when one does, so that no start waits for them. */

import { flagOf } from '../content/data/values.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-read.ts';
import type { FormulaWriter } from '../markdown/formulas/formula-writer.ts';

export type Extras = {
  /** Characters by the names of emoji, where the site has them. */
  emoji?: ReadonlyMap<string, string>;
  /** For a post with formulas. */
  writeFormula?: FormulaWriter;
};

/** What rendering the post takes; its own `math` or `includes_math` counts more than the site's. */
export async function loadExtras({ params }: Pick<Post, 'params'>, site: RenderSettings): Promise<Extras> {
  const hasFormulas = flagOf(String(params.get('math') ?? params.get('includes_math'))) ?? site.math;
  const [formulas, emoji] = await Promise.all([
    hasFormulas ? import('../markdown/formulas/formula-writer.ts') : undefined,
    site.emoji ? import('../markdown/emoji/emoji-names.ts') : undefined,
  ]);
  return {
    ...(formulas && { writeFormula: formulas.writeFormula }),
    ...(emoji && { emoji: emoji.emojiByName() }),
  };
}

/** Large libraries and tables that few posts need, loaded on demand, so that they delay no start. */

import { flagOf } from '../content/data/values.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { FormulaWriter } from '../markdown/formulas/formula-writer.ts';

export type Extras = {
  /** Emoji characters by name, if the site enables emoji. */
  emoji?: ReadonlyMap<string, string>;
  /** For a post with formulas. */
  writeFormula?: FormulaWriter;
};

/** The extras for rendering the post. Its own `math` or `includes_math` takes precedence over the site's. */
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

import { inlineMarkdown } from '../shortcodes/inline-markdown.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';
import { textAt } from '../templates/functions/function.ts';
import { Dict, Safe, stringOf, type Tools, unfit, type Value } from '../templates/value.ts';

/** Making Markdown takes so many times as long as other work on a text. */
const costOfMarkdown = 8;

/** A text without blocks, unless the map before it says `"display" "block"`. https://gohugo.io/methods/page/renderstring/ */
export function renderString(context: ShortcodeContext, given: readonly Value[], { budget }: Tools): Safe {
  const [options, text] = given.length > 1 ? [given[0] ?? null, textAt(given, 1)] : [null, textAt(given, 0)];
  if (given.length === 0 || (options !== null && !(options instanceof Dict))) {
    throw unfit('Cannot call ".RenderString": it takes a text, and a map of options before it');
  }
  budget.spendOn(text.length * costOfMarkdown);
  const isBlock = options instanceof Dict && stringOf(options.get('display')) === 'block';
  return new Safe('HTML', isBlock ? context.markdown(text) : inlineMarkdown(context, text));
}

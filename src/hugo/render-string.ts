import { textAt } from '../templates/functions/function.ts';
import { unfit } from '../templates/unfit.ts';
import { Dict, Safe, stringOf, type Tools, type Value } from '../templates/value.ts';
import type { PageContext } from './page-context.ts';

/** Markdown takes this many times as long as other work on a text. */
const costOfMarkdown = 8;

/** A text without blocks, unless options say `block`. https://gohugo.io/methods/page/renderstring/ */
export function renderString(context: PageContext, given: readonly Value[], { budget }: Tools): Safe {
  const [options, text] = given.length > 1 ? [given[0] ?? null, textAt(given, 1)] : [null, textAt(given, 0)];
  if (given.length === 0 || (options !== null && !(options instanceof Dict))) {
    throw unfit('Cannot call ".RenderString": it takes a text, and a map of options before it');
  }
  budget.spendOn(text.length * costOfMarkdown);
  const isBlock = options instanceof Dict && stringOf(options.get('display')) === 'block';
  return new Safe('HTML', isBlock ? context.markdown(text) : inlineMarkdown(context, text));
}

/** Markdown for a context that allows no blocks: as in Hugo, a single paragraph loses its `<p>`. */
export function inlineMarkdown(context: PageContext, text: string): string {
  return withoutParagraph(context.markdown(text));
}

/** The content of HTML that is a single paragraph; any other HTML unchanged. */
export function withoutParagraph(written: string): string {
  const html = written.trim();
  const isParagraph = html.startsWith('<p>') && html.indexOf('</p>') === html.length - '</p>'.length;
  return isParagraph ? html.slice('<p>'.length, -'</p>'.length) : html;
}

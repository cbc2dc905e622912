/** The text of a page: https://gohugo.io/methods/page/content/ and its siblings. */

import { textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, Safe, stringOf, type Tools, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { type ContentOfPage, emptyContent } from '../services.ts';
import { fragmentsObject } from './fragments.ts';
import type { Member, PageView } from './page-view.ts';

/** Rendering Markdown takes this many times as long as other work on a text. */
const costOfMarkdown = 8;

export const pageContent: { readonly [name: string]: Member<PageView> } = {
  Content: (page) => html(contentOf(page).html),
  Summary: (page) => html(contentOf(page).summary),
  ContentWithoutSummary: (page) => html(contentOf(page).contentWithoutSummary),
  Truncated: (page) => contentOf(page).truncated,
  IsTruncated: (page) => contentOf(page).truncated,
  Plain: (page) => marked(contentOf(page).plain),
  PlainWords: (page) => contentOf(page).plainWords.map(marked),
  RawContent: (page) => marked(contentOf(page).raw),
  WordCount: (page) => BigInt(contentOf(page).wordCount),
  FuzzyWordCount: (page) => BigInt(contentOf(page).fuzzyWordCount),
  ReadingTime: (page) => BigInt(contentOf(page).readingTime),
  Len: (page) => BigInt(new TextEncoder().encode(contentOf(page).html).length),
  TableOfContents: (page) => html(contentOf(page).toc),
  Fragments: (page) => fragmentsObject(contentOf(page)),
  HeadingsFiltered: () => [],
  HasShortcode: (page, args) => contentOf(page).hasShortcode(textAt(args, 0)),
  RenderString: renderString,
  RenderShortcodes: ({ node, world }) => html(world.services.renderShortcodes(node)),
  Render: ({ node, world }, args) => html(world.services.renderView(node, textAt(args, 0))),
};

/** A list without a file has no text. */
export function contentOf({ node, world }: PageView): ContentOfPage {
  if (node.facts === undefined) return emptyContent;
  return world.once(node, 'content', () => world.services.content(node));
}

function html(text: string): Value {
  return new Safe('HTML', text, true);
}

/** https://gohugo.io/methods/page/renderstring/ */
function renderString({ node, world }: PageView, given: readonly Value[], { budget }: Tools): Value {
  const [options, text] = given.length > 1 ? [given[0] ?? null, textAt(given, 1)] : [null, textAt(given, 0)];
  if (given.length === 0 || (options !== null && !(options instanceof Dict))) {
    throw unfit('Cannot call ".RenderString": it takes a text, and a map of options before it');
  }
  budget.spendOn(text.length * costOfMarkdown);
  const option = (name: string) => (options instanceof Dict ? stringOf(options.get(name)) : undefined);
  const markup = option('markup');
  const isBlock = option('display') === 'block';
  return html(world.services.renderString(node, text, { isBlock, ...(markup && { markup }) }));
}

import { isHtml } from '../content/keys.ts';
import { once } from '../content/once.ts';
import type { TableOfContents } from '../content/site/text-settings.ts';
import { fillMarks } from '../html/fill-marks.ts';
import { highlighter } from '../html/highlight.ts';
import { Outputs } from '../html/outputs.ts';
import { ownPolicy } from '../html/own-policy.ts';
import { cleanWritten } from '../html/written-html.ts';
import { defaultCodeSettings } from '../markdown/chroma/code-settings.ts';
import { hugoMarkdown } from '../markdown/hugo/hugo-markdown.ts';
import { hugoMarks, markWriter } from '../markdown/hugo/hugo-marks.ts';
import type { HugoDocument, Outlined } from '../markdown/hugo/writing.ts';
import { notePrefixOf } from '../markdown/page.ts';
import { expandOwn, type OwnText } from '../shortcodes/own/expand-own.ts';
import { contentsHtml, type Fragment, fragmentsOf } from './fragments.ts';
import type { HugoText, HugoTextInput } from './hugo-contract.ts';
import { countWords, plainOf, readingOf, wordsOf } from './own-counts.ts';
import { automaticSummary, manualSummary, type OwnSummary } from './own-summary.ts';

export type { HugoText, HugoTextInput };

/** Within a shortcode, `.TableOfContents` is this text. The table replaces it at the end. */
export const contentsToken = 'hahaplatencontentshbhb';

/**
 * A post's text as Hugo makes it, for the owner's layouts: nothing is rewritten, and no element is our own.
 * Everything from the post passes the policy. The results of hooks and shortcodes are the owner's and stay as they are.
 * Pure. Throws a `Problem` when first asked for a text that cannot be read.
 */
export function renderHugoText(input: HugoTextInput): HugoText {
  const { post, site, summary = '', isCJK = false } = input;
  const document = documentOf(input);
  const outputs = new Outputs(post.body);
  const expanded = once(() => expand(post.body, input, document, outputs, true));
  const made = once(() => makeText(expanded().text, document, outputs, isHtml(post.key)));
  const fragments = once(() => fragmentsOf(made().headings));
  const toc = once(() => contentsHtml(fragments(), site.toc));
  const filled = once(() => made().html.replaceAll(contentsToken, toc));
  const mark = once(() => [...outputs.byMark].find(([, { kind }]) => kind === 'divider')?.[0]);
  const summarized = once((): OwnSummary => {
    const html = filled();
    const divider = mark();
    if (divider !== undefined) return manualSummary(html, divider, isHtml(post.key));
    if (summary === '') return automaticSummary(html, site.summaryLength, isCJK);
    const short = withoutParagraphs(hugoMarkdown(summary, document).html);
    return { content: html, summary: short, contentWithoutSummary: html, truncated: false };
  });
  const plain = once(() => plainOf(summarized().content));
  const words = once(() => wordsOf(plain()));
  const count = once(() => countWords(words(), isCJK));
  return {
    get html() {
      return summarized().content;
    },
    get summary() {
      return summarized().summary;
    },
    get contentWithoutSummary() {
      return summarized().contentWithoutSummary;
    },
    get summaryType() {
      summarized();
      if (mark() !== undefined) return 'manual';
      return summary === '' ? 'auto' : 'frontmatter';
    },
    get truncated() {
      return summarized().truncated;
    },
    get plain() {
      return plain();
    },
    get plainWords() {
      return words();
    },
    get wordCount() {
      return count();
    },
    get fuzzyWordCount() {
      return readingOf(count(), isCJK).fuzzyWordCount;
    },
    get readingTime() {
      return readingOf(count(), isCJK).readingTime;
    },
    get toc() {
      return toc();
    },
    get fragments() {
      return fragments();
    },
    get identifiers() {
      return made().ids.toSorted();
    },
    hasShortcode: (name) => expanded().names.has(name),
    renderString(text, display) {
      const own = new Outputs(text);
      const source = text.includes('{{') ? expand(text, input, document, own, false).text : text;
      const written = makeText(source, document, own, false).html;
      const html = written.includes(contentsToken) ? written.replaceAll(contentsToken, toc) : written;
      return display === 'inline' ? withoutParagraphs(html) : html;
    },
    renderShortcodes() {
      const divider = mark();
      const { text } = expanded();
      return fillMarks(divider === undefined ? text : text.replace(`\n\n${divider}\n\n`, ''), outputs.byMark);
    },
  };
}

/** `.Fragments.ToHTML` with levels of its own. */
export function fragmentsHtml(fragments: readonly Fragment[], settings: TableOfContents): string {
  return contentsHtml(fragments, settings);
}

function documentOf({ post, site, path, hooks, code, emoji, hasPassthrough }: HugoTextInput): HugoDocument {
  const { markup, codeLines, attributes, unsafe } = site;
  return {
    syntax: {
      ...{ markup, shown: new Map(), hugo: { marks: hugoMarks } },
      ...(emoji && { emoji }),
      ...(hasPassthrough &&
        (markup.inlineFormulas ?? markup.blockFormulas) !== null && { formula: () => '' }),
    },
    ...{ attributes, hooks, post, isUnsafe: unsafe, policy: ownPolicy(unsafe) },
    code: { ...defaultCodeSettings, ...codeLines, ...code },
    highlight: highlighter(),
    notePrefix: notePrefixOf(markup, path),
    marks: markWriter(markup),
  };
}

function expand(
  text: string,
  { post, run, warn }: HugoTextInput,
  document: HugoDocument,
  outputs: Outputs,
  hasDivider: boolean,
): OwnText {
  return expandOwn(text, post.bodyLine, {
    ...{ run, outputs, policy: document.policy, hasDivider },
    markdown: (inner) => hugoMarkdown(inner, document).html,
    warn: (message, { line, column }, strict) => warn?.(message, { line, column }, strict),
  });
}

function makeText(
  text: string,
  document: HugoDocument,
  outputs: Outputs,
  isHtmlFile: boolean,
): { html: string; headings: readonly Outlined[]; ids: readonly string[] } {
  if (isHtmlFile)
    return { html: fillMarks(cleanWritten(text, document.policy), outputs.byMark), headings: [], ids: [] };
  const { html, headings, ids } = hugoMarkdown(text, document);
  const filled = headings.map(({ title, ...heading }) => ({
    ...heading,
    title: () => fillMarks(title(), outputs.byMark),
  }));
  return { html: fillMarks(html, outputs.byMark), headings: filled, ids };
}

/** As in Hugo, only a single paragraph loses its tags; white space around it goes with them. */
function withoutParagraphs(html: string): string {
  const [open, close] = ['<p>', '</p>'];
  if (html.split(open).length !== 2) return html;
  const short = html.trim();
  if (!short.startsWith(open) || !short.endsWith(close)) return short;
  return short.slice(open.length, -close.length).trim();
}

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
import { expandOwn, shortcodesIn } from '../shortcodes/own/expand-own.ts';
import { plainify } from '../templates/functions/plainify.ts';
import { contentsHtml, type Fragment, fragmentsOf } from './fragments.ts';
import type { HugoText, HugoTextInput } from './hugo-contract.ts';
import { countWords, readingOf, wordsOf } from './own-counts.ts';
import { automaticSummary, manualSummary, type OwnSummary } from './own-summary.ts';

export type { HugoText, HugoTextInput };

/** Within hooks and shortcodes of a text, its table of contents is this text. The table replaces it at the end. */
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
  const { isBusy, during, settled } = watch();
  const expanded = once(() => during(() => expand(post.body, input, document, outputs, true)));
  const made = once(() => during(() => makeText(expanded(), document, outputs, isHtml(post.key))));
  const fragments = once(() => fragmentsOf(made().headings));
  const toc = once(() => contentsHtml(fragments(), site.toc));
  const mark = once(() => [...outputs.byMark].find(([, { kind }]) => kind === 'divider')?.[0]);
  const frontSummary = once(() => during(() => withoutParagraphs(hugoMarkdown(summary, document).html)));
  const summarized = once((): OwnSummary => {
    const html = made().html.replaceAll(contentsToken, toc);
    const divider = mark();
    if (divider !== undefined) return manualSummary(html, divider, isHtml(post.key));
    if (summary === '') return automaticSummary(html, site.summaryLength, isCJK);
    return { content: html, summary: frontSummary(), contentWithoutSummary: html, truncated: false };
  });
  const plain = once(() => plainify(summarized().content));
  const words = once(() => wordsOf(plain()));
  const count = once(() => countWords(words(), isCJK));
  const reading = () => readingOf(count(), isCJK);
  const names = once(() => shortcodesIn(post.body, post.bodyLine));
  return {
    get html() {
      return settled(() => summarized().content, '');
    },
    get summary() {
      return settled(() => summarized().summary, '');
    },
    get contentWithoutSummary() {
      return settled(() => summarized().contentWithoutSummary, '');
    },
    get summaryType() {
      return settled(() => (summarized() && mark() !== undefined ? 'manual' : automatic(summary)), 'auto');
    },
    get truncated() {
      return settled(() => summarized().truncated, false);
    },
    get plain() {
      return settled(plain, '');
    },
    get plainWords() {
      return settled(words, []);
    },
    get wordCount() {
      return settled(count, 0);
    },
    get fuzzyWordCount() {
      return settled(() => reading().fuzzyWordCount, 0);
    },
    get readingTime() {
      return settled(() => reading().readingTime, 0);
    },
    get toc() {
      return settled(toc, contentsToken);
    },
    get fragments() {
      return settled(fragments, []);
    },
    get identifiers() {
      return settled(() => made().ids.toSorted(), []);
    },
    hasShortcode: (name) => names().has(name),
    renderString(text, display) {
      const own = new Outputs(text);
      const source = text.includes('{{') ? expand(text, input, document, own, false) : text;
      const written = makeText(source, document, own, false).html;
      const html =
        isBusy() || !written.includes(contentsToken) ? written : written.replaceAll(contentsToken, toc);
      return display === 'inline' ? withoutParagraphs(html) : html;
    },
    renderShortcodes() {
      if (isBusy()) return '';
      const text = expanded();
      const divider = mark();
      return fillMarks(divider === undefined ? text : text.replace(`\n\n${divider}\n\n`, ''), outputs.byMark);
    },
  };
}

function automatic(summary: string): 'auto' | 'frontmatter' {
  return summary === '' ? 'auto' : 'frontmatter';
}

/**
 * While hooks and shortcodes of the text run, they cannot read it. They see an empty text, and a token for the table of
 * contents.
 */
function watch() {
  let depth = 0;
  return {
    isBusy: () => depth > 0,
    during<T>(make: () => T): T {
      depth++;
      try {
        return make();
      } finally {
        depth--;
      }
    },
    settled: <T>(read: () => T, meanwhile: T): T => (depth > 0 ? meanwhile : read()),
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
): string {
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

import { isMapping } from '../content/data/mapping.ts';
import type { Plain } from '../content/data/source.ts';
import { flagOf } from '../content/data/values.ts';
import { readFrontMatter } from '../content/post/front-matter.ts';
import type { Site } from '../content/site/site.ts';
import { siteIn } from '../content/site/sites.ts';
import { type ContentOfPage, emptyContent } from '../hugo/services.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import { fragmentsHtml, type HugoText, type HugoTextInput, renderHugoText } from '../render/hugo-text.ts';
import { looksCJK } from '../render/own-counts.ts';
import { emojis } from './emojis.ts';
import { codeSettings, memberOf } from './highlight-functions.ts';
import { hooksFor } from './hooks.ts';
import type { PageRun } from './page-run.ts';
import { runShortcode } from './shortcodes.ts';

/** The texts of pages in one run, each made once. */
export class Contents {
  readonly #run: PageRun;
  readonly #made = new Map<PageNode, Made>();

  constructor(run: PageRun) {
    this.#run = run;
  }

  of(node: PageNode): ContentOfPage {
    return this.#textOf(node)?.content ?? emptyContent;
  }

  string(node: PageNode, text: string, isBlock: boolean): string {
    const made = this.#textOf(node)?.text ?? renderHugoText(this.#inputOf(node, '', 1));
    return made.renderString(text, isBlock ? 'block' : 'inline');
  }

  shortcodes(node: PageNode): string {
    return this.#textOf(node)?.text.renderShortcodes() ?? '';
  }

  /** Undefined where the page has no file, or its file must be read first. */
  #textOf(node: PageNode): Made | undefined {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const { file } = node.facts ?? {};
    const written = file && this.#run.fileText(file.key, file.version);
    if (written === undefined) return undefined;
    const { body, bodyLine } = readFrontMatter(written);
    const text = renderHugoText(this.#inputOf(node, body, bodyLine));
    const made = { text, content: asContent(text, body) };
    this.#made.set(node, made);
    return made;
  }

  #inputOf(node: PageNode, body: string, bodyLine: number): HugoTextInput {
    const { facts } = node;
    const run = this.#run;
    const site = siteIn(run.rows.sites, node.language);
    const key = facts?.file.key ?? '';
    return {
      post: { key, body, bodyLine },
      ...{ site, path: node.address, hooks: hooksFor(run, node), code: codeSettings(site) },
      run: (call) => runShortcode(run, node, call),
      isCJK: isCJK(facts?.params['iscjklanguage'], site, body),
      hasPassthrough: hasPassthrough(site),
      ...(facts?.summary !== undefined && { summary: facts.summary }),
      ...(site.emoji && { emoji: emojis() }),
      warn: (message, { line, column }) => run.warnings.push({ message, file: key, line, column }),
    };
  }
}

type Made = { text: HugoText; content: ContentOfPage };

/** What is made when it is asked for stays so. */
function asContent(text: HugoText, raw: string): ContentOfPage {
  return {
    get html() {
      return text.html;
    },
    get summary() {
      return text.summary;
    },
    get summaryType() {
      return text.summaryType;
    },
    get truncated() {
      return text.truncated;
    },
    get contentWithoutSummary() {
      return text.contentWithoutSummary;
    },
    get plain() {
      return text.plain;
    },
    get plainWords() {
      return text.plainWords;
    },
    get wordCount() {
      return text.wordCount;
    },
    get fuzzyWordCount() {
      return text.fuzzyWordCount;
    },
    get readingTime() {
      return text.readingTime;
    },
    raw,
    get toc() {
      return text.toc;
    },
    get fragments() {
      return { headings: text.fragments, identifiers: identifiersOf(text.fragments).sort() };
    },
    tocHtml: (startLevel, endLevel, ordered) =>
      fragmentsHtml(text.fragments, { startLevel, endLevel, ordered }),
    hasShortcode: (name) => text.hasShortcode(name),
  };
}

function identifiersOf(headings: HugoText['fragments']): string[] {
  return headings.flatMap(({ id, headings: inner }) => [...(id === '' ? [] : [id]), ...identifiersOf(inner)]);
}

/** The site's setting counts only for texts with such letters; that of the page always. */
function isCJK(own: Plain | undefined, { hugo }: Site, body: string): boolean {
  const isOwn = own === undefined ? undefined : flagOf(String(own));
  return isOwn ?? (flagOf(String(hugo['hascjklanguage'])) === true && looksCJK(body));
}

function hasPassthrough({ hugo }: Site): boolean {
  const names = ['goldmark', 'extensions', 'passthrough', 'enable'];
  let value: Plain | undefined = hugo['markup'];
  for (const name of names) value = isMapping(value) ? memberOf(value, name) : undefined;
  return flagOf(String(value)) === true;
}

/** A page's text in parts: what a template may ask for, each part made when it is first asked for. */

import { type ContentOfPage, emptyContent, type FragmentsOfPage } from '../hugo/services.ts';
import { fragmentsHtml, type HugoText } from '../render/hugo-text.ts';
import { wordsOf } from '../render/own-counts.ts';
import { plainify } from '../templates/functions/plainify.ts';

/** Parts that may be kept: texts and numbers. */
export type Parts = {
  html: Pick<ContentOfPage, 'html' | 'summary' | 'summaryType' | 'truncated' | 'contentWithoutSummary'>;
  counts: Pick<ContentOfPage, 'wordCount' | 'fuzzyWordCount' | 'readingTime'>;
  headings: {
    toc: string;
    fragments: Pick<FragmentsOfPage, 'identifiers'> & { headings: HugoText['fragments'] };
  };
};

export type PartName = keyof Parts;

/** A text that was read, and the Markdown that it is made from. */
export type Written = { text: HugoText; raw: string };

export const makePart: { readonly [N in PartName]: (text: HugoText) => Parts[N] } = {
  html: ({ html, summary, summaryType, truncated, contentWithoutSummary }) => ({
    ...{ html, summary, summaryType, truncated, contentWithoutSummary },
  }),
  counts: ({ wordCount, fuzzyWordCount, readingTime }) => ({ wordCount, fuzzyWordCount, readingTime }),
  headings: ({ toc, fragments }) => ({
    toc,
    fragments: { headings: fragments, identifiers: identifiersOf(fragments).sort() },
  }),
};

/** Characters of all texts in a part. */
export function sizeOf(part: Parts[PartName]): number {
  if ('html' in part) {
    const isWhole = part.contentWithoutSummary === part.html;
    const html = part.html.length + part.summary.length + (isWhole ? 0 : part.contentWithoutSummary.length);
    // Its plain text may be kept with it.
    return html + part.html.length;
  }
  // Each heading is in the table and by itself.
  return 'toc' in part ? 2 * part.toc.length : 0;
}

/** Plain texts, for as long as the parts that they are made from are kept. */
const plainTexts = new WeakMap<object, string>();

function plainOf(part: Pick<Parts['html'], 'html'>): string {
  const known = plainTexts.get(part);
  if (known !== undefined) return known;
  const plain = plainify(part.html);
  plainTexts.set(part, plain);
  return plain;
}

function identifiersOf(headings: HugoText['fragments']): string[] {
  return headings.flatMap(({ id, headings: inner }) => [...(id === '' ? [] : [id]), ...identifiersOf(inner)]);
}

type Sources = { [N in PartName]: () => Parts[N] | undefined } & { written: () => Written | undefined };

export type Indexed = Partial<
  Pick<
    ContentOfPage,
    'html' | 'plain' | 'summary' | 'truncated' | 'wordCount' | 'fuzzyWordCount' | 'readingTime'
  >
>;

/** Everything is empty while the page's file must be read first. */
export class PartedContent implements ContentOfPage {
  readonly #sources: Sources;
  readonly #indexed: Indexed;

  /** @param indexed Members that follow from the search index instead of the page's file. */
  constructor(sources: Sources, indexed: Indexed = {}) {
    this.#sources = sources;
    this.#indexed = indexed;
  }

  get html(): string {
    return this.#indexed.html ?? this.#html.html;
  }

  get summary(): string {
    return this.#indexed.summary ?? this.#html.summary;
  }

  get summaryType(): ContentOfPage['summaryType'] {
    return this.#html.summaryType;
  }

  get truncated(): boolean {
    return this.#indexed.truncated ?? this.#html.truncated;
  }

  get contentWithoutSummary(): string {
    return this.#html.contentWithoutSummary;
  }

  get plain(): string {
    return this.#indexed.plain ?? plainOf(this.#html);
  }

  get plainWords(): readonly string[] {
    return wordsOf(this.plain);
  }

  get wordCount(): number {
    return this.#indexed.wordCount ?? this.#counts.wordCount;
  }

  get fuzzyWordCount(): number {
    return this.#indexed.fuzzyWordCount ?? this.#counts.fuzzyWordCount;
  }

  get readingTime(): number {
    return this.#indexed.readingTime ?? this.#counts.readingTime;
  }

  get raw(): string {
    return this.#sources.written()?.raw ?? '';
  }

  get toc(): string {
    return this.#headings.toc;
  }

  get fragments(): FragmentsOfPage {
    return this.#headings.fragments;
  }

  tocHtml(startLevel: number, endLevel: number, ordered: boolean): string {
    return fragmentsHtml(this.#headings.fragments.headings, { startLevel, endLevel, ordered });
  }

  hasShortcode(name: string): boolean {
    if (this.#sources.html() === undefined) return false;
    return this.#sources.written()?.text.hasShortcode(name) ?? false;
  }

  get #html(): Parts['html'] {
    return this.#sources.html() ?? emptyContent;
  }

  get #counts(): Parts['counts'] {
    return this.#sources.counts() ?? emptyContent;
  }

  get #headings(): Parts['headings'] {
    return (
      this.#sources.headings() ?? { toc: emptyContent.toc, fragments: { headings: [], identifiers: [] } }
    );
  }
}

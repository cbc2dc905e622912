import { mostFiles } from '../content/layouts/rendering.ts';
import type { OutputFormat } from '../content/site/output-formats.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Indexed } from './content-parts.ts';
import { indexedContent } from './indexed-content.ts';
import type { PageRun } from './page-run.ts';

/** Characters that one page takes of the search index. */
const most = 2_000_000;

/** The first text may take this part of them, the second half of it, the third a third, though more pages follow. */
const firstPart = 1 / 10;

/** Times as many texts are read for a page whose markup shows. */
const timesForMarkup = 3;

/** Texts of other pages in one rendering: the first are read from their files, the others are those of the search index. */
export class OtherTexts {
  readonly #run: PageRun;
  readonly #read = new Set<PageNode>();
  #left = most;
  #indexed = 0;
  #hasWarned = false;

  constructor(run: PageRun) {
    this.#run = run;
  }

  /** Undefined for a page whose file is to be read. */
  indexed(node: PageNode): Indexed | undefined {
    const { facts, language } = node;
    const { rows, hugo, format, recorder, globals } = this.#run;
    if (facts === undefined || node === hugo.asked || this.#read.has(node)) return undefined;
    const isMarkup = hasMarkup(format);
    if (this.#read.size < mostFiles * (isMarkup ? timesForMarkup : 1)) {
      this.#read.add(node);
      return undefined;
    }
    // A run that lacks a text is done again.
    const text = this.#run.missed > 0 ? '' : rows.indexedText(node.id);
    if (text === undefined) return undefined;
    // Which pages are among the first follows from this page alone.
    recorder.ask('rendering');
    const tree = hugo.index.tree(language);
    const share = this.#left / Math.max(1, tree.regularPages().length - this.#read.size - this.#indexed);
    this.#indexed += 1;
    const allowed = Math.min(this.#left, Math.floor(Math.max(share, (most * firstPart) / this.#indexed)));
    const { summaryLength } = tree.site;
    const { indexed, isWhole, size } = indexedContent({ text, facts, summaryLength, most: allowed });
    globals.budget.spendOn(text.length);
    this.#left -= size;
    if (!isWhole) this.#warn();
    return isMarkup ? withoutHtml(indexed) : indexed;
  }

  #warn(): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const message = `Cannot show the texts of all posts as a whole: one page may have ${most} characters of texts that are not read from files`;
    this.#run.warnings.push({ message, file: '' });
  }
}

/** Elements are read from the page's file. */
function withoutHtml(indexed: Indexed): Indexed {
  return Object.defineProperty(indexed, 'html', { value: undefined });
}

/** Whether readers of the format see elements. */
function hasMarkup({ isPlainText, mediaType: { type } }: OutputFormat): boolean {
  return !isPlainText && !type.endsWith('json');
}

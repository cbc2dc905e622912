/** The facts of all visible pages in memory, for the owner's layouts. */

import { isPage } from '../content/keys.ts';
import type { PageFacts } from '../content/layouts/page-facts.ts';
import { isSettings } from '../content/site/settings-files.ts';
import type { Sites } from '../content/site/sites.ts';
import { readFile, recordsOfPages } from './file-rows.ts';
import { factsOf } from './layout-facts.ts';

/** Pages of a site with layouts of its own, and characters of their front matter: an object has 128 MB of memory. */
export const mostPages = 20_000;
const mostCharacters = 20_000_000;

/**
 * Made from the tables when first asked for. A changed record is noted by its key and read again at the next question,
 * so a note too many does no harm. Settings change the facts of all pages.
 */
export class LayoutPages {
  #pages: ReadonlyMap<string, PageFacts> | undefined;
  #changed = new Set<string>();
  /** Characters of the front matter of all pages. */
  #size = 0;
  /** Whether lists may be other ones since `takeMoved` was last asked. */
  #hasMoved = true;

  /** The same pages, in a memory of their own. */
  copy(sql: SqlStorage, sites: Sites): LayoutPages {
    const copy = new LayoutPages();
    copy.#pages = this.read(sql, sites);
    copy.#size = this.#size;
    return copy;
  }

  /** Call for every key whose record may have changed. */
  note(key: string): void {
    if (isSettings(key)) this.forget();
    else if (this.#pages !== undefined) this.#changed.add(key);
  }

  forget(): void {
    this.#pages = undefined;
    this.#changed = new Set();
  }

  /** Whether a page has changed by more than its text, or any other page, since this was last asked. */
  takeMoved(): boolean {
    const hasMoved = this.#hasMoved;
    this.#hasMoved = false;
    return hasMoved;
  }

  /** The same map as long as no page has changed; undefined for more pages than are kept. */
  read(sql: SqlStorage, sites: Sites): ReadonlyMap<string, PageFacts> | undefined {
    const isAnew = this.#pages === undefined;
    const pages = isAnew ? this.#all(sql, sites) : this.#renewed(sql, sites);
    this.forget();
    if (pages.size > mostPages || this.#size > mostCharacters) return undefined;
    this.#pages = pages;
    return pages;
  }

  #all(sql: SqlStorage, sites: Sites): ReadonlyMap<string, PageFacts> {
    const pages = new Map<string, PageFacts>();
    this.#size = 0;
    this.#hasMoved = true;
    for (const record of recordsOfPages(sql)) {
      const facts = factsOf(record, sites);
      if (facts === undefined) continue;
      pages.set(record.key, facts);
      this.#size += sizeOf(facts);
      if (pages.size > mostPages || this.#size > mostCharacters) break;
    }
    return pages;
  }

  #renewed(sql: SqlStorage, sites: Sites): ReadonlyMap<string, PageFacts> {
    const pages = this.#pages ?? new Map<string, PageFacts>();
    const differing = [...this.#changed].flatMap((key) => {
      const record = readFile(sql, key);
      const facts = record?.visible ? factsOf(record, sites) : undefined;
      if (isPage(key)) this.#hasMoved ||= !isInPlace(pages.get(key), facts);
      return JSON.stringify(facts) === JSON.stringify(pages.get(key)) ? [] : [[key, facts] as const];
    });
    if (differing.length === 0) return pages;
    const renewed = new Map(pages);
    for (const [key, facts] of differing) {
      this.#size += sizeOf(facts) - sizeOf(pages.get(key));
      if (facts === undefined) renewed.delete(key);
      else renewed.set(key, facts);
    }
    return renewed;
  }
}

/** Whether a page is in the same lists as before, and names their terms as before. */
function isInPlace(before: PageFacts | undefined, after: PageFacts | undefined): boolean {
  if (before?.kind !== 'page' || after?.kind !== 'page') return false;
  return JSON.stringify(placeOf(before)) === JSON.stringify(placeOf(after));
}

/** The date and the weight decide which page spells a term first. */
function placeOf({ language, pageKey, path, terms, build, date, weight, title, linkTitle }: PageFacts) {
  return { language, pageKey, path, terms, build, date, weight, title, linkTitle };
}

function sizeOf(facts: PageFacts | undefined): number {
  return facts === undefined ? 0 : JSON.stringify(facts.params).length;
}

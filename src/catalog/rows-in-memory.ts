/** The site as the engine of the layouts reads it: the same values as long as nothing has changed. */

import type { ListFacts } from '../content/layouts/page-facts.ts';
import type { LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { once } from '../content/once.ts';
import type { Sites } from '../content/site/sites.ts';
import { allLists } from './layout-lists.ts';
import { LayoutPages } from './layout-pages.ts';
import { siteRows } from './layout-rows.ts';

/** One state of the site, within a transaction; `now` is in milliseconds since 1970. */
export type SiteState = { token: string; sites: Sites; now: number };

export class RowsInMemory {
  readonly #sql: SqlStorage;
  readonly #pages: LayoutPages;
  #rows: SiteRows | undefined;
  /** Undefined: they may have changed. */
  #lists: readonly ListFacts[] | undefined;
  #last: { written: string; lists: readonly ListFacts[] } | undefined;

  constructor(sql: SqlStorage, pages = new LayoutPages()) {
    this.#sql = sql;
    this.#pages = pages;
  }

  /** The same for one question, asked as if the record of `key` were another. */
  apart(sites: Sites, key: string): RowsInMemory {
    const pages = this.#pages.copy(this.#sql, sites);
    pages.note(key);
    return new RowsInMemory(this.#sql, pages);
  }

  /** Call for every key whose record may have changed. */
  note(key: string): void {
    this.#pages.note(key);
  }

  /** Call after a transaction that failed: memory may hold what it wrote. */
  forget(): void {
    this.#rows = undefined;
    this.#lists = undefined;
    this.#pages.forget();
  }

  /** Undefined for a site with too many pages. */
  of({ token, sites, now }: SiteState, layouts: LayoutFiles): SiteRows | undefined {
    const pages = this.#pages.read(this.#sql, sites);
    if (pages === undefined) return undefined;
    const known = this.#rows;
    const isSame = known?.token === token && known.pages === pages && known.layouts === layouts;
    if (this.#pages.takeMoved() || known?.sites !== sites) this.#lists = undefined;
    const lists = () => this.#listsOf(sites, pages);
    if (known === undefined || !isSame)
      this.#rows = siteRows(this.#sql, { token, sites, now, pages, lists, layouts });
    return this.#rows;
  }

  /** The rows with layouts that visitors do not see. */
  with({ token, sites, now }: SiteState, layouts: LayoutFiles): SiteRows {
    const pages = this.#pages.read(this.#sql, sites) ?? new Map();
    const lists = once(() => allLists(this.#sql, sites, pages));
    const named = `${token} ${layouts.digest}`;
    return siteRows(this.#sql, { token: named, sites, now, pages, lists, layouts });
  }

  #listsOf(sites: Sites, pages: SiteRows['pages']): readonly ListFacts[] {
    if (this.#lists !== undefined) return this.#lists;
    const lists = allLists(this.#sql, sites, pages);
    const written = JSON.stringify(lists);
    if (this.#last?.written !== written) this.#last = { written, lists };
    this.#lists = this.#last.lists;
    return this.#lists;
  }
}

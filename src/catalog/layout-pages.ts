/** The facts of all visible pages in memory, for the owner's layouts. */

import type { PageFacts } from '../content/layouts/page-facts.ts';
import { isSettings } from '../content/site/settings-files.ts';
import type { Sites } from '../content/site/sites.ts';
import { readFile, recordsOfPages } from './file-rows.ts';
import { factsOf } from './layout-facts.ts';

/** Pages of a site with layouts of its own: all are in memory, of which an object has 128 MB. */
export const mostPages = 20_000;

/**
 * Made from the tables when first asked for. A changed record is noted by its key and read again at the next question,
 * so a note too many does no harm. Settings change the facts of all pages.
 */
export class LayoutPages {
  #pages: ReadonlyMap<string, PageFacts> | undefined;
  #changed = new Set<string>();

  /** Call for every key whose record may have changed. */
  note(key: string): void {
    if (isSettings(key)) this.forget();
    else if (this.#pages !== undefined) this.#changed.add(key);
  }

  forget(): void {
    this.#pages = undefined;
    this.#changed = new Set();
  }

  /** The same map as long as no page has changed; undefined for more pages than are kept. */
  read(sql: SqlStorage, sites: Sites): ReadonlyMap<string, PageFacts> | undefined {
    this.#pages = this.#pages === undefined ? all(sql, sites) : this.#renewed(sql, sites, this.#pages);
    this.#changed = new Set();
    if (this.#pages !== undefined && this.#pages.size > mostPages) this.forget();
    return this.#pages;
  }

  #renewed(
    sql: SqlStorage,
    sites: Sites,
    pages: ReadonlyMap<string, PageFacts>,
  ): ReadonlyMap<string, PageFacts> {
    const differing = [...this.#changed].flatMap((key) => {
      const record = readFile(sql, key);
      const facts = record?.visible ? factsOf(record, sites) : undefined;
      return JSON.stringify(facts) === JSON.stringify(pages.get(key)) ? [] : [[key, facts] as const];
    });
    if (differing.length === 0) return pages;
    const renewed = new Map(pages);
    for (const [key, facts] of differing) {
      if (facts === undefined) renewed.delete(key);
      else renewed.set(key, facts);
    }
    return renewed;
  }
}

function all(sql: SqlStorage, sites: Sites): Map<string, PageFacts> | undefined {
  const pages = new Map<string, PageFacts>();
  for (const record of recordsOfPages(sql)) {
    const facts = factsOf(record, sites);
    if (facts === undefined) continue;
    pages.set(record.key, facts);
    if (pages.size > mostPages) return undefined;
  }
  return pages;
}

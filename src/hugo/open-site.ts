/** A site as templates see it, in one rendering. */

import type { SiteRows } from '../content/layouts/site-rows.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { newScratch } from '../templates/functions/scratch.ts';
import type { TemplateObject, Value } from '../templates/value.ts';
import { siteFunctions } from './functions/site-functions.ts';
import { newLanguage } from './objects/language.ts';
import { newPage } from './objects/page.ts';
import type { World } from './objects/page-view.ts';
import type { Paginator } from './objects/pager.ts';
import { newPages } from './objects/pages.ts';
import { newSite } from './objects/site.ts';
import { StoredValues } from './objects/stored-values.ts';
import { kept } from './plain-value.ts';
import type { SiteServices } from './services.ts';
import type { PageNode } from './tree/page-node.ts';
import { indexOf, type SiteIndex } from './tree/site-index.ts';

/** Call for each rendering of a page. The index of the rows is remembered between renderings. */
export function openSite(rows: SiteRows, services: SiteServices): HugoSite {
  return new HugoSite(rows, services);
}

const unwatched = { read: () => {}, write: () => {}, other: () => {} };

export class HugoSite implements World {
  readonly rows: SiteRows;
  readonly services: SiteServices;
  readonly index: SiteIndex;
  asked: PageNode | undefined = undefined;
  language: string;
  readonly #pages = new Map<PageNode, TemplateObject>();
  readonly #made = new Map<object, Map<string, unknown>>();

  constructor(rows: SiteRows, services: SiteServices) {
    this.rows = rows;
    this.services = services;
    this.index = indexOf(rows);
    this.language = this.index.trees.keys().next().value ?? 'en';
  }

  /** The page at a decoded address, without the number of its page. */
  node(address: string): PageNode | undefined {
    return this.index.atAddress(address);
  }

  ask(reach: 'site' | 'rendering'): void {
    this.services.ask?.(reach);
  }

  page(node: PageNode): TemplateObject {
    let page = this.#pages.get(node);
    if (page === undefined) {
      page = newPage(node, this);
      this.#pages.set(node, page);
    }
    return page;
  }

  pages(read: () => readonly PageNode[]): TemplateObject {
    return newPages(this, read);
  }

  site(language: string): TemplateObject {
    const tree = this.index.tree(language);
    return this.once(tree, 'object', () => newSite(tree, this));
  }

  languageObject(code: string): TemplateObject {
    const { site } = this.index.tree(code);
    return this.once(site, 'language', () => newLanguage(site, this));
  }

  /** The functions for the templates of a page. It becomes the page that is made. */
  functions(node: PageNode): FunctionTable {
    this.asked = node;
    this.language = node.language;
    return siteFunctions(this);
  }

  /** How many pages the list of the asked page has; undefined if its templates did not divide any. */
  paginated(): { pages: number; page: number } | undefined {
    const known = this.asked && this.#made.get(this.asked)?.get('paginator');
    if (known === undefined) return undefined;
    // Set under this name by the pager alone.
    const { parts } = known as Paginator;
    return { pages: Math.max(1, parts.length), page: this.services.pageNumber };
  }

  store(owner: object, name: string): Value {
    return this.once(owner, `store ${name}`, () => newScratch(this.stored(owner, name)));
  }

  /** The values in a store. */
  stored(owner: object, name: string): StoredValues {
    return this.once(
      owner,
      `stored ${name}`,
      () => new StoredValues(this.services.watchStore?.(owner, name) ?? unwatched),
    );
  }

  once<T>(owner: object, name: string, make: () => T): T {
    let made = this.#made.get(owner);
    if (made === undefined) {
      made = new Map();
      this.#made.set(owner, made);
    }
    if (!made.has(name)) made.set(name, kept(make));
    // Set under this name by the line above; each name is for one type.
    return made.get(name) as T;
  }
}

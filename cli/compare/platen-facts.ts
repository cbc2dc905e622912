/** The pages of a site as Platen shows them. */

import pMap from 'p-map';
import { encodePath } from '../../src/content/paths.ts';
import { languageAt, placed } from '../../src/content/site/languages.ts';
import { type Base, pathOf as readPathOf } from './addresses.ts';
import { blockedLoads } from './blocked-loads.ts';
import { readContent } from './content-facts.ts';
import { readPlatenPage, type ShownPage } from './read-platen-page.ts';
import type { ServedSite } from './serve-with-platen.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

/** The content at the paths of `asked`, and every page that the site itself names. */
export async function platenFacts(
  site: ServedSite,
  asked: readonly string[],
  base: Base,
  onRead: () => void = () => {},
): Promise<SiteFacts> {
  const reader = new Reader(site, base, onRead);
  await reader.readAll(asked);
  return reader;
}

class Reader {
  readonly pages = new Map<string, PageFacts>();
  readonly redirects = new Map<string, string>();
  readonly files = new Set<string>();
  readonly #site: ServedSite;
  readonly #base: Base;
  readonly #onRead: () => void;

  constructor(site: ServedSite, base: Base, onRead: () => void) {
    this.#site = site;
    // Platen is at the root of its host.
    this.#base = { ...base, path: '/' };
    this.#onRead = onRead;
  }

  async readAll(asked: readonly string[]): Promise<void> {
    const seen = new Set<string>();
    let due = [...new Set([...asked, ...(await this.#named())])];
    while (due.length > 0) {
      for (const path of due) seen.add(path);
      const found = await pMap(due, (path) => this.#read(path).finally(this.#onRead), { concurrency: 8 });
      due = [...new Set(found.flat())].filter((path) => !seen.has(path));
    }
    const keys = new Map(
      this.#site.files.flatMap(({ key, url }) => (url === null ? [] : [[this.#path(url), key]])),
    );
    for (const page of this.pages.values()) {
      page.file = keys.get(page.path) ?? '';
      if (page.file === '') continue;
      const { language, key } = placed(page.file, this.#site.languages);
      page.pageKey = key;
      if (language !== this.#site.languages[0]) page.language = language.code;
    }
  }

  #path(address: string): string | null {
    return readPathOf(address, this.#base);
  }

  /** Posts come from the list of files, lists from the sitemap. */
  async #named(): Promise<string[]> {
    const posts = this.#site.files.flatMap(({ status, url }) =>
      status === 'published' && url !== null ? [url] : [],
    );
    const paths = [...posts, ...(await this.#mapped('/sitemap.xml'))];
    return paths.flatMap((address) => this.#path(address) ?? []);
  }

  /** The addresses in a sitemap. That of several languages names one for each. */
  async #mapped(path: string): Promise<string[]> {
    const { body } = await this.#site.ask(path);
    const listed = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    if (!body.includes('<sitemapindex')) return listed;
    const inner = listed.flatMap((address) => this.#path(address) ?? []);
    return (await Promise.all(inner.map((map) => this.#mapped(map)))).flat();
  }

  /** The path without the prefix of its language. */
  #inLanguage(path: string): string {
    const { prefix = '' } = languageAt(path, this.#site.languages) ?? {};
    return path.slice(prefix.length);
  }

  /** Returns the pages that only this one names: terms, and targets of redirects. */
  async #read(path: string): Promise<string[]> {
    const { status, location, body, policy } = await this.#site.ask(encodePath(path));
    if (status === 301 || status === 308) {
      const to = this.#path(location);
      this.redirects.set(path, to ?? location);
      return to === null ? [] : [to];
    }
    const shown = status === 200 && /^\s*</.test(body) ? readPlatenPage(body) : null;
    if (shown === null) {
      if (status === 200) this.files.add(path);
      return [];
    }
    const rows = shown.isList ? await this.#allRows(shown) : [];
    this.pages.set(path, this.#factsOf(path, shown, rows, policy));
    const isTop = this.#inLanguage(path).split('/').length === 3;
    return isTop && shown.isList ? rows.filter((row) => row.startsWith('/')) : [];
  }

  async #allRows(first: ShownPage): Promise<string[]> {
    const rows = [...first.rows];
    for (let next = first.next; next !== undefined; ) {
      const page = readPlatenPage((await this.#site.ask(next)).body);
      rows.push(...(page?.rows ?? []));
      next = page?.next;
    }
    return rows.map((row) => this.#path(row) ?? row);
  }

  #pathsOf(addresses: readonly string[]): string[] {
    return addresses.flatMap((address) => this.#path(address) ?? []);
  }

  #factsOf(path: string, shown: ShownPage, rows: string[], policy: string): PageFacts {
    const { title, date, lastmod, content, isList, siteTitle } = shown;
    const blocked = content ? blockedLoads(content, policy, this.#base.origins) : [];
    const translations = this.#pathsOf(shown.translations).filter((other) => other !== path);
    const facts = {
      ...{ path, file: '', title, date, lastmod, content: readContent(content ?? ''), blocked, translations },
    };
    if (!isList) return { ...facts, kind: 'page' };
    const sections = this.#pathsOf(shown.sections);
    const isHome = this.#inLanguage(path) === '/';
    return {
      ...facts,
      kind: isHome ? 'home' : 'section',
      ...(isHome && { siteTitle, menus: shown.menus }),
      rows,
      sections,
    };
  }
}

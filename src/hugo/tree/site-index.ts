/** All pages of a site as trees, one for each language. */

import { placeOf } from '../../content/keys.ts';
import type { ListFacts, PageFacts } from '../../content/layouts/page-facts.ts';
import type { SiteRows } from '../../content/layouts/site-rows.ts';
import { once } from '../../content/once.ts';
import { folderPath } from '../../content/paths.ts';
import { logicalPath } from '../../content/post/page-kind.ts';
import type { Sites } from '../../content/site/sites.ts';
import { LanguageTree } from './language-tree.ts';
import { PageNode } from './page-node.ts';
import { type Standalone, standaloneNode } from './standalone.ts';

type Known = { pages: SiteRows['pages']; sites: Sites; lists: readonly ListFacts[]; index: SiteIndex };

/** Remembers the index of each state of a site for as long as the catalog keeps that state's pages. */
const known = new WeakMap<SiteRows['pages'], Known>();

/** The last index with some lists. It becomes that of the next state if only texts of pages have changed. */
const newest = new WeakMap<readonly ListFacts[], Known>();

/** The last index with some settings. */
const last = new WeakMap<Sites, WeakRef<SiteIndex>>();

export function indexOf(rows: SiteRows): SiteIndex {
  const { pages, sites } = rows;
  const lists = rows.lists();
  const found = known.get(pages);
  if (found?.sites === sites && found.lists === lists) return found.index;
  const before = newest.get(lists);
  const renewed = before?.sites === sites ? renewedFacts(before.pages, pages) : undefined;
  if (before !== undefined && renewed !== undefined) {
    known.delete(before.pages);
    before.index.renew(renewed);
  }
  const index =
    before !== undefined && renewed !== undefined
      ? before.index
      : new SiteIndex(rows, last.get(sites)?.deref());
  last.set(sites, new WeakRef(index));
  const state = { pages, sites, lists, index };
  known.set(pages, state);
  newest.set(lists, state);
  return index;
}

/** The facts that differ, if nothing but the versions of files does; else undefined. */
function renewedFacts(before: SiteRows['pages'], pages: SiteRows['pages']): PageFacts[] | undefined {
  if (before.size !== pages.size) return undefined;
  const renewed: PageFacts[] = [];
  for (const [id, facts] of pages) {
    const old = before.get(id);
    if (old === facts) continue;
    if (old === undefined || !isSameButVersion(old, facts)) return undefined;
    renewed.push(facts);
  }
  return renewed;
}

function isSameButVersion({ file: one, ...old }: PageFacts, { file: other, ...facts }: PageFacts): boolean {
  return one.key === other.key && JSON.stringify(old) === JSON.stringify(facts);
}

export class SiteIndex {
  /** By the code of the language; the default one first. */
  readonly trees: ReadonlyMap<string, LanguageTree>;
  readonly #byFolder = new Map<string, PageNode>();

  /** @param before An earlier state of the site, which makes this one faster and no different. */
  constructor(rows: SiteRows, before?: SiteIndex) {
    this.trees = new Map([...rows.sites].map(([code, site]) => [code, new LanguageTree(site)]));
    const lists = new Map(rows.lists().map((list) => [list.folder, list]));
    for (const facts of rows.pages.values()) this.#add(facts, lists, before);
    for (const list of lists.values()) this.#addList(list);
    for (const [language, tree] of this.trees) this.#addHome(language, tree);
    for (const [language, tree] of this.trees) {
      for (const node of tree.byPlace.values()) this.#findTerms(node, tree);
      tree.link(before?.trees.get(language));
    }
  }

  /** @throws {TypeError} When the site has no such language, nor any. */
  tree(language: string): LanguageTree {
    const tree = this.trees.get(language) ?? this.trees.values().next().value;
    if (tree === undefined) throw new TypeError('a site has a language');
    return tree;
  }

  /** The page at a decoded address, without the number of its page. */
  atAddress(address: string): PageNode | undefined {
    return this.#addresses().get(address);
  }

  byId(id: string): PageNode | undefined {
    return this.#ids().get(id);
  }

  /** Takes facts that differ from those before in nothing but the versions of their files. */
  renew(facts: readonly PageFacts[]): void {
    for (const each of facts) this.byId(each.id)?.renew(each);
  }

  /** The same page in every language, in the order of the languages. */
  translationsOf(node: PageNode): readonly PageNode[] {
    const { kind } = node;
    if (kind === '404' || kind === 'sitemap') return this.#copiesOf(node, kind);
    const key = node.facts?.translationKey;
    if (key !== undefined) return this.#byTranslationKey().get(key) ?? [node];
    const same = [...this.trees.values()].flatMap((tree) => tree.byPlace.get(node.logical) ?? []);
    return same.filter((each) => each.isRendered);
  }

  /** A file that a site has once in each language. */
  #copiesOf(node: PageNode, kind: Standalone): PageNode[] {
    return [...this.trees].map(([language, tree]) =>
      language === node.language ? node : standaloneNode(tree, kind),
    );
  }

  readonly nodes = once(() => [...this.trees.values()].flatMap((tree) => [...tree.byPlace.values()]));

  /** A page that is not made gives way to one that is. */
  readonly #addresses = once(() => {
    const nodes = this.nodes().filter((node) => node.isRendered);
    return new Map(nodes.reverse().map((node) => [node.address, node]));
  });
  readonly #ids = once(() => new Map(this.nodes().map((node) => [node.id, node])));
  readonly #byTranslationKey = once(() =>
    Map.groupBy(
      this.nodes().filter(({ facts }) => facts?.translationKey !== undefined),
      ({ facts }) => facts?.translationKey,
    ),
  );

  #add(facts: PageFacts, lists: Map<string, ListFacts>, before: SiteIndex | undefined): void {
    const { kind, language, pageKey, path, title } = facts;
    const tree = this.trees.get(language);
    if (tree === undefined) return;
    const folder = kind === 'page' ? '' : tree.prefix + folderPath(placeOf(pageKey));
    const list = lists.get(folder);
    // Hugo's place of a term is that of its list, whatever the letters of its folder.
    const known = kind === 'page' ? before?.byId(facts.id) : undefined;
    const isInPlace = known?.facts?.pageKey === pageKey;
    const own = () => (isInPlace ? known.logical : logicalPath(pageKey));
    const logical = kind === 'term' && list !== undefined ? placeOfList(list, tree) : own();
    const node = new PageNode({ kind, language, logical, address: path, title, facts, list });
    tree.byPlace.set(logical, node);
    if (folder === '') return;
    this.#byFolder.set(folder, node);
    lists.delete(folder);
  }

  #addList(list: ListFacts): void {
    const { kind, language, folder, path, title } = list;
    const tree = this.trees.get(language);
    const logical = tree && placeOfList(list, tree);
    if (tree === undefined || logical === undefined) return;
    const node = new PageNode({ kind, language, logical, address: path, title, list });
    // As in Hugo, a page at the place of a list without a file is that list's page.
    if (!tree.byPlace.has(logical)) tree.byPlace.set(logical, node);
    this.#byFolder.set(folder, node);
  }

  /** Every tree has a root, even where settings disable the home page. */
  #addHome(language: string, tree: LanguageTree): void {
    if (tree.home !== undefined) return;
    const address = `${tree.prefix}/`;
    tree.byPlace.set(
      '/',
      new PageNode({ kind: 'home', language, logical: '/', address, title: tree.site.title }),
    );
  }

  #findTerms(node: PageNode, tree: LanguageTree): void {
    for (const { path } of node.facts?.terms ?? []) {
      const found = this.#byFolder.get(path);
      const term = found?.language === node.language ? found : this.#byFolder.get(tree.prefix + path);
      if (term !== undefined && !node.terms.includes(term)) node.terms.push(term);
    }
  }
}

function placeOfList({ folder }: ListFacts, { prefix }: LanguageTree): string {
  return folder
    .slice(prefix.length)
    .replace(/(?!^)\/$/, '')
    .toLowerCase();
}

import { once } from '../../content/once.ts';
import type { PostDate } from '../../content/post/dates.ts';
import { languageOf } from '../../content/site/languages.ts';
import type { Site } from '../../content/site/site.ts';
import { orderOfTexts } from '../../content/text-order.ts';
import { dateLists } from './list-dates.ts';
import { type Comparison, defaultOrder } from './order.ts';
import type { PageNode, TermEntry } from './page-node.ts';
import { positionsIn } from './positions.ts';

/** The pages of one language. Every list is in Hugo's order. */
export class LanguageTree {
  readonly site: Site;
  /** The beginning of its addresses: `/fr`; empty for the language at the root. */
  readonly prefix: string;
  readonly compareTexts: Comparison<string>;
  readonly order: Comparison<PageNode>;
  /** All of its pages and lists, by their logical paths. */
  readonly byPlace = new Map<string, PageNode>();
  #sorted: readonly PageNode[] = [];

  constructor(site: Site) {
    this.site = site;
    this.prefix = languageOf(site).prefix;
    this.compareTexts = orderOfTexts(site.language);
    this.order = defaultOrder(this.compareTexts);
  }

  /**
   * Call once, when all nodes are in `byPlace`.
   *
   * @param before The same tree in an earlier state: lists that are nearly in order are sorted fast.
   */
  link(before?: LanguageTree): void {
    for (const node of this.byPlace.values()) node.parent = this.#parentOf(node);
    dateLists([...this.byPlace.values()]);
    this.#sorted = this.#inOrderOf(before).sort(this.order);
    for (const node of this.#sorted) {
      node.parent?.children.push(node);
      for (const term of node.terms) term.entries.push({ node, weight: termWeight(node, term) });
    }
    for (const node of this.#sorted) {
      if (node.entries.some(({ weight }) => weight !== 0)) node.entries.sort(byEntryWeight);
    }
  }

  #inOrderOf(before: LanguageTree | undefined): PageNode[] {
    if (before === undefined) return [...this.byPlace.values()];
    const known = before.#sorted.flatMap(({ logical }) => this.byPlace.get(logical) ?? []);
    const added = [...this.byPlace.values()].filter(({ logical }) => !before.byPlace.has(logical));
    return [...known, ...added];
  }

  get home(): PageNode | undefined {
    return this.byPlace.get('/');
  }

  /** Those that lists of the whole site have, and the regular ones among them. */
  readonly pages = once(() => this.#sorted.filter((node) => node.isListed));
  readonly regularPages = once(() => this.pages().filter(({ kind }) => kind === 'page'));

  readonly positions = once(() => positionsIn(this.regularPages()));

  /** All pages and lists by the last name of their paths. */
  readonly byName = once(() =>
    Map.groupBy(this.#sorted, ({ logical }) => logical.slice(logical.lastIndexOf('/') + 1)),
  );

  /** The sections that the settings name, else the one with the most pages. */
  readonly mainSections = once((): readonly string[] => {
    if (this.site.mainSections !== null) return this.site.mainSections;
    const counts = Map.groupBy(this.regularPages(), ({ section }) => section);
    counts.delete('');
    const [first] = [...counts].sort(([, one], [, other]) => other.length - one.length);
    return first === undefined ? [] : [first[0]];
  });

  /** The newest change of a page. */
  readonly lastmod = once(() =>
    this.#sorted.reduce<PostDate | undefined>((newest, { dates: { lastmod } }) => {
      return lastmod === undefined || (newest && newest.at >= lastmod.at) ? newest : lastmod;
    }, undefined),
  );

  /** The terms of a taxonomy that have a page, or a text of their own. */
  terms(plural: string): readonly PageNode[] {
    const root = this.byPlace.get(`/${plural.toLowerCase()}`);
    if (root !== undefined && root.kind === 'taxonomy') return this.#termsIn(root);
    return this.#sorted.filter(({ kind, list }) => kind === 'term' && list?.taxonomy === plural);
  }

  #termsIn(root: PageNode): readonly PageNode[] {
    return root.children.filter(({ kind }) => kind === 'term');
  }

  /** The nearest list around a page; folders without a list of their own are passed over. */
  #parentOf({ logical }: PageNode): PageNode | undefined {
    if (logical === '/') return undefined;
    let end = logical.lastIndexOf('/');
    while (end > 0) {
      const around = this.byPlace.get(logical.slice(0, end));
      if (around?.isBranch) return around;
      end = logical.lastIndexOf('/', end - 1);
    }
    return this.home;
  }
}

/** `tags_weight: 10` in front matter. */
function termWeight({ facts }: PageNode, { list, section }: PageNode): number {
  const written = facts?.params[`${list?.taxonomy ?? section}_weight`];
  const weight = Math.trunc(Number(written ?? 0));
  return Number.isSafeInteger(weight) ? weight : 0;
}

function byEntryWeight(one: TermEntry, other: TermEntry): number {
  return one.weight - other.weight;
}

/** Lists of pages: https://gohugo.io/methods/pages/ */

import { argumentAt, countAt } from '../../templates/functions/function.ts';
import { ListObject, type ObjectType, type Value } from '../../templates/value.ts';
import { part } from '../tree/derived-lists.ts';
import { byCode, secondsOf } from '../tree/order.ts';
import type { NodeDates, PageNode } from '../tree/page-node.ts';
import { byParam } from './by-param.ts';
import { languageCodes } from './language.ts';
import { contentOf } from './page-content.ts';
import { groupMembers } from './page-groups.ts';
import { type Member, members, nodeOf, nodesOf, PageView, pageOrNil, type World } from './page-view.ts';
import { type PagesView, sortedPages } from './pages-view.ts';
import { relatedMembers } from './related.ts';

/** `.ByDate` and its siblings. */
function byDateOf(name: keyof NodeDates): Member<PagesView> {
  return (self) =>
    sortedPages(
      self,
      `by ${name}`,
      (one, other) => secondsOf(one.dates[name]) - secondsOf(other.dates[name]),
    );
}

const orders: { readonly [name: string]: Member<PagesView> } = {
  ByDate: byDateOf('date'),
  ByLastmod: byDateOf('lastmod'),
  ByPublishDate: byDateOf('publishDate'),
  ByExpiryDate: byDateOf('expiryDate'),
  ByWeight: (self) => sortedPages(self, 'by weight', self.world.index.tree(self.world.language).order),
  ByTitle: (self) =>
    sortedPages(
      self,
      'by title',
      byText(self, ({ title }) => title),
    ),
  ByLinkTitle: (self) =>
    sortedPages(
      self,
      'by linkTitle',
      byText(self, ({ linkTitle }) => linkTitle),
    ),
  ByLength: ({ world, nodes }) => {
    const sizes = new Map(nodes().map((node) => [node, contentOf(new PageView(node, world)).html.length]));
    const size = (node: PageNode) => sizes.get(node) ?? 0;
    return world.pages(() => nodes().toSorted((one, other) => size(one) - size(other)));
  },
  ByParam: ({ world, nodes }, args) => {
    const name = argumentAt(args, 0);
    return world.pages(() => byParam(nodes(), name, world));
  },
  ByLanguage: (self) => sortedPages(self, 'by language', byLanguage(self.world)),
  Reverse: ({ world, nodes }) => world.pages(() => nodes().toReversed()),
  Limit: ({ world, nodes }, args) => world.pages(() => nodes().slice(0, Math.max(0, countAt(args, 0)))),
};

/** Members that are the same in every rendering, as long as the pages are. */
const stable: ReadonlySet<string> = new Set(
  [
    'Title LinkTitle Name Description Slug Weight Draft Date Lastmod PublishDate ExpiryDate Params Kind Type Layout Section',
    'Path BundleType IsHome IsPage IsSection IsNode IsBranch RelPermalink Lang',
  ]
    .join(' ')
    .split(' '),
);

const pagesType: ObjectType<PagesView> = {
  name: 'page.Pages',
  members: members<PagesView>(orders, groupMembers, relatedMembers, {
    Len: ({ nodes }) => BigInt(nodes().length),
    Next: (self, [page]) => beside(self, nodeOf(page), -1),
    Prev: (self, [page]) => beside(self, nodeOf(page), 1),
    MergeByLanguage: ({ world, nodes }, [other]) => {
      const others = other instanceof ListObject ? nodesOf(other.items) : [];
      return world.pages(() => merged(nodes(), others, world));
    },
    String: ({ nodes }) => `Pages(${nodes().length})`,
  }),
  print: ({ nodes }) => `Pages(${nodes().length})`,
  unread: {
    length: ({ nodes }) => nodes().length,
    slice: ({ world, nodes }, from, to) => world.pages(() => nodes().slice(from, to)),
    includes: ({ nodes }, value) => {
      const node = nodeOf(value);
      return node && nodes().includes(node);
    },
    remember: ({ world, nodes }, [first = ''], name, make) =>
      stable.has(first) ? world.pages(() => part(nodes(), name, () => nodesOf(make()))) : undefined,
  },
  withItems: ({ world }, items) => newPages(world, () => nodesOf(items)),
};

/** The pages of a list that is nothing but pages; undefined for other values. */
export function pageNodes(value: Value): readonly PageNode[] | undefined {
  if (!(value instanceof ListObject) || value.type !== pagesType) return undefined;
  // All lists of this type have such data.
  return (value.self as PagesView).nodes();
}

/** A list of pages that is read where it is needed. */
export function newPages(world: World, read: () => readonly PageNode[]): ListObject<PagesView> {
  let nodes: readonly PageNode[] | undefined;
  const view: PagesView = {
    world,
    nodes: () => {
      nodes ??= read();
      return nodes;
    },
  };
  return new ListObject(pagesType, view, () => view.nodes().map((node) => world.page(node)));
}

function byText({ world }: PagesView, textOf: (node: PageNode) => string) {
  const { compareTexts } = world.index.tree(world.language);
  return (one: PageNode, other: PageNode) => compareTexts(textOf(one), textOf(other));
}

/** The languages in the order of the site; then the newest first, then by title. */
function byLanguage({ index, language }: World) {
  const codes = languageCodes(index.tree(language).site);
  return (one: PageNode, other: PageNode) =>
    codes.indexOf(one.language) - codes.indexOf(other.language) ||
    secondsOf(other.dates.date) - secondsOf(one.dates.date) ||
    byCode(one.linkTitle.toLowerCase(), other.linkTitle.toLowerCase());
}

/** The pages, and those of the other list that have no page in this language. */
function merged(nodes: readonly PageNode[], others: readonly PageNode[], { index, language }: World) {
  const keyOf = ({ facts, logical }: PageNode) => facts?.translationKey ?? logical;
  const here = new Set(nodes.map(keyOf));
  const missing = others.filter((node) => !here.has(keyOf(node)));
  return [...nodes, ...missing].sort(index.tree(language).order);
}

/** Lists are from the newest to the oldest: the next page is the one above. */
function beside({ world, nodes }: PagesView, page: PageNode | undefined, step: number): Value {
  const list = nodes();
  const at = page === undefined ? -1 : list.indexOf(page);
  return at === -1 ? null : pageOrNil(world, list[at + step]);
}

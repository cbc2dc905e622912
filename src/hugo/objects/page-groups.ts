/** Groups of pages: https://gohugo.io/methods/pages/groupby/ and its siblings. */

import { asDate, type PostDate } from '../../content/post/dates.ts';
import { formatLocalTime } from '../../templates/format/local-time.ts';
import { textAt, toText } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import {
  hasReadMarked,
  marked,
  stringOf,
  TemplateObject,
  type Tools,
  type Value,
} from '../../templates/value.ts';
import { placeOfDate } from '../time-of.ts';
import { derived } from '../tree/derived-lists.ts';
import { byCode, secondsOf } from '../tree/order.ts';
import type { NodeDates, PageNode } from '../tree/page-node.ts';
import { type Group, groupsList } from './group.ts';
import type { Member, World } from './page-view.ts';
import type { PagesView } from './pages-view.ts';
import { paramsOf, valueAt } from './params.ts';

export const groupMembers: { readonly [name: string]: Member<PagesView> } = {
  GroupBy: (self, args, tools) => {
    const name = textAt(args, 0);
    return groupBy(self, (node) => memberOf(self.world.page(node), name, tools), isDescending(args[1]));
  },
  GroupByParam: ({ world, nodes }, args) => {
    const [name = null] = args;
    const keyFor = (node: PageNode) => paramAt(node, name, world);
    return groupBy({ world, nodes }, keyFor, isDescending(args[1]));
  },
  GroupByDate: byDate('date'),
  GroupByLastmod: byDate('lastmod'),
  GroupByPublishDate: byDate('publishDate'),
  GroupByExpiryDate: byDate('expiryDate'),
  GroupByParamDate: (self, args) => {
    const [name = null] = args;
    const dateOf = (node: PageNode) => dateAt(node, name, self.world);
    const order = { layout: textAt(args, 1), isAscending: isAscending(args[2]) };
    return groupsList(groupsByDate(self.nodes(), dateOf, order, self.world).map(withMarkedKey), self.world);
  },
};

/** Groups by a date of the pages themselves are made once for a list. */
function byDate(name: keyof NodeDates): Member<PagesView> {
  return ({ world, nodes }, args) => {
    const order = { layout: textAt(args, 0), isAscending: isAscending(args[1]) };
    const key = `groups ${world.language} ${name} ${order.isAscending} ${order.layout}`;
    const make = () => groupsByDate(nodes(), (node) => node.dates[name], order, world);
    const groups = derived(nodes(), key, make);
    return groupsList(hasReadMarked() ? groups.map(withMarkedKey) : groups, world);
  };
}

/** A layout that comes from a post may be any text. */
function withMarkedKey({ key, nodes }: Group): Group {
  return { key: marked(key), nodes };
}

/** The newest group is first, unless the order is ascending. */
function groupsByDate(
  nodes: readonly PageNode[],
  dateOf: (node: PageNode) => PostDate | undefined,
  order: { layout: string; isAscending: boolean },
  world: World,
): readonly Group[] {
  const dated = nodes.map((node) => ({ node, date: dateOf(node) }));
  dated.sort((one, other) => secondsOf(one.date) - secondsOf(other.date));
  if (!order.isAscending) dated.reverse();
  const groups: { key: string; nodes: PageNode[] }[] = [];
  for (const { node, date } of dated) {
    const key = formatted(date, order.layout, node, world);
    const last = groups.at(-1);
    if (last?.key === key) last.nodes.push(node);
    else groups.push({ key, nodes: [node] });
  }
  return groups;
}

/** In the language of the page that is made; Go's zero time, the beginning of the year 1, for no date. */
function formatted(date: PostDate | undefined, layout: string, node: PageNode, world: World): string {
  const { languageCode } = world.index.tree(world.language).site;
  if (date === undefined)
    return formatLocalTime(layout, -62_135_596_800_000, { timeZone: 'UTC' }, languageCode);
  return formatLocalTime(
    layout,
    date.at,
    placeOfDate(date, world.index.tree(node.language).site),
    languageCode,
  );
}

/** Groups of the type of the first value, by their keys; values of other types are in no group. */
function groupBy(
  { world, nodes }: PagesView,
  keyFor: (node: PageNode) => Value,
  isDescendingOrder: boolean,
): Value {
  const groups = new Map<unknown, { key: Value; nodes: PageNode[] }>();
  let type: string | undefined;
  for (const node of nodes()) {
    const key = keyFor(node);
    const own = identityOf(key);
    if (key === null || own === undefined) continue;
    type ??= typeof own;
    if (typeof own !== type) continue;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, { key, nodes: [node] });
    else group.nodes.push(node);
  }
  const { compareTexts } = world.index.tree(world.language);
  const sorted: Group[] = [...groups.values()].sort((one, other) =>
    compareKeys(one.key, other.key, compareTexts),
  );
  return groupsList(isDescendingOrder ? sorted.reverse() : sorted, world);
}

/** Equal keys have the same identity. Lists are no keys. */
function identityOf(key: Value): unknown {
  if (Array.isArray(key)) return undefined;
  return stringOf(key) ?? key;
}

function compareKeys(one: Value, other: Value, compareTexts: (one: string, other: string) => number): number {
  const [first, second] = [stringOf(one), stringOf(other)];
  if (first !== undefined && second !== undefined)
    return compareTexts(first, second) || byCode(first, second);
  if (one instanceof TemplateObject || other instanceof TemplateObject) return 0;
  return Number(one) - Number(other);
}

function memberOf(page: TemplateObject, name: string, tools: Tools): Value {
  const member = page.member(name);
  if (member === undefined) throw unfit(`Cannot group by "${name}": pages have no such field`);
  return typeof member === 'function' ? member([], tools) : member;
}

function paramAt(node: PageNode, name: Value, { index }: World): Value {
  return valueAt(paramsOf(node, index.tree(node.language).site), name) ?? null;
}

function dateAt(node: PageNode, name: Value, { index }: World): PostDate | undefined {
  const { site } = index.tree(node.language);
  const known = node.matter?.params[toText(name).toLowerCase()];
  try {
    return known === undefined ? undefined : asDate(known, site.timeZone);
  } catch {
    return undefined;
  }
}

function isDescending(order: Value | undefined): boolean {
  return ['desc', 'rev', 'reverse'].includes(stringOf(order ?? null)?.toLowerCase() ?? '');
}

function isAscending(order: Value | undefined): boolean {
  return ['asc', 'rev', 'reverse'].includes(stringOf(order ?? null)?.toLowerCase() ?? '');
}

/** Lists on several pages: https://gohugo.io/methods/pager/ */

import { encodePath } from '../../content/paths.ts';
import { toInt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { ListObject, listOf, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { addressValue } from '../plain-value.ts';
import { pagesOf, regularPagesOf } from '../tree/page-lists.ts';
import type { PageNode } from '../tree/page-node.ts';
import { type Group, groupsIn, groupsList } from './group.ts';
import { type Member, members, nodesOf, type PageView } from './page-view.ts';
import { pageNodes } from './pages.ts';
import { settingAt, textSetting } from './setting-at.ts';

/** A list divided into pages; `parts` holds for each of them its pages in their groups. */
export type Paginator = {
  page: PageView;
  size: number;
  total: number;
  isGrouped: boolean;
  parts: readonly (readonly Group[])[];
};

type Pager = { paginator: Paginator; number: number };

const pagerType: ObjectType<Pager> = {
  name: '*page.Pager',
  print: ({ number }) => `Pager ${number}`,
  identity: ({ number }) => number,
  members: members<Pager>({
    Pages: ({ paginator, number }) =>
      paginator.page.world.pages(() =>
        paginator.isGrouped ? [] : partAt(paginator, number).flatMap(({ nodes }) => nodes),
      ),
    PageGroups: ({ paginator, number }) =>
      groupsList(paginator.isGrouped ? partAt(paginator, number) : [], paginator.page.world),
    PageNumber: ({ number }) => BigInt(number),
    URL: ({ paginator, number }) => addressValue(addressOf(paginator.page, number)),
    First: ({ paginator }) => pagerAt(paginator, 1),
    Last: ({ paginator }) => pagerAt(paginator, pagesIn(paginator)),
    HasPrev: ({ number }) => number > 1,
    HasNext: ({ paginator, number }) => number < paginator.parts.length,
    Prev: ({ paginator, number }) => (number > 1 ? pagerAt(paginator, number - 1) : null),
    Next: ({ paginator, number }) =>
      number < paginator.parts.length ? pagerAt(paginator, number + 1) : null,
    NumberOfElements: ({ paginator, number }) => BigInt(sizeOf(partAt(paginator, number))),
    TotalNumberOfElements: ({ paginator }) => BigInt(paginator.total),
    TotalPages: ({ paginator }) => BigInt(paginator.parts.length),
    PagerSize: ({ paginator }) => BigInt(paginator.size),
    PageSize: ({ paginator }) => BigInt(paginator.size),
    Pagers: ({ paginator }) => pagersOf(paginator),
  }),
};

const pagersType: ObjectType<Paginator> = {
  name: 'page.pagers',
  members: members<Paginator>({ Len: (paginator) => BigInt(pagesIn(paginator)) }),
};

export const pagePager: { readonly [name: string]: Member<PageView> } = {
  Paginate: (page, [list = null, size]) => paginate(page, () => readList(list), size),
  Paginator: (page, [size]) =>
    paginate(page, () => ({ groups: [{ key: null, nodes: ownPages(page) }], isGrouped: false }), size),
};

type Read = { groups: readonly Group[]; isGrouped: boolean };

/** Only the first list that a page divides counts. */
function paginate(page: PageView, read: () => Read, given: Value | undefined): Value {
  const { node, world } = page;
  if (node.kind === 'page') throw unfit('Cannot paginate: only lists have several pages');
  world.ask('rendering');
  const paginator = world.once(node, 'paginator', () => newPaginator(page, read(), sizeFor(page, given)));
  return pagerAt(paginator, world.asked === node ? world.services.pageNumber : 1);
}

function newPaginator(page: PageView, { groups, isGrouped }: Read, size: number): Paginator {
  const flat = groups.flatMap(({ key, nodes }) => nodes.map((node) => ({ key, node })));
  const parts: Group[][] = [];
  for (let from = 0; from < flat.length; from += size) {
    const part: { key: Value; nodes: PageNode[] }[] = [];
    for (const { key, node } of flat.slice(from, from + size)) {
      const last = part.at(-1);
      if (last !== undefined && last.key === key) last.nodes.push(node);
      else part.push({ key, nodes: [node] });
    }
    parts.push(part);
  }
  return { page, size, total: flat.length, isGrouped, parts };
}

function sizeFor({ node, site, world }: PageView, given: Value | undefined): number {
  if (given !== undefined) {
    const size = Number(toInt(given));
    if (size > 0) return size;
    throw unfit('Cannot paginate: the number of pages must be positive');
  }
  const written = Number(
    settingAt(world.services, node.language, 'pagination', 'pagersize') ??
      settingAt(world.services, node.language, 'paginate') ??
      site.paginate,
  );
  return Number.isSafeInteger(written) && written > 0 ? written : 10;
}

function readList(list: Value): Read {
  if (list === null) return { groups: [], isGrouped: true };
  const pages = pageNodes(list);
  if (pages !== undefined) return { groups: [{ key: null, nodes: pages }], isGrouped: false };
  const items = listOf(list);
  if (items === undefined) throw unfit('Cannot paginate a value that is no list of pages');
  const groups = items.length > 0 ? groupsIn(items) : undefined;
  if (groups !== undefined) return { groups, isGrouped: true };
  return { groups: [{ key: null, nodes: nodesOf(items) }], isGrouped: false };
}

/** As in Hugo, home divides all pages of the site. */
function ownPages({ node, tree }: PageView): readonly PageNode[] {
  if (node.kind === 'home') return tree.regularPages();
  return node.kind === 'section' ? regularPagesOf(node) : pagesOf(node);
}

function pagerAt(paginator: Paginator, number: number): Value {
  return paginator.page.world.once(
    paginator,
    `pager ${number}`,
    () => new TypedObject(pagerType, { paginator, number }),
  );
}

function pagersOf(paginator: Paginator): Value {
  return new ListObject(pagersType, paginator, () =>
    Array.from({ length: pagesIn(paginator) }, (_, at) => pagerAt(paginator, at + 1)),
  );
}

/** A list without pages has one page. */
function pagesIn({ parts }: Paginator): number {
  return Math.max(1, parts.length);
}

function partAt({ parts }: Paginator, number: number): readonly Group[] {
  return parts[number - 1] ?? [];
}

function sizeOf(part: readonly Group[]): number {
  return part.reduce((sum, { nodes }) => sum + nodes.length, 0);
}

function addressOf({ node, world }: PageView, number: number): string {
  const format = world.services.outputFormat.toLowerCase();
  const outputs = world.services.outputs(node);
  const path = outputs.find(({ name }) => name.toLowerCase() === format)?.path ?? node.address;
  const folder = textSetting(world.services, node.language, 'pagination', 'path') ?? 'page';
  if (number === 1) return encodePath(path);
  const end = path.lastIndexOf('/') + 1;
  return encodePath(`${path.slice(0, end)}${folder}/${number}/${path.slice(end)}`);
}

/** The tree of a section of documentation, and the pages before and after a page in the tree's order. */

import { byteOrder } from '../content/keys.ts';
import type { DocsTree, Link, TreeNode } from '../content/page-data.ts';
import type { Site } from '../content/site/site.ts';
import { addressOf } from './list-address.ts';
import { sectionIndex, sectionTitle } from './resolve-post.ts';
import { type Branches, mostInTree, readInside, readTree, type TreeRow } from './tree-rows.ts';

/** A page in a tree: its address, the list of its section or its own list, and of a post its position there. */
export type InTree = { path: string; list: string; sort?: string };

type Place = Omit<TreeRow, 'sort'>;

/**
 * The whole tree, by one statement, if it has at most `mostInTree` pages. A larger one is cut to the sections
 * around the page, with at most as many pages inside them. That takes six statements for each level of folders.
 *
 * @param root The list of the outermost section.
 */
export function docsTree(sql: SqlStorage, site: Site, root: string, at: InTree): DocsTree {
  const text = sectionIndex(sql, root)?.data;
  const title = text?.linkTitle ?? text?.title ?? sectionTitle(sql, site, root);
  const top = { path: text?.path ?? addressOf(sql, site, root), title, list: root };
  const whole = readTree(sql, site, root);
  const branches = whole ?? readBranch(sql, site, root, at);
  const places = inOrder(top, branches);
  const place = places.findIndex(({ path }) => path === at.path);
  const [before, after] = place < 0 ? [] : [places[place - 1], places[place + 1]];
  const previous = before && (whole ? before : lastBelow(sql, site, before, branches));
  return {
    root: nodeOf(top, branches),
    at: at.path,
    ...(previous && { previous: linkOf(previous) }),
    ...(after && { next: linkOf(after) }),
  };
}

function nodeOf(place: Place, branches: Branches): TreeNode {
  const pages = inside(place, branches).map((row) => nodeOf(row, branches));
  return { ...linkOf(place), ...(pages.length > 0 && { pages }) };
}

/** Each place is before those inside. */
function inOrder(place: Place, branches: Branches): Place[] {
  return [place, ...inside(place, branches).flatMap((row) => inOrder(row, branches))];
}

function inside({ list }: Place, branches: Branches): readonly TreeRow[] {
  return (list !== undefined && branches.get(list)) || [];
}

function linkOf({ path, title }: Place): Link {
  return { path, title };
}

/** The sections from the root to the page, each with a part of what is inside that has the way to the page. */
function readBranch(sql: SqlStorage, site: Site, root: string, at: InTree): Branches {
  const way = sectionsTo(sql, root, at);
  const size = Math.max(2, Math.floor(mostInTree / way.length));
  return new Map(
    way.map(({ list, sort }) => {
      const first = readInside(sql, site, list, { from: '', direction: 'after', size });
      if (sort === undefined || byteOrder(sort, first.at(-1)?.sort ?? '') <= 0) return [list, first];
      const half = Math.ceil(size / 2);
      const before = readInside(sql, site, list, { from: sort, direction: 'before', size: half });
      return [
        list,
        [...before, ...readInside(sql, site, list, { from: sort, direction: 'after', size: half })],
      ];
    }),
  );
}

/** The lists from the root to that of the page, each with the position of the next inside it. */
function sectionsTo(
  sql: SqlStorage,
  root: string,
  { list, sort }: InTree,
): { list: string; sort?: string }[] {
  const own = { list, ...(sort !== undefined && { sort }) };
  if (list === root) return [own];
  const index = sectionIndex(sql, list);
  const around = index?.data.within;
  if (around === undefined) return [own];
  return [...sectionsTo(sql, root, { path: '', list: around, sort: index?.sort ?? '' }), own];
}

/** The last page below a section whose inside was not read; every other place is itself. */
function lastBelow(sql: SqlStorage, site: Site, place: Place, branches: Branches): Place {
  if (place.list === undefined || branches.has(place.list)) return place;
  const options = { from: endOfLists, direction: 'before', size: mostPassedOver } as const;
  const last = readInside(sql, site, place.list, options).at(-1);
  return last ? lastBelow(sql, site, last, branches) : place;
}

/** After every position in a list. */
const endOfLists = '2';

/** Pages at the end of a section that are looked at, since some may be left out of trees. */
const mostPassedOver = 20;

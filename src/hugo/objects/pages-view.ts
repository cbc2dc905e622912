import type { Value } from '../../templates/value.ts';
import { derived } from '../tree/derived-lists.ts';
import type { Comparison } from '../tree/order.ts';
import type { PageNode } from '../tree/page-node.ts';
import type { World } from './page-view.ts';

/** A list of pages as templates see it. Its pages are read when they are first needed. */
export type PagesView = { readonly world: World; readonly nodes: () => readonly PageNode[] };

/** The pages in another order; equal ones stay as they are. A list is sorted once for each name of an order. */
export function sortedPages({ world, nodes }: PagesView, name: string, order: Comparison<PageNode>): Value {
  return world.pages(() => derived(nodes(), `${world.language} ${name}`, () => nodes().toSorted(order)));
}

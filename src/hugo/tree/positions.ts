import type { PageNode } from './page-node.ts';

/** The pages before and after in a list: `next` is the one above. */
export function neighbours(
  node: PageNode,
  list: readonly PageNode[],
  positions: Positions,
  isReversed: boolean,
) {
  const at = positions.get(node);
  if (at === undefined) return {};
  const [above, below] = [list[at - 1], list[at + 1]];
  return isReversed ? { next: below, previous: above } : { next: above, previous: below };
}

export type Positions = ReadonlyMap<PageNode, number>;

/** Where each page is in a list. */
export function positionsIn(list: readonly PageNode[]): Positions {
  return new Map(list.map((node, at) => [node, at]));
}

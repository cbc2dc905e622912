import type { Comparison } from '../tree/order.ts';
import type { PageNode } from '../tree/page-node.ts';

/** Facts by which a resource is sorted; `page` if it is one. */
export type Sorted = { type: string; name: string; page?: PageNode };

/**
 * Hugo's order of a bundle: pages last. Of other files one comes before another by its type or by its name, so two files
 * may each come before the other. The result then hangs on the way of sorting, which is by insertion.
 */
export function inResourceOrder<T>(
  about: (item: T) => Sorted,
  pages: Comparison<PageNode>,
): (items: readonly T[]) => T[] {
  const isBefore = (one: Sorted, other: Sorted) => {
    if (one.type < other.type) return true;
    if ((one.page === undefined) !== (other.page === undefined)) return one.page === undefined;
    if (one.page && other.page) return pages(one.page, other.page) < 0;
    return one.name < other.name;
  };
  return (items) => {
    const sorted: { item: T; about: Sorted }[] = [];
    for (const item of items) {
      const next = { item, about: about(item) };
      let at = sorted.length;
      while (at > 0 && isBefore(next.about, (sorted[at - 1] ?? next).about)) at--;
      sorted.splice(at, 0, next);
    }
    return sorted.map(({ item }) => item);
  };
}

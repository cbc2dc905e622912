import { toText } from '../../templates/functions/function.ts';
import type { Value } from '../../templates/value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { positionsIn } from '../tree/positions.ts';
import { paramOf } from './page-facts.ts';
import { PageView, type World } from './page-view.ts';

/** The pages by a parameter: numbers by size, other values as texts; pages without it come last. */
export function byParam(nodes: readonly PageNode[], name: Value, world: World): PageNode[] {
  const { compareTexts } = world.index.tree(world.language);
  const values = new Map(nodes.map((node) => [node, paramOf(new PageView(node, world), name)]));
  const places = positionsIn(nodes);
  return nodes.toSorted((one, other) => {
    const [first, second] = [values.get(one) ?? null, values.get(other) ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    if (isNumber(first) && isNumber(second)) return Number(first) - Number(second);
    // As in Hugo, pages with the same text are in the opposite order.
    return compareTexts(toText(first), toText(second)) || (places.get(other) ?? 0) - (places.get(one) ?? 0);
  });
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

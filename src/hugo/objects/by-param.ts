import { toText } from '../../templates/functions/function.ts';
import type { Value } from '../../templates/value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { paramOf } from './page-facts.ts';
import { PageView, type World } from './page-view.ts';

/** The pages by a parameter: numbers by size, other values as texts; pages without it come last. */
export function byParam(nodes: readonly PageNode[], name: Value, world: World): PageNode[] {
  const { compareTexts } = world.index.tree(world.language);
  const values = new Map(nodes.map((node) => [node, paramOf(new PageView(node, world), name)]));
  return nodes.toSorted((one, other) => {
    const [first, second] = [values.get(one) ?? null, values.get(other) ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    if (isNumber(first) && isNumber(second)) return Number(first) - Number(second);
    return compareTexts(toText(first), toText(second));
  });
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

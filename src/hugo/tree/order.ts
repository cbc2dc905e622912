/** The order of pages: https://gohugo.io/quick-reference/glossary/#default-sort-order */

import type { PageNode } from './page-node.ts';

export type Comparison<T> = (one: T, other: T) => number;

/** Go's zero time in seconds since 1970. */
const zeroSeconds = -62_135_596_800;

/** By weight, where 0 is last; then the newest first, then by title and place. */
export function defaultOrder(compareTexts: Comparison<string>): Comparison<PageNode> {
  return (one, other) => {
    if (one.weight !== other.weight) return byWeight(one.weight, other.weight);
    return (
      secondsOf(other.dates.date) - secondsOf(one.dates.date) ||
      compareTexts(one.linkTitle, other.linkTitle) ||
      byCode(placeOf(one), placeOf(other))
    );
  };
}

/** Whole seconds, as Hugo compares dates; Go's zero time for none. */
export function secondsOf(date: { at: number } | undefined): number {
  return date === undefined ? zeroSeconds : Math.floor(date.at / 1000);
}

export function byWeight(one: number, other: number): number {
  if (one === other) return 0;
  if (one === 0) return 1;
  return other === 0 ? -1 : one - other;
}

/** Compares texts by their code units. */
export function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function placeOf({ facts, logical }: PageNode): string {
  if (facts !== undefined) return `/${facts.pageKey}`.toLowerCase();
  return logical === '/' ? '/_index.md' : `${logical}/_index.md`;
}

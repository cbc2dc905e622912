/** How many of Hugo's pages are the same in Platen. */

import type { Judged } from './compare-site.ts';
import type { SiteFacts } from './site-facts.ts';

export type Count = {
  /** Those that Hugo makes. Each is one of the four that follow. */
  all: number;
  agree: number;
  /** All that differs is explained. */
  explained: number;
  differ: number;
  /** Touched by repairs, whether they differ or not. */
  repaired: number;
  /** Those of them that differ. */
  repairedDiffer: number;
};

/** By language, the site's own first. */
export function countPages(
  { pages }: SiteFacts,
  differences: readonly Judged[],
  main: string,
): Record<string, Count> {
  const open = new Set(differences.flatMap((difference) => ('cause' in difference ? [difference.path] : [])));
  const explained = new Set(differences.map(({ path }) => path));
  const counts: Record<string, Count> = { [main]: nothing() };
  for (const { path, language = main, repairs = [] } of pages.values()) {
    counts[language] ??= nothing();
    const count = counts[language];
    count.all++;
    if (repairs.length > 0) {
      count.repaired++;
      if (open.has(path)) count.repairedDiffer++;
    } else if (open.has(path)) count.differ++;
    else if (explained.has(path)) count.explained++;
    else count.agree++;
  }
  return counts;
}

function nothing(): Count {
  return { all: 0, agree: 0, explained: 0, differ: 0, repaired: 0, repairedDiffer: 0 };
}

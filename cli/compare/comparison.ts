/** The differences, the number of pages that agree, and whether the site equals Hugo's. */

import { exitCodes } from '../failures.ts';
import type { PushReport } from '../push/report.ts';
import { repairs as kinds, type Repair } from './repair.ts';
import type { Difference, SiteFacts } from './site-facts.ts';

/** A difference that `docs/hugo.md` explains has the name of its `reason`, any other one a `cause`. */
export type Judged = Difference & ({ reason: string } | { cause: string });

export type Comparison = {
  hugo: string;
  /** Hugo's pages, by language. */
  pages: Record<string, Count>;
  differences: Judged[];
  repairs: Repair[];
  /** Files that Platen does not publish, with its messages. */
  problems: PushReport['problems'];
  warnings: PushReport['warnings'];
};

export type Count = {
  /** All of Hugo's pages. Each belongs to one of the next four counts. */
  all: number;
  agree: number;
  /** All their differences are explained. */
  explained: number;
  differ: number;
  /** Affected by repairs, whether they differ or not. */
  repaired: number;
  /** The repaired pages that differ. */
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

/** 0 only if each page agrees, or if `docs/hugo.md` explains all its differences. */
export function exitCodeFor({ differences, problems, repairs, pages }: Comparison): number {
  const isOpen = differences.some((difference) => 'cause' in difference) || problems.length > 0;
  const hasPages = Object.values(pages).some(({ all }) => all > 0);
  return isOpen || repairs.some(isUnknown) || !hasPages ? exitCodes.problems : exitCodes.done;
}

/** Whether the result of the repair is unknown. A template that no page uses has no effect. */
function isUnknown({ name, pages = 0 }: Repair): boolean {
  const isUnused = pages === 0 && (name === 'partials' || name === 'templates of shortcodes');
  return kinds[name].pages !== 'compared' && !isUnused;
}

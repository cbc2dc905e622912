/** What a comparison has found: the differences, how many pages agree, and whether the site may be said to be as in Hugo. */

import { exitCodes } from '../failures.ts';
import type { PushReport } from '../push/report.ts';
import { repairs as kinds, type Repair } from './repair.ts';
import type { Difference, SiteFacts } from './site-facts.ts';

/** A difference that `docs/hugo.md` explains has the name of its `reason`, any other one a `cause`. */
export type Judged = Difference & ({ reason: string } | { cause: string });

export type Comparison = {
  hugo: string;
  /** Pages that Hugo makes, by language. */
  pages: Record<string, Count>;
  differences: Judged[];
  repairs: Repair[];
  /** Files that Platen does not publish, with its words. */
  problems: PushReport['problems'];
  warnings: PushReport['warnings'];
};

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

/** 0 only if every page agrees, or differs in nothing that `docs/hugo.md` does not explain. */
export function exitCodeFor({ differences, problems, repairs, pages }: Comparison): number {
  const isOpen = differences.some((difference) => 'cause' in difference) || problems.length > 0;
  const hasPages = Object.values(pages).some(({ all }) => all > 0);
  return isOpen || repairs.some(isUnknown) || !hasPages ? exitCodes.problems : exitCodes.done;
}

/** Of a template that is used on no page nothing is to be known. */
function isUnknown({ name, pages = 0 }: Repair): boolean {
  const isUnused = pages === 0 && (name === 'partials' || name === 'templates of shortcodes');
  return kinds[name].pages !== 'compared' && !isUnused;
}

/** Whether a site may be said to be as in Hugo. */

import { exitCodes } from '../failures.ts';
import type { Comparison } from './compare-site.ts';
import { repairs as kinds, type Repair } from './repair.ts';

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

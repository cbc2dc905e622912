/** Sites that are compared from beginning to end. */

import { compareSite } from '../../cli/compare/compare-site.ts';
import type { Comparison, Judged } from '../../cli/compare/comparison.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { hugo } from '../process/hugo.ts';

export async function comparisonOf(folder: string): Promise<Comparison> {
  if (hugo === null) throw new Error('Cannot compare without Hugo');
  return compareSite(folder, hugo, silentTerminal());
}

/** Differences that are not explained. */
export function openIn({ differences }: Comparison): Extract<Judged, { cause: string }>[] {
  return differences.filter(
    (difference): difference is Extract<Judged, { cause: string }> => 'cause' in difference,
  );
}

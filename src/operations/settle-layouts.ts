/** After a change of the owner's layouts by an upload: visitors see them at once, if they pass. */

import { isLayoutText, isShortcodeTemplate } from '../content/keys.ts';
import { adoptLayouts } from '../indexing/adopt-layouts.ts';
import type { Fault } from '../problem.ts';
import type { OperationsContext } from './context.ts';

/** `isLater`: further files of the layouts follow, so that they are tried together in the end. */
export type LayoutsLater = { isLayoutsLater?: boolean };

/** Warnings for the author: why visitors go on seeing the layouts of before. */
export async function settleLayouts(
  context: OperationsContext,
  keys: readonly string[],
  { isLayoutsLater = false }: LayoutsLater,
): Promise<Fault[]> {
  if (isLayoutsLater || !keys.some((key) => isLayoutText(key) || isShortcodeTemplate(key))) return [];
  const { faults } = await adoptLayouts(context);
  return faults.map(({ file, message, ...where }) => ({
    message: `Visitors do not see this state of the layouts yet. ${file}: ${message}`,
    ...where,
  }));
}

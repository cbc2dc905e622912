/** After a change of the owner's layouts by an upload: visitors see them at once, if they pass. */

import { grant, type Permit } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import { isOfLayouts } from '../content/keys.ts';
import { mustBeCompiled } from '../content/layouts/compiled.ts';
import type { LayoutFault } from '../content/layouts/engine.ts';
import type { Settled, Tries } from '../content/layouts/rendering.ts';
import { adoptLayouts } from '../indexing/adopt-layouts.ts';
import { purgeIfDue } from '../indexing/purge.ts';
import type { Fault } from '../problem.ts';
import type { OperationsContext } from './context.ts';

/** `isLater`: further files of the layouts follow, so that they are tried together in the end. */
export type LayoutsLater = { isLayoutsLater?: boolean };

/** Warnings for the author: why visitors go on seeing the layouts of before, and those of the templates. */
export async function settleLayouts(
  context: OperationsContext,
  _permit: Permit,
  keys: readonly string[],
  { isLayoutsLater = false }: LayoutsLater,
): Promise<Fault[]> {
  if (isLayoutsLater) return [];
  const sources = keys.filter(mustBeCompiled).map((key) => ({ message: sourceWarning(key) }));
  if (!keys.some(isOfLayouts)) return sources;
  const { faults, warnings } = await adoptLayouts(context);
  const about = ({ file, message, ...where }: LayoutFault, before: string): Fault => ({
    message: `${before}${file}: ${message}`,
    ...where,
  });
  return [
    ...sources,
    ...faults.map((fault) => about(fault, 'Visitors do not see this state of the layouts yet. ')),
    ...warnings.map((warning) => about(warning, '')),
  ];
}

/** Lets visitors see the layouts of the bucket if they pass. Tries those that they see already, too. */
export async function showLayouts(context: OperationsContext, token: Token, tries: Tries): Promise<Settled> {
  grant(token, [{ does: 'show layouts' }]);
  const settled = await adoptLayouts(context, tries);
  await purgeIfDue(context);
  return settled;
}

function sourceWarning(key: string): string {
  return `What templates make of "${key}" does not change yet: "platen push" or "platen dev" must compile it`;
}

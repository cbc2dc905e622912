import type { LayoutFault } from '../content/layouts/engine.ts';
import type { Allowance } from '../templates/budget.ts';
import type { PolicyNotes } from '../templates/html/policy-notes.ts';

/**
 * How long what was made stays the same. `own`: as long as the page's front matter, the settings and the layouts.
 * `site`: as long as the state of the site, on one day. `rendering`: no longer than one rendering.
 */
export type Reach = 'own' | 'site' | 'rendering';

const order: readonly Reach[] = ['own', 'site', 'rendering'];

export function wider(one: Reach, other: Reach): Reach {
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}

/** What making a part of a page did besides its result; done again where the result is used again. */
export type Effects = {
  notes: PolicyNotes;
  warnings: readonly LayoutFault[];
  cost: Readonly<Allowance>;
};

export type Recorded<T> = { value: T; reach: Reach; effects: Effects };

import type { LayoutFault } from '../content/layouts/engine.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Allowance, Budget } from '../templates/budget.ts';
import { PolicyNotes } from '../templates/html/policy-notes.ts';

/**
 * How long what was made stays the same. `own`: as long as the page's front matter, the settings and the layouts.
 * `site`: as long as the state of the site, on one day. `rendering`: no longer than one rendering.
 */
export type Reach = 'own' | 'site' | 'rendering';

const order: readonly Reach[] = ['own', 'site', 'rendering'];

export function wider(one: Reach, other: Reach): Reach {
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}

/** All that making a part did besides its result. It is done again where the result is used again. */
export type Effects = {
  notes: PolicyNotes;
  warnings: readonly LayoutFault[];
  cost: Readonly<Allowance>;
};

export type Recorded<T> = { value: T; reach: Reach; effects: Effects };

/** Watches the parts of a page that are made inside each other. */
export class Recorder {
  readonly #budget: Budget;
  /** Of the part that is made now. */
  notes = new PolicyNotes();
  warnings: LayoutFault[] = [];
  #reach: Reach = 'own';
  /** The page whose part that is; undefined: no page's. */
  #node: PageNode | undefined;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Notes how much the part that is made now depends on. */
  ask(reach: Reach): void {
    this.#reach = wider(this.#reach, reach);
  }

  /** Notes that something is made for a page, which may be another one than that whose part is made. */
  askOf(node: PageNode): void {
    if (node !== this.#node) this.ask('rendering');
  }

  /** Makes a part of the page. */
  record<T>(node: PageNode, make: () => T): Recorded<T> {
    const { notes, warnings } = this;
    const [reach, around, before] = [this.#reach, this.#node, this.#budget.used];
    this.notes = new PolicyNotes();
    this.warnings = [];
    this.#reach = 'own';
    this.#node = node;
    try {
      const value = make();
      const { steps, characters } = this.#budget.used;
      const cost = { steps: steps - before.steps, characters: characters - before.characters };
      return { value, reach: this.#reach, effects: { notes: this.notes, warnings: this.warnings, cost } };
    } finally {
      notes.add(this.notes);
      warnings.push(...this.warnings);
      this.notes = notes;
      this.warnings = warnings;
      this.#reach = wider(reach, this.#reach);
      this.#node = around;
    }
  }

  /** Does again what making a part did, besides its result. */
  repeat({ notes, warnings, cost }: Effects): void {
    this.notes.add(notes);
    this.warnings.push(...warnings);
    this.#budget.spend(cost.steps);
    this.#budget.write(cost.characters);
  }
}

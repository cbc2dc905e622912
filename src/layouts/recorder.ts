import type { LayoutFault } from '../content/layouts/engine.ts';
import type { StoreWatch } from '../hugo/objects/stored-values.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Allowance, Budget } from '../templates/budget.ts';
import { PolicyNotes } from '../templates/html/policy-notes.ts';
import type { Value } from '../templates/value.ts';
import { type Deed, isLasting } from './deeds.ts';

/**
 * How long what was made stays the same. `own`: as long as the page's front matter, the settings and the layouts.
 * `site`: as long as the state of the site, on one day. `rendering`: no longer than one rendering.
 */
export type Reach = 'own' | 'site' | 'rendering';

const order: readonly Reach[] = ['own', 'site', 'rendering'];

/** Deeds of one part that are kept. */
const mostDeeds = 1000;

export function wider(one: Reach, other: Reach): Reach {
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}

/** All that making a part did besides its result. It is done again where the result is used again. */
export type Effects = {
  notes: PolicyNotes;
  warnings: readonly LayoutFault[];
  cost: Readonly<Allowance>;
  deeds: readonly Deed[];
};

export type Recorded<T> = { value: T; reach: Reach; effects: Effects };

/** Watches the parts of a page that are made inside each other. */
export class Recorder {
  readonly #budget: Budget;
  /** Of the part that is made now. */
  notes = new PolicyNotes();
  warnings: LayoutFault[] = [];
  #deeds: Deed[] = [];
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

  /** Notes that something is made for a page. `reach`: how long it stays the same if that is another one than the part's. */
  askOf(node: PageNode, reach: Reach = 'rendering'): void {
    if (node !== this.#node) this.ask(reach);
  }

  /** The page whose part is made now; undefined: no page's. */
  get part(): PageNode | undefined {
    return this.#node;
  }

  /** Watches a store of a page or a site. */
  watchStore(owner: object, store: string): StoreWatch {
    const note = (kind: 'read' | 'write', key: string, value: Value | undefined) => {
      if (owner === this.#node && isLasting(value)) this.note({ kind, store, key, value });
      else this.ask('rendering');
    };
    return {
      read: (key, value) => note('read', key, value),
      write: (key, value) => note('write', key, value),
      other: () => this.ask('rendering'),
    };
  }

  /** Notes what the part that is made now does to the rendering. */
  note(deed: Deed): void {
    if (this.#node === undefined) return;
    // The address depends on what other pages have made.
    if (deed.kind === 'publish') this.ask('site');
    if (this.#deeds.length < mostDeeds) this.#deeds.push(deed);
    else this.ask('rendering');
  }

  /** Makes a part of the page. */
  record<T>(node: PageNode, make: () => T): Recorded<T> {
    const { notes, warnings } = this;
    const [reach, around, before] = [this.#reach, this.#node, this.#budget.used];
    const deeds = this.#deeds;
    const own: Deed[] = [];
    this.notes = new PolicyNotes();
    this.warnings = [];
    this.#deeds = own;
    this.#reach = 'own';
    this.#node = node;
    try {
      const value = make();
      const { steps, characters } = this.#budget.used;
      const cost = { steps: steps - before.steps, characters: characters - before.characters };
      const effects = { notes: this.notes, warnings: this.warnings, cost, deeds: own };
      return { value, reach: this.#reach, effects };
    } finally {
      notes.add(this.notes);
      warnings.push(...this.warnings);
      this.notes = notes;
      this.warnings = warnings;
      this.#reach = wider(reach, this.#reach);
      this.#node = around;
      this.#deeds = deeds;
      for (const deed of own) {
        if (deed.kind === 'publish' || around === node) this.note(deed);
        else this.ask('rendering');
      }
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

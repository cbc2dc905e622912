import { type Budget, pageBudget } from './budget.ts';
import { CachedPartials } from './cached-partials.ts';
import type { Writer } from './html/html-writer.ts';
import type { Found } from './template-set.ts';
import type { Value } from './value.ts';

/** Makes the writer of one template; `warn` sends a message to the author. */
export type NewWriter = (budget: Budget, warn: (message: string) => void) => Writer;

type Options = { budget?: Budget; newWriter?: NewWriter } & Partial<
  Pick<RunGlobals, 'sharing' | 'part' | 'language'>
>;

/** The state that all templates of one page share. */
export class RunGlobals {
  readonly budget: Budget;
  /** Makes writers of HTML, where others are wanted than the usual ones. */
  readonly newWriter: NewWriter | undefined;
  /** Is called by what depends on templates that ran before. */
  readonly sharing: () => void;
  /** The text of a page that is made now, and may be kept; undefined: none. */
  readonly part: () => object | undefined;
  /** The language in which functions speak now. */
  readonly language: () => string;
  /** Files of partials, by the names in calls. */
  readonly partials = new Map<string, Found | undefined>();
  readonly cached = new CachedPartials();
  readonly stores = new Map<unknown, Value>();
  /** Numbers of objects that are variants of `partialCached`. */
  readonly numbers = new Map<object, number>();
  /** Structures and templates that run inside each other. */
  depth = 0;
  #secret: string | undefined;
  /** Texts that are made at the end, by what stands for each of them. */
  readonly #deferred = new Map<string, () => string>();
  readonly #deferredKeys = new Map<string, string>();

  constructor(options: Options = {}) {
    this.budget = options.budget ?? pageBudget();
    this.newWriter = options.newWriter;
    this.sharing = options.sharing ?? (() => {});
    this.part = options.part ?? (() => undefined);
    this.language = options.language ?? (() => '');
  }

  /**
   * Returns a placeholder for a text that is made at the end, once for all calls with this key. No post can know the
   * placeholder, and no result holds it.
   */
  defer(key: string | undefined, make: () => string): string {
    this.sharing();
    this.#secret ??= crypto.randomUUID();
    const known = key && this.#deferredKeys.get(key);
    if (known) return known;
    const mark = `__hdeferred/${this.#secret}_${this.#deferred.size}__d=`;
    let text: string | undefined;
    this.#deferred.set(mark, () => {
      text ??= make();
      return text;
    });
    if (key) this.#deferredKeys.set(key, mark);
    return mark;
  }

  /** The text with what was deferred. Deferred texts may defer others. */
  settle(text: string): string {
    const marks = new RegExp(`__hdeferred/${this.#secret}_\\d+__d=`, 'g');
    let settled = text;
    for (let round = 0; round < 10 && this.#secret !== undefined && settled.search(marks) !== -1; round++)
      settled = settled.replace(marks, (mark) => this.#deferred.get(mark)?.() ?? '');
    return settled;
  }
}

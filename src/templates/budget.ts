import { unfit } from './unfit.ts';

/** The cost of running. A step is one operation, or some dozen characters that a function works on. */
export type Allowance = { steps: number; characters: number };

/** The allowance for one run of a shortcode's template, and the longest text in it. */
export const perRun: Readonly<Allowance> = { steps: 20_000, characters: 262_144 };

/** The allowance for one rendering of a page by own layouts, with all templates that run for it. */
export const perPage: Readonly<Allowance> = { steps: 3_000_000, characters: 8_388_608 };

/** Characters of one text that functions make for a page by own layouts. */
const longestOfPage = 4_194_304;

/** Depth of nested lists and maps that can be printed or compared. */
export const deepestValue = 50;

/** Counts the steps and characters of a run, and ends a run that takes too many. */
export class Budget {
  readonly #mostSteps: number;
  readonly #mostCharacters: number;
  #steps = 0;
  #characters = 0;
  /** Characters of the longest text that a function may make. */
  readonly longest: number;

  /** @param left The rest of the page's allowance; a run never gets more than its own `share`. */
  constructor(left: Readonly<Allowance>, share = perRun, longest = perRun.characters) {
    this.#mostSteps = Math.min(left.steps, share.steps);
    this.#mostCharacters = Math.min(left.characters, share.characters);
    this.longest = longest;
  }

  get used(): Readonly<Allowance> {
    return { steps: this.#steps, characters: this.#characters };
  }

  /** @throws {Problem} When the run has taken all its steps. */
  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > this.#mostSteps) throw unfit('Cannot go on: the template takes too many steps');
  }

  /** Counts characters that a function reads or writes. */
  spendOn(characters: number): void {
    this.spend(Math.floor(characters / 32));
  }

  /** Counts characters of the result. @throws {Problem} When it is too long. */
  write(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.#mostCharacters)
      throw unfit('Cannot go on: what the template writes is too long');
  }

  /** @throws {Problem} When a text of so many characters is longer than a text may be. */
  requireLength(characters: number): void {
    if (characters <= this.longest) return;
    throw unfit(`Cannot go on: a text must not have more than ${this.longest} characters`);
  }
}

/** The budget of one rendering of a page by own layouts. */
export function pageBudget(): Budget {
  return new Budget(perPage, perPage, longestOfPage);
}

/** Text that is built piece by piece, never longer than a text of the run may be. */
export class BoundedText {
  #text = '';
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get text(): string {
    return this.#text;
  }

  /** @throws {Problem} When the text becomes too long. */
  add(part: string): void {
    this.#budget.spendOn(part.length);
    this.#budget.requireLength(this.#text.length + part.length);
    this.#text += part;
  }

  /** Adds `part` that many times. */
  repeat(part: string, times: number): void {
    this.#budget.requireLength(part.length * times);
    this.add(part.repeat(times));
  }
}

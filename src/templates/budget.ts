import { unfit } from './unfit.ts';

/** The cost of running. A step is one operation, or some dozen characters that a function works on. */
export type Allowance = { steps: number; characters: number };

/** The allowance for one run of a template. */
export const perRun: Readonly<Allowance> = { steps: 20_000, characters: 262_144 };

/** Depth of nested lists and maps that can be printed or compared. */
export const deepestValue = 50;

/** Counts the steps and characters of a run, and ends a run that takes too many. */
export class Budget {
  readonly #most: Allowance;
  readonly used: Allowance = { steps: 0, characters: 0 };

  /** @param left The rest of the page's allowance; a run never gets more than its own share. */
  constructor(left: Readonly<Allowance>) {
    this.#most = {
      steps: Math.min(left.steps, perRun.steps),
      characters: Math.min(left.characters, perRun.characters),
    };
  }

  /** @throws {Problem} When the run has taken all its steps. */
  spend(steps: number): void {
    this.used.steps += steps;
    if (this.used.steps > this.#most.steps) throw unfit('Cannot go on: the template takes too many steps');
  }

  /** Counts characters that a function reads or writes. */
  spendOn(characters: number): void {
    this.spend(Math.floor(characters / 32));
  }

  /** Counts characters of the result. @throws {Problem} When it is too long. */
  write(characters: number): void {
    this.used.characters += characters;
    if (this.used.characters > this.#most.characters)
      throw unfit('Cannot go on: what the template writes is too long');
  }
}

/** Text that is built piece by piece, never longer than a run's result may be. */
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
    if (this.#text.length + part.length > perRun.characters) throw tooLong();
    this.#text += part;
  }

  /** Adds `part` that many times. */
  repeat(part: string, times: number): void {
    if (part.length * times > perRun.characters) throw tooLong();
    this.add(part.repeat(times));
  }
}

export function tooLong(): Error {
  return unfit(`Cannot go on: a text must not have more than ${perRun.characters} characters`);
}

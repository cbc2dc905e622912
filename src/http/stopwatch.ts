import type { Timing } from './reply.ts';

/** Measures a reply's steps for `Server-Timing`. The platform's clock moves only with I/O. */
export class Stopwatch {
  readonly #clock: () => number;
  readonly #steps: { step: string; ms?: number; note?: string }[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Runs one step; steps of one name add up. */
  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = this.#clock();
    try {
      return await work();
    } finally {
      this.#add(step, this.#clock() - start);
    }
  }

  note(step: string, note: string): void {
    this.#steps.push({ step, note });
  }

  get timing(): Timing {
    return this.#steps;
  }

  #add(step: string, ms: number): void {
    const known = this.#steps.find((other) => other.step === step && other.ms !== undefined);
    if (known?.ms !== undefined) known.ms += ms;
    else this.#steps.push({ step, ms });
  }
}

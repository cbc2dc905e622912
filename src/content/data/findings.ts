import { type Fault, Problem } from '../../problem.ts';
import { nameOf } from './flaw.ts';

/** Faults of one kind that are reported. */
export const maxFaults = 50;

/** The faults and warnings of fields. */
export class Findings {
  /** Faults because of which the file must not be used. */
  readonly faults: Fault[] = [];
  /** Warnings about values that were left out. */
  readonly warnings: Fault[] = [];
  /** The outermost names of the fields with faults, in lower case. */
  readonly decided: string[] = [];
  readonly #decides: (path: readonly string[]) => boolean;

  /** @param decides Whether a fault of the field at that path means that the file must not be used. */
  constructor(decides: (path: readonly string[]) => boolean = () => true) {
    this.#decides = decides;
  }

  add(path: readonly string[], fault: Fault): void {
    if (!this.#decides(path)) {
      this.warnings.push(fault);
      return;
    }
    this.faults.push(fault);
    this.decided.push(nameOf(path[0] ?? ''));
  }

  /** @throws {Problem} `unprocessable` with the first 50 faults, if there are any. */
  settle(): void {
    const faults = inOrder(this.faults);
    const [first, second] = faults;
    if (!first) return;
    const rest = second ? ` (and ${faults.length - 1} more)` : '';
    throw new Problem('unprocessable', first.message + rest, faults.slice(0, maxFaults));
  }
}

/** In the order of the file. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

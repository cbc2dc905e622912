import { passTime } from './accept.ts';
import { nextDue } from './file-rows.ts';

/** Runs each call of the catalog as one transaction, after applying the boundaries that are due. */
export class Transactions {
  readonly #storage: DurableObjectStorage;
  readonly #renewToken: () => unknown;
  /** In memory, once it is known: the next moment at which anything changes by itself; infinite for none. */
  #next: number | undefined;

  constructor(storage: DurableObjectStorage, renewToken: () => unknown) {
    this.#storage = storage;
    this.#renewToken = renewToken;
  }

  run<T>(now: number, call: () => T): T {
    const { sql } = this.#storage;
    try {
      return this.#storage.transactionSync(() => {
        if (now >= (this.#next ?? now)) {
          passTime(sql, now, this.#renewToken);
          this.#next = nextDue(sql) ?? Number.POSITIVE_INFINITY;
        }
        return call();
      });
    } catch (error) {
      this.forgetNext();
      throw error;
    }
  }

  /** Call after every change of a record. */
  forgetNext(): void {
    this.#next = undefined;
  }

  /** Within a transaction: the next moment at which anything changes by itself. */
  get boundary(): { boundary?: number } {
    const boundary = this.#next;
    return boundary !== undefined && Number.isFinite(boundary) ? { boundary } : {};
  }
}

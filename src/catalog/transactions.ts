import { passTime } from './accept.ts';
import { nextDue } from './file-rows.ts';

/** Runs each call of the catalog as one transaction, after applying the boundaries that are due. */
export class Transactions {
  readonly #storage: DurableObjectStorage;
  readonly #renewToken: () => unknown;
  readonly #note: (key: string) => void;
  /** In memory, once it is known: the next moment at which anything changes by itself; infinite for none. */
  #next: number | undefined;

  /** `note` is called with the key of each file whose time has come. */
  constructor(storage: DurableObjectStorage, renewToken: () => unknown, note: (key: string) => void) {
    this.#storage = storage;
    this.#renewToken = renewToken;
    this.#note = note;
  }

  run<T>(now: number, call: () => T): T {
    const { sql } = this.#storage;
    try {
      return this.#storage.transactionSync(() => {
        this.#next ??= nextIn(sql);
        if (now >= this.#next) {
          passTime(sql, now, this.#renewToken, this.#note);
          this.#next = nextIn(sql);
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

function nextIn(sql: SqlStorage): number {
  return nextDue(sql) ?? Number.POSITIVE_INFINITY;
}

/** Keys that are remembered at a time. */
const most = 10_000;

/** In memory: the last ticket of each key for which no look was accepted since. After a restart nothing is known. */
export class LastTickets {
  readonly #last = new Map<string, number>();

  note(key: string, ticket: number): void {
    if (this.#last.size >= most) this.#last.clear();
    this.#last.set(key, ticket);
  }

  /** A look at the key was accepted. */
  forget(key: string): void {
    this.#last.delete(key);
  }

  /** Whether for certain no later ticket was drawn for the key, and no look at it was accepted, since this one was drawn. */
  isLast(key: string, ticket: number): boolean {
    return this.#last.get(key) === ticket;
  }
}

/** The number of keys that are remembered. */
const most = 10_000;

/** In memory: the last ticket of each key for which no read was accepted since. A restart forgets all. */
export class LastTickets {
  readonly #last = new Map<string, number>();

  note(key: string, ticket: number): void {
    if (this.#last.size >= most) this.#last.clear();
    this.#last.set(key, ticket);
  }

  /** Call when a read of the key was accepted. */
  forget(key: string): void {
    this.#last.delete(key);
  }

  /** Whether it is certain that since this ticket none was drawn for the key and no read of it accepted. */
  isLast(key: string, ticket: number): boolean {
    return this.#last.get(key) === ticket;
  }
}

/** Tickets that one written row reserves. A restart wastes those that are left. */
const atOnce = 100;

/** In memory: tickets that are reserved and not drawn yet. */
export class ReservedTickets {
  #next = 1;
  #last = 0;

  /** The next ticket. `reserve` reserves `count` tickets in a row, all above `above`, and returns the first. */
  draw(reserve: (count: number, above: number) => number): number {
    if (this.#next > this.#last) {
      this.#next = reserve(atOnce, this.#next - 1);
      this.#last = this.#next + atOnce - 1;
    }
    return this.#next++;
  }

  /** Call when a transaction failed: its reservation is undone. */
  forget(): void {
    this.#last = 0;
  }
}

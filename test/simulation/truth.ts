/** What visitors may see: every state that a file has been in, and from when on everybody who looks knows of it. */

/** One state of a file: absent, or a text that says who may see it when. */
export type State = {
  /** Stands in title and body; null for no file. */
  token: string | null;
  draft: boolean;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
};

export const absent: State = { token: null, draft: false, from: 0, until: Number.POSITIVE_INFINITY };

type Period = { state: State; since: number };

export class Truth {
  readonly #periods: Period[] = [{ state: absent, since: 0 }];
  /** Moments at which the catalog agreed with the bucket about this file. */
  readonly #agreed: number[] = [0];

  get now(): State {
    return (this.#periods.at(-1) as Period).state;
  }

  change(state: State, at: number): void {
    this.#periods.push({ state, since: at });
  }

  agree(at: number): void {
    this.#agreed.push(at);
  }

  /** The last moment up to `at` at which all was known. */
  agreedBefore(at: number): number {
    return this.#agreed.findLast((moment) => moment <= at) ?? 0;
  }

  /** What the file was in at any moment from `since` on, with the part of that time. */
  periodsSince(since: number, now: number): { state: State; begin: number; end: number }[] {
    return this.#periods
      .map(({ state, since: begin }, index) => ({
        state,
        begin: Math.max(begin, since),
        end: Math.min(this.#periods[index + 1]?.since ?? now, now),
      }))
      .filter(({ begin, end }) => begin <= end);
  }

  /** Every state there was, to know what must never have been shown. */
  get all(): State[] {
    return this.#periods.map(({ state }) => state);
  }
}

/** What a visitor sees of a state at a moment: its token, or nothing. */
export function seen({ token, draft, from, until }: State, at: number): string | null {
  return token !== null && !draft && from <= at && at < until ? token : null;
}

/**
 * Whether a visitor at `now` may see `shown` of a file whose copies may be as old as `since`. A text is never shown before its
 * time nor after it, however old the copy or the record; so nothing may be shown where an old one is over by now.
 */
export function mayShow(truth: Truth, shown: string | null, since: number, now: number): boolean {
  return truth.periodsSince(since, now).some(({ state, begin, end }) => {
    if (shown !== null) return seen(state, now) === shown;
    return [begin, end, now].some((at) => seen(state, at) === null);
  });
}

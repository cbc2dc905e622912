import type { Sites } from '../content/site/sites.ts';
import { passTime } from './accept.ts';
import type { Answer } from './answer.ts';
import { answerWith } from './answer-with.ts';
import { readToken, renewToken } from './change-token.ts';
import { nextDue } from './file-rows.ts';
import { Layouts } from './layouts.ts';
import { RememberedAnswers } from './remembered-answers.ts';
import { ReservedTickets } from './reserved-tickets.ts';
import type { SiteState } from './rows-in-memory.ts';
import { readSites } from './settings.ts';
import { forgetShared } from './shared-inputs.ts';

/** The memory of the catalog besides its tables, and the transactions that change both. */
export class CatalogState {
  readonly remembered = new RememberedAnswers();
  readonly reserved = new ReservedTickets();
  readonly layouts: Layouts;
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;
  /**
   * The change token once it is known, so that answers read no row for it. A token drawn in a failed
   * transaction may stay: it names the state before just as well.
   */
  #token: string | undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.layouts = new Layouts(storage.sql);
  }

  readonly note = (key: string): void => {
    this.layouts.note(key);
  };

  readonly renewToken = (): void => {
    this.remembered.forget();
    this.#token = renewToken(this.#sql);
  };

  /** Runs one call as one transaction, after applying the boundaries that are due. */
  at<T>(now: number, call: () => T): T {
    try {
      return this.#storage.transactionSync(() => {
        if (now >= nextDue(this.#sql)) passTime(this.#sql, now, this.renewToken, this.note);
        return call();
      });
    } catch (error) {
      this.reserved.forget();
      this.layouts.forget();
      forgetShared(this.#sql);
      throw error;
    }
  }

  answer<P extends object>(
    now: number,
    suggested: readonly string[],
    path: string,
    { find, hasLayouts }: { find: (sites: Sites) => P; hasLayouts: boolean },
  ): Answer<P> {
    return this.at(now, () => {
      const boundary = nextDue(this.#sql);
      const state = { token: this.#tokenNow(), ...(Number.isFinite(boundary) && { boundary }) };
      const answer = answerWith(this.#sql, state, suggested, path, find);
      return hasLayouts ? this.layouts.withLayouts(answer, now) : answer;
    });
  }

  /** The state of the site, within a transaction. */
  state(now: number): SiteState {
    return { token: this.#tokenNow(), sites: readSites(this.#sql), now };
  }

  #tokenNow(): string {
    this.#token ??= readToken(this.#sql);
    return this.#token;
  }
}

import type { Sites } from '../content/site/sites.ts';
import { passTime } from './accept.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import { answerWith } from './answer-with.ts';
import { readToken, renewToken } from './change-token.ts';
import { nextDue } from './file-rows.ts';
import { Layouts } from './layouts.ts';
import { drawTickets } from './looks.ts';
import { RememberedAnswers } from './remembered-answers.ts';
import { ReservedTickets } from './reserved-tickets.ts';
import type { ResolvedFeed, Unresolved } from './resolved.ts';
import type { SiteState } from './rows-in-memory.ts';
import { readSites } from './settings.ts';
import { forgetShared } from './shared-inputs.ts';

/** The memory of the catalog besides its tables, and the transactions that change both. */
export class CatalogState {
  /** Of pages, but none for an unknown address: there are too many. */
  readonly pages = new RememberedAnswers<ShortAnswer>(({ kind, answer }) =>
    kind === 'none' ? null : answer,
  );
  readonly feeds = new RememberedAnswers<Answer<ResolvedFeed | Unresolved>>((answer) =>
    answer.resolved.kind === 'none' ? null : JSON.stringify(answer),
  );
  readonly #reserved = new ReservedTickets();
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

  /** Call when any record may have changed. */
  forgetAnswers(): void {
    this.pages.forget();
    this.feeds.forget();
  }

  readonly renewToken = (): void => {
    this.forgetAnswers();
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
      this.#reserved.forget();
      this.layouts.forget();
      forgetShared(this.#sql);
      throw error;
    }
  }

  /** Runs a call that only reads. No transaction is begun for it, unless boundaries are due. */
  read<T>(now: number, call: () => T): T {
    return now >= nextDue(this.#sql) ? this.at(now, call) : call();
  }

  /** The next ticket for a read of a file. */
  drawTicket(now: number): number {
    return this.#reserved.draw((...which) =>
      this.#storage.transactionSync(() => drawTickets(this.#sql, now, ...which)),
    );
  }

  answer<P extends object>(
    now: number,
    suggested: readonly string[],
    path: string,
    { find, hasLayouts }: { find: (sites: Sites) => P; hasLayouts: boolean },
  ): Answer<P> {
    return this.read(now, () => {
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

import { DurableObject } from 'cloudflare:workers';
import type { LayoutEngine } from '../content/layouts/engine.ts';
import type { Adoption, LayoutsReport, Rendering, RenderingQuestion } from '../content/layouts/rendering.ts';
import type { FileTexts } from '../content/layouts/site-rows.ts';
import { once } from '../content/once.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { accept, refuse } from './accept.ts';
import { addressOwner } from './address-owners.ts';
import { Alarm, type CatalogEnv, retryPause } from './alarm.ts';
import type { Answer } from './answer.ts';
import { asIf } from './as-if.ts';
import type {
  Accepted,
  AcceptOptions,
  AdoptOptions,
  Catalog,
  DescribeInputs,
  ForAuthors,
  OverviewQuestion,
  Planned,
  Rehearsal,
  Ticket,
} from './catalog.ts';
import { CatalogState } from './catalog-state.ts';
import { answerDav, type Room } from './doors/dav.ts';
import type { DavQuestion } from './doors/dav-question.ts';
import { keepPass, takePass } from './doors/passes.ts';
import { createDoorTables } from './doors/tables.ts';
import { type Hosts, noteHost, spend } from './doors/writing.ts';
import { beginPurge, endPurge, markDirty, nextPurge, purgeState } from './edge-purges.ts';
import type { Entry } from './entry.ts';
import { LastTickets } from './last-tickets.ts';
import { resolveForAuthor } from './link-targets.ts';
import { isHeld } from './looks.ts';
import { forAuthors, overview } from './overview.ts';
import { dependedOn, inputsOf } from './record-inputs.ts';
import { rehearse } from './rehearse.ts';
import { previewOf, resolveAt } from './resolve.ts';
import { feedAt } from './resolve-feed.ts';
import { sitemapPart } from './resolve-sitemap.ts';
import type { Resolved, Unresolved } from './resolved.ts';
import { search, suggest } from './search.ts';
import type { SearchOptions } from './search-results.ts';
import { readSites } from './settings.ts';
import { shorten } from './short-answer.ts';
import { type OncePage, ShownOnce } from './shown-once.ts';
import { differing, readSweep, saveSweep, statusesOf, sweepAnew, troublesAfter } from './sweep.ts';
import { createTables, writeState } from './tables.ts';
import type { KeyRange, Purge, Sweep } from './upkeep.ts';

/** The catalog as a Durable Object: one SQLite database, each call that may write one transaction. */
export class CatalogObject extends DurableObject<CatalogEnv> implements Catalog {
  readonly #state = new CatalogState(this.ctx.storage);
  readonly #sql = this.ctx.storage.sql;
  readonly #tickets = new LastTickets();
  readonly #room: Room = new Map();
  readonly #once = new ShownOnce();
  readonly #openDoors = once(() => createDoorTables(this.#sql));
  #forAuthors: { token: string; answer: ForAuthors } | undefined;
  readonly #alarm = new Alarm(this.ctx, this.env);
  /** Makes the engine of the owner's layouts; absent: the built-in theme shows the site. */
  engine?: () => Promise<LayoutEngine>;

  constructor(ctx: DurableObjectState, env: CatalogEnv) {
    super(ctx, env);
    ctx.blockConcurrencyWhile(async () => {
      const isNew = createTables(ctx.storage.sql);
      if (isNew || (await ctx.storage.getAlarm()) === null) this.#alarm.sweepIn(isNew ? 0 : retryPause);
      await this.#alarm.set();
    });
  }

  async inputs(now: number, key = ''): Promise<DescribeInputs> {
    return this.#state.read(now, () => inputsOf(this.#sql, now, key));
  }

  async ticket(now: number, key: string): Promise<Ticket> {
    const ticket = this.#state.read(now, () => ({
      number: this.#state.drawTicket(now),
      isHeld: isHeld(this.#sql, key, now),
      ...inputsOf(this.#sql, now, key),
    }));
    this.#tickets.note(key, ticket.number);
    return ticket;
  }

  async accept(
    now: number,
    ticket: number,
    key: string,
    entry: Entry | null,
    how: AcceptOptions,
  ): Promise<Accepted> {
    // A change of a hidden post keeps the token, but changes the `known` of answers.
    this.#state.forgetAnswers();
    const before = dependedOn(this.#sql, key);
    const isLate = how.isDrawnEarly === true && !this.#tickets.isLast(key, ticket);
    const accepted = this.#at(now, () =>
      isLate
        ? refuse(this.#sql, key)
        : accept(this.#sql, now, { ticket, key, entry, ...how }, this.#state.renewToken, this.#state.note),
    );
    if (accepted.accepted) this.#tickets.forget(key);
    const sweeps = before !== dependedOn(this.#sql, key);
    if (sweeps) {
      this.#at(now, () => sweepAnew(this.#sql, now));
      this.#alarm.sweepIn(0);
    }
    if (sweeps || how.hasEdge) await this.#alarm.set();
    return { ...accepted, ...(sweeps && { sweeps }) };
  }

  async at(now: number, path: string, page: number, suggested: readonly string[]) {
    return this.#answerAt(now, path, page, suggested);
  }

  async resolve(now: number, path: string, page: number, suggested: readonly string[]) {
    const question = JSON.stringify([path, page, suggested]);
    return this.#state.pages.answer(question, now, () => shorten(this.#answerAt(now, path, page, suggested)));
  }

  async site(now: number, path = '/') {
    return this.#answer(now, [], path, (): Unresolved => ({ kind: 'none' }));
  }

  async feed(now: number, path: string, limit?: number) {
    return this.#state.feeds.answer(JSON.stringify([path, limit]), now, () =>
      this.#answer(now, [], path, (sites) => feedAt(this.#sql, sites, path, limit)),
    );
  }

  async sitemap(now: number, part: number, size: number, path = '/') {
    return this.#answer(now, [], path, (sites) => sitemapPart(this.#sql, sites, path, { part, size }));
  }

  async search(now: number, text: string, { path = '/', ...options }: SearchOptions) {
    return this.#answer(now, [], path, (sites) => search(this.#sql, siteAt(sites, path), text, options));
  }

  async suggest(now: number, path: string, language?: string) {
    return this.#at(now, () => suggest(this.#sql, path, language));
  }

  async rehearse(now: number, planned: readonly Planned[]): Promise<Rehearsal> {
    return this.#at(now, () => rehearse(this.ctx.storage, now, planned));
  }

  async preview(now: number, key: string, unsaved?: Entry) {
    const find = (sites: Sites) => previewOf(this.#sql, sites, key);
    return this.#answer(now, [], '/', (sites) => this.#asIf(now, unsaved, () => find(sites)));
  }

  async overview(now: number, question: OverviewQuestion) {
    return this.#at(now, () => overview(this.#sql, question));
  }

  async forAuthors(now: number) {
    return this.#at(now, () => {
      const { sites, token } = this.#state.state(now);
      // All of it is what visitors may see, and looking for scripts reads a row for each file.
      if (this.#forAuthors?.token !== token) {
        this.#openDoors();
        this.#forAuthors = { token, answer: forAuthors(this.#sql, sites) };
      }
      return this.#forAuthors.answer;
    });
  }

  async noteHost(now: number, use: keyof Hosts, host: string): Promise<void> {
    this.#openDoors();
    this.#at(now, () => noteHost(this.#sql, use, host));
    this.#forAuthors = undefined;
  }

  async keepOnce(now: number, page: OncePage) {
    return this.#once.keep(now, page);
  }

  async takeOnce(now: number, name: string) {
    return this.#once.take(now, name);
  }

  async spend(now: number, challenge: string, until: number) {
    this.#openDoors();
    return this.#at(now, () => spend(this.#sql, now, challenge, until));
  }

  async keepPass(now: number, until: number) {
    this.#openDoors();
    return this.#at(now, () => keepPass(this.#sql, now, until));
  }

  async takePass(now: number, name: string) {
    this.#openDoors();
    return this.#at(now, () => takePass(this.#sql, now, name));
  }

  async addressOwner(now: number, paths: readonly string[], key: string) {
    return this.#at(now, () => addressOwner(this.#sql, paths, key));
  }

  async resolutions(now: number, key: string, dependencies: readonly Dependency[]) {
    return this.#at(now, () => resolveForAuthor(this.#sql, key, dependencies));
  }

  async render(
    now: number,
    question: RenderingQuestion,
    texts: FileTexts,
    unsaved?: Entry,
  ): Promise<Rendering> {
    const engine = await this.engine?.();
    if (engine === undefined) return { token: undefined, outcome: { kind: 'none' } };
    return this.#at(now, () => {
      const { layouts } = this.#state;
      const state = this.#state.state(now);
      if (unsaved === undefined) return layouts.render(engine, state, question, texts);
      const apart = layouts.apart(state, unsaved.key);
      return this.#asIf(now, unsaved, () => apart.render(engine, state, question, texts));
    });
  }

  async adoptLayouts(now: number, { hasEdge, ...how }: AdoptOptions, texts: FileTexts): Promise<Adoption> {
    const engine = await this.engine?.();
    if (engine === undefined) return { kind: 'settled', state: 'none', faults: [], warnings: [] };
    const adoption = this.#at(now, () =>
      this.#state.layouts.adopt(engine, this.#state.state(now), { ...how, now, texts }, () => {
        this.#state.renewToken();
        if (hasEdge) markDirty(this.#sql, now, ['page', 'file']);
      }),
    );
    await this.#alarm.set();
    return adoption;
  }

  async layoutsReport(now: number): Promise<LayoutsReport> {
    return this.#at(now, () => this.#state.layouts.report(this.#state.state(now)));
  }

  async statuses(now: number, keys: readonly string[]) {
    return this.#at(now, () => statusesOf(this.#sql, keys));
  }

  async troubles(now: number, after: string, limit: number) {
    return this.#at(now, () => troublesAfter(this.#sql, after, limit));
  }

  async compare(now: number, range: KeyRange) {
    return this.#at(now, () => differing(this.#sql, range, readSites(this.#sql)));
  }

  async beginPurge(now: number) {
    return this.#at(now, () => ({ purge: beginPurge(this.#sql, now), next: nextPurge(this.#sql) }));
  }

  async endPurge(now: number, purge: Purge, error: string | null): Promise<void> {
    this.#at(now, () => endPurge(this.#sql, now, purge, error));
    await this.#alarm.set();
  }

  async purgeState(now: number) {
    return this.#at(now, () => purgeState(this.#sql));
  }

  async noteEvents(now: number): Promise<void> {
    this.#at(now, () => writeState(this.#sql, 'last-events', now));
  }

  async sweepState(now: number) {
    return this.#at(now, () => {
      const next = this.#alarm.nextSweep();
      return { ...readSweep(this.#sql), ...(next !== undefined && { next }) };
    });
  }

  async saveSweep(now: number, startedAt: number, sweep: Sweep | null): Promise<void> {
    this.#at(now, () => saveSweep(this.#sql, now, startedAt, sweep));
  }

  async dav(now: number, question: DavQuestion) {
    this.#openDoors();
    return this.#at(now, () => answerDav(this.#sql, now, question, this.#room));
  }

  override alarm(): Promise<void> {
    return this.#alarm.ring();
  }

  #asIf<T>(now: number, unsaved: Entry | undefined, call: () => T): T {
    return unsaved ? asIf(this.ctx.storage, now, unsaved, call) : call();
  }

  #at<T>(now: number, call: () => T): T {
    return this.#state.at(now, call);
  }

  /** Without a pause, so that no other call comes between the answer and its being remembered. */
  #answerAt(now: number, path: string, page: number, suggested: readonly string[]): Answer<Resolved> {
    return this.#answer(now, suggested, path, (sites) => resolveAt(this.#sql, sites, path, page));
  }

  #answer<P extends object>(
    now: number,
    suggested: readonly string[],
    path: string,
    find: (sites: Sites) => P,
  ): Answer<P> {
    return this.#state.answer(now, suggested, path, { find, hasLayouts: this.engine !== undefined });
  }
}

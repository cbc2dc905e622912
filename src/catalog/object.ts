import { DurableObject } from 'cloudflare:workers';
import { isSectionIndex, isShortcodeTemplate } from '../content/keys.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import { isSettings } from '../content/site/settings-files.ts';
import type { Site } from '../content/site/site.ts';
import { accept, drawTicket, isHeld, passTime, refuse } from './accept.ts';
import { addressOwner, hasOwnPath } from './address-owners.ts';
import type {
  Accepted,
  AcceptOptions,
  Catalog,
  DescribeInputs,
  KeyRange,
  OnRecord,
  Purge,
  Sweep,
  Ticket,
} from './catalog.ts';
import { readToken, renewToken } from './change-token.ts';
import { customParts } from './custom-parts.ts';
import { beginPurge, endPurge, nextPurge, purgeState } from './edge-purges.ts';
import type { Entry } from './entry.ts';
import { nextDue, readFile } from './file-rows.ts';
import { shownUntilNow } from './former.ts';
import { imageOf } from './images.ts';
import { hashWithAll, inputsHashOf, isMadeUnder, type Valid } from './inputs-hash.ts';
import { forgetRanges } from './key-ranges.ts';
import { LastTickets } from './last-tickets.ts';
import { menuLinks } from './menu.ts';
import { parentsOf, passedOn } from './parent-sections.ts';
import { RememberedAnswers } from './remembered-answers.ts';
import { feedAt, menuSections, resolveAt, sitemapPart } from './resolve.ts';
import { resolveDependencies, resolvePost } from './resolve-post.ts';
import type { Answer, ResolvedFile, ResolvedPost, SearchOptions, Unresolved } from './resolved.ts';
import { search, suggest } from './search.ts';
import { readSiteOf } from './settings.ts';
import { shorten } from './short-answer.ts';
import { differing, readSweep, statusesOf, troublesAfter, writeSweep } from './sweep.ts';
import { createTables, forgetAllShownBefore, readState, shownBefore, writeState } from './tables.ts';
import { templatesName } from './templates.ts';

/**
 * `SWEEP` "off" runs no sweeps: only uploads, events and readers then find differences between bucket and
 * catalog.
 */
export type CatalogEnv = { SWEEP?: string };

/** Seconds until a sweep is tried again that failed or never began. */
const retryPause = 60;

const never = Number.POSITIVE_INFINITY;

/** The catalog as a Durable Object: one SQLite database, each call one transaction. */
export class CatalogObject extends DurableObject<CatalogEnv> implements Catalog {
  readonly #sql = this.ctx.storage.sql;
  /**
   * The change token once it is known, so that answers read no row for it. A token drawn in a failed
   * transaction may stay: it names the state before just as well.
   */
  #token: string | undefined;
  readonly #remembered = new RememberedAnswers();
  readonly #tickets = new LastTickets();
  readonly #renewToken = () => {
    this.#remembered.forget();
    this.#token = renewToken(this.#sql);
  };

  constructor(ctx: DurableObjectState, env: CatalogEnv) {
    super(ctx, env);
    ctx.blockConcurrencyWhile(async () => {
      const isNew = createTables(ctx.storage.sql);
      if (isNew || (await ctx.storage.getAlarm()) === null) this.#sweepIn(isNew ? 0 : retryPause);
      await this.#ringWhenDue();
    });
  }

  async inputs(now: number, key = ''): Promise<DescribeInputs> {
    return this.#at(now, () => this.#inputs(now, key));
  }

  async ticket(now: number, key: string): Promise<Ticket> {
    const ticket = this.#at(now, () => ({
      number: drawTicket(this.#sql, now),
      isHeld: isHeld(this.#sql, key, now),
      ...this.#inputs(now, key),
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
    this.#remembered.forget();
    const before = this.#dependedOn(key);
    const isLate = how.isDrawnEarly === true && !this.#tickets.isLast(key, ticket);
    const accepted = this.#at(now, () =>
      isLate
        ? refuse(this.#sql, key)
        : accept(this.#sql, now, { ticket, key, entry, ...how }, this.#renewToken),
    );
    if (accepted.accepted) this.#tickets.forget(key);
    const sweeps = before !== this.#dependedOn(key);
    if (sweeps) this.#sweepAnew(now);
    await this.#ringWhenDue();
    return { ...accepted, ...(sweeps && { sweeps }) };
  }

  async at(now: number, path: string, page: number, suggested: readonly string[]) {
    return this.#answer(now, suggested, (site) => resolveAt(this.#sql, site, path, page));
  }

  async resolve(now: number, path: string, page: number, suggested: readonly string[]) {
    const question = JSON.stringify([path, page, suggested]);
    const known = this.#remembered.find(question, now);
    if (known) return known;
    const answer = shorten(this.#answer(now, suggested, (site) => resolveAt(this.#sql, site, path, page)));
    // Kept only now, so that a transaction that failed leaves no answer behind.
    this.#remembered.keep(question, answer);
    return answer;
  }

  async site(now: number) {
    return this.#answer(now, [], (): Unresolved => ({ kind: 'none' }));
  }

  async feed(now: number, path: string, limit?: number) {
    return this.#answer(now, [], (site) => feedAt(this.#sql, site, path, limit ?? site.feedLimit));
  }

  async sitemap(now: number, part: number, size: number) {
    return this.#answer(now, [], () => sitemapPart(this.#sql, part, size));
  }

  async search(now: number, text: string, options: SearchOptions) {
    return this.#answer(now, [], () => search(this.#sql, text, options));
  }

  async suggest(now: number, path: string) {
    return this.#at(now, () => suggest(this.#sql, path));
  }

  async preview(now: number, key: string) {
    return this.#answer(now, [], (site): ResolvedPost | Unresolved => {
      const record = readFile(this.#sql, key);
      return record?.kind === 'post' ? resolvePost(this.#sql, site, record) : { kind: 'none' };
    });
  }

  async addressOwner(now: number, paths: readonly string[], key: string) {
    return this.#at(now, () => addressOwner(this.#sql, paths, key));
  }

  async resolutions(now: number, key: string, dependencies: readonly Dependency[]) {
    return this.#at(now, () => resolveDependencies(this.#sql, key, dependencies));
  }

  async statuses(now: number, keys: readonly string[]) {
    return this.#at(now, () => statusesOf(this.#sql, keys));
  }

  async troubles(now: number, after: string, limit: number) {
    return this.#at(now, () => troublesAfter(this.#sql, after, limit));
  }

  async compare(now: number, range: KeyRange) {
    return this.#at(now, () => differing(this.#sql, range, this.#site()));
  }

  async beginPurge(now: number) {
    return this.#at(now, () => ({ purge: beginPurge(this.#sql, now), next: nextPurge(this.#sql) }));
  }

  async endPurge(now: number, purge: Purge, error: string | null): Promise<void> {
    this.#at(now, () => endPurge(this.#sql, now, purge, error));
    await this.#ringWhenDue();
  }

  async purgeState(now: number) {
    return this.#at(now, () => purgeState(this.#sql));
  }

  async noteEvents(now: number): Promise<void> {
    this.#at(now, () => writeState(this.#sql, 'last-events', now));
  }

  async sweepState(now: number) {
    return this.#at(now, () => {
      const next = this.env.SWEEP === 'off' ? never : this.#sweepAt();
      return { ...readSweep(this.#sql), ...(next !== never && { next }) };
    });
  }

  async saveSweep(now: number, startedAt: number, sweep: Sweep | null): Promise<void> {
    this.#at(now, () => {
      const other = readSweep(this.#sql).sweep;
      if (other !== null && other.startedAt > startedAt) return;
      writeSweep(this.#sql, sweep, now);
      if (sweep === null) forgetAllShownBefore(this.#sql, startedAt);
    });
  }

  /**
   * Only calls the Worker's entry point, which does the work: a purge reaches only the cache of the entry
   * point that calls it.
   */
  override async alarm(): Promise<void> {
    const sweeps = this.#sweepAt() <= Date.now();
    let again = retryPause;
    try {
      again = (await entryPoint(this.ctx).wake({ sweeps })).again;
    } catch (error) {
      console.error('The sweep failed and will be tried again', error);
    }
    if (sweeps) this.#sweepIn(again);
    await this.#ringWhenDue();
  }

  /** Runs one call as one transaction, after applying the boundaries that are due. */
  #at<T>(now: number, call: () => T): T {
    return this.ctx.storage.transactionSync(() => {
      passTime(this.#sql, now, this.#renewToken);
      return call();
    });
  }

  #answer<P extends object>(now: number, suggested: readonly string[], find: (site: Site) => P): Answer<P> {
    return this.#at(now, () => {
      const site = this.#site();
      const boundary = nextDue(this.#sql);
      const menu = menuLinks(this.#sql, site);
      const resolved = find(site);
      const own = customParts(this.#sql);
      const logo = site.logo === '' ? undefined : imageOf(this.#sql, [site.logo]);
      this.#token ??= readToken(this.#sql);
      return {
        resolved,
        token: this.#token,
        // The table of redirects may be long, and only the catalog itself reads it.
        site: { ...site, redirects: [] },
        sections: menuSections(this.#sql, site),
        ...(logo && { logo }),
        ...(menu && { menu }),
        ...(own && { customParts: own }),
        known: this.#knownVersions(site, [...suggested, ...keysOf(resolved)]),
        ...(boundary !== undefined && { boundary }),
      };
    });
  }

  #knownVersions(site: Site, keys: readonly string[]): [key: string, version: string][] {
    const known = new Map<string, string>();
    const templates = templatesName(this.#sql);
    for (const key of new Set(keys)) {
      const record = readFile(this.#sql, key);
      const inputsHash = inputsHashOf(site, parentsOf(this.#sql, key));
      if (record && isMadeUnder(record.inputsHash, { inputsHash, templates, site }))
        known.set(key, record.version);
    }
    return [...known];
  }

  #inputs(now: number, key: string): DescribeInputs {
    const site = this.#site();
    const parents = parentsOf(this.#sql, key);
    const valid = { inputsHash: inputsHashOf(site, parents), templates: templatesName(this.#sql), site };
    const record = this.#onRecord(now, key, valid);
    const before = record ? undefined : shownBefore(this.#sql, key);
    return { ...valid, parents, ...(record && { record }), ...(before && { shownBefore: before }) };
  }

  #onRecord(now: number, key: string, valid: Valid): OnRecord | undefined {
    const record = readFile(this.#sql, key);
    return (
      record && {
        version: record.version,
        isCurrent: isMadeUnder(record.inputsHash, valid),
        shown: shownUntilNow(record, now),
        ...(record.kind === 'site' && record.data.baseURL && { baseURL: record.data.baseURL }),
        ...(hasOwnPath(this.#sql, record) && { ownPath: record.data.path }),
      }
    );
  }

  #site(): Site {
    return readSiteOf(this.#sql);
  }

  /** The inputs of other records that come from this file; empty for most. */
  #dependedOn(key: string): string {
    if (isSettings(key)) {
      const site = this.#site();
      return hashWithAll({ inputsHash: inputsHashOf(site), templates: '', site });
    }
    if (isShortcodeTemplate(key)) return templatesName(this.#sql);
    return isSectionIndex(key) ? JSON.stringify(passedOn(readFile(this.#sql, key))) : '';
  }

  /** Starts a new sweep at once, after a change that other records depend on. */
  #sweepAnew(now: number): void {
    this.#at(now, () => {
      forgetRanges(this.#sql);
      // Later than the running sweep, which must not overwrite this one.
      const startedAt = Math.max(now, (readSweep(this.#sql).sweep?.startedAt ?? 0) + 1);
      writeSweep(this.#sql, { after: '', trust: true, startedAt, listed: 0 }, now);
    });
    this.#sweepIn(0);
  }

  /** Milliseconds since 1970. */
  #sweepAt(): number {
    return readState<number>(this.#sql, 'sweep-at') ?? never;
  }

  #sweepIn(seconds: number): void {
    writeState(this.#sql, 'sweep-at', Date.now() + seconds * 1000);
  }

  /** Sets the one alarm to the next slice of the sweep or the next purge, whichever is first. */
  async #ringWhenDue(): Promise<void> {
    const sweepAt = this.env.SWEEP === 'off' ? never : this.#sweepAt();
    const due = Math.min(sweepAt, nextPurge(this.#sql) ?? never);
    if (due !== never && due !== (await this.ctx.storage.getAlarm())) await this.ctx.storage.setAlarm(due);
  }
}

/** The keys of the file that an answer is made from, and of the post whose bundle it lies in. */
function keysOf(resolved: Partial<ResolvedFile> | object): string[] {
  const owner = 'owner' in resolved ? resolved.owner?.key : undefined;
  return ['key' in resolved ? resolved.key : undefined, owner].filter((key) => key !== undefined);
}

/** The Worker's default entry point, which the alarm calls. */
type WakeTarget = { wake(due: { sweeps: boolean }): Promise<{ again: number }> };

function entryPoint(ctx: DurableObjectState): WakeTarget {
  // The Worker's own exports are not typed here: this folder must not import the entry.
  return (ctx.exports as unknown as { default: WakeTarget }).default;
}

import { DurableObject } from 'cloudflare:workers';
import type { Use } from '../post/uses.ts';
import { defaultSite, type Site } from '../site.ts';
import { accept, drawTicket } from './accept.ts';
import { basisOf } from './basis.ts';
import type * as contract from './catalog.ts';
import { claimant } from './claims.ts';
import { applyDue, nextDue, readFile } from './files.ts';
import { feedAt, menuSections, placeAt, sitemapPart } from './places.ts';
import { answerUses, postPlace } from './post-place.ts';
import { differing, readSweep, statusesOf, troublesAfter, writeSweep } from './sweep.ts';
import { createTables } from './tables.ts';

/** `SWEEP` "off" leaves differences between bucket and catalog to uploads, events and readers. */
export type CatalogEnv = { SWEEP?: string };

/** Seconds to the next try after a sweep that failed or was never begun. */
const retryPause = 60;

/** The catalog as a Durable Object: one SQLite database, each call one transaction. */
export class CatalogObject extends DurableObject<CatalogEnv> implements contract.Catalog {
  readonly #sql = this.ctx.storage.sql;

  constructor(ctx: DurableObjectState, env: CatalogEnv) {
    super(ctx, env);
    ctx.blockConcurrencyWhile(async () => {
      const isNew = createTables(ctx.storage.sql);
      if (isNew || (await ctx.storage.getAlarm()) === null) await this.#ring(isNew ? 0 : retryPause);
    });
  }

  async basis(now: number): Promise<contract.Basis> {
    return this.#at(now, () => this.#basis());
  }

  async ticket(now: number): Promise<contract.Ticket> {
    return this.#at(now, () => ({ number: drawTicket(this.#sql, now), ...this.#basis() }));
  }

  async accept(
    now: number,
    ticket: number,
    key: string,
    entry: contract.Entry | null,
    source: contract.LookSource,
  ): Promise<contract.Accepted> {
    const { basis } = this.#basis();
    const accepted = this.#at(now, () => accept(this.#sql, now, { ticket, key, entry, source }));
    if (basis !== this.#basis().basis) await this.#sweepAnew(now);
    return accepted;
  }

  async at(now: number, path: string, page: number, suggested: readonly string[]) {
    return this.#answer(now, suggested, (site) => placeAt(this.#sql, site, path, page));
  }

  async feed(now: number, path: string) {
    return this.#answer(now, [], (site) => feedAt(this.#sql, site, path));
  }

  async sitemap(now: number, part: number, size: number) {
    return this.#answer(now, [], () => sitemapPart(this.#sql, part, size));
  }

  async preview(now: number, key: string) {
    return this.#answer(now, [], (): contract.PostPlace | contract.NoPlace => {
      const record = readFile(this.#sql, key);
      return record?.kind === 'post' ? postPlace(this.#sql, record) : { kind: 'none' };
    });
  }

  async claimant(now: number, paths: readonly string[], key: string) {
    return this.#at(now, () => claimant(this.#sql, paths, key));
  }

  async facts(now: number, key: string, uses: readonly Use[]) {
    return this.#at(now, () => answerUses(this.#sql, key, uses));
  }

  async statuses(now: number, keys: readonly string[]) {
    return this.#at(now, () => statusesOf(this.#sql, keys));
  }

  async troubles(now: number, after: string, limit: number) {
    return this.#at(now, () => troublesAfter(this.#sql, after, limit));
  }

  async compare(now: number, stretch: contract.Stretch) {
    return this.#at(now, () => differing(this.#sql, stretch, this.#basis().basis));
  }

  async sweepState(now: number) {
    return this.#at(now, () => readSweep(this.#sql));
  }

  async saveSweep(now: number, sweep: contract.Sweep | null): Promise<void> {
    this.#at(now, () => writeSweep(this.#sql, sweep, now));
  }

  /** Only rings: the entry point that serves the pages does the work, because a purge reaches no other. */
  override async alarm(): Promise<void> {
    let again = retryPause;
    try {
      again = (await entryPoint(this.ctx).wake()).again;
    } catch (error) {
      console.error('The sweep failed and will be tried again', error);
    }
    await this.#ring(again);
  }

  /** Runs one call as one transaction, after the boundaries that are due. */
  #at<T>(now: number, call: () => T): T {
    return this.ctx.storage.transactionSync(() => {
      applyDue(this.#sql, now);
      return call();
    });
  }

  #answer<P>(now: number, suggested: readonly string[], find: (site: Site) => P): contract.Answer<P> {
    return this.#at(now, () => {
      const site = this.#site();
      const boundary = nextDue(this.#sql);
      return {
        place: find(site),
        site,
        sections: menuSections(this.#sql),
        known: this.#knownVersions(suggested),
        ...(boundary !== undefined && { boundary }),
      };
    });
  }

  #knownVersions(keys: readonly string[]): Record<string, string> {
    const { basis } = this.#basis();
    const known: Record<string, string> = {};
    for (const key of keys) {
      const record = readFile(this.#sql, key);
      if (record?.basis === basis) known[key] = record.version;
    }
    return known;
  }

  #basis(): contract.Basis {
    const site = this.#site();
    return { site, basis: basisOf(site) };
  }

  #site(): Site {
    const record = readFile(this.#sql, 'site.yaml');
    return record?.kind === 'site' ? record.data : defaultSite;
  }

  /** Settings changed that other records depend on: all are looked at again, as soon as may be. */
  async #sweepAnew(now: number): Promise<void> {
    this.#at(now, () => writeSweep(this.#sql, { after: '', trust: true, startedAt: now, listed: 0 }, now));
    await this.#ring(0);
  }

  async #ring(seconds: number): Promise<void> {
    if (this.env.SWEEP !== 'off') await this.ctx.storage.setAlarm(Date.now() + seconds * 1000);
  }
}

/** The default entry point of the Worker, which the alarm rings. */
type WakeTarget = { wake(): Promise<{ again: number }> };

function entryPoint(ctx: DurableObjectState): WakeTarget {
  // The Worker's own exports are not typed here: this folder must not import the entry.
  return (ctx.exports as unknown as { default: WakeTarget }).default;
}

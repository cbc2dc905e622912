/** The one alarm of the catalog. It rings for the next slice of the sweep and for the next purge. */

import { isDoorDue } from './doors/dav.ts';
import { nextPurge } from './edge-purges.ts';
import { readState, writeState } from './tables.ts';

/** With `SWEEP` "off", only uploads, events and readers find differences between bucket and catalog. */
export type CatalogEnv = { SWEEP?: string };

/** Seconds until a sweep is tried again that failed or never began. */
export const retryPause = 60;

export class Alarm {
  readonly #ctx: DurableObjectState;
  readonly #isOff: boolean;

  constructor(ctx: DurableObjectState, { SWEEP }: CatalogEnv) {
    this.#ctx = ctx;
    this.#isOff = SWEEP === 'off';
  }

  sweepIn(seconds: number): void {
    writeState(this.#ctx.storage.sql, 'sweep-at', Date.now() + seconds * 1000);
  }

  /** Milliseconds since 1970; undefined if there will be no sweep. */
  nextSweep(): number | undefined {
    return this.#isOff ? undefined : this.#sweepAt();
  }

  /** Sets the alarm to the next slice of the sweep or the next purge, whichever is first. */
  async set(): Promise<void> {
    const { storage } = this.#ctx;
    const due = Math.min(this.nextSweep() ?? never, nextPurge(storage.sql) ?? never);
    if (due !== never && due !== (await storage.getAlarm())) await storage.setAlarm(due);
  }

  /** Only calls the Worker's entry point: a purge reaches only the cache of the entry point that calls it. */
  async ring(): Promise<void> {
    const sweeps = (this.#sweepAt() ?? never) <= Date.now();
    const doors = isDoorDue(this.#ctx.storage.sql, Date.now());
    let again = retryPause;
    try {
      again = (await entryPoint(this.#ctx).wake({ sweeps, doors })).again;
    } catch (error) {
      console.error('The sweep failed and will be tried again', error);
    }
    if (sweeps) this.sweepIn(again);
    await this.set();
  }

  #sweepAt(): number | undefined {
    return readState<number>(this.#ctx.storage.sql, 'sweep-at');
  }
}

const never = Number.POSITIVE_INFINITY;

/** The Worker's default entry point, which the alarm calls. */
type WakeTarget = { wake(due: { sweeps: boolean; doors: boolean }): Promise<{ again: number }> };

function entryPoint(ctx: DurableObjectState): WakeTarget {
  // The Worker's own exports are not typed here: this folder must not import the entry.
  return (ctx.exports as unknown as { default: WakeTarget }).default;
}

/** Repeats an action whenever a folder changes. */

import { basename, resolve } from 'node:path';
import { watch } from 'chokidar';
import { Stopped } from '../failures.ts';
import { isIgnored } from './walk.ts';

/** Milliseconds of silence that end a change: editors write a file in several steps. */
const settled = 60;

/** Milliseconds without a change before the rest of the work begins. */
const calm = 1000;

/** The work that is left when no further change comes. */
export type Rest = () => Promise<void>;

/**
 * Calls `act` now, and again after every change in the folder. The rest that it returns is called once the folder is
 * calm. Calls never overlap; changes during a call lead to one more call. Ends when `stop` is aborted; throws the errors of `act`.
 */
export async function keepDoing(
  folder: string,
  stop: AbortSignal,
  act: () => Promise<Rest | undefined>,
): Promise<void> {
  const root = resolve(folder);
  const watcher = watch(root, {
    ignored: (path) => resolve(path) !== root && isIgnored(basename(path)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  const changes = countChanges();
  watcher.on('all', changes.count);
  // A folder that cannot be watched cannot be read either, and reading reports the error.
  watcher.on('error', changes.count);
  stop.addEventListener('abort', changes.count, { once: true });
  try {
    await new Promise<void>((done) => watcher.once('ready', done));
    while (!stop.aborted) {
      const seen = changes.total();
      const rest = await act();
      if (rest && (await changes.isCalm(seen))) await rest();
      await changes.settleAfter(seen, stop);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    stop.removeEventListener('abort', changes.count);
    await watcher.close();
  }
}

/** Counts changes, and wakes the waiter for the next one. */
function countChanges() {
  let total = 0;
  let wake = (): void => {};
  return {
    total: () => total,
    count: (): void => {
      total++;
      wake();
    },
    /** Whether no change after the one numbered `seen` comes for some time. */
    async isCalm(seen: number): Promise<boolean> {
      if (total !== seen) return false;
      const later = Promise.withResolvers<void>();
      wake = later.resolve;
      const timer = setTimeout(later.resolve, calm);
      await later.promise;
      clearTimeout(timer);
      return total === seen;
    },
    /** Waits for a change after the one numbered `seen`, then until changes pause for a moment. */
    async settleAfter(seen: number, stop: AbortSignal): Promise<void> {
      if (total === seen) await new Promise<void>((done) => (wake = done));
      let before: number;
      do {
        before = total;
        if (stop.aborted) return;
        await new Promise((done) => setTimeout(done, settled));
      } while (total !== before);
    },
  };
}

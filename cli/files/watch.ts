/** Repeats an action whenever a folder changes. */

import { basename, resolve } from 'node:path';
import { watch } from 'chokidar';
import { Stopped } from '../failures.ts';
import { isIgnored } from './walk.ts';

/** Milliseconds of silence that end a change: editors write a file in several steps. */
const settled = 60;

/**
 * Calls `act` now, and again after every change in the folder. Calls never overlap; changes during a call
 * lead to one more call. Ends when `stop` is aborted; throws the errors of `act`.
 */
export async function keepDoing(folder: string, stop: AbortSignal, act: () => Promise<void>): Promise<void> {
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
      await act();
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

import pMap from 'p-map';
import { Problem } from '../../src/problem.ts';
import { Refusal, SiteFailure, Stopped, Unanswered } from '../failures.ts';
import { isFileSystemError } from '../report.ts';

export type Settled<T, R> = {
  done: { item: T; result: R }[];
  /** What cannot be done with one item, for a reason that is its own. */
  failed: { item: T; error: Error }[];
  /** Items that were not tried, or not to the end: the person or the site stopped it. */
  left: T[];
  /** Why the site was given up. */
  failure?: SiteFailure;
};

export const atOnce = 8;

/**
 * Does the same with every item, eight at a time, and goes on after failures that are about one item alone. When the site fails, or
 * leaves eight items in a row unanswered, nothing new is begun; the same when `stop` is aborted.
 */
export async function settleEach<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
  { stop, onSettled }: { stop: AbortSignal; onSettled?: () => void },
): Promise<Settled<T, R>> {
  const settled: Settled<T, R> = { done: [], failed: [], left: [] };
  let unanswered = 0;
  const settle = async (item: T): Promise<void> => {
    if (stop.aborted || settled.failure) {
      settled.left.push(item);
      return;
    }
    try {
      settled.done.push({ item, result: await act(item) });
      unanswered = 0;
    } catch (error) {
      if (error instanceof Stopped) settled.left.push(item);
      else if (error instanceof Unanswered && ++unanswered < atOnce) settled.failed.push({ item, error });
      else if (error instanceof SiteFailure) {
        settled.failure ??= error;
        settled.left.push(item);
      } else if (isAboutItem(error)) settled.failed.push({ item, error });
      else throw error;
    }
    onSettled?.();
  };
  await pMap(items, settle, { concurrency: atOnce });
  return settled;
}

/** Something that is wrong with one file, here or there. */
function isAboutItem(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof Problem || isFileSystemError(error);
}

import pMap from 'p-map';
import { Problem } from '../../src/problem.ts';
import { Refusal, SiteFailure, Stopped, Unanswered } from '../failures.ts';
import { isFileSystemError } from '../report.ts';

export type Settled<T, R> = {
  done: { item: T; result: R }[];
  /** Items that failed for a reason of their own. */
  failed: { item: T; error: Error }[];
  /** Items that were not finished because the user or the site stopped the work. */
  left: T[];
  /** Why the site was given up. */
  failure?: SiteFailure;
};

export const atOnce = 8;

/**
 * Runs the same work on every item, eight at a time, and continues after failures of single items. No new
 * item is begun when the site fails, when eight items in a row get no answer, or when `stop` is aborted.
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

/** Whether the error concerns one file, here or on the site. */
function isAboutItem(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof Problem || isFileSystemError(error);
}

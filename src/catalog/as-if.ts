import { accept } from './accept.ts';
import type { Entry } from './entry.ts';

/** Ends the inner transaction without keeping what it wrote. */
const takenBack = Symbol('taken back');

/** Calls `answer` as if the file had the record of `entry`. Nothing of the record stays. */
export function asIf<T>(storage: DurableObjectStorage, now: number, entry: Entry, answer: () => T): T {
  const { sql } = storage;
  const result: { answer?: T } = {};
  const ticket = Number.MAX_SAFE_INTEGER;
  try {
    storage.transactionSync(() => {
      // Memory stays as it is: it belongs to the state without the entry.
      accept(sql, now, { ticket, key: entry.key, entry, source: 'writer', hasEdge: false }, nothing, nothing);
      result.answer = answer();
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  // Set before the only way out that is no error of another kind.
  return result.answer as T;
}

function nothing(): void {}

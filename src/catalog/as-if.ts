import { accept } from './accept.ts';
import type { Entry } from './entry.ts';
import { takenBack } from './taken-back.ts';

/** Calls `answer` as if the file had the record of `entry`. Nothing of the record stays. */
export function asIf<T>(storage: DurableObjectStorage, now: number, entry: Entry, answer: () => T): T {
  const look = { ticket: Number.MAX_SAFE_INTEGER, source: 'writer', hasEdge: false } as const;
  // Memory stays as it is: it belongs to the state without the entry.
  const unheard = () => {};
  return takenBack(storage, () => {
    accept(storage.sql, now, { ...look, key: entry.key, entry }, unheard, unheard);
    return answer();
  });
}

import { forgetShared } from './shared-inputs.ts';

/** Ends the transaction that is taken back. */
class TakenBack {
  readonly answer: unknown;

  constructor(answer: unknown) {
    this.answer = answer;
  }
}

/** Calls `tryOut` in a transaction of its own, of which nothing stays but the answer. */
export function takenBack<T>(
  storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>,
  tryOut: () => T,
): T {
  try {
    return storage.transactionSync(() => {
      throw new TakenBack(tryOut());
    });
  } catch (error) {
    // Thrown above.
    if (error instanceof TakenBack) return error.answer as T;
    throw error;
  } finally {
    forgetShared(storage.sql);
  }
}

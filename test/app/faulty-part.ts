/** Parts that fail, or never answer, at one call. */

/** Before or behind its effect; a call that hangs is never answered, as when the process dies in it. */
export type FaultKind = 'fails' | 'fails behind' | 'hangs' | 'hangs behind';

export type Fault = {
  /** Calls that were made so far. */
  calls: number;
  /** Settles when the fault has happened. */
  happened: Promise<string>;
};

/** The same parts; the `at`th call of all of them, from 0, goes wrong. */
export function withFault<T extends Record<string, object>>(
  context: T,
  at: number | null,
  kind: FaultKind = 'fails',
): { context: T; fault: Fault } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const fault: Fault = { calls: 0, happened: promise };
  const call = async (work: () => Promise<unknown>, name: string): Promise<unknown> => {
    if (fault.calls++ !== at) return work();
    if (kind.endsWith('behind')) await work();
    resolve(name);
    if (kind.startsWith('hangs')) return new Promise(() => {});
    throw new Error(`${name} failed`);
  };
  const decorate = (part: object, label: string): object =>
    new Proxy(part, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) =>
          call(async () => value.apply(target, args), `${label}.${String(property)}`);
      },
    });
  const decorated = Object.entries(context).map(([label, part]) => [label, decorate(part, label)]);
  return { context: Object.fromEntries(decorated) as T, fault };
}

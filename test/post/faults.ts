import { type Fault, Problem } from '../../src/problem.ts';

/** What a reader refuses; fails when it accepts, or throws anything but an `unprocessable` Problem. */
export function faultsOf(read: () => unknown): readonly Fault[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem && error.type === 'unprocessable' && error.errors.length > 0)
      return error.errors;
    throw error;
  }
  throw new Error('accepted what it must refuse');
}

/** `line:column` of the only fault. */
export function placeOf(read: () => unknown): string {
  const [fault, ...others] = faultsOf(read);
  if (!fault || others.length > 0) throw new Error(`${others.length + 1} faults instead of one`);
  return `${fault.line}:${fault.column}`;
}

import { type Fault, Problem } from '../../../src/problem.ts';

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

/** `line:column` of the only value that a reader leaves out with a warning; fails when it refuses the whole. */
export function placeLeftOut(read: () => { warnings?: readonly Fault[]; errors?: readonly Fault[] }): string {
  const { warnings = [], errors = [] } = read();
  const [warning, ...others] = warnings;
  if (!warning || others.length + errors.length > 0) {
    throw new Error(`${warnings.length} warnings and ${errors.length} errors instead of one warning`);
  }
  return `${warning.line}:${warning.column}`;
}

/** `line:column` of the only error among settings that were read all the same. */
export function placeOfError(read: () => { errors: readonly Fault[] }): string {
  const [error, ...others] = read().errors;
  if (!error || others.length > 0)
    throw new Error(`${others.length + (error ? 1 : 0)} errors instead of one`);
  return `${error.line}:${error.column}`;
}

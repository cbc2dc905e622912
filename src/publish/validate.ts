import type { Basis } from '../catalog/catalog.ts';
import type { Facts } from '../post/uses.ts';
import { type Fault, Problem } from '../problem.ts';
import { type Described, describe } from '../sync/describe.ts';

export type Validated = Described & { warnings: readonly Fault[] };

export type TextToCheck = {
  key: string;
  bytes: Uint8Array;
  /** What is known of the files that it uses; without them, uses are only named. */
  facts?: Facts;
};

/**
 * Whether a text can be published as it is: it is read and rendered, and what is wrong is thrown as one `Problem`
 * of type `unprocessable` with every fault that was found. Lenient handling turns unknown shortcodes into warnings.
 */
export function validate(text: TextToCheck, basis: Basis, isLenient: boolean): Validated {
  const { key, bytes, facts } = text;
  const described = describe({ key, version: '', size: bytes.byteLength, bytes }, basis, facts);
  const found = [...(described.rendered?.warnings ?? []), ...(described.siteWarnings ?? [])];
  const refused = found.filter((warning) => 'strict' in warning && warning.strict && !isLenient);
  const errors = [...described.entry.errors, ...refused].map(asFault);
  if (errors.length > 0) {
    throw new Problem('unprocessable', `Cannot publish "${key}": ${errors[0]?.message}`, errors);
  }
  return { ...described, warnings: found.map(asFault) };
}

function asFault({ message, line, column }: Fault): Fault {
  return { message, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

/** Arguments that several tools take. */

import { checkCovers, type Token } from '../../../auth/tokens.ts';
import { checkKey } from '../../../content/check-key.ts';
import { ifVersion, type WritePrecondition } from '../../../http/write-precondition.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import type { Asked } from '../tool.ts';

export const key = {
  type: 'string',
  maxLength: 2000,
  description: 'The file, such as posts/hello.md',
} as const;

export const version = { type: 'string', maxLength: 200 } as const;

export const ifMatch = {
  ...version,
  description: 'The version that you read: fails if the file changed since',
} as const;

export const publish = {
  type: 'boolean',
  description:
    'Visitors see it at once: ask the user first. Else a page that they see stays as it is, any other becomes a draft, and you get a preview.',
} as const;

/**
 * A file for an operation, with the version that it must have, if any. Throws a `Problem` unless the token may use a
 * file of this name.
 */
export function checkedFile(
  key: string,
  { token }: Asked,
  { bucket }: OperationsContext,
  version?: string,
): { key: string; token: Token; precondition: WritePrecondition; isLenient: boolean } {
  checkKey(key, bucket.limits);
  checkCovers(token, key);
  return { key, token, precondition: ifVersion(version), isLenient: false };
}

/** Arguments that several tools take. */

import { checkCovers } from '../../../auth/tokens.ts';
import { checkKey } from '../../../content/check-key.ts';
import type { WritePrecondition } from '../../../http/write-precondition.ts';
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
  description: 'The version that you read. The call fails if the file has changed since.',
} as const;

export const publish = {
  type: 'boolean',
  description:
    'true: visitors see it at once. Else a page that visitors see stays as it is and you get a preview, and any other page becomes a draft. Ask the user first.',
} as const;

/** Throws a `Problem` unless the token may use a file of this name. */
export function checkFile(file: string, { token }: Asked, { bucket }: OperationsContext): void {
  checkKey(file, bucket.limits);
  checkCovers(token, file);
}

/** The condition that the file has this version; without one there is no condition. */
export function conditionOf(wanted: string | undefined): WritePrecondition {
  return wanted === undefined ? {} : { ifMatch: [{ value: wanted, isWeak: false }] };
}

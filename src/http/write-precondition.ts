/** Conditions of a write: `If-Match`, `If-None-Match` and `If-Unmodified-Since` (RFC 9110 §13.1). */

import { Problem } from '../problem.ts';
import { type EntityTags, matchesStrongly, parseEntityTags } from './entity-tag.ts';
import { isModifiedSince, parseHttpDate } from './preconditions.ts';

/** Empty: the write has no condition. */
export type WritePrecondition = {
  ifMatch?: EntityTags;
  ifNoneMatch?: EntityTags;
  /** An HTTP date, used only without `ifMatch` (§13.1.4). */
  ifUnmodifiedSince?: string;
};

/** The condition that the file has this version; without one there is none. */
export function ifVersion(version: string | undefined): WritePrecondition {
  return version === undefined ? {} : { ifMatch: [{ value: version, isWeak: false }] };
}

/** The state of the file when it was checked; the bucket checks it again while it writes. */
export type FoundState = { absent: true } | { version: string };

/** Throws a `Problem` of type `bad-request` for a malformed condition, since none would be checked. */
export function readWritePrecondition(headers: Pick<Headers, 'get'>): WritePrecondition {
  const ifMatch = readTags('If-Match', headers);
  const ifNoneMatch = readTags('If-None-Match', headers);
  const ifUnmodifiedSince = headers.get('If-Unmodified-Since');
  if (ifMatch === undefined && ifUnmodifiedSince !== null && parseHttpDate(ifUnmodifiedSince) === null) {
    throw unusable('If-Unmodified-Since', ifUnmodifiedSince, 'a date as HTTP writes it');
  }
  return {
    ...(ifMatch !== undefined && { ifMatch }),
    ...(ifNoneMatch !== undefined && { ifNoneMatch }),
    ...(ifUnmodifiedSince !== null && { ifUnmodifiedSince }),
  };
}

/**
 * Checks the condition against the current file, null for none. Tags are compared strongly (§13.1.1).
 *
 * Returns the state that was checked, so that the bucket refuses if another write comes in between; undefined
 * without a condition. Throws a `Problem` of type `precondition-failed` when the condition fails. A missing
 * file counts as never modified.
 */
export function checkPrecondition(
  { ifMatch, ifNoneMatch, ifUnmodifiedSince }: WritePrecondition,
  current: { version: string; uploaded?: number } | null,
): FoundState | undefined {
  if (ifMatch === undefined && ifNoneMatch === undefined && ifUnmodifiedSince === undefined) return undefined;
  const version = current?.version ?? null;
  if (ifMatch !== undefined && !isAmong(ifMatch, version)) {
    throw failed(version === null ? 'there is no such file' : `the file has the version "${version}"`);
  }
  if (ifNoneMatch !== undefined && isAmong(ifNoneMatch, version)) {
    throw failed(`the file has the version "${version}"`);
  }
  const isNewer = ifUnmodifiedSince !== undefined && isModifiedSince(ifUnmodifiedSince, current?.uploaded);
  if (ifMatch === undefined && isNewer) throw failed('the file was uploaded after that');
  return stateOf(current);
}

export function stateOf(file: { version: string } | null): FoundState {
  return file === null ? { absent: true } : { version: file.version };
}

function readTags(name: string, headers: Pick<Headers, 'get'>): EntityTags | undefined {
  const field = headers.get(name);
  if (field === null) return undefined;
  const tags = parseEntityTags(field);
  if (tags) return tags;
  throw unusable(name, field, '"*" or versions in double quotes');
}

function unusable(name: string, field: string, rule: string): Problem {
  return new Problem(
    'bad-request',
    `Cannot use the condition "${name}: ${field.slice(0, 100)}": it must be ${rule}`,
  );
}

/** `*` matches any existing file; nothing matches a missing one. */
function isAmong(tags: EntityTags, current: string | null): boolean {
  return current !== null && matchesStrongly(tags, current);
}

function failed(state: string): Problem {
  return new Problem('precondition-failed', `Cannot change the file: the condition must hold, but ${state}`);
}

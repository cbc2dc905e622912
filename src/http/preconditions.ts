import { matchesStrongly, matchesWeakly, parseEntityTags } from './entity-tag.ts';

/** The conditions of a read, as their header fields say them. */
export type ReadConditions = { ifNoneMatch: string | null; ifModifiedSince: string | null };

/** Conditions without which nothing may be done, as their header fields say them. */
export type StrictConditions = { ifMatch: string | null; ifUnmodifiedSince: string | null };

/** What there is now. */
export type Validators = {
  /** Without quotes; absent where it has none. */
  etag?: string | undefined;
  /** Milliseconds since 1970. */
  lastModified?: number | undefined;
};

/**
 * Whether a request is to be answered with 412, by RFC 9110 §13.2.2.
 * `If-Match` is compared strongly, and one that cannot be read holds for nothing; where it stands, `If-Unmodified-Since` is not looked at.
 * The latter is passed over where it is no date, or no date is known to compare with (§13.1.4).
 */
export function isConditionFailed(conditions: StrictConditions, { etag, lastModified }: Validators): boolean {
  const { ifMatch, ifUnmodifiedSince } = conditions;
  if (ifMatch !== null) {
    const tags = parseEntityTags(ifMatch);
    if (tags === '*') return false;
    return tags === null || etag === undefined || !matchesStrongly(tags, etag);
  }
  return ifUnmodifiedSince !== null && isModifiedSince(ifUnmodifiedSince, lastModified);
}

/** Whether something is newer than the date in a header field; false where either is not known. Dates of HTTP have no parts of seconds. */
export function isModifiedSince(field: string, lastModified: number | undefined): boolean {
  const since = parseHttpDate(field);
  return since !== null && lastModified !== undefined && Math.floor(lastModified / 1000) * 1000 > since;
}

/**
 * Whether a `GET` or `HEAD` is to be answered with 304, by RFC 9110 §13.2.2.
 * `If-None-Match` is compared weakly, since compression on the way weakens tags; where it stands, `If-Modified-Since` is not looked at.
 */
export function isNotModified(conditions: ReadConditions, { etag, lastModified }: Validators): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== null) {
    const tags = parseEntityTags(ifNoneMatch);
    return tags !== null && etag !== undefined && matchesWeakly(tags, etag);
  }
  if (ifModifiedSince === null || lastModified === undefined) return false;
  const since = parseHttpDate(ifModifiedSince);
  return since !== null && Math.floor(lastModified / 1000) * 1000 <= since;
}

const datePatterns = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  // Sunday, 06-Nov-94 08:49:37 GMT
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  // Sun Nov  6 08:49:37 1994
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** A date in any of the three forms of RFC 9110 §5.6.7 as milliseconds since 1970; null for any other text. */
export function parseHttpDate(text: string): number | null {
  if (!datePatterns.some((pattern) => pattern.test(text))) return null;
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : at;
}

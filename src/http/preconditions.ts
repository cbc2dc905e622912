import { matchesStrongly, matchesWeakly, parseEntityTags } from './entity-tag.ts';

/** The conditions of a read, as raw header fields. */
export type ReadConditions = { ifNoneMatch: string | null; ifModifiedSince: string | null };

/** The conditions that make any request fail, as raw header fields. */
export type StrictConditions = { ifMatch: string | null; ifUnmodifiedSince: string | null };

/** The validators of the current resource. */
export type Validators = {
  /** Without quotes; absent if there is none. */
  etag?: string | undefined;
  /** Milliseconds since 1970. */
  lastModified?: number | undefined;
};

/**
 * Whether a request is answered with 412, by RFC 9110 §13.2.2. `If-Match` is compared strongly, and a
 * malformed one never matches. With it, `If-Unmodified-Since` is ignored. The latter is also ignored if it is
 * not a date, or the resource has no date (§13.1.4).
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

/** Whether the resource is newer than the date in a header field, in whole seconds; false if unknown. */
export function isModifiedSince(field: string, lastModified: number | undefined): boolean {
  const since = parseHttpDate(field);
  return since !== null && lastModified !== undefined && Math.floor(lastModified / 1000) * 1000 > since;
}

/**
 * Whether a `GET` or `HEAD` is answered with 304, by RFC 9110 §13.2.2. `If-None-Match` is compared weakly,
 * since compression on the way weakens tags. With it, `If-Modified-Since` is ignored.
 */
export function isNotModified(conditions: ReadConditions, { etag, lastModified }: Validators): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== null) {
    const tags = parseEntityTags(ifNoneMatch);
    if (tags === '*') return true;
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

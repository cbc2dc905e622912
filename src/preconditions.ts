import { matchesWeakly, parseEntityTags } from './entity-tag.ts';

/** The conditions of a read, as their header fields say them. */
export type ReadConditions = { ifNoneMatch: string | null; ifModifiedSince: string | null };

/** What there is now. */
export type Validators = {
  /** Without quotes. */
  etag: string;
  /** Milliseconds since 1970. */
  lastModified?: number;
};

/**
 * Whether a `GET` or `HEAD` is to be answered with 304, by RFC 9110 §13.2.2.
 * `If-None-Match` is compared weakly, since compression on the way weakens tags; where it stands, `If-Modified-Since` is not looked at.
 */
export function isNotModified(conditions: ReadConditions, { etag, lastModified }: Validators): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== null) {
    const tags = parseEntityTags(ifNoneMatch);
    return tags !== null && matchesWeakly(tags, etag);
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

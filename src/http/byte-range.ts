/** The part of a file that a `GET` asks for: RFC 9110 §14, one range of bytes at a time. */

import { Problem } from '../problem.ts';
import { matchesStrongly, parseEntityTags } from './entity-tag.ts';

/** A part of a file: `length` bytes from `offset`, both checked against the size by the caller. */
export type ByteRange = { offset: number; length: number };

/** No byte of the file is in the range; the reply says how many bytes there are. */
export class UnsatisfiableRange extends Problem {
  /** The value of `Content-Range` in a 416. */
  readonly contentRange: string;

  constructor(field: string, size: number) {
    super('range-not-satisfiable', `Cannot read "${field.slice(0, 100)}": the file has ${size} bytes`);
    this.contentRange = `bytes */${size}`;
  }
}

/**
 * The range to answer with 206; undefined to answer with the whole file. For `GET` only: `HEAD` has no
 * ranges.
 *
 * Ignores several ranges, other units and malformed fields, as §14.2 allows. Also ignores a range under an
 * `If-Range` that is not the current tag: a date is no strong validator. `size` in bytes, `etag` without
 * quotes. Throws `UnsatisfiableRange`.
 */
export function readRange(headers: Pick<Headers, 'get'>, size: number, etag: string): ByteRange | undefined {
  const field = headers.get('Range');
  if (field === null || !isCurrent(headers.get('If-Range'), etag)) return undefined;
  const asked = parseRange(field);
  if (asked === null) return undefined;
  // The last bytes of an empty file are the whole file (§14.1.2), which a 206 cannot say.
  if (size === 0 && 'suffix' in asked && asked.suffix > 0) return undefined;
  const first = 'suffix' in asked ? Math.max(size - asked.suffix, 0) : asked.first;
  const last = 'suffix' in asked ? size - 1 : Math.min(asked.last, size - 1);
  if (first > last) throw new UnsatisfiableRange(field, size);
  return { offset: first, length: last - first + 1 };
}

/** The value of `Content-Range` in a 206. */
export function contentRange({ offset, length }: ByteRange, size: number): string {
  return `bytes ${offset}-${offset + length - 1}/${size}`;
}

/** Without the field, every range is allowed. */
function isCurrent(ifRange: string | null, etag: string): boolean {
  if (ifRange === null) return true;
  const tags = parseEntityTags(ifRange);
  return tags !== null && tags !== '*' && tags.length === 1 && matchesStrongly(tags, etag);
}

type AskedRange = { first: number; last: number } | { suffix: number };

/** One range in bytes, or null. Numbers too large to count become infinite, and every file is smaller. */
function parseRange(field: string): AskedRange | null {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(field) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') return { suffix: Number(last) };
  if (last === '') return { first: Number(first), last: Number.POSITIVE_INFINITY };
  return Number(first) <= Number(last) ? { first: Number(first), last: Number(last) } : null;
}

/** The header `If` (RFC 4918 §10.4): lists of conditions, of which one must hold. */

import { DavProblem } from './dav-problem.ts';

/** `token` is that of a lock, `etag` a version without quotes. */
export type IfCondition = { isNot: boolean; token?: string; etag?: string };

/** `address` is absent for a list about the requested resource. */
export type IfList = { address?: string; conditions: readonly IfCondition[] };

const longest = 8192;
const mostAddresses = 10;

/** Throws a `DavProblem` with 400 for a header that is not written as the RFC says. */
export function readIf(field: string | null): IfList[] {
  if (field === null) return [];
  const lists: IfList[] = [];
  let address: string | undefined;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(field);
    if (found === null) return undefined;
    at = pattern.lastIndex;
    return found[1] ?? '';
  };
  if (field.length > longest) throw malformed(field);
  while (take(/\s*$/y) === undefined) {
    address = take(/\s*<([^<>\s]+)>/y) ?? address;
    if (take(/\s*\(/y) === undefined) throw malformed(field);
    const conditions: IfCondition[] = [];
    while (take(/\s*\)/y) === undefined) {
      const isNot = take(/\s*Not(?=[\s<[])/iy) !== undefined;
      const token = take(/\s*<([^<>\s]+)>/y);
      const etag = token === undefined ? take(/\s*\[(?:W\/)?"([^"\]]*)"\]/y) : undefined;
      if ((token === undefined) === (etag === undefined)) throw malformed(field);
      conditions.push({ isNot, ...(token !== undefined && { token }), ...(etag !== undefined && { etag }) });
    }
    if (conditions.length === 0) throw malformed(field);
    lists.push({ ...(address !== undefined && { address }), conditions });
  }
  if (lists.length === 0 || new Set(lists.map((list) => list.address)).size > mostAddresses)
    throw malformed(field);
  return lists;
}

function malformed(field: string): DavProblem {
  return new DavProblem(
    400,
    `Cannot use the condition "If: ${field.slice(0, 100)}": it must be lists of lock tokens and versions`,
  );
}

/** All lock tokens that the header names: each proves that the client knows the lock. */
export function submittedTokens(lists: readonly IfList[]): Set<string> {
  return new Set(
    lists.flatMap(({ conditions }) =>
      conditions.flatMap(({ token }) => (token === undefined ? [] : [token])),
    ),
  );
}

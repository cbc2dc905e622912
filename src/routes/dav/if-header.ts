/** The header `If` (RFC 4918 §10.4): lists of conditions, of which one must hold. */

import { DavProblem } from './dav-problem.ts';

/** `token` is that of a lock, `etag` a version without quotes: one of them is there. */
export type IfCondition = { isNot: boolean; token: string | undefined; etag: string | undefined };

/** `address` is absent for a list about the requested resource. */
export type IfList = { address: string | undefined; conditions: readonly IfCondition[] };

const longest = 8192;
const mostAddresses = 10;

const condition = /\s*(Not\s*)?(?:<([^<>\s]+)>|\[(?:W\/)?"([^"\]]*)"\])/gi;
const list = new RegExp(`\\s*(?:<([^<>\\s]+)>\\s*)?\\(((?:${condition.source})+)\\s*\\)`, 'giy');

/** Throws a `DavProblem` with 400 for a header that is not written as the RFC says. */
export function readIf(field: string | null): IfList[] {
  if (field === null) return [];
  if (field.length > longest) throw malformed(field);
  let address: string | undefined;
  let end = 0;
  const lists = [...field.matchAll(list)].map(([whole, named, conditions = '']) => {
    address = named ?? address;
    end += whole.length;
    return { address, conditions: [...conditions.matchAll(condition)].map(conditionOf) };
  });
  const isWhole = lists.length > 0 && field.slice(end).trim() === '';
  if (!isWhole || new Set(lists.map((each) => each.address)).size > mostAddresses) throw malformed(field);
  return lists;
}

function conditionOf([, not, token, etag]: RegExpExecArray): IfCondition {
  return { isNot: not !== undefined, token, etag };
}

function malformed(field: string): DavProblem {
  return new DavProblem(
    400,
    `Cannot use the condition "If: ${field.slice(0, 100)}": it must be lists of lock tokens and versions`,
  );
}

/** All lock tokens that the header names: each proves that the client knows the lock. */
export function submittedTokens(lists: readonly Pick<IfList, 'conditions'>[]): Set<string> {
  const tokens = lists.flatMap(({ conditions }) => conditions.map(({ token }) => token));
  return new Set(tokens.filter((token) => token !== undefined));
}

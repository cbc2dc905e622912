/** Whether locks and the header `If` allow a request (RFC 4918 §7 and §10.4). */

import type { DavLock } from '../../catalog/doors/dav-question.ts';
import { type Extent, meet } from '../../catalog/doors/locks.ts';
import { DavProblem } from './dav-problem.ts';
import { type DavContext, type DavRequest, hrefOf } from './dav-request.ts';
import type { IfCondition } from './if-header.ts';
import { findPlace } from './tree.ts';

/** Throws a `DavProblem` with 423 unless the request names a token of its own for each lock in the way. */
export function checkUnlocked(asked: DavRequest, ...changed: readonly Extent[]): void {
  const inTheWay = asked.look.locks.filter((lock) => changed.some((each) => meet(lock, each)));
  const free = new Set(inTheWay.filter((lock) => isOwn(asked, lock)).map(({ path }) => path));
  const lock = inTheWay.find(({ path }) => !free.has(path));
  if (lock) throw locked(asked, lock);
}

export function locked(asked: DavRequest, { path, holder }: DavLock): DavProblem {
  return new DavProblem(
    423,
    `Cannot change "${path}": it is locked by "${holder}"; the request must name the lock, or wait for its end`,
    `<D:lock-token-submitted><D:href>${hrefOf(asked, path, false)}</D:href></D:lock-token-submitted>`,
  );
}

function isOwn({ submitted, token }: DavRequest, lock: DavLock): boolean {
  return submitted.has(lock.token) && lock.holder === token.name;
}

/** Throws a `DavProblem` with 412 unless all conditions of one list hold. */
export async function checkIf(context: DavContext, asked: DavRequest): Promise<void> {
  if (asked.ifLists.length === 0) return;
  for (const { where, conditions } of asked.ifLists) {
    const needsTag = conditions.some(({ etag }) => etag !== undefined);
    const place = needsTag ? await findPlace(context, asked, where) : undefined;
    const version = place?.kind === 'file' ? place.info.version : undefined;
    if (conditions.every((each) => holds(each, asked.look.locks, where.path, version))) return;
  }
  throw new DavProblem(
    412,
    'Cannot do this: the condition in "If" must hold, and the file or its lock has changed',
  );
}

function holds(
  { isNot, token, etag }: IfCondition,
  locks: readonly DavLock[],
  path: string,
  version: string | undefined,
): boolean {
  const found =
    token === undefined
      ? version !== undefined && etag === version
      : locks.some((lock) => lock.token === token && meet(lock, { path }));
  return found !== isNot;
}

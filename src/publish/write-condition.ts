import { type EntityTags, matchesStrongly, parseEntityTags } from '../entity-tag.ts';
import { Problem } from '../problem.ts';
import type { Condition } from '../store/bucket.ts';

/** The conditions of a write, as their header fields say them. */
export type WriteConditions = { ifMatch: string | null; ifNoneMatch: string | null };

/**
 * What must still hold when the write reaches the bucket; undefined when the request asks for nothing.
 *
 * `current` is the version there is now, null for no file. Tags are compared strongly (RFC 9110 §13.1.1); a condition that holds
 * now is pinned to what it was checked against, so another write in between makes the bucket refuse.
 *
 * Throws a `Problem` of type `precondition-failed` when it does not hold now, and of type `bad-request` for text that is no condition:
 * to ignore it would be to write unconditionally.
 */
export function writeCondition(
  { ifMatch, ifNoneMatch }: WriteConditions,
  current: string | null,
): Condition | undefined {
  if (ifMatch === null && ifNoneMatch === null) return undefined;
  if (ifMatch !== null && !isAmong(parse('If-Match', ifMatch), current)) {
    throw failed(current === null ? 'there is no such file' : `the file has the version "${current}"`);
  }
  if (ifNoneMatch !== null && isAmong(parse('If-None-Match', ifNoneMatch), current)) {
    throw failed(`the file has the version "${current}"`);
  }
  return current === null ? { absent: true } : { version: current };
}

function parse(name: string, field: string): EntityTags {
  const tags = parseEntityTags(field);
  if (tags) return tags;
  throw new Problem(
    'bad-request',
    `Cannot use the condition "${name}: ${field.slice(0, 100)}": it must be "*" or versions in double quotes`,
  );
}

/** `*` matches any file there is, and nothing matches where there is none. */
function isAmong(tags: EntityTags, current: string | null): boolean {
  return current !== null && matchesStrongly(tags, current);
}

function failed(state: string): Problem {
  return new Problem('precondition-failed', `Cannot change the file: the condition must hold, but ${state}`);
}

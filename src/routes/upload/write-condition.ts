import { type EntityTags, matchesStrongly, parseEntityTags } from '../../http/entity-tag.ts';
import { isModifiedSince, parseHttpDate } from '../../http/preconditions.ts';
import { Problem } from '../../problem.ts';
import type { Condition, FileInfo } from '../../store/bucket.ts';

/**
 * What must still hold when the write reaches the bucket; undefined when the request asks for nothing.
 *
 * `current` is the file there is now, null for none. Tags are compared strongly (RFC 9110 §13.1.1); a condition that holds
 * now is pinned to what it was checked against, so another write in between makes the bucket refuse. `If-Unmodified-Since` is looked at where there is no
 * `If-Match` (§13.1.4), and says nothing of a file that is not there.
 *
 * Throws a `Problem` of type `precondition-failed` when it does not hold now, and of type `bad-request` for text that is no condition:
 * to ignore it would be to write unconditionally.
 */
export function writeCondition(
  headers: Pick<Headers, 'get'>,
  current: Pick<FileInfo, 'version' | 'uploaded'> | null,
): Condition | undefined {
  const [ifMatch, ifNoneMatch] = [headers.get('If-Match'), headers.get('If-None-Match')];
  const ifUnmodifiedSince = headers.get('If-Unmodified-Since');
  if (ifMatch === null && ifNoneMatch === null && ifUnmodifiedSince === null) return undefined;
  const version = current?.version ?? null;
  if (ifMatch !== null && !isAmong(parse('If-Match', ifMatch), version)) {
    throw failed(version === null ? 'there is no such file' : `the file has the version "${version}"`);
  }
  if (ifNoneMatch !== null && isAmong(parse('If-None-Match', ifNoneMatch), version)) {
    throw failed(`the file has the version "${version}"`);
  }
  if (ifMatch === null && ifUnmodifiedSince !== null) checkUnmodified(ifUnmodifiedSince, current?.uploaded);
  return version === null ? { absent: true } : { version };
}

function checkUnmodified(field: string, uploaded: number | undefined): void {
  if (parseHttpDate(field) === null) {
    throw unusable('If-Unmodified-Since', field, 'a date as HTTP writes it');
  }
  if (isModifiedSince(field, uploaded)) throw failed('the file was uploaded after that');
}

function parse(name: string, field: string): EntityTags {
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

/** `*` matches any file there is, and nothing matches where there is none. */
function isAmong(tags: EntityTags, current: string | null): boolean {
  return current !== null && matchesStrongly(tags, current);
}

function failed(state: string): Problem {
  return new Problem('precondition-failed', `Cannot change the file: the condition must hold, but ${state}`);
}

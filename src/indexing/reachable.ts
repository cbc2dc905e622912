/** Whether visitors can request a file by its key: a bucket may hold names that no address can have. */

import { isTaken, reservedFolder } from '../addresses.ts';
import { isPrivate } from '../content/keys.ts';
import { encodePath, pathOfFile, readPath } from '../content/paths.ts';
import { Problem } from '../problem.ts';

/**
 * Throws a `Problem` of type `unprocessable` if no request leads to the file. Private files are let through:
 * nobody is meant to request them.
 */
export function checkReachable(key: string): void {
  const rule = isPrivate(key) ? null : brokenRule(key);
  if (rule !== null) throw new Problem('unprocessable', `Cannot show "${key}": ${rule}`);
}

function brokenRule(key: string): string | null {
  const path = pathOfFile(key);
  const folder = reservedFolder(path);
  if (key.startsWith('/') || key.includes('//')) {
    return 'an address has one slash at a time; store it under a key without empty parts';
  }
  if (readPath(encodePath(path)) !== path) {
    return 'no address can have this name; a key must not have "\\\\" or control characters';
  }
  if (folder !== undefined) {
    return `addresses that begin with "${folder}" belong to the site itself; store it in another folder`;
  }
  if (isTaken(path)) {
    return `the site itself answers at "${path}"; store it under another name`;
  }
  return null;
}

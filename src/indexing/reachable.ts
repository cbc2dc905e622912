/** Whether visitors can ask for a file by its key: buckets hold names that no address can have, or that the site itself answers. */

import { encodePath, isPrivate, pathOfFile, readPath } from '../content/paths.ts';
import { feeds } from '../feeds/index.ts';
import { Problem } from '../problem.ts';

/** Files that the site writes itself, at the top: an owner's file of this name is never asked for. */
const written =
  /^(?:sitemap(?:-[0-9]+)?\.xml|opensearch\.xml|search|search\/suggest|theme\.[0-9a-f]{32}(?:-[0-9]+)?\.css)$/;

/** Throws a `Problem` of type `unprocessable` that says why no request leads to the file. Private files are not meant to be asked for. */
export function checkReachable(key: string): void {
  const rule = isPrivate(key) ? null : brokenRule(key);
  if (rule !== null) throw new Problem('unprocessable', `Cannot show "${key}": ${rule}`);
}

function brokenRule(key: string): string | null {
  const path = pathOfFile(key);
  const [first = ''] = key.split('/');
  if (key.startsWith('/') || key.includes('//')) {
    return 'an address has one slash at a time; store it under a key without empty parts';
  }
  if (readPath(encodePath(path)) !== path) {
    return 'no address can have this name; a key must not have "\\\\" or control characters';
  }
  if (['upload', 'preview', '_platen'].includes(first)) {
    return `addresses that begin with "/${first}/" belong to the site itself; store it in another folder`;
  }
  if (written.test(key) || feeds.has(key)) {
    return `the site itself answers at "${path}"; store it under another name`;
  }
  return null;
}

/** Checks which keys can be names of files below a folder without leading out of it. */

import { checkKey, longestKey } from '../../src/content/check-key.ts';
import { Problem } from '../../src/problem.ts';

/**
 * Throws a `Problem` for a key that the upload route never lists (`..`, `/etc/x`, `a\b`). The same goes for a
 * key that is no valid file name on this platform (`process.platform`).
 */
export function checkFileName(key: string, platform: string): void {
  checkKey(key, { keyBytes: longestKey });
  if (platform === 'win32') for (const part of key.split('/')) checkOnWindows(key, part);
}

/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
function checkOnWindows(key: string, part: string): void {
  const rule = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(part)
    ? `"${part}" means a device`
    : /[<>:"|?*]/.test(part)
      ? 'no part of it may have one of < > : " | ? *'
      : part.endsWith('.')
        ? 'no part of it may end with "."'
        : null;
  if (rule !== null) throw new Problem('bad-key', `Cannot write "${key}" on Windows: ${rule}`);
}

/**
 * For each key that cannot be written, the earlier key that prevents it. The two differ only in case where
 * the file system ignores case, or one is a folder of the other.
 */
export function findObstacles(keys: readonly string[], platform: string): Map<string, string> {
  const isCaseBlind = platform === 'win32' || platform === 'darwin';
  const fold = (text: string) => (isCaseBlind ? text.toLowerCase() : text);
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const obstacles = new Map<string, string>();
  for (const key of keys) {
    const parents = foldersOf(fold(key));
    const inTheWay =
      files.get(fold(key)) ??
      folders.get(fold(key)) ??
      parents.map((parent) => files.get(parent)).find(Boolean);
    if (inTheWay !== undefined) {
      obstacles.set(key, inTheWay);
      continue;
    }
    files.set(fold(key), key);
    for (const parent of parents) if (!folders.has(parent)) folders.set(parent, key);
  }
  return obstacles;
}

/** `posts`, `posts/trip` for `posts/trip/a.md`. */
function foldersOf(key: string): string[] {
  const folders: string[] = [];
  for (let end = key.indexOf('/'); end !== -1; end = key.indexOf('/', end + 1))
    folders.push(key.slice(0, end));
  return folders;
}

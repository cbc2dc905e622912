/** Keys of pending files: `.pending/` in the bucket, which no visitor sees. Only their writer reads them, by WebDAV. */

import { isPrivateSegment } from './keys.ts';

export const pendingFolder = '.pending/';

/** Milliseconds that a pending file stays after its last write. */
export const pendingLifetime = 30 * 86_400_000;

/** `author` is the name of a token, `path` the key that the file would have. */
export function pendingKey(author: string, path: string): string {
  return `${pendingFolder}${author}/${path}`;
}

/** The file beside a pending one that tells its author why it is not published. */
export function problemPath(path: string): string {
  return `${path}.problem.txt`;
}

/** Files that systems leave beside others. Nobody misses them. */
export function isLitter(path: string): boolean {
  return /(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}

/**
 * Whether a program writes a file of this name for itself, or for a moment: backups, locks, parts of downloads. Names that
 * begin with a dot too, since no file of the site has one.
 */
export function isTemporary(path: string): boolean {
  if (isPrivateSegment(path) || /\.sb-[^/]+(?:\/|$)/.test(path)) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isLitter(path) || temporaryName.test(name);
}

/**
 * vim writes `x~` and `4913`, Emacs `#x#`, LibreOffice `.~lock.x#` and `lu1.tmp`, Word `~$x` and `~WRD1.tmp`, sed `sedXXXXXX`.
 * Others take a suffix.
 */
const temporaryName =
  /^(?:4913|~\$.*|~WR[A-Z]\d+.*|#.*#|sed[A-Za-z0-9]{6}|.*\.problem\.txt)$|~$|\.(?:tmp|temp|bak|orig|sw[a-p]|part|partial|filepart|crdownload|download)$/i;

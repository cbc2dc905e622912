/** The state of the folder, for open pages. */

import { randomBytes } from 'node:crypto';
import { counted, type Remark } from '../report.ts';
import type { RemoteFile } from '../site/remote-site.ts';

/** A post that visitors would not see: its key, its status and its future path, decoded. */
export type HiddenPost = { key: string; status: string; path: string };

export type DevState = {
  /** A new value after every change and every start. */
  version: string;
  /** In the order of keys. */
  hidden: readonly HiddenPost[];
  problems: readonly Remark[];
  warnings: readonly Remark[];
};

export type StateHolder = {
  current(): DevState;
  change(news: Omit<DevState, 'version'>): void;
  /** Other remarks on the same files: open pages stay. */
  remark(news: Pick<DevState, 'problems' | 'warnings'>): void;
  /** Calls `listener` at each change, until the returned function is called. */
  onChange(listener: () => void): () => void;
};

export function holdState(): StateHolder {
  const start = randomBytes(6).toString('base64url');
  const listeners = new Set<() => void>();
  let count = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let state: DevState = { version: `${start}-0`, hidden: [], problems: [], warnings: [] };
  return {
    current: () => state,
    change(news) {
      count++;
      state = { ...news, version: `${start}-${count}` };
      tell();
    },
    remark(news) {
      state = { ...state, ...news };
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function hiddenAmong(files: readonly RemoteFile[]): HiddenPost[] {
  return files.flatMap(({ key, status, url }) => {
    const isHidden = status === 'draft' || status === 'scheduled' || status === 'expired';
    return isHidden && url !== null ? [{ key, status, path: decodeURI(new URL(url).pathname) }] : [];
  });
}

/** The hidden post at a path, and the rest of the path: empty, or the name of a file beside the post. */
export function hiddenAt({ hidden }: DevState, path: string): { post: HiddenPost; rest: string } | undefined {
  const holders = hidden.filter((post) => path === post.path.slice(0, -1) || path.startsWith(post.path));
  const [post] = holders.toSorted((a, b) => b.path.length - a.path.length);
  return post && { post, rest: path.slice(post.path.length) };
}

/** The text in the corner of every page: `2 drafts, 1 problem`. */
export function cornerText({ hidden, problems }: DevState): string {
  // In an order that the order of the files does not change.
  const counts = new Map(['draft', 'scheduled', 'expired'].map((status) => [status, 0]));
  for (const { status } of hidden) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts]
    .filter(([, count]) => count > 0)
    .map(([status, count]) => (status === 'draft' ? counted(count, 'draft') : `${count} ${status}`));
  if (problems.length > 0) parts.push(counted(problems.length, 'problem'));
  return parts.join(', ');
}

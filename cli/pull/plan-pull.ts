/** Finds the files of the bucket that the folder lacks or has with other content. */

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { Problem } from '../../src/problem.ts';
import { digestOf, type LocalFile } from '../files/local-file.ts';
import { type Remark, remarksOfFailure } from '../report.ts';
import type { RemoteFile } from '../site/remote-site.ts';
import { checkFileName, findObstacles } from './file-name.ts';

export type PullPlan = {
  fetch: RemoteFile[];
  unchanged: number;
  /** Files of the folder that the bucket does not have. */
  extra: LocalFile[];
  /** Keys that cannot be names of files here. */
  problems: Remark[];
};

/** `here` are the files among which `extra` is searched; `platform` as `process.platform`. */
export async function planPull(
  root: string,
  remote: readonly RemoteFile[],
  here: readonly LocalFile[],
  platform: string,
): Promise<PullPlan> {
  const plan: PullPlan = { fetch: [], unchanged: 0, extra: [], problems: [] };
  const obstacles = findObstacles(
    remote.map(({ key }) => key),
    platform,
  );
  const possible = remote.filter(({ key }) => {
    const problem = problemWith(key, obstacles.get(key), platform);
    if (problem) plan.problems.push(...remarksOfFailure(key, problem));
    return problem === null;
  });
  const same = await pMap(possible, (file) => isSame(join(root, file.key), file), { concurrency: 8 });
  plan.fetch = possible.filter((_, index) => !same[index]);
  plan.unchanged = possible.length - plan.fetch.length;
  const there = new Set(remote.map(({ key }) => key));
  plan.extra = here.filter(({ key }) => !there.has(key));
  return plan;
}

function problemWith(key: string, obstacle: string | undefined, platform: string): Problem | null {
  if (obstacle !== undefined) {
    return new Problem('bad-key', `Cannot write "${key}": "${obstacle}" is where it would be`);
  }
  try {
    checkFileName(key, platform);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Links are replaced by the bucket's files. */
async function isSame(path: string, { md5, size }: RemoteFile): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (md5 === null || !found?.isFile() || found.size !== size) return false;
  return (await digestOf(path, size).catch(() => null)) === md5;
}

/** pull: list → compare → ask → fetch and delete → report. The folder then has what the bucket has, byte for byte. */

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { UsageError } from '../failures.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type LocalTree, readLocalTree } from '../files/local-tree.ts';
import { pullHistory } from '../history/pull-history.ts';
import type { RemoteFile, RemoteSite } from '../site/remote-site.ts';
import { settleEach } from '../site/settle-each.ts';
import type { Terminal } from '../terminal.ts';
import { planPull } from './plan-pull.ts';
import { type Fetching, type PullReport, reportPull } from './report.ts';
import { writeInside } from './write-inside.ts';

export type PullOptions = {
  /** Do everything but write and delete. */
  isDryRun: boolean;
  /** Delete what the bucket does not have. */
  deletes: boolean;
  /** Do not ask before deleting. */
  assumesYes: boolean;
  /** Fetch what files were, too. */
  hasHistory: boolean;
  /** As `process.platform`. */
  platform: string;
};

/**
 * Makes the folder hold what the bucket holds; it is made if it is not there.
 *
 * What cannot be written, and that the site failed on the way, is in the report. Throws a `UsageError` for a folder or a deletion that
 * cannot be meant, and `SiteFailure` for a site that does not list its files.
 */
export async function pull(
  folder: string,
  site: RemoteSite,
  options: PullOptions,
  terminal: Terminal,
): Promise<PullReport> {
  const tree = await readTarget(folder);
  if (options.deletes && !(await site.coversAll())) {
    throw new UsageError(
      'Cannot pull with --delete: the token must cover the whole bucket, else the rest of it seems gone',
    );
  }
  const plan = await planPull(folder, await site.list(), tree.files, options.platform);
  const extra = options.deletes ? plan.extra : [];
  const isAllowed =
    options.isDryRun || options.assumesYes || extra.length === 0 || (await mayDelete(extra, terminal));
  const deletions = isAllowed ? extra : [];
  const fetching = options.isDryRun
    ? pretend(plan.fetch, deletions)
    : await fetchAll(folder, site, { files: plan.fetch, deletions }, terminal);
  const isCutShort = fetching.written.failure !== undefined || terminal.stop.aborted;
  const history =
    options.hasHistory && !isCutShort ? await pullHistory(folder, site, options, terminal) : null;
  return reportPull({
    site: site.origin,
    isDryRun: options.isDryRun,
    plan,
    fetching,
    history,
    kept: isAllowed ? [] : extra,
    isStopped: terminal.stop.aborted,
  });
}

/** In a Hugo site files have other places than in the bucket: content would be written beside `content/`, and what is there deleted. */
async function readTarget(folder: string): Promise<LocalTree> {
  if (!existsSync(folder)) return { files: [], isHugoRoot: false, problems: [], warnings: [] };
  const tree = await readLocalTree(folder);
  if (!tree.isHugoRoot) return tree;
  throw new UsageError(`Cannot pull into "${folder}": it must be a plain folder, not a Hugo site`);
}

function mayDelete(extra: readonly LocalFile[], terminal: Terminal): Promise<boolean> {
  for (const { path } of extra) terminal.note(`delete ${path}`);
  const files = extra.length === 1 ? 'this file' : `these ${extra.length} files`;
  return terminal.confirm(`The site does not have ${files} of the folder. Delete?`);
}

async function fetchAll(
  folder: string,
  site: RemoteSite,
  { files, deletions }: { files: readonly RemoteFile[]; deletions: readonly LocalFile[] },
  { stop, follow }: Terminal,
): Promise<Fetching> {
  await mkdir(folder, { recursive: true });
  const progress = follow('Fetching', files.length + deletions.length);
  const options = { stop, onSettled: progress.step };
  try {
    const write = ({ key, size }: RemoteFile) =>
      site.get(key, size, (body) => writeInside(folder, key, body));
    const written = await settleEach(files, write, options);
    const deleted = written.failure
      ? { ...nothing, left: [...deletions] }
      : await settleEach(deletions, ({ path }) => rm(path), options);
    return { written, deleted };
  } finally {
    progress.done();
  }
}

const nothing = { done: [], failed: [], left: [] };

function pretend(files: readonly RemoteFile[], deletions: readonly LocalFile[]): Fetching {
  const done = <T>(items: readonly T[]) => items.map((item) => ({ item, result: undefined }));
  return { written: { ...nothing, done: done(files) }, deleted: { ...nothing, done: done(deletions) } };
}

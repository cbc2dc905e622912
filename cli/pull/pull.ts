/** pull: list → compare → ask → fetch and delete → report. Then the folder equals the bucket. */

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { UsageError } from '../failures.ts';
import type { LocalFile } from '../files/local-file.ts';
import { readLocalTree } from '../files/local-tree.ts';
import { pullHistory } from '../history/pull-history.ts';
import type { RemoteFile, RemoteSite } from '../site/remote-site.ts';
import { settleEach } from '../site/settle-each.ts';
import type { Terminal } from '../terminal.ts';
import { planPull } from './plan-pull.ts';
import { type Fetching, type PullReport, reportPull } from './report.ts';
import { withoutThemes } from './without-themes.ts';
import { writeInside } from './write-inside.ts';

export type PullOptions = {
  /** Do everything but write and delete. */
  isDryRun: boolean;
  /** Delete files that the bucket does not have. */
  deletes: boolean;
  /** Do not ask before deleting. */
  assumesYes: boolean;
  /** Fetch the files and settings of themes, too. */
  hasThemes?: boolean;
  /** Fetch the history of files, too, and those of themes. */
  hasHistory: boolean;
  /** As `process.platform`. */
  platform: string;
};

/**
 * Makes the folder equal to the bucket; a missing folder is created. Files that cannot be written, and
 * failures of the site, are in the report.
 *
 * Throws a `UsageError` for a folder or a deletion that looks like a mistake. Throws a `SiteFailure` for a
 * site that does not list its files.
 */
export async function pull(
  folder: string,
  site: RemoteSite,
  options: PullOptions,
  terminal: Terminal,
): Promise<PullReport> {
  const here = await readTarget(folder);
  if (options.deletes && !(await site.coversAll())) {
    throw new UsageError(
      'Cannot pull with --delete: the token must cover the whole bucket, else the rest of it seems gone',
    );
  }
  const part = options.hasThemes || options.hasHistory ? site : await withoutThemes(site);
  const plan = await planPull(folder, await part.list(), here, options.platform);
  const extra = options.deletes ? plan.extra : [];
  const isAllowed =
    options.isDryRun || options.assumesYes || extra.length === 0 || (await mayDelete(extra, terminal));
  const deletions = isAllowed ? extra : [];
  const fetching = options.isDryRun
    ? pretend(plan.fetch, deletions)
    : await fetchAll(folder, part, { files: plan.fetch, deletions }, terminal);
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

/**
 * Refuses a Hugo site, where files have other paths than in the bucket: content would be written beside
 * `content/`, and existing files deleted.
 */
async function readTarget(folder: string): Promise<LocalFile[]> {
  if (!existsSync(folder)) return [];
  const { files, isHugoRoot } = await readLocalTree(folder);
  if (!isHugoRoot) return files.filter(({ theme, content }) => theme === undefined && content === undefined);
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

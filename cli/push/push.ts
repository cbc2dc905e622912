/** push: compare → check → ask → send and delete → report. Then the site equals the folder. */

import { isPageTemplate } from '../../src/content/keys.ts';
import { type Checked, checkFiles, nothingToCheck } from '../check/check-files.ts';
import { findSurroundings } from '../check/surroundings.ts';
import { UsageError } from '../failures.ts';
import { createDigester, type Digester } from '../files/local-file.ts';
import { type LocalTree, readLocalTree } from '../files/local-tree.ts';
import { type LocalHistory, readLocalHistory } from '../history/local-history.ts';
import { pushHistory, tellingProvenance } from '../history/push-history.ts';
import { type RemoteFile, type RemoteSite, remoteBytes, remoteDigest } from '../site/remote-site.ts';
import type { Terminal } from '../terminal.ts';
import type { KnownResults } from './known-results.ts';
import { knownThere, type Plan, planPush } from './plan.ts';
import { type PushReport, reportPush } from './report.ts';
import { sendAll, type TryOptions, type Work } from './send-all.ts';
import { findThemesThere, isNeededMeanwhile, staysThere } from './themes-there.ts';
import { type Trial, untried } from './try-layouts.ts';

export type PushOptions = {
  /** Do everything but send and delete. */
  isDryRun: boolean;
  /** Unknown shortcodes are warnings. */
  isLenient: boolean;
  /** Delete files that the folder does not have. */
  deletes: boolean;
  /** Do not ask before deleting. */
  assumesYes: boolean;
  /** An empty folder is a site that begins, not a mistake. */
  mayBeEmpty?: boolean;
  /** Send the history of files, too. */
  hasHistory?: boolean;
  /** Leave out the layouts of pages, so that the built-in theme shows the site. */
  isBuiltIn?: boolean;
  /** How the layouts are tried; wholly, if absent. */
  trial?: Trial;
  /** Results of earlier pushes, for quick trials. */
  known?: KnownResults;
};

/**
 * Makes the bucket equal to the folder. `digest` may reuse digests of an earlier push. Problems of files, and
 * failures of the site, are in the report.
 *
 * Throws a `UsageError` for a folder that cannot be pushed, and a `SiteFailure` for a site that does not list
 * its files. Throws `Stopped` when the user stops it before the comparison.
 */
export async function push(
  folder: string,
  site: RemoteSite,
  options: PushOptions,
  terminal: Terminal,
  digest: Digester = createDigester(),
): Promise<PushReport> {
  const { isDryRun, isLenient } = options;
  const first = await readLocalTree(folder, { digest });
  if (!options.mayBeEmpty) refuseEmpty(folder, first);
  const past = options.hasHistory ? await readPast(folder, site) : null;
  const remote = await site.list();
  const { tree: whole, replaced } = await findThemesThere(folder, first, { site, remote, digest });
  const files = options.isBuiltIn ? whole.files.filter(({ key }) => !isPageTemplate(key)) : whole.files;
  const tree = { ...whole, files };
  const plan = await comparePlan(tree, { site, remote }, terminal, digest);
  const others = plan.extra.filter((file) => !replaced.includes(file));
  const extra = options.deletes ? others : [];
  const staying = options.deletes ? [] : others;
  const checked = await check(tree, plan, staying, { site, isLenient, terminal });
  const isAllowed =
    isDryRun || options.assumesYes || extra.length === 0 || (await mayDelete(extra, terminal));
  const deletions = [...replaced, ...(isAllowed ? extra : [])];
  const late = deletions.filter((file) => isNeededMeanwhile(file, replaced.includes(file)));
  const work = { plan, checked, deletions, late };
  const receiving = past ? tellingProvenance(site, past) : site;
  const sending = await send(isDryRun ? pretending(site) : receiving, work, {
    ...{ folder, files: tree.files, isLenient, terminal },
    ...{ trial: options.trial ?? 'whole', known: options.known ?? new Map() },
  });
  const isCutShort = sending.failure !== undefined || terminal.stop.aborted;
  const history =
    past && !isCutShort ? await pushHistory(folder, site, { local: past, isDryRun, digest }, terminal) : null;
  const kept = isAllowed ? [] : extra;
  return reportPush({
    site: site.origin,
    isDryRun,
    tree,
    work,
    sending,
    history,
    kept,
    isStopped: terminal.stop.aborted,
  });
}

function refuseEmpty(folder: string, { files }: LocalTree): void {
  if (files.length > 0) return;
  throw new UsageError(`Cannot push "${folder}": it must have a file in it`);
}

/** A token with a prefix may not set the time and the author of earlier uploads. */
async function readPast(folder: string, site: RemoteSite): Promise<LocalHistory> {
  if (await site.coversAll()) return readLocalHistory(folder);
  throw new UsageError('Cannot push with --history: the token must be one for all keys');
}

async function comparePlan(
  tree: LocalTree,
  { site, remote }: { site: RemoteSite; remote: readonly RemoteFile[] },
  terminal: Terminal,
  digest: Digester,
): Promise<Plan> {
  const progress = terminal.follow('Comparing', tree.files.length);
  try {
    return await planPush(tree.files, remote, {
      digest,
      digestRemote: (file) => remoteDigest(site, file),
      staysThere: (key) => staysThere(key, tree),
      onCompared: progress.step,
    });
  } finally {
    progress.done();
  }
}

/** `staying` are the files that only the bucket has, and keeps. */
async function check(
  tree: LocalTree,
  plan: Plan,
  staying: readonly RemoteFile[],
  { site, isLenient, terminal }: { site: RemoteSite; isLenient: boolean; terminal: Terminal },
): Promise<Checked> {
  if (plan.send.length === 0) return nothingToCheck;
  const others = staying.map((file) => ({ key: file.key, read: () => remoteBytes(site, file) }));
  const progress = terminal.follow('Checking', plan.send.length);
  try {
    return await checkFiles(plan.send, {
      around: await findSurroundings(tree.files, others),
      others: await knownThere(plan.unchanged, staying, site),
      areAll: false,
      isLenient,
      now: Date.now(),
      stop: terminal.stop,
      onChecked: progress.step,
    });
  } finally {
    progress.done();
  }
}

function mayDelete(extra: readonly RemoteFile[], terminal: Terminal): Promise<boolean> {
  for (const { key } of extra) terminal.note(`delete ${key}`);
  const files = extra.length === 1 ? 'this file' : `these ${extra.length} files`;
  return terminal.confirm(`The folder does not have ${files} of the site. Delete?`);
}

type HowToSend = TryOptions & { isLenient: boolean; terminal: Terminal };

async function send(site: RemoteSite, work: Work, { terminal, ...how }: HowToSend) {
  const progress = terminal.follow('Sending', work.checked.passed.length + work.deletions.length);
  try {
    return await sendAll(site, work, { ...how, stop: terminal.stop, onSettled: progress.step });
  } finally {
    progress.done();
  }
}

/** The site for a dry run: it accepts everything, and nothing is sent. */
function pretending(site: RemoteSite): RemoteSite {
  return {
    ...site,
    put: async () => ({
      status: 'asset',
      change: 'none',
      url: null,
      version: null,
      warnings: [],
      sweep: false,
    }),
    remove: async () => {},
    tryLayouts: async () => untried,
  };
}

/** Sends and deletes the planned files, in an order that never shows hidden content to visitors. */

import { isLayoutText } from '../../src/content/keys.ts';
import { isCompiled, mustBeCompiled } from '../../src/content/layouts/compiled.ts';
import type { Checked } from '../check/check-files.ts';
import { Refusal, type SiteFailure } from '../failures.ts';
import { fileBody, type LocalFile } from '../files/local-file.ts';
import type { RemoteFile, RemoteSite, UploadReply } from '../site/remote-site.ts';
import { type Settled, settleEach } from '../site/settle-each.ts';
import type { KnownResults } from './known-results.ts';
import { deletionStages, keepersAmong, type Orphan, stagesOf, withoutOrphans } from './order.ts';
import type { Plan } from './plan.ts';
import { changesLayouts, type Layouts, type Trial, tryLayouts, untried } from './try-layouts.ts';

export type Work = {
  plan: Plan;
  checked: Pick<Checked, 'passed' | 'hidden'>;
  deletions: readonly RemoteFile[];
  /** Those of the deletions that wait until visitors see the new layouts. */
  late?: readonly RemoteFile[];
};

export type Sending = {
  sent: { file: LocalFile; reply: UploadReply }[];
  /** Files that the site refuses, or that can no longer be read. */
  refused: { file: LocalFile; error: Error }[];
  orphans: Orphan[];
  deleted: RemoteFile[];
  undeleted: { file: RemoteFile; error: Error }[];
  /** Faults and warnings of the layouts that were sent. */
  layouts: Layouts;
  /** Keys of files that were not sent or deleted, because the push ended before. */
  left: string[];
  failure?: SiteFailure;
};

export type SendOptions = { isLenient: boolean; stop: AbortSignal; onSettled?: () => void };

export type TryOptions = {
  folder: string;
  files: readonly LocalFile[];
  /** In a quick one a change of texts alone tries no layouts. */
  trial: Trial;
  known: KnownResults;
};

/** Failures are in the result. Once the site fails or the user stops the push, all other files are left. */
export async function sendAll(
  site: RemoteSite,
  work: Work,
  options: SendOptions & TryOptions,
): Promise<Sending> {
  const sending: Sending = {
    sent: [],
    refused: [],
    orphans: [],
    deleted: [],
    undeleted: [],
    left: [],
    layouts: untried,
  };
  const { plan, checked, deletions, late = [] } = work;
  const passed = new Set(checked.passed);
  const missing = new Set<string>();
  const miss = async (files: readonly LocalFile[]): Promise<void> => {
    const absent = files.filter(({ key }) => !plan.there.has(key));
    for (const key of await keepersAmong(absent)) missing.add(key);
  };
  await miss(plan.send.filter((file) => !passed.has(file)));
  for (const stage of stagesOf(checked.passed, checked.hidden)) {
    const { kept, orphans } = withoutOrphans(stage, missing);
    sending.orphans.push(...orphans);
    const { failed, left } = await sendStage(site, kept, options, sending);
    await miss([...orphans.map(({ file }) => file), ...failed.map(({ item }) => item), ...left]);
  }
  const areTried = [...checked.passed, ...deletions].some(({ key }) => isLayoutText(key));
  const waiting = areTried ? late : [];
  const early = deletions.filter((file) => !waiting.includes(file));
  for (const stage of deletionStages(early)) await deleteStage(site, stage, options, sending);
  await sendConflictsAgain(site, options, sending);
  await settleLayouts(site, work, options, sending);
  // Layouts that did not pass leave visitors with those of before, and with their files.
  if (sending.layouts.faults.length === 0) {
    for (const stage of deletionStages(waiting)) await deleteStage(site, stage, options, sending);
  }
  return sending;
}

/** Sources may have to be compiled after any change, or after a push that was interrupted. */
async function settleLayouts(
  site: RemoteSite,
  { plan }: Work,
  { folder, files, trial, known, stop }: SendOptions & TryOptions,
  sending: Sending,
): Promise<void> {
  const { sent, deleted, failure } = sending;
  const changed = [...sent.map(({ file }) => file.key), ...deleted.map(({ key }) => key)];
  const hasSources = files.some(({ key }) => mustBeCompiled(key));
  const isCut = hasSources && ![...plan.there].some(isCompiled);
  const isPossible = hasSources && changed.length > 0 && trial !== 'quick';
  if (failure !== undefined || stop.aborted) return;
  if (!changesLayouts(changed) && !isCut && !isPossible && trial !== 'further') return;
  const versions = new Map([
    ...plan.unchanged.map(({ file, remote }) => [file.key, remote.version] as const),
    ...sent.map(({ file, reply }) => [file.key, reply.version ?? ''] as const),
  ]);
  const versionOf = (key: string) => versions.get(key);
  sending.layouts = await tryLayouts(site, {
    ...{ folder, files, there: plan.there, versionOf, changed, trial, known },
  });
  if (sending.layouts.failure) sending.failure = sending.layouts.failure;
}

async function sendStage(
  site: RemoteSite,
  files: readonly LocalFile[],
  options: SendOptions,
  sending: Sending,
): Promise<Settled<LocalFile, UploadReply>> {
  const put = (file: LocalFile) => site.put(file.key, () => fileBody(file), options.isLenient);
  const settled = await unlessFailed(files, put, options, sending);
  sending.sent.push(...settled.done.map(({ item, result }) => ({ file: item, reply: result })));
  sending.refused.push(...settled.failed.map(({ item, error }) => ({ file: item, error })));
  return settled;
}

async function deleteStage(
  site: RemoteSite,
  files: readonly RemoteFile[],
  options: SendOptions,
  sending: Sending,
): Promise<void> {
  const { done, failed } = await unlessFailed(files, ({ key }) => site.remove(key), options, sending);
  sending.deleted.push(...done.map(({ item }) => item));
  sending.undeleted.push(...failed.map(({ item, error }) => ({ file: item, error })));
}

/**
 * Sends files again that were refused because another file had their address: that file may have moved by
 * now. Repeats while any file succeeds.
 */
async function sendConflictsAgain(site: RemoteSite, options: SendOptions, sending: Sending): Promise<void> {
  let before = 0;
  let after = sending.sent.length + sending.deleted.length;
  while (after > before && sending.failure === undefined && !options.stop.aborted) {
    const conflicts = sending.refused.filter(({ error }) => isConflict(error));
    sending.refused = sending.refused.filter(({ error }) => !isConflict(error));
    before = sending.sent.length;
    const { onSettled: _, ...quietly } = options;
    await sendStage(
      site,
      conflicts.map(({ file }) => file),
      quietly,
      sending,
    );
    after = sending.sent.length;
  }
}

function isConflict(error: Error): boolean {
  return error instanceof Refusal && error.status === 409;
}

/** Leaves everything once the site has failed. */
async function unlessFailed<T extends { key: string }, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
  options: SendOptions,
  sending: Sending,
): Promise<Settled<T, R>> {
  const settled: Settled<T, R> = sending.failure
    ? { done: [], failed: [], left: [...items] }
    : await settleEach(items, act, options);
  if (settled.failure) sending.failure = settled.failure;
  sending.left.push(...settled.left.map(({ key }) => key));
  return settled;
}

/** Lets visitors see the layouts that were sent, with the style sheets and scripts that only this machine can compile. */

import { isOfLayouts } from '../../src/content/keys.ts';
import { type Compilation, isCompiled } from '../../src/content/layouts/compiled.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import { compileAll } from '../compile/compile.ts';
import { Refusal, SiteFailure } from '../failures.ts';
import { type Remark, remarksOfFailure } from '../report.ts';
import type { RemoteSite, TriedLayouts } from '../site/remote-site.ts';
import { type Changes, type KnownResults, oldResults } from './known-results.ts';

/** Results may be made of others, so that a trial asks for more than the one before. */
const mostRounds = 3;

export type Layouts = TriedLayouts & {
  /** Keys of results that were stored, with their sources. */
  compiled: { source: string; key: string }[];
  /** Keys of results that nothing uses any more. */
  forgotten: string[];
  problems: Remark[];
  failure?: SiteFailure;
};

export const untried: Layouts = {
  ...{ state: 'none', faults: [], warnings: [], compiles: [], compiledKeys: [] },
  ...{ compiled: [], forgotten: [], problems: [] },
};

/**
 * How the layouts are tried. `whole`: on many pages, where anything that they depend on has changed. `quick`: on a page of
 * each kind, so that visitors see them; no page is tried where only sources of known results have changed. `further`: on
 * the pages that a quick trial leaves out.
 */
export type Trial = 'whole' | 'quick' | 'further';

export type LayoutsToTry = Changes & {
  folder: string;
  trial: Trial;
  /** Keys on the site. */
  there: ReadonlySet<string>;
  /** Of earlier pushes to the site. This push adds its own. */
  known: KnownResults;
};

/** Whether what templates make may differ after changes of these keys. */
export function changesLayouts(keys: readonly string[]): boolean {
  return keys.some((key) => isOfLayouts(key) || isSettings(key));
}

/** The layouts are tried as one, once all of them are there. Failures are in the result. */
export async function tryLayouts(site: RemoteSite, all: LayoutsToTry): Promise<Layouts> {
  const layouts: Layouts = { ...untried, compiled: [], forgotten: [], problems: [] };
  try {
    const isQuick = all.trial === 'quick';
    const old = isQuick ? oldResults(all.known, all) : undefined;
    if (old !== undefined) {
      await compileAndStore(site, old, all, layouts);
      return layouts;
    }
    await tryInRounds(site, !isQuick, all, layouts);
    const isSettled = layouts.state === 'current' && layouts.problems.length === 0;
    if (isSettled && !isQuick) await forget(site, all, layouts);
  } catch (error) {
    if (error instanceof SiteFailure) layouts.failure = error;
    else if (!(error instanceof Refusal)) throw error;
  }
  return layouts;
}

/** Compiles what the trial asks for, and tries again with it. */
async function tryInRounds(
  site: RemoteSite,
  isWhole: boolean,
  all: LayoutsToTry,
  layouts: Layouts,
): Promise<void> {
  Object.assign(layouts, await site.tryLayouts(isWhole));
  const asked = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const jobs = layouts.compiles.filter(({ key }) => !asked.has(key));
    if (jobs.length === 0) return;
    for (const { key } of jobs) asked.add(key);
    if (!(await compileAndStore(site, jobs, all, layouts))) return;
    Object.assign(layouts, await site.tryLayouts(isWhole));
  }
}

/** Returns whether anything was stored. */
async function compileAndStore(
  site: RemoteSite,
  jobs: readonly Compilation[],
  all: LayoutsToTry,
  { compiled, problems }: Layouts,
): Promise<boolean> {
  const before = compiled.length;
  for (const result of await compileAll(jobs, all)) {
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    const { job, stored, madeFrom } = result;
    try {
      await site.put(job.key, async () => ({ content: stored, size: stored.byteLength }), false);
      compiled.push({ source: job.source, key: job.key });
      all.known.set(job.key, { job, madeFrom });
    } catch (error) {
      problems.push(...remarksOfFailure(job.source, error));
    }
  }
  return compiled.length > before;
}

/** Deletes the former results at the paths of those that are used now. */
async function forget(
  site: RemoteSite,
  { there, files, known }: LayoutsToTry,
  layouts: Layouts,
): Promise<void> {
  const used = new Set(layouts.compiledKeys);
  const own = new Set(files.map(({ key }) => key));
  const folders = new Set([...used].map(folderOf));
  for (const key of there) {
    const isOfPath = isCompiled(key) && folders.has(folderOf(key));
    if (!isOfPath || used.has(key) || own.has(key)) continue;
    await site.remove(key);
    known.delete(key);
    layouts.forgotten.push(key);
  }
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

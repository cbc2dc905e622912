/** Lets visitors see the layouts that were sent, with the style sheets and scripts that only this machine can compile. */

import { isOfLayouts } from '../../src/content/keys.ts';
import { type Compilation, isCompiled, mustBeCompiled } from '../../src/content/layouts/compiled.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import { compileAll } from '../compile/compile.ts';
import { Refusal, SiteFailure } from '../failures.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type Remark, remarksOfFailure } from '../report.ts';
import type { RemoteSite, TriedLayouts } from '../site/remote-site.ts';

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

export type LayoutsToTry = {
  folder: string;
  files: readonly LocalFile[];
  /** Keys on the site. */
  there: ReadonlySet<string>;
  versionOf(key: string): string | undefined;
  /** Keys that were sent or deleted. */
  changed: readonly string[];
  /** Visitors see a state that passed on a page of each kind; further pages are tried after `onShown`. */
  isQuick: boolean;
  onShown?: () => void;
  /** Compilations of earlier pushes to the site, by the keys of results. This push adds to them. */
  known?: Map<string, Compilation>;
};

/** Whether what templates make may differ after changes of these keys. */
export function changesLayouts(keys: readonly string[]): boolean {
  return keys.some((key) => isOfLayouts(key) || isSettings(key));
}

/** The layouts are tried as one, once all of them are there. Failures are in the result. */
export async function tryLayouts(site: RemoteSite, all: LayoutsToTry): Promise<Layouts> {
  const layouts: Layouts = { ...untried, compiled: [], forgotten: [], problems: [] };
  try {
    const again = importersOf(all);
    if (again !== undefined) {
      await compileAndStore(site, again, all, layouts);
      return layouts;
    }
    if (all.isQuick) {
      await tryInRounds(site, false, all, layouts);
      all.onShown?.();
    }
    await tryInRounds(site, true, all, layouts);
    if (layouts.state === 'current' && layouts.problems.length === 0) await forget(site, all, layouts);
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
  const known = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const jobs = layouts.compiles.filter(({ key }) => !known.has(key));
    if (jobs.length === 0) return;
    for (const job of jobs) {
      known.add(job.key);
      all.known?.set(job.key, job);
    }
    if (!(await compileAndStore(site, jobs, all, layouts))) return;
    Object.assign(layouts, await site.tryLayouts(isWhole));
  }
}

/**
 * The known results to make again after a change of files that sources may import. No trial has to tell them, since none of
 * their keys changes. Undefined where anything else has changed.
 */
function importersOf({ isQuick, changed, known, there, files }: LayoutsToTry): Compilation[] | undefined {
  if (!isQuick) return undefined;
  const here = new Set(files.map(({ key }) => key));
  const jobs = [...(known?.values() ?? [])].filter(({ key }) => there.has(key));
  const sources = new Set(jobs.map(({ source }) => source));
  const isImport = (key: string) => mustBeCompiled(key) && !sources.has(key) && here.has(key);
  return jobs.length > 0 && changed.every(isImport) ? jobs : undefined;
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
    const { job, stored } = result;
    try {
      await site.put(job.key, async () => ({ content: stored, size: stored.byteLength }), false);
      compiled.push({ source: job.source, key: job.key });
    } catch (error) {
      problems.push(...remarksOfFailure(job.source, error));
    }
  }
  return compiled.length > before;
}

/** Deletes the former results at the paths of those that are used now. */
async function forget(site: RemoteSite, { there, files }: LayoutsToTry, layouts: Layouts): Promise<void> {
  const used = new Set(layouts.compiledKeys);
  const own = new Set(files.map(({ key }) => key));
  const folders = new Set([...used].map(folderOf));
  for (const key of there) {
    const isOfPath = isCompiled(key) && folders.has(folderOf(key));
    if (!isOfPath || used.has(key) || own.has(key)) continue;
    await site.remove(key);
    layouts.forgotten.push(key);
  }
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

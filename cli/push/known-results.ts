/** Which compiled files a change of sources makes old, told without asking the site. */

import { type Compilation, mustBeCompiled, renewed } from '../../src/content/layouts/compiled.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import type { LocalFile } from '../files/local-file.ts';

/** Results of earlier pushes by their keys, with the keys of the assets that each was made from. */
export type KnownResults = Map<string, { job: Compilation; madeFrom: readonly string[] }>;

export type Changes = {
  files: readonly LocalFile[];
  versionOf(key: string): string | undefined;
  /** Keys that were sent or deleted. */
  changed: readonly string[];
};

/**
 * The results to make again after a change of sources alone. Undefined where only a trial can tell them. So it is
 * after any other change, for a source that templates write, and for one without a known result.
 */
export function oldResults(known: KnownResults, all: Changes): Compilation[] | undefined {
  const { files, versionOf } = all;
  const here = new Set(files.map(({ key }) => key));
  const changed = new Set(all.changed.filter((key) => key !== themeNoteKey));
  const old = [...known.values()].filter(({ madeFrom }) => madeFrom.some((key) => changed.has(key)));
  const sources = new Set(old.flatMap(({ madeFrom }) => madeFrom));
  const isKnown = (key: string) => mustBeCompiled(key) && here.has(key) && sources.has(key);
  if (changed.size === 0 || ![...changed].every(isKnown)) return undefined;
  if (old.some(({ job }) => changed.has(job.source) && job.text !== undefined)) return undefined;
  const now = old.map(({ job, madeFrom }) => {
    return { madeFrom, job: changed.has(job.source) ? renewed(job, versionOf(job.source)) : job };
  });
  // The result of a former state of the source is of no use.
  for (const { job } of old) known.delete(job.key);
  for (const each of now) known.set(each.job.key, each);
  return now.map(({ job }) => job);
}

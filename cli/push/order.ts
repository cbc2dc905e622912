/** In which order files are sent and deleted, so that nothing is seen that is not meant to be. */

import { bundleOf, isMarkdown, isPrivate, isSectionIndex } from '../../src/content/paths.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import type { LocalFile } from '../files/local-file.ts';

/**
 * Files in groups, each to be sent when the one before it is through: settings, which say how all others are read; the owner's own parts
 * (shortcodes); texts of sections, which may hide what is in them; hidden page bundles, before the files that they hide; media; posts.
 */
export function stagesOf(files: readonly LocalFile[], hidden: ReadonlySet<string>): LocalFile[][] {
  const stages: LocalFile[][] = [[], [], [], [], [], []];
  for (const file of files) stages[stageOf(file.key, hidden)]?.push(file);
  return stages.filter((stage) => stage.length > 0);
}

function stageOf(key: string, hidden: ReadonlySet<string>): number {
  if (isSettings(key)) return 0;
  if (isPrivate(key)) return 1;
  if (isSectionIndex(key)) return 2;
  if (bundleOf(key) !== null && hidden.has(key)) return 3;
  return isMarkdown(key) ? 5 : 4;
}

/** What hides other files goes last: texts of sections, and before them the posts of page bundles. */
export function deletionStages<T extends { key: string }>(files: readonly T[]): T[][] {
  const stages: T[][] = [[], [], []];
  for (const file of files) {
    stages[isSectionIndex(file.key) ? 2 : bundleOf(file.key) === null ? 0 : 1]?.push(file);
  }
  return stages.filter((stage) => stage.length > 0);
}

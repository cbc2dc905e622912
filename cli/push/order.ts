/** In which order files are sent and deleted, and which are not sent, so that nothing is seen that is not meant to be. */

import { readFile } from 'node:fs/promises';
import {
  bundleOf,
  isMarkdown,
  isPage,
  isPrivate,
  isSectionIndex,
  possibleIndexes,
  possibleOwners,
} from '../../src/content/keys.ts';
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

/** `keeper` is the key of the file that is missing. */
export type Orphan = { file: LocalFile; keeper: string };

/**
 * Those among files that could not be sent which may have been meant to hide others: posts of page bundles, whose files they are, and
 * texts of sections that speak of drafts, times or cascades, whatever it is that they say.
 */
export async function keepersAmong(files: readonly LocalFile[]): Promise<string[]> {
  const keepers: string[] = [];
  for (const { key, path } of files) {
    if (bundleOf(key) !== null) keepers.push(key);
    else if (isSectionIndex(key) && (await speaksOfHiding(path))) keepers.push(key);
  }
  return keepers;
}

async function speaksOfHiding(path: string): Promise<boolean> {
  const text = await readFile(path, 'latin1').catch(() => 'draft');
  return /\b(?:draft|published?|cascade|build|headless|(?:publish|expiry|pub|unpublish)date)\b/i.test(text);
}

/** Takes the files out that one of the missing ones may hide. */
export function withoutOrphans(
  files: readonly LocalFile[],
  missing: ReadonlySet<string>,
): { kept: LocalFile[]; orphans: Orphan[] } {
  const kept: LocalFile[] = [];
  const orphans: Orphan[] = [];
  for (const file of files) {
    const keeper = missing.size === 0 ? undefined : keeperOf(file.key, missing);
    if (keeper === undefined) kept.push(file);
    else orphans.push({ file, keeper });
  }
  return { kept, orphans };
}

function keeperOf(key: string, missing: ReadonlySet<string>): string | undefined {
  const owners = possibleOwners(key).filter((owner) => owner !== key);
  const sections = isPage(key) ? possibleIndexes(key).filter((index) => index !== key) : [];
  return [...owners, ...sections].find((keeper) => missing.has(keeper));
}

/** Files that another one may hide from visitors, and that must not go to a site which does not have it. */

import { readFile } from 'node:fs/promises';
import { bundleOf, folderOf, isPage, isSectionIndex, possibleOwners } from '../../src/content/paths.ts';
import type { LocalFile } from '../files/local-file.ts';

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
  const sections = isPage(key) ? sectionIndexesAbove(key).filter((index) => index !== key) : [];
  return [...owners, ...sections].find((keeper) => missing.has(keeper));
}

const suffixes = ['md', 'markdown', 'html', 'htm'];

/** The nearest first. */
function sectionIndexesAbove(key: string): string[] {
  const indexes: string[] = [];
  for (let folder = folderOf(key); folder !== ''; folder = folderOf(folder)) {
    indexes.push(...suffixes.map((suffix) => `${folder}/_index.${suffix}`));
  }
  return [...indexes, ...suffixes.map((suffix) => `_index.${suffix}`)];
}

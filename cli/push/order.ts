/**
 * The order in which files are sent and deleted, and the files that are held back. Hidden content must never
 * become visible on the way.
 */

import { readFile } from 'node:fs/promises';
import { bundleOf, isMarkdown, isPage, isPrivate, isSectionIndex } from '../../src/content/keys.ts';
import { possibleIndexes, possibleOwners } from '../../src/content/keys-around.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import type { LocalFile } from '../files/local-file.ts';

/**
 * Files in groups; each group is sent after the one before it is done.
 *
 * 1. settings, which decide how all others are read
 * 2. the owner's own parts (shortcodes)
 * 3. texts of sections, which may hide files below them
 * 4. hidden page bundles, before the files that they hide
 * 5. media
 * 6. posts
 */
export function stagesOf(files: readonly LocalFile[], hidden: ReadonlySet<string>): LocalFile[][] {
  const stages: LocalFile[][] = [[], [], [], [], [], []];
  for (const file of files) stages[stageOf(file.key, hidden)]?.push(file);
  return stages.filter((stage) => stage.length > 0);
}

function stageOf(key: string, hidden: ReadonlySet<string>): number {
  if (isSettings(key)) return 0;
  if (isPrivate(key)) return 1;
  if (isSectionIndex(plain(key))) return 2;
  if (bundleOf(plain(key)) !== null && hidden.has(key)) return 3;
  return isMarkdown(key) ? 5 : 4;
}

/** Files that hide others are deleted last: the posts of page bundles, then texts of sections. */
export function deletionStages<T extends { key: string }>(files: readonly T[]): T[][] {
  const stages: T[][] = [[], [], []];
  for (const file of files) {
    const key = plain(file.key);
    stages[isSectionIndex(key) ? 2 : bundleOf(key) === null ? 0 : 1]?.push(file);
  }
  return stages.filter((stage) => stage.length > 0);
}

/** `keeper` is the key of the missing file. */
export type Orphan = { file: LocalFile; keeper: string };

/**
 * Files that may hide others, among those that could not be sent. These are posts of page bundles, and texts
 * of sections that set drafts, times or cascades to any value.
 */
export async function keepersAmong(files: readonly LocalFile[]): Promise<string[]> {
  const keepers: string[] = [];
  for (const { key, path } of files) {
    if (bundleOf(plain(key)) !== null) keepers.push(key);
    else if (isSectionIndex(plain(key)) && (await speaksOfHiding(path))) keepers.push(key);
  }
  return keepers;
}

async function speaksOfHiding(path: string): Promise<boolean> {
  const text = await readFile(path, 'latin1').catch(() => 'draft');
  return /\b(?:draft|published?|cascade|build|headless|(?:publish|expiry|pub|unpublish)date)\b/i.test(text);
}

/** Removes the files that one of the missing files may hide. */
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

/** A bundle's files may be hidden by any of its translations, pages by the sections of their language. */
function keeperOf(key: string, missing: ReadonlySet<string>): string | undefined {
  const suffix = suffixOf(key);
  const owners = new Set(possibleOwners(key).filter((owner) => owner !== plain(key)));
  const sections = new Set(isPage(key) ? possibleIndexes(key).filter((index) => index !== plain(key)) : []);
  return [...missing].find(
    (keeper) => owners.has(plain(keeper)) || (suffixOf(keeper) === suffix && sections.has(plain(keeper))),
  );
}

/** The key of the text of a bundle or of a section without its language: `index.md` for `index.fr.md`. */
function plain(key: string): string {
  return key.replace(/(?<=(?:^|\/)_?index)\.[\w-]+(?=\.(?:md|markdown|html?)$)/i, '');
}

/** `fr` for `a.fr.md`; empty for a page without a language in its name. */
function suffixOf(key: string): string {
  return /\.([\w-]+)\.[^./]+$/.exec(key)?.[1]?.toLowerCase() ?? '';
}

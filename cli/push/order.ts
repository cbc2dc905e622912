/** In which order files are sent and deleted, so that nothing is seen that is not meant to be. */

import { isMarkdown, isPrivate, isSectionIndex } from '../../src/urls.ts';
import { isSettings } from '../check/site-settings.ts';
import type { LocalFile } from '../files/local-tree.ts';

/**
 * Files in groups, each to be sent when the one before it is through: settings, which say how all others are read; the owner's own parts
 * (shortcodes); hidden page bundles before the files that they hide; media; texts of lists; posts.
 */
export function stagesOf(files: readonly LocalFile[], hidden: ReadonlySet<string>): LocalFile[][] {
  const stages: LocalFile[][] = [[], [], [], [], [], []];
  for (const file of files) stages[stageOf(file.key, hidden)]?.push(file);
  return stages.filter((stage) => stage.length > 0);
}

function stageOf(key: string, hidden: ReadonlySet<string>): number {
  if (isSettings(key)) return 0;
  if (isPrivate(key)) return 1;
  if (!isMarkdown(key)) return 3;
  if (isSectionIndex(key)) return 4;
  return isBundleIndex(key) && hidden.has(key) ? 2 : 5;
}

/** Files of a page bundle go before their post, which may be what hides them; of bundles in each other, the inner first. */
export function deletionStages<T extends { key: string }>(files: readonly T[]): T[][] {
  const others = files.filter(({ key }) => !isBundleIndex(key));
  const indexes = files.filter(({ key }) => isBundleIndex(key));
  return [others, indexes].filter((stage) => stage.length > 0);
}

/** The `index.md` of the page bundle that a file belongs to; undefined for posts and for files of no bundle. */
export function ownerOf(key: string, keys: { has(key: string): boolean }): string | undefined {
  if (isMarkdown(key)) return undefined;
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    const folder = key.slice(0, end);
    const owner = [`${folder}/index.md`, `${folder}/index.markdown`].find((name) => keys.has(name));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function isBundleIndex(key: string): boolean {
  return /\/index\.(?:md|markdown)$/.test(key);
}

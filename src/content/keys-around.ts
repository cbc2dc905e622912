/** Keys of the texts that may stand in the folders around a file. */

import { folderOf } from './keys.ts';

/** Keys of possible `_index.md` files in the folders around a key, the nearest first. */
export function possibleIndexes(key: string): string[] {
  const indexes: string[] = [];
  for (let folder = folderOf(key); folder !== ''; folder = folderOf(folder)) {
    indexes.push(...pageKeys(`${folder}/_index`));
  }
  return [...indexes, ...pageKeys('_index')];
}

/** The keys of a page with every suffix that a page may have. */
function pageKeys(stem: string): string[] {
  return ['md', 'markdown', 'html', 'htm'].map((suffix) => `${stem}.${suffix}`);
}

/**
 * Keys of possible posts in whose bundles a file may lie, the nearest folder first. `codes` are those of the site's
 * languages, if it has several.
 */
export function possibleOwners(key: string, codes: readonly string[] = []): string[] {
  const owners: string[] = [];
  for (let folder = folderOf(key); folder !== ''; folder = folderOf(folder)) {
    owners.push(
      ...pageKeys(`${folder}/index`),
      ...codes.flatMap((code) => pageKeys(`${folder}/index.${code}`)),
    );
  }
  return owners;
}

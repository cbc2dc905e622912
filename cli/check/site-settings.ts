/** The settings that a site will have once the files of a folder are in its bucket. */

import { readFile } from 'node:fs/promises';
import { validate } from '../../src/publish/validate.ts';
import { defaultSite, type Site } from '../../src/site.ts';
import type { LocalFile } from '../files/local-tree.ts';

/** Settings in the order in which they count. */
export const settingsKeys = ['site.yaml', 'site.yml'].concat(
  ['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((suffix) => `${name}.${suffix}`)),
);

/** Whether the file says how all others are read. */
export function isSettings(key: string): boolean {
  return settingsKeys.includes(key);
}

/**
 * Reads the settings of the folder, else those that `readRemote` finds in the bucket, else gives the defaults. Settings that
 * cannot be read count for nothing here: whoever checks them says what is wrong.
 */
export async function findSettings(
  files: readonly LocalFile[],
  readRemote: (key: string) => Promise<Uint8Array | null> = async () => null,
): Promise<Site> {
  const local = new Map(files.map((file) => [file.key, file.path]));
  for (const key of settingsKeys) {
    const path = local.get(key);
    const bytes = path === undefined ? await readRemote(key) : await readFile(path);
    const site = bytes && siteIn(key, bytes);
    if (site) return site;
  }
  return defaultSite;
}

/** The Worker decides which files are settings: those that it finds a site in. */
function siteIn(key: string, bytes: Uint8Array): Site | undefined {
  try {
    return validate({ key, bytes }, { site: defaultSite, basis: '' }, true).entry.site;
  } catch {
    return undefined;
  }
}

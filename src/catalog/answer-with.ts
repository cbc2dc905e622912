import type { Site } from '../content/site/site.ts';
import type { Answer } from './answer.ts';
import { customParts } from './custom-parts.ts';
import { nextDue, readFile } from './file-rows.ts';
import { imageOf } from './images.ts';
import { inputsHashOf, isMadeUnder } from './inputs-hash.ts';
import { shownMenus } from './menu.ts';
import { type KnownFolders, parentsOf } from './parent-sections.ts';
import { menuSections } from './resolve-feed.ts';
import type { ResolvedFile } from './resolved.ts';
import { readSiteOf } from './settings.ts';
import { templatesName } from './templates.ts';

/** The result of `find`, with all that every page shows besides. */
export function answerWith<P extends object>(
  sql: SqlStorage,
  token: string,
  suggested: readonly string[],
  find: (site: Site) => P,
): Answer<P> {
  const site = readSiteOf(sql);
  const boundary = nextDue(sql);
  const menus = shownMenus(sql, site);
  const resolved = find(site);
  const own = customParts(sql);
  const logo = site.logo === '' ? undefined : imageOf(sql, [site.logo]);
  return {
    resolved,
    token,
    // The tables of redirects and menus may be long, and only the catalog itself reads them.
    site: { ...site, redirects: [], menus: {} },
    sections: menuSections(sql, site),
    ...(logo && { logo }),
    menus,
    ...(own && { customParts: own }),
    known: knownVersions(sql, site, [...suggested, ...keysOf(resolved)]),
    ...(boundary !== undefined && { boundary }),
  };
}

function knownVersions(
  sql: SqlStorage,
  site: Site,
  keys: readonly string[],
): [key: string, version: string][] {
  const known = new Map<string, string>();
  const templates = templatesName(sql);
  const folders: KnownFolders = new Map();
  for (const key of new Set(keys)) {
    const record = readFile(sql, key);
    if (record === undefined) continue;
    const inputsHash = inputsHashOf(site, parentsOf(sql, key, folders));
    if (isMadeUnder(record.inputsHash, { inputsHash, templates, site })) known.set(key, record.version);
  }
  return [...known];
}

/** The keys of the file that an answer is made from, and of the post whose bundle it lies in. */
function keysOf(resolved: Partial<ResolvedFile> | object): string[] {
  const owner = 'owner' in resolved ? resolved.owner?.key : undefined;
  return ['key' in resolved ? resolved.key : undefined, owner].filter((key) => key !== undefined);
}

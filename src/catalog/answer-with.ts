import { type Sites, siteAt, siteIn, siteOfFile } from '../content/site/sites.ts';
import type { Answer } from './answer.ts';
import { customParts } from './custom-parts.ts';
import { recordedVersions } from './file-rows.ts';
import { imageOf } from './images.ts';
import { inputsHashOf, isMadeUnder } from './inputs-hash.ts';
import { shownMenus } from './menu.ts';
import { localKey, parentsOf } from './parent-sections.ts';
import { menuSections } from './resolve-feed.ts';
import type { InLanguage, ResolvedFile } from './resolved.ts';
import { readSites } from './settings.ts';
import { templatesName } from './templates.ts';

/** The result of `find`, with all that every page shows besides. `path` tells the language, unless the result does. */
export function answerWith<P extends object>(
  sql: SqlStorage,
  state: Pick<Answer<P>, 'token' | 'boundary'>,
  suggested: readonly string[],
  path: string,
  find: (sites: Sites) => P,
): Answer<P> {
  const sites = readSites(sql);
  const resolved = find(sites);
  // A page may have an address outside its language's prefix.
  const site = isInLanguage(resolved) ? siteIn(sites, resolved.language) : siteAt(sites, path);
  const menus = shownMenus(sql, site);
  const own = customParts(sql);
  const logo = site.logo === '' ? undefined : imageOf(sql, [site.logo]);
  return {
    resolved,
    ...state,
    // These may be long, and only the catalog itself reads them.
    site: { ...site, redirects: [], menus: {}, hugo: {} },
    sections: menuSections(sql, site),
    ...(logo && { logo }),
    menus,
    ...(own && { customParts: own }),
    known: knownVersions(sql, sites, [...suggested, ...keysOf(resolved)]),
  };
}

/** Whether the answer is a page, or a feed, which has a language of its own. */
function isInLanguage(resolved: object): resolved is InLanguage {
  return 'kind' in resolved && ['post', 'list', 'terms', 'feed'].includes(String(resolved.kind));
}

function knownVersions(
  sql: SqlStorage,
  sites: Sites,
  keys: readonly string[],
): [key: string, version: string][] {
  const known = new Map<string, string>();
  const templates = templatesName(sql);
  for (const { key, version, recorded } of recordedVersions(sql, [...new Set(keys)])) {
    const site = siteOfFile(sites, key);
    const inputsHash = inputsHashOf(site, parentsOf(sql, localKey(site, key)));
    if (isMadeUnder(recorded, { inputsHash, templates, site })) known.set(key, version);
  }
  return [...known];
}

/** The keys of the file that an answer is made from, and of the post whose bundle it lies in. */
function keysOf(resolved: Partial<ResolvedFile> | object): string[] {
  const owner = 'owner' in resolved ? resolved.owner?.key : undefined;
  return ['key' in resolved ? resolved.key : undefined, owner].filter((key) => key !== undefined);
}

/** Addresses of the default language of several, which has a prefix or none by the settings. */

import { addresses, feedFiles } from '../addresses.ts';
import { languageOf } from '../content/site/languages.ts';
import { defaultSiteOf, type Sites, siteAt } from '../content/site/sites.ts';
import type { ResolvedRedirect } from './resolved.ts';

/** As in Hugo, the home page of the default language of several is found with its prefix and without. */
export function otherHome(sites: Sites, path: string, page: number): ResolvedRedirect | undefined {
  const { prefix, code } = languageOf(siteAt(sites, '/'));
  const home = `${prefix}/`;
  const isMeant = path === '/' ? prefix !== '' : sites.size > 1 && path === `/${code}/`;
  const to = page === 1 ? home : `${home}page/${page}/`;
  return isMeant && path !== home ? { kind: 'redirect', to } : undefined;
}

/**
 * The same address with the prefix of the default language, or without it: the settings may have been others when the
 * link was written. `hasPage` says whether there is a page.
 */
export function inDefaultLanguage(
  sites: Sites,
  path: string,
  hasPage: (path: string) => boolean,
): string | undefined {
  const { prefix, code } = languageOf(defaultSiteOf(sites));
  const other = otherSpelling(path, { prefix, code });
  if (sites.size === 1 && prefix === '') return undefined;
  if (other === undefined || siteAt(sites, path) !== defaultSiteOf(sites)) return undefined;
  const isMade = madeFiles.some((file) => other === prefix + file);
  const [, list] = /^(.*\/)([^/]+)$/.exec(other) ?? [];
  const place = list !== undefined && feedFiles.some(({ name }) => other === list + name) ? list : other;
  return isMade || hasPage(place) ? other : undefined;
}

/** Files that the site makes for each language. */
const madeFiles = [addresses.llms, addresses.openSearch];

function otherSpelling(path: string, { prefix, code }: { prefix: string; code: string }): string | undefined {
  if (prefix !== '') return path.startsWith(`${prefix}/`) ? undefined : prefix + path;
  return path.startsWith(`/${code}/`) ? path.slice(code.length + 1) : undefined;
}

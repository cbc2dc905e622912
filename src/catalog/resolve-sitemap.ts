import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { isUnlisted } from './entry.ts';
import { readFile } from './file-rows.ts';
import { addressOf, isDisabled } from './list-address.ts';
import { allSections, everything } from './lists.ts';
import { mostMenuSections } from './resolve-feed.ts';
import { sectionIndex } from './resolve-post.ts';
import type { ResolvedSitemap, SitemapUrl } from './resolved.ts';
import { sitemapUrl, translatedWithinBudget, withinBudget } from './sitemap-urls.ts';
import { translatedLists, translationsOfEach } from './translations.ts';

/** One part of the sitemap of the language to which `path` belongs. */
export function sitemapPart(
  sql: SqlStorage,
  sites: Sites,
  path: string,
  { part, size }: { part: number; size: number },
): ResolvedSitemap {
  const site = siteAt(sites, path);
  const { prefix } = languageOf(site);
  const pages = rowsFrom(sql, everything(prefix), (part - 1) * size, size)
    .map((row) => readFile(sql, row.item))
    .filter((record) => record?.kind === 'post' || record?.kind === 'section');
  const urls = withinBudget(pages.map(sitemapUrl));
  return {
    kind: 'sitemap',
    count: countRows(sql, everything(prefix)),
    urls: translatedWithinBudget(urls, translationsOfEach(sql, site, pages)),
    ...(site.languages.length > 1 &&
      part === 1 && { lists: listUrls(sql, sites, site), languages: withSitemap(sites) }),
  };
}

function withSitemap(sites: Sites): string[] {
  return [...sites.values()].flatMap(({ language, disableKinds }) =>
    disableKinds.includes('sitemap') ? [] : [language],
  );
}

/** The home page and the sections at the top, with their translations. */
function listUrls(sql: SqlStorage, sites: Sites, site: Site): SitemapUrl[] {
  const { prefix } = languageOf(site);
  const sections = rowsFrom(sql, allSections(prefix), 0, mostMenuSections).map(({ item }) => item);
  const lists = [`${prefix}/`, ...sections]
    .filter((name) => !isDisabled(site, name))
    .map((name) => ({ name, text: sectionIndex(sql, name)?.data }))
    .filter(({ text }) => text === undefined || !isUnlisted(text));
  const urls = lists.map(({ name }) => ({ path: addressOf(sql, site, name) }));
  const translations = lists.map(({ name, text }) => translatedLists(sql, { site, sites }, name, text));
  return translatedWithinBudget(urls, translations);
}

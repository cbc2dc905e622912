/** One page in the sitemap. */

import type { Translation } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { PostEntry, SectionEntry } from './entry.ts';
import type { SitemapUrl } from './resolved.ts';

/** The longest text of a video that search engines take, in characters. */
const longest = 2000;

export function sitemapUrl({ data }: { data: PostEntry | SectionEntry }): SitemapUrl {
  const { path, date } = data;
  if (!('title' in data && 'lists' in data)) return { path, ...(date && { lastmod: date.at }) };
  const { lastmod = date, images, videos, title, description, summary } = data;
  return {
    path,
    ...(lastmod && { lastmod: lastmod.at }),
    ...(images && { images }),
    ...(videos && {
      videos: { list: videos, title, description: (description || summary).slice(0, longest).toWellFormed() },
    }),
  };
}

/**
 * Characters about images and videos in one answer. A call to the catalog may return less than the 50 MB of a
 * sitemap. So if a site has too many of them, the last pages are listed without.
 */
const mediaBudget = 5_000_000;

/** Characters of one image or video besides its own texts: the elements around them. */
const mediaCost = 500;

export function withinBudget(urls: readonly SitemapUrl[]): SitemapUrl[] {
  let left = mediaBudget;
  return urls.map((url) => {
    const { images, videos, ...page } = url;
    if (!images && !videos) return page;
    const count = (images?.length ?? 0) + (videos?.list.length ?? 0);
    left -= JSON.stringify([images, videos]).length + count * mediaCost;
    return left >= 0 ? url : page;
  });
}

/** Characters of the elements about translations in one document, which may have 50 MB. */
const translationsBudget = 30_000_000;

/** Characters of one such element besides the path. */
const translationCost = 120;

/**
 * The pages with their translations, which are in the same order. If a site has too many of them, the last pages are
 * listed without.
 */
export function translatedWithinBudget(
  urls: readonly SitemapUrl[],
  translations: readonly (readonly Translation[])[],
): SitemapUrl[] {
  let left = translationsBudget;
  return urls.map((url, index) => {
    const others = translations[index] ?? [];
    if (others.length === 0) return url;
    const paths = [url, ...others].map(({ path }) => encodePath(path).length + translationCost);
    left -= paths.reduce((sum, cost) => sum + cost, 0);
    return left >= 0 ? { ...url, translations: others } : url;
  });
}

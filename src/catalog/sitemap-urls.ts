/** What a sitemap says of one page. */

import type { PostEntry, SectionEntry, SitemapUrl } from './catalog.ts';

/** Search engines take no longer text of a video, in characters. */
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
 * Characters about images and videos in one answer. A sitemap may have 50 MB and a call to the catalog less, so on a site
 * that is full of them the last pages go without.
 */
const mediaBudget = 5_000_000;

/** What one image or video costs beside its own texts: the elements around them. */
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

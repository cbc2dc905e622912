/** Hugo's own templates by their names below `layouts/`, written for Platen: their pages are those of Hugo. */

import { alias, robots, rss, sitemap, sitemapIndex } from './documents.ts';
import { renderImage, renderLink, renderTable } from './hooks.ts';
import { pageImages } from './page-images.ts';
import { pagination } from './pagination.ts';
import { instagram, video, vimeo, x, youtube } from './players.ts';
import { disqus, googleAnalytics } from './services.ts';
import {
  comment,
  details,
  figure,
  highlight,
  param,
  qr,
  ref,
  relref,
  removed,
  removedShortcode,
} from './shortcodes.ts';
import { openGraph, schema, twitterCards } from './social-metadata.ts';

export const embeddedTemplates: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'rss.xml': rss,
    'sitemap.xml': sitemap,
    'sitemapindex.xml': sitemapIndex,
    'robots.txt': robots,
    'alias.html': alias,
    '_partials/_funcs/get-page-images.html': pageImages,
    '_partials/opengraph.html': openGraph,
    '_partials/schema.html': schema,
    '_partials/twitter_cards.html': twitterCards,
    '_partials/pagination.html': pagination,
    '_partials/disqus.html': disqus,
    '_partials/google_analytics.html': googleAnalytics,
    '_markup/render-link.html': renderLink,
    '_markup/render-image.html': renderImage,
    '_markup/render-table.html': renderTable,
    '_shortcodes/comment.html': comment,
    '_shortcodes/details.html': details,
    '_shortcodes/figure.html': figure,
    '_shortcodes/highlight.html': highlight,
    '_shortcodes/instagram.html': instagram,
    '_shortcodes/param.html': param,
    '_shortcodes/qr.html': qr,
    '_shortcodes/ref.html': ref,
    '_shortcodes/relref.html': relref,
    '_shortcodes/video.html': video,
    '_shortcodes/vimeo.html': vimeo,
    '_shortcodes/vimeo_simple.html': vimeo,
    '_shortcodes/x.html': x,
    '_shortcodes/x_simple.html': x,
    '_shortcodes/youtube.html': youtube,
    ...Object.fromEntries(
      Object.keys(removed).map((name) => [`_shortcodes/${name}.html`, removedShortcode(name)]),
    ),
  }),
);

/** The template that a name of older Hugo means: `_internal/opengraph.html`, `_internal/shortcodes/figure.html`. */
export function embeddedKey(name: string): string | undefined {
  const [, folder = '', rest = ''] = /^_internal\/(shortcodes\/)?(.+)$/.exec(name) ?? [];
  const key = `${folder === '' ? '_partials/' : '_shortcodes/'}${rest}`;
  if (embeddedTemplates.has(key)) return key;
  return embeddedTemplates.has(rest) || embeddedTemplates.has(name) ? rest || name : undefined;
}

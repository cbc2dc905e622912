/** Sitemaps as search engines read them: https://www.sitemaps.org/protocol.html */

import { escapeXml } from './xml.ts';

export type SitemapEntry = {
  /** Absolute. */
  url: string;
  /** Milliseconds since 1970. */
  lastmod?: number;
};

export const sitemapType = 'application/xml; charset=utf-8';

/** The protocol's limit for one file. */
export const urlsPerSitemap = 50_000;

/** One file of pages. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return document('urlset', 'url', entries);
}

/** The list of all files of pages, for sites with more than one. */
export function sitemapIndex(entries: readonly SitemapEntry[]): string {
  return document('sitemapindex', 'sitemap', entries);
}

function document(root: string, element: string, entries: readonly SitemapEntry[]): string {
  const rows = entries.map((entry) => `<${element}>${content(entry)}</${element}>\n`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}</${root}>
`;
}

function content({ url, lastmod }: SitemapEntry): string {
  const changed = lastmod === undefined ? '' : `<lastmod>${w3cDate(lastmod)}</lastmod>`;
  return `<loc>${escapeXml(url)}</loc>${changed}`;
}

/** https://www.w3.org/TR/NOTE-datetime, to the second. */
function w3cDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

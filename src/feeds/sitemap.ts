/** Sitemaps for search engines: https://www.sitemaps.org/protocol.html */

import { escapeXml } from './xml.ts';

export type SitemapEntry = {
  /** Absolute, like all addresses here. */
  url: string;
  /** Milliseconds since 1970. */
  lastmod?: number;
  images?: readonly string[];
  videos?: readonly SitemapVideo[];
  /** The page in all its languages, itself included; empty or absent without a translation. */
  alternates?: readonly { tag: string; url: string }[];
};

/** File or player: https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
export type SitemapVideo = {
  thumbnail: string;
  title: string;
  description: string;
  file?: string;
  player?: string;
};

export const sitemapType = 'application/xml; charset=utf-8';

/** The protocol's limit for one file. */
export const urlsPerSitemap = 50_000;

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
};

/** Of the links to translations, in a sitemap that has some. */
const linkNamespace = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** The longest description of a video, in characters. */
const longestDescription = 2048;

/** One file of pages. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return document('urlset', 'url', entries);
}

/** The list of all files of pages, for sites with more than one. */
export function sitemapIndex(entries: readonly SitemapEntry[]): string {
  return document('sitemapindex', 'sitemap', entries);
}

function document(root: string, child: string, entries: readonly SitemapEntry[]): string {
  const rows = entries.map((entry) => `<${child}>${content(entry)}</${child}>\n`).join('');
  const links = entries.some(({ alternates = [] }) => alternates.length > 0) ? linkNamespace : {};
  const used = Object.entries({ ...namespaces, ...links }).filter(
    ([name]) => name === 'xmlns' || root === 'urlset',
  );
  const attributes = used.map(([name, uri]) => ` ${name}="${uri}"`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}${attributes}>\n${rows}</${root}>\n`;
}

function content({ url, lastmod, images = [], videos = [], alternates = [] }: SitemapEntry): string {
  return [
    element('loc', url),
    lastmod === undefined ? '' : element('lastmod', w3cDate(lastmod)),
    ...alternates.map(
      ({ tag, url }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(tag)}" href="${escapeXml(url)}"/>`,
    ),
    ...images.map((image) => `<image:image>${element('image:loc', image)}</image:image>`),
    ...videos.map((video) => `<video:video>${videoContent(video)}</video:video>`),
  ].join('');
}

function videoContent({ thumbnail, title, description, file, player }: SitemapVideo): string {
  return [
    element('video:thumbnail_loc', thumbnail),
    element('video:title', title),
    element('video:description', description.slice(0, longestDescription)),
    file === undefined ? '' : element('video:content_loc', file),
    player === undefined ? '' : element('video:player_loc', player),
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** https://www.w3.org/TR/NOTE-datetime, to the second. */
function w3cDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Data for search engines about a page, as JSON-LD in the vocabulary of https://schema.org. */

import { addresses } from '../addresses.ts';
import type { Link, PageVideo, PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { translatedInto } from './languages.ts';
import type { SharedPage } from './sharing.tsx';
import { writtenDate } from './written-date.ts';

type Thing = { '@type': string } & Record<string, unknown>;

/** JSON for a `script` element. It is data, so the policy need not allow it. `<` alone is escaped. */
export function structuredData(site: SiteHead, page: SharedPage, description: string): string {
  const graph = thingsOf(site, page, description);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

function thingsOf(site: SiteHead, page: SharedPage, description: string): Thing[] {
  if (page.kind === 'list' && page.of === 'home') return [webSite(site)];
  const trail = breadcrumbs(site, page);
  if (page.kind !== 'post') return [trail];
  const videos = (page.videos ?? []).flatMap((video) => videoObject(video, page, description));
  return [posting(site, page, description), trail, ...videos];
}

function webSite({ title, description, origin, prefix, languageCode, hasSearch }: SiteHead): Thing {
  return {
    '@type': 'WebSite',
    name: title,
    url: `${origin}${prefix}/`,
    ...(description !== '' && { description }),
    inLanguage: languageCode,
    ...(hasSearch && { potentialAction: searchAction(origin + prefix) }),
  };
}

function searchAction(origin: string): Thing {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${addresses.search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
}

function posting(site: SiteHead, page: PostPage, description: string): Thing {
  const { title, date, lastmod, image, section, terms } = page;
  const url = site.origin + encodePath(page.path);
  const author = page.author ?? site.author;
  const changed = lastmod ?? date;
  const type = section === undefined ? 'WebPage' : 'BlogPosting';
  return {
    '@type': type,
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: title,
    ...(description !== '' && { description }),
    ...(date && { datePublished: writtenDate(date) }),
    ...(changed && { dateModified: writtenDate(changed) }),
    ...(page.authors ? { author: people(site, page.authors) } : author !== '' && { author: person(author) }),
    publisher: { '@type': 'Organization', name: site.title, url: `${site.origin}${site.prefix}/` },
    ...(image && { image: image.url }),
    ...(section && { articleSection: section.title }),
    ...(terms.length > 0 && { keywords: terms.flatMap((of) => of.terms.map((term) => term.title)) }),
    inLanguage: page.languageCode ?? site.languageCode,
    ...translationsOf(site, page, type),
  };
}

/** The page in the default language counts as the original. */
function translationsOf(site: SiteHead, page: PostPage, type: string): Record<string, unknown> {
  const { origin, language, defaultLanguage } = site;
  const links = translatedInto(site, page.translations);
  const work = ({ tag, path }: { tag: string; path: string }): Thing => {
    const url = origin + encodePath(path);
    return { '@type': type, '@id': url, url, inLanguage: tag };
  };
  if (language === defaultLanguage) return links.length > 0 ? { workTranslation: links.map(work) } : {};
  const original = links.find(({ code }) => code === defaultLanguage);
  return original ? { translationOfWork: work(original) } : {};
}

function person(name: string): Thing {
  return { '@type': 'Person', name };
}

function people({ origin }: SiteHead, authors: readonly Link[]): Thing[] {
  return authors.map(({ title, path }) => ({ ...person(title), url: origin + encodePath(path) }));
}

/** From the home page to this one. */
function breadcrumbs({ title, origin, prefix }: SiteHead, page: SharedPage): Thing {
  const home: Link = { path: `${prefix}/`, title };
  const section = page.kind === 'post' ? page.section : undefined;
  const trail = [home, ...(section ? [section] : []), page];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: link.title,
      item: origin + encodePath(link.path),
    })),
  };
}

/** Null for a video without an image or a date: both are required. */
function videoObject(
  { title, thumbnail, file, player }: PageVideo,
  { date }: PostPage,
  description: string,
): Thing[] {
  if (thumbnail === undefined || date === undefined) return [];
  return [
    {
      '@type': 'VideoObject',
      name: title,
      description: description || title,
      thumbnailUrl: thumbnail,
      uploadDate: writtenDate(date),
      ...(file !== undefined && { contentUrl: file }),
      ...(player !== undefined && { embedUrl: player }),
    },
  ];
}

/** The facts of a page for the owner's layouts, from its record. */

import { fileOf } from '../content/editions.ts';
import type { PageFacts } from '../content/layouts/page-facts.ts';
import { kindOf } from '../content/post/page-kind.ts';
import { type Sites, siteIn } from '../content/site/sites.ts';
import { type PostEntry, pageOf, type SectionEntry } from './entry.ts';
import { type FileRecord, placeInLanguage } from './record.ts';

/** Undefined for a record that is no page, or of a kind that the settings disable. */
export function factsOf(record: FileRecord, sites: Sites): PageFacts | undefined {
  const page = pageOf(record);
  if (page === undefined) return undefined;
  const site = siteIn(sites, page.language);
  const { pageKey } = placeInLanguage(record);
  const kind = record.kind === 'post' ? 'page' : kindOf(pageKey, site.taxonomies);
  if (site.disableKinds.some((disabled) => disabled === kind)) return undefined;
  const { path, weight, description, aliases, params = {} } = page;
  return {
    id: record.key,
    file: { key: fileOf(record.key), version: record.version },
    ...{ kind, language: site.language, pageKey, path, weight, description },
    title: titleOf(kind, page.title, params),
    ...('list' in page && { folder: page.list }),
    ...datesOf(page),
    ...optional('linkTitle', page.linkTitle),
    ...optional('menus', page.menus),
    ...optional('build', page.build),
    ...textsIn(params),
    ...(aliases.length > 0 && { aliases }),
    terms: termsOf(page),
    params,
    ...(page.isEmpty && { isEmpty: true }),
  };
}

/** As it is written. A page without a title has none, and lists have their folders' names. */
function titleOf(kind: PageFacts['kind'], known = '', { title }: PageFacts['params']): string {
  if (typeof title === 'string' && title.trim() !== '') return title;
  const isWritten = title !== undefined && title !== null && title !== '';
  return kind === 'page' && !isWritten ? '' : known;
}

function datesOf(page: PostEntry | SectionEntry) {
  return {
    ...optional('date', page.date),
    ...optional('lastmod', page.lastmod),
    ...optional('publishDate', page.publishDate),
    ...optional('expiryDate', page.expiryDate),
  };
}

/** Fields that are a text. */
export function textsIn(
  params: PageFacts['params'],
): Pick<PageFacts, 'summary' | 'type' | 'layout' | 'slug' | 'translationKey'> {
  return {
    ...optional('summary', textIn(params, 'summary')),
    ...optional('type', textIn(params, 'type')),
    ...optional('layout', textIn(params, 'layout')),
    ...optional('slug', textIn(params, 'slug')),
    ...optional('translationKey', textIn(params, 'translationkey')),
  };
}

function textIn(params: PageFacts['params'], name: string): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function termsOf(page: PostEntry | SectionEntry): PageFacts['terms'] {
  const lists = 'lists' in page ? page.lists : [];
  const own = lists.flatMap(({ kind, path, name, taxonomy = '' }) =>
    kind === 'term' ? [{ taxonomy, path, name }] : [],
  );
  return [...own, ...(page.terms ?? [])];
}

export function optional<N extends string, T>(name: N, value: T | undefined): { [K in N]?: T } {
  // The type of a computed name is wider than the name.
  return (value === undefined ? {} : { [name]: value }) as { [K in N]?: T };
}

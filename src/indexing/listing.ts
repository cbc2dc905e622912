/** Where a post is listed, and where it is not. */

import type { ListRef, PostEntry, SectionEntry } from '../catalog/entry.ts';
import { seriesLists } from '../catalog/lists.ts';
import { folderPath } from '../content/paths.ts';
import { kindOf } from '../content/post/page-kind.ts';
import type { Post } from '../content/post/post.ts';
import { sectionFolders } from '../content/post/sections.ts';
import { seriesName, seriesTaxonomy } from '../content/post/series.ts';
import { termSlug } from '../content/post/slug.ts';
import type { LeftOut } from '../content/post/switches.ts';
import { languageOf } from '../content/site/languages.ts';
import type { RecordSettings } from '../content/site/settings-used.ts';
import type { Around } from './around.ts';

/**
 * The lists of a post, the nearest section first. A file at the top belongs to no section and is only on the
 * lists of its terms. As in Hugo, the lists of terms also show pages that are otherwise listed by their
 * section only.
 */
export function listsOf(post: Post, { site, parents }: Around, left: ReadonlySet<LeftOut>): ListRef[] {
  if (post.build?.render === false) return [];
  const list = post.build?.list ?? 'always';
  const { prefix } = languageOf(site);
  const ofLanguage = prefix === '' ? {} : { prefix };
  const sections = sectionFolders(post.pageKey, parents);
  const [section] = sections;
  const nearest = sections.at(-1);
  const lists: ListRef[] = [];
  // Lists of taxonomies and terms show the posts with those terms, not the files in their folders.
  const isOfTerms = nearest !== undefined && kindOf(`${nearest}/_index.md`, site.taxonomies) !== 'section';
  const ofSection = prefix + folderPath(nearest ?? '');
  // A folder may be called like another language, whose home page has that address.
  const hasSection = nearest !== undefined && !isOfTerms && !isOtherHome(ofSection, site);
  if (hasSection && list !== 'never') {
    lists.push({ path: ofSection, kind: 'section', name: nearest, ...ofLanguage });
  }
  const isMain = section !== undefined && (site.mainSections === null || site.mainSections.includes(section));
  // Nobody gave an order to a list of all sections, so it shows the newest posts.
  const isByDate = site.mainSections === null && { isByDate: true as const };
  if (isMain && list === 'always' && !left.has('home')) {
    lists.push({ path: `${prefix}/`, kind: 'home', name: '', ...isByDate, ...ofLanguage });
  }
  const hasTerms = list !== 'never' && !site.disableKinds.includes('term');
  const ofSeries = list === 'always' ? seriesList(post, site, prefix) : [];
  return hasTerms ? [...lists, ...termLists(post, prefix), ...ofSeries] : [...lists, ...ofSeries];
}

/** The terms of an `_index.md`: as in Hugo, lists of terms have sections too. */
export function termsOfSection(post: Post, site: RecordSettings): NonNullable<SectionEntry['terms']> {
  if (site.disableKinds.includes('term') || post.build?.list === 'never') return [];
  return termLists(post, languageOf(site).prefix).map(({ taxonomy = '', path, name }) => ({
    taxonomy,
    path,
    name,
  }));
}

function termLists(post: Post, prefix: string): ListRef[] {
  const lists = new Map<string, ListRef>();
  for (const { taxonomy, name } of post.terms) {
    const slug = termSlug(name);
    const path = `${prefix}/${taxonomy}/${slug}/`;
    if (slug !== '' && !lists.has(path)) {
      lists.set(path, { path, kind: 'term', name, taxonomy, ...(prefix !== '' && { prefix }) });
    }
  }
  return [...lists.values()];
}

/** The list of the parts of the post's series; a taxonomy has it already. */
function seriesList({ params }: Post, { taxonomies }: RecordSettings, prefix: string): ListRef[] {
  const name = seriesTaxonomy(taxonomies) === undefined ? seriesName(params) : undefined;
  const slug = termSlug(name ?? '');
  if (name === undefined || slug === '') return [];
  return [{ path: `${seriesLists}${`${prefix}/${slug}/`.slice(1)}`, kind: 'home', name, isByDate: true }];
}

/** `/fr/` and `/` belong to the home pages of their languages. */
export function isOtherHome(path: string, { language, languages }: RecordSettings): boolean {
  return languages.some(({ code, prefix }) => code !== language && path === `${prefix}/`);
}

/** A page off all lists stays at its address. */
export function hidden(post: Post, left: ReadonlySet<LeftOut>): Post {
  return left.has('lists') ? { ...post, build: { render: true, ...post.build, list: 'never' } } : post;
}

const places = ['lists', 'feeds', 'search', 'sitemap', 'summary', 'date', 'engines'] as const;

export function keptFrom(left: ReadonlySet<LeftOut>): Pick<PostEntry, 'keptFrom'> {
  const kept = places.filter((place) => left.has(place));
  return kept.length === 0 ? {} : { keptFrom: kept };
}

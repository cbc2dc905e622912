import { present } from '../content/data/mapping.ts';
import { fileOf } from '../content/editions.ts';
import type { Card, Row, SizedImage } from '../content/page-data.ts';
import { humanName, listTitleOf } from '../content/post/titles.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import type { KeptFrom } from './entry.ts';
import { readFile } from './file-rows.ts';
import { withoutLayouts } from './for-layouts.ts';
import { imageOf } from './images.ts';
import { addressOf, isDisabled } from './list-address.ts';
import { type ListInfo, readList, sectionsWithin, spellingOf, termsList } from './lists.ts';
import { parentsOf } from './parent-sections.ts';
import { pictureIn } from './pictures.ts';
import { placeInLanguage } from './record.ts';
import { resolveDependencies } from './resolve-dependencies.ts';
import { isPost, type PostRecord, sectionIndex, sectionTitle, taxonomyTitle } from './resolve-post.ts';
import type { InLanguage, ResolvedList, ResolvedTerms } from './resolved.ts';

/** A page of a list by its folder; for the folder of a taxonomy, a page of the list of its terms. */
export function listCalled(
  sql: SqlStorage,
  site: Site,
  name: string,
  page: number,
): ResolvedList | ResolvedTerms | undefined {
  if (isDisabled(site, name)) return undefined;
  const { prefix } = languageOf(site);
  const isTaxonomy = site.taxonomies.some(({ plural }) => name === `${prefix}/${plural}/`);
  const found = (isTaxonomy && termsOf(sql, site, name, page)) || listOf(sql, site, name, page);
  return found && { ...found, ...languageIn(site) };
}

/** The language of an answer; absent for a site with one. */
export function languageIn({ language, languages }: Site): InLanguage {
  return languages.length > 1 ? { language } : {};
}

/** The terms of a taxonomy by its name, `/tags/`; undefined after the last page. */
export function termsOf(sql: SqlStorage, site: Site, name: string, page: number): ResolvedTerms | undefined {
  const list = termsList(name);
  const count = countRows(sql, list);
  const pages = Math.ceil(count / termsPerPage);
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, list, (page - 1) * termsPerPage, termsPerPage).map(({ item }) => ({
    path: addressOf(sql, site, item),
    title: termTitle(sql, site, item),
    count: countRows(sql, item),
  }));
  return {
    kind: 'terms',
    path: addressOf(sql, site, name),
    title: taxonomyTitle(sql, site, name),
    count,
    page,
    pages,
    rows,
    ...indexOf(sql, name),
  };
}

const termsPerPage = 200;

function listOf(sql: SqlStorage, site: Site, path: string, page: number): ResolvedList | undefined {
  const list = listInfo(sql, site, path);
  if (list === undefined) return undefined;
  const { groupBy } = sectionIndex(sql, path)?.data ?? {};
  const size = groupBy === undefined ? site.paginate : groupedPerPage;
  const count = countRows(sql, path);
  const pages = Math.max(1, Math.ceil(count / size));
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, path, (page - 1) * size, size);
  return {
    kind: 'list',
    path: addressOf(sql, site, path),
    of: list.kind,
    title: listTitle(sql, site, list),
    count,
    page,
    pages,
    rows: rows
      .map(({ item }) => readFile(sql, item))
      .filter(isPost)
      .map((record) => (groupBy === undefined ? rowOf(sql, record) : cardOf(sql, record, groupBy))),
    sections: page === 1 ? sectionsInside(sql, site, path) : [],
    ...(groupBy !== undefined && { isGrouped: true as const }),
    ...indexOf(sql, path),
  };
}

/** Rows on a page of a grouped list, so that few groups are split. */
const groupedPerPage = 100;

/** Sections shown on a page; further ones are found by their addresses only. */
const maxSections = 200;

function sectionsInside(sql: SqlStorage, site: Site, path: string): Card[] {
  return rowsFrom(sql, sectionsWithin(path), 0, maxSections)
    .map(({ item }) => readFile(sql, item))
    .filter((record) => record?.kind === 'section')
    .map(({ data }) => {
      const image = imageOf(sql, [data.thumbnail]);
      return {
        path: data.path,
        title: data.shortTitle ?? sectionTitle(sql, site, data.list),
        ...(data.description !== '' && { description: data.description }),
        ...(image && { image }),
      };
    });
}

/** The visible file that gives the list its text. */
function indexOf(sql: SqlStorage, path: string): Pick<ResolvedList, 'index'> {
  const index = sectionIndex(sql, path);
  if (index === undefined) return {};
  const { version, data } = index;
  const key = fileOf(index.key);
  const parents = parentsOf(sql, placeInLanguage(index));
  return {
    index: {
      key,
      version,
      entry: withoutLayouts(data),
      parents,
      resolutions: resolveDependencies(sql, key, data.dependencies),
    },
  };
}

/** The list at a path, if it has a post, a text or a section inside; the home page always exists. */
export function listInfo(sql: SqlStorage, site: Site, path: string): ListInfo | undefined {
  const list = readList(sql, path);
  if (list) return list;
  if (path === `${languageOf(site).prefix}/`) return { path, kind: 'home', taxonomy: '' };
  const isThere = sectionIndex(sql, path) !== undefined || countRows(sql, sectionsWithin(path)) > 0;
  return isThere ? { path, kind: 'section', taxonomy: '' } : undefined;
}

export function listTitle(sql: SqlStorage, site: Site, list: ListInfo): string {
  if (list.kind === 'term') return termTitle(sql, site, list.path);
  if (list.kind === 'section') return sectionTitle(sql, site, list.path);
  return sectionIndex(sql, list.path)?.data.title ?? '';
}

/** The title of a term: from its text, else as posts write it, else the last name of its folder. */
function termTitle(sql: SqlStorage, { titleCaseStyle }: Site, path: string): string {
  const written = sectionIndex(sql, path)?.data.title ?? listTitleOf(spellingOf(sql, path), titleCaseStyle);
  return written || humanName(path.slice(0, -1).split('/').at(-1) ?? '');
}

function rowOf(sql: SqlStorage, record: PostRecord): Row {
  const { path, title, date, summary, description, isWithoutImage, leadsTo, keptFrom } = record.data;
  const shows = (part: KeptFrom) => !keptFrom?.includes(part);
  const image = isWithoutImage ? undefined : cardImage(sql, record);
  return {
    path,
    title,
    summary: shows('summary') ? summary || description : '',
    ...present({ date: shows('date') ? date : undefined, leadsTo }),
    ...(image && { image }),
  };
}

/** The image for cards, else the post's picture, else the first image in its text. */
function cardImage(
  sql: SqlStorage,
  { data: { thumbnail, images, dependencies } }: PostRecord,
): SizedImage | undefined {
  const own = imageOf(sql, [thumbnail]);
  const { pictureIn: folder, language } = dependencies.find((use) => use.pictureIn !== undefined) ?? {};
  const picture = own === undefined && folder !== undefined ? pictureIn(sql, folder, language) : own;
  return picture ?? imageOf(sql, [images?.[0]]);
}

function cardOf(sql: SqlStorage, record: PostRecord, groupBy: string): Row {
  const { title, shortTitle = title, description, lists } = record.data;
  const term = lists.find(({ taxonomy }) => taxonomy === groupBy);
  const group = term && (spellingOf(sql, term.path) || term.name);
  return { ...rowOf(sql, record), title: shortTitle, summary: description, ...(group && { group }) };
}

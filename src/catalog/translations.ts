/** Translations of pages: files at one place, or with one `translationKey`, in several languages. */

import { addresses } from '../addresses.ts';
import type { Translation } from '../content/page-data.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import type { Sites } from '../content/site/sites.ts';
import type { ToldLanguages } from './catalog.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import type { PostEntry, SectionEntry } from './entry.ts';
import { addressOf, isDisabled } from './list-address.ts';
import { termsList, translationsList } from './lists.ts';
import { datedHome } from './newest.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { listInfo } from './resolve-list.ts';

/** Translations that are read: no site has so many languages. */
const mostTranslations = 100;

/** The visible translations of a page, in the order in which the site names its languages. */
export function translationsOf(
  sql: SqlStorage,
  site: Site,
  pageKey: string,
  page: PostEntry | SectionEntry,
): Translation[] {
  if (site.languages.length === 1) return [];
  const rows = rowsFrom(sql, translationsList(pageKey, page), 0, mostTranslations);
  return amongItems(
    site,
    rows.map(({ item }) => item),
  );
}

/** The visible translations of each of many pages, in a statement for a thousand of them. */
export function translationsOfEach(
  sql: SqlStorage,
  site: Site,
  pages: readonly PageRecord[],
): (readonly Translation[])[] {
  if (site.languages.length === 1) return pages.map(() => []);
  const lists = pages.map((page) => translationsList(placeInLanguage(page).pageKey, page.data));
  const items = new Map<string, string[]>();
  for (let from = 0; from < lists.length; from += perStatement) {
    const asked = JSON.stringify(lists.slice(from, from + perStatement));
    const rows = sql.exec<{ list: string; item: string }>(
      'SELECT list, item FROM rows WHERE list IN (SELECT value FROM json_each(?)) ORDER BY list, sort',
      asked,
    );
    for (const { list, item } of rows) {
      const known = items.get(list) ?? [];
      if (known.length < mostTranslations) known.push(item);
      items.set(list, known);
    }
  }
  return lists.map((list) => amongItems(site, items.get(list) ?? []));
}

/** Few enough names of lists for one value of SQLite, which takes two megabytes. */
const perStatement = 1000;

type PageRecord = Extract<FileRecord, { kind: 'post' | 'section' }>;

/** The language of a page and its translations, in the order of their rows, for the page's author. */
export function toldLanguages(sql: SqlStorage, record: FileRecord | undefined): ToldLanguages {
  if (record?.kind !== 'post' && record?.kind !== 'section') return {};
  const { language } = record.data;
  if (language === undefined || 'isUnrendered' in record.data) return {};
  const list = translationsList(placeInLanguage(record).pageKey, record.data);
  const rows = rowsFrom(sql, list, 0, mostTranslations);
  return {
    language,
    translations: others(
      language,
      rows.map(({ item }) => item),
    ),
  };
}

/** Reads the rows of a list of translations, each a language and a path. One of each other language is told. */
function others(own: string, items: readonly string[]): Translation[] {
  const found = new Map<string, Translation>();
  for (const item of items) {
    const [language = '', path = ''] = item.split(/ (.*)/s);
    if (language !== own && !found.has(language)) found.set(language, { language, path });
  }
  return [...found.values()];
}

function amongItems(site: Site, items: readonly string[]): Translation[] {
  return inOrder(site, new Map(others(site.language, items).map((page) => [page.language, page])));
}

/** The same list in other languages: those that have one at the same folder, or a text with the same key. */
export function translatedLists(
  sql: SqlStorage,
  { site, sites }: { site: Site; sites: Sites },
  name: string,
  text: SectionEntry | undefined,
): Translation[] {
  if (site.languages.length === 1) return [];
  const folder = name.slice(languageOf(site).prefix.length);
  const found = new Map<string, Translation>();
  for (const other of sites.values()) {
    const path = other.language === site.language ? undefined : listAt(sql, other, folder);
    if (path !== undefined) found.set(other.language, { language: other.language, path });
  }
  // A text without a key is a translation by its folder, and so is its list.
  const written = text?.translationKey === undefined ? [] : translationsOf(sql, site, '', text);
  for (const translation of written) found.set(translation.language, translation);
  return inOrder(site, found);
}

/** The address of a list in the site's language, if it exists. */
function listAt(sql: SqlStorage, site: Site, folder: string): string | undefined {
  const { prefix } = languageOf(site);
  const name = prefix + folder;
  if (folder === addresses.archive) return countRows(sql, datedHome(site)) > 0 ? name : undefined;
  if (isDisabled(site, name)) return undefined;
  const isTaxonomy = site.taxonomies.some(({ plural }) => folder === `/${plural}/`);
  const isThere = (isTaxonomy && countRows(sql, termsList(name)) > 0) || listInfo(sql, site, name);
  return isThere ? addressOf(sql, site, name) : undefined;
}

function inOrder({ languageNames }: Site, found: ReadonlyMap<string, Translation>): Translation[] {
  return languageNames.flatMap(({ code }) => found.get(code) ?? []);
}

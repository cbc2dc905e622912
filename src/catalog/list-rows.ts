/** The rows of a record in the lists that show it. */

import { isUnlisted, type ListRef, type PostEntry, pageOf, type SectionEntry } from './entry.ts';
import {
  addToList,
  everything,
  isOfMenu,
  isOfTranslations,
  menuPages,
  removeFromList,
  searchPages,
  sectionsWithin,
  spellingPlace,
  textsOf,
  translationsList,
} from './lists.ts';
import { datedRefs } from './newest.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { dateKey } from './sort-key.ts';

/** Moves the record between the lists that showed it before and those that do now. */
export function moveBetweenLists(sql: SqlStorage, before?: FileRecord, after?: FileRecord): void {
  const old = listsShowing(before);
  const wanted = listsShowing(after);
  for (const list of old) {
    if (!wanted.some((other) => sameRow(list, other))) removeFromList(sql, list.ref, list);
  }
  for (const list of wanted) {
    if (!old.some((other) => sameRow(list, other))) addToList(sql, list.ref, list);
  }
}

function wholeSite(prefix: string): ListRef {
  return { path: everything(prefix), kind: 'home', name: '' };
}

/** The row of a translation: its language and its path. */
function sameInAll(pageKey: string, page: PostEntry | SectionEntry): ListRef {
  return { path: translationsList(pageKey, page), kind: 'home', name: `${page.language} ${page.path}` };
}

function forSearch(prefix: string): ListRef {
  return { path: searchPages(prefix), kind: 'home', name: '' };
}

type Shown = { ref: ListRef; sort: string; key: string; place: string };

function listsShowing(record: FileRecord | undefined): Shown[] {
  if (!record?.visible) return [];
  const { key, sort } = record;
  const { prefix, ...place } = placeInLanguage(record);
  // A list shows a post once, even if several of the post's terms name that list.
  const refs = new Map(refsOf(record).map((ref) => [ref.path, ref]));
  const section = [...refs.values()].find(({ kind }) => kind === 'section')?.path;
  const spelled = spellingPlace(place, section?.slice(prefix.length));
  return [...refs.values()].map((ref) => ({
    ...{ ref, sort: sortIn(ref, sort, spelled), place: spelled },
    // A translation is known by its row alone.
    key: isOfTranslations(ref) ? ref.name : key,
  }));
}

function sortIn(ref: ListRef, sort: string, place: string): string {
  if (isOfMenu(ref)) return place;
  return ref.isByDate ? dateKey(sort) : sort;
}

function refsOf(record: FileRecord): ListRef[] {
  const page = pageOf(record);
  if (page === undefined) return listsOf(record);
  const { pageKey, prefix } = placeInLanguage(record);
  const isRendered = !('isUnrendered' in page);
  const inMenus = Object.keys(page.menus ?? {}).map(
    (menu): ListRef => ({
      ...{ path: menuPages(prefix, menu), kind: 'home', name: '' },
      ...(prefix !== '' && { prefix }),
    }),
  );
  return [
    ...listsOf(record),
    ...inMenus,
    ...(isRendered && page.fills === 'search' ? [forSearch(prefix)] : []),
    ...(isRendered && isTranslation(page) ? [sameInAll(pageKey, page)] : []),
  ];
}

/** Whether the page is named in other languages: a hidden one is at its address alone. */
function isTranslation(page: PostEntry | SectionEntry): boolean {
  return page.language !== undefined && !isUnlisted(page);
}

function listsOf(record: FileRecord): ListRef[] {
  const { prefix } = placeInLanguage(record);
  if (record.kind === 'section') {
    const { within, termOf, list } = record.data;
    const ofTexts: ListRef = { path: textsOf(list), kind: 'term', name: '' };
    const asTerm: ListRef[] =
      termOf === undefined ? [] : [{ ...ofTexts, taxonomy: termOf, ...(prefix !== '' && { prefix }) }];
    // Sections at the top are known by their posts, hidden ones by their addresses alone.
    if (within === undefined || isUnlisted(record.data)) return asTerm;
    const inSitemap = record.data.keptFrom?.includes('sitemap') ? [] : [wholeSite(prefix)];
    return [...asTerm, { path: sectionsWithin(within), kind: 'home', name: '' }, ...inSitemap];
  }
  if (record.kind !== 'post' || record.data.isUnrendered) return [];
  const lists = [...record.data.lists, ...datedRefs(record.data)];
  const isLeftOut = record.data.isUnlisted || record.data.keptFrom?.includes('sitemap');
  return isLeftOut ? lists : [...lists, wholeSite(prefix)];
}

function sameRow(a: Shown, b: Shown): boolean {
  const isSamePlace = a.sort === b.sort && a.place === b.place;
  return isSamePlace && a.ref.path === b.ref.path && a.ref.name === b.ref.name;
}

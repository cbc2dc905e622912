/** Every list that visitors may see, with a text or without, in all languages, for the owner's layouts. */

import type { ListFacts, PageFacts } from '../content/layouts/page-facts.ts';
import { kindOf } from '../content/post/page-kind.ts';
import { humanName, listTitleOf } from '../content/post/titles.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { optional } from './layout-facts.ts';
import { givenToNotFound, withGiven } from './layout-given.ts';
import { addressOf, isDisabled } from './list-address.ts';
import { sectionsWithin } from './lists.ts';
import { listTitle } from './resolve-list.ts';
import { sectionTitle, taxonomyTitle } from './resolve-post.ts';

/** Home pages first, then sections, taxonomies and terms, each in the order of their folders. */
export function allLists(
  sql: SqlStorage,
  sites: Sites,
  pages: ReadonlyMap<string, PageFacts>,
): readonly ListFacts[] {
  const rows = sql.exec<ListRow>('SELECT path, kind, taxonomy, address FROM lists ORDER BY path').toArray();
  const lists = [...sites.values()].flatMap((site) => [...homeOf(sql, site), ...taxonomiesOf(sql, site)]);
  const inTables = [...sectionFolders(rows, pages)].flatMap((folder) => sectionAt(sql, sites, folder));
  const written = new Set([...pages.values()].map(({ folder }) => folder));
  return [...lists, ...inTables, ...termsIn(sql, sites, rows, pages)].map((list) =>
    written.has(list.folder) ? list : withGiven(sql, siteAt(sites, list.folder), list),
  );
}

type ListRow = { path: string; kind: string; taxonomy: string; address: string };

function homeOf(sql: SqlStorage, site: Site): ListFacts[] {
  const folder = `${languageOf(site).prefix}/`;
  if (isDisabled(site, folder)) return [];
  const title = listTitle(sql, site, { path: folder, kind: 'home', taxonomy: '' }) || site.title;
  const place = { folder, path: addressOf(sql, site, folder), title };
  return [
    { kind: 'home', language: site.language, ...place, ...optional('notFound', givenToNotFound(sql, site)) },
  ];
}

/** As in Hugo, a taxonomy has a list even if it has no terms. */
function taxonomiesOf(sql: SqlStorage, site: Site): ListFacts[] {
  return site.taxonomies.flatMap(({ plural }): ListFacts[] => {
    const folder = `${languageOf(site).prefix}/${plural}/`;
    if (isDisabled(site, folder)) return [];
    const place = { folder, path: addressOf(sql, site, folder), title: taxonomyTitle(sql, site, folder) };
    return [{ kind: 'taxonomy', language: site.language, ...place, taxonomy: plural }];
  });
}

/** Folders of sections that have a post, a text or a section inside. */
function sectionFolders(rows: readonly ListRow[], pages: ReadonlyMap<string, PageFacts>): Set<string> {
  const inside = sectionsWithin('');
  const listed = rows.flatMap(({ path, kind }) => {
    if (kind === 'section' && path.startsWith('/')) return [path];
    return path.startsWith(inside) ? [path.slice(inside.length)] : [];
  });
  const written = [...pages.values()].flatMap(({ kind, folder = '' }) =>
    kind === 'section' ? [folder] : [],
  );
  return new Set([...listed, ...written].toSorted());
}

function sectionAt(sql: SqlStorage, sites: Sites, folder: string): ListFacts[] {
  const site = siteAt(sites, folder);
  // A folder with texts of terms is no section.
  const index = `${folder.slice(languageOf(site).prefix.length + 1)}_index.md`;
  if (kindOf(index, site.taxonomies) !== 'section' || isDisabled(site, folder)) return [];
  const title = sectionTitle(sql, site, folder);
  return [{ kind: 'section', language: site.language, folder, path: addressOf(sql, site, folder), title }];
}

/** Terms that have a post or a text; many, so their names come in one statement. */
function termsIn(
  sql: SqlStorage,
  sites: Sites,
  rows: readonly ListRow[],
  pages: ReadonlyMap<string, PageFacts>,
): ListFacts[] {
  const terms = rows.filter(({ kind, path }) => kind === 'term' && path.startsWith('/'));
  if (terms.length === 0) return [];
  const names = firstSpellings(sql);
  const titles = new Map<string, string>();
  for (const { folder, title } of pages.values()) if (folder !== undefined) titles.set(folder, title);
  const texts = foldersWithText(sql);
  return terms.flatMap(({ path: folder, taxonomy, address }): ListFacts[] => {
    const site = siteAt(sites, folder);
    if (isDisabled(site, folder)) return [];
    const term = names.get(folder) ?? '';
    const written = titles.get(folder) || listTitleOf(term, site.titleCaseStyle);
    const title = written || humanName(folder.slice(0, -1).split('/').at(-1) ?? '');
    // A text, visible or not, may give the list another address.
    const path = address === '' || texts.has(folder) ? addressOf(sql, site, folder) : address;
    return [{ kind: 'term', language: site.language, folder, path, title, taxonomy, term: term || title }];
  });
}

/** Of each term the name as its first file writes it. */
function firstSpellings(sql: SqlStorage): Map<string, string> {
  // One row of each term is read, however many posts it has.
  const rows = sql.exec<{ list: string; name: string | null }>(
    `SELECT path AS list,
       (SELECT name FROM spellings WHERE spellings.list = lists.path ORDER BY place LIMIT 1) AS name
     FROM lists WHERE kind = 'term'`,
  );
  return new Map(rows.toArray().map(({ list, name }) => [list, name ?? '']));
}

function foldersWithText(sql: SqlStorage): Set<string> {
  const rows = sql.exec<{ path: string }>("SELECT path FROM claims WHERE kind = 'section'");
  return new Set(rows.toArray().map(({ path }) => path));
}

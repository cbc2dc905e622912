/** A post with all inputs of its page except the bytes. */

import { present } from '../content/data/mapping.ts';
import { fileOf } from '../content/editions.ts';
import type { Link } from '../content/page-data.ts';
import { folderPath } from '../content/paths.ts';
import { isOfAuthors } from '../content/post/authors.ts';
import { listTitleOf, pluralOf, withCapital } from '../content/post/titles.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { claiming } from './claiming.ts';
import { neighboursOf } from './counted-list.ts';
import type { PostEntry } from './entry.ts';
import { linksTo, readFile } from './file-rows.ts';
import { withoutLayouts } from './for-layouts.ts';
import { addressesOf, isDisabled } from './list-address.ts';
import { firstIn, spellingsOf } from './lists.ts';
import { localKey, parentsOf } from './parent-sections.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { resolveDependencies } from './resolve-dependencies.ts';
import type { ResolvedPost } from './resolved.ts';

export type PostRecord = Extract<FileRecord, { kind: 'post' }>;

export function isPost(record: FileRecord | undefined): record is PostRecord {
  return record?.kind === 'post';
}

export function resolvePost(sql: SqlStorage, site: Site, record: PostRecord): ResolvedPost {
  const { version, data: entry } = record;
  const key = fileOf(record.key);
  const section = entry.lists.find((list) => list.kind === 'section');
  const hasSection = section !== undefined && !site.disableKinds.includes('section');
  const addresses = addressesOf(sql, site, [
    ...namesOfTerms(site, entry),
    ...(hasSection ? [section.path] : []),
  ]);
  return {
    kind: 'post',
    key,
    version,
    path: entry.path,
    entry: withoutLayouts(entry),
    ...(entry.language !== undefined && { language: entry.language }),
    parents: parentsOf(sql, placeInLanguage(record)),
    terms: termsOf(sql, site, entry, addresses),
    ...(hasSection && {
      section: { path: addresses.get(section.path) ?? '', title: sectionTitle(sql, site, section.path) },
    }),
    ...(section && record.visible && neighbours(sql, section.path, record.sort)),
    resolutions: resolveDependencies(sql, key, entry.dependencies),
  };
}

/** The title of a section: from its `_index.md`, else its folder's name, capitalized and made plural as the site says. */
export function sectionTitle(sql: SqlStorage, site: Site, path: string): string {
  return titleIn(sql, site, path, sectionIndex(sql, path));
}

/** The same, of a section whose text is known. */
export function titleIn(sql: SqlStorage, site: Site, path: string, index: SectionRecord | undefined): string {
  return index?.data.title ?? folderTitle(folderName(sql, site, path), site);
}

/** The title of a section without one of its own. */
export function folderTitle(name: string, site: Site): string {
  return nameOfList(site.pluralTitles ? pluralOf(name) : name, site);
}

/** Without Hugo's configuration, a site only capitalizes the name. */
function nameOfList(name: string, { titleCaseStyle }: Site): string {
  return titleCaseStyle === null ? withCapital(name) : listTitleOf(name, titleCaseStyle);
}

/** The name of the section's folder, from its first post. The section's address may spell it otherwise. */
function folderName(sql: SqlStorage, site: Site, path: string): string {
  const { pageKey, prefix } = localKey(site, firstIn(sql, path) ?? '');
  const depth = path.slice(prefix.length).split('/').length - 2;
  const folders = pageKey.split('/').slice(0, depth);
  const name = prefix + folderPath(folders.join('/')) === path ? folders.at(-1) : undefined;
  return name ?? path.slice(1, -1).split('/').at(-1) ?? '';
}

/** The title of a list of terms. */
export function taxonomyTitle(sql: SqlStorage, site: Site, path: string): string {
  const name = path.slice(languageOf(site).prefix.length + 1, -1);
  return sectionIndex(sql, path)?.data.title ?? nameOfList(name.replaceAll('-', ' '), site);
}

export type SectionRecord = Extract<FileRecord, { kind: 'section' }>;

/** The visible `_index.md` of a list; of several for one path, the smallest key. */
export function sectionIndex(sql: SqlStorage, path: string): SectionRecord | undefined {
  const [key] = claiming(sql, path, 'section');
  const record = key === undefined ? undefined : readFile(sql, key);
  return record?.kind === 'section' && record.visible ? record : undefined;
}

/** The lists of a post's terms, and those of all terms that the site has. */
function namesOfTerms(site: Site, { lists }: PostEntry): string[] {
  const terms = lists.filter(({ kind }) => kind === 'term');
  const all = terms.map(({ taxonomy = '' }) => listOfAll(site, taxonomy));
  return [...terms.map(({ path }) => path), ...all.filter((name) => !isDisabled(site, name))];
}

function listOfAll(site: Site, taxonomy: string): string {
  return `${languageOf(site).prefix}/${taxonomy}/`;
}

function termsOf(
  sql: SqlStorage,
  site: Site,
  { lists }: PostEntry,
  addresses: ReadonlyMap<string, string>,
): ResolvedPost['terms'] {
  const terms = lists.filter(({ kind }) => kind === 'term');
  const authors = site.taxonomies.find(isOfAuthors)?.plural;
  const spellings = spellingsOf(
    sql,
    terms.map(({ path }) => path),
  );
  return terms.map(({ path: term, name: written, taxonomy = '' }) => {
    const spelled = listTitleOf(spellings.get(term) || written, site.titleCaseStyle);
    const name = (authors === taxonomy && sectionIndex(sql, term)?.data.title) || spelled;
    const path = addresses.get(term) ?? term;
    return { taxonomy, path, name, ...present({ list: addresses.get(listOfAll(site, taxonomy)) }) };
  });
}

/** The neighbours of a post in a list. The newest comes first, so the newer post stands before this one. */
function neighbours(sql: SqlStorage, list: string, sort: string): { newer?: Link; older?: Link } {
  const [before, after] = neighboursOf(sql, list, sort);
  const links = linksTo(
    sql,
    [before, after].flatMap((row) => row?.item ?? []),
  );
  const newer = links.get(before?.item ?? '');
  const older = links.get(after?.item ?? '');
  return { ...(newer && { newer }), ...(older && { older }) };
}

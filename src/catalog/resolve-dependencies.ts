/** Other files that a text refers to, as its page may show them. */

import { composed, isPage } from '../content/keys.ts';
import { pathOfFile } from '../content/paths.ts';
import {
  type Dependency,
  isPageDependency,
  isShortcodeDependency,
  type Resolution,
} from '../content/post/dependencies.ts';
import { type Findable, findDependency } from '../content/post/find-dependency.ts';
import { languageOf, placed, placeName } from '../content/site/languages.ts';
import { siteAt } from '../content/site/sites.ts';
import { readCalled } from './address-owners.ts';
import { captionsBeside } from './captions.ts';
import { countRows } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { addressOf } from './list-address.ts';
import { readList, termsList } from './lists.ts';
import { pictureIn } from './pictures.ts';
import type { FileRecord } from './record.ts';
import { readSiteOf, readSites } from './settings.ts';
import { templatesName } from './templates.ts';

/** Resolves the dependencies of `key`. Hidden pages are left unresolved. */
export function resolveDependencies(
  sql: SqlStorage,
  key: string,
  dependencies: readonly Dependency[],
): [string, Resolution][] {
  const resolutions: [string, Resolution][] = [];
  const hasTemplates = dependencies.some(isShortcodeDependency) && templatesName(sql) !== '';
  for (const use of dependencies) {
    if (!hasTemplates && isShortcodeDependency(use)) continue;
    const picture = use.pictureIn === undefined ? undefined : pictureIn(sql, use.pictureIn, use.language);
    if (picture) resolutions.push([use.id, { kind: 'picture', ...picture }]);
    const captions = use.captionsOf === undefined ? [] : captionsBeside(sql, use.captionsOf);
    if (captions.length > 0) resolutions.push([use.id, { kind: 'captions', keys: captions }]);
    const found = findDependency(use, findableIn(sql)) ?? termCalled(sql, use.name);
    if (found === null) continue;
    const isItself = 'file' in found && found.file.key === key;
    if (isItself && !isPageDependency(use)) continue;
    const resolution = 'file' in found ? resolutionOf(found.file, use) : resolveList(sql, found.list);
    if (resolution) resolutions.push([use.id, resolution]);
  }
  return resolutions;
}

export function findableIn(sql: SqlStorage): Findable<FileRecord> {
  return {
    file(key, asPage) {
      const record = readCalled(sql, key);
      // HTML without front matter is no page that a link could lead to.
      const isOther = record?.kind === 'file' && asPage;
      return record && !isOther && (record.visible || !isPage(key)) ? record : undefined;
    },
    hasList: (path) => readList(sql, path) !== undefined || countRows(sql, termsList(path)) > 0,
    named: (name) => onlyCalled(sql, [name]),
    placedAt(keys) {
      const { languages } = readSiteOf(sql);
      const names = keys.map((key) => {
        const { language, key: pageKey } = placed(key, languages);
        return placeName(language, pageKey);
      });
      return onlyCalled(sql, [...new Set(names)]);
    },
  };
}

/** The visible page that alone has one of these names. */
function onlyCalled(sql: SqlStorage, names: readonly string[]): FileRecord | undefined {
  const marks = names.map(() => '?').join(', ');
  const [only, another] = sql
    .exec<{ key: string }>(
      `SELECT names.key FROM names JOIN files ON files.key = names.key WHERE name IN (${marks}) AND visible <> 0 LIMIT 2`,
      ...names,
    )
    .toArray();
  return only !== undefined && another === undefined ? readFile(sql, only.key) : undefined;
}

function resolveList(sql: SqlStorage, list: string): Resolution {
  return { kind: 'page', path: addressOf(sql, siteAt(readSites(sql), list), list) };
}

/** `name` may begin with the prefix of a language: `/fr/word`. */
function termCalled(sql: SqlStorage, name: string | undefined): { list: string } | null {
  if (name === undefined) return null;
  const site = siteAt(readSites(sql), name);
  const { prefix } = languageOf(site);
  const term = name.startsWith('/') ? name.slice(prefix.length + 1) : name;
  const lists = site.taxonomies.map(({ plural }) => `${prefix}/${plural}/${term}/`);
  const list = lists.find((path) => readList(sql, path));
  return list === undefined ? null : { list };
}

/** Only values that a page can show, so that no other change of the file changes the page. */
function resolutionOf(record: FileRecord, use: Dependency): Resolution | undefined {
  if (isOfSite(record)) return undefined;
  if (record.kind === 'template') return { kind: 'template', key: record.key, text: record.data.text };
  if (record.kind === 'file') {
    const { width, height } = record.data ?? {};
    const isSized = width !== undefined && height !== undefined;
    const path = isElsewhere(record.key, use) ? { path: pathOfFile(record.key) } : {};
    return isSized ? { kind: 'image', ...path, width, height } : { kind: 'file', ...path };
  }
  if (!record.visible || (record.kind === 'post' && record.data.isUnrendered)) return undefined;
  return { kind: 'page', path: record.data.path };
}

type OfSite = Extract<FileRecord, { kind: 'site' | 'former' | 'fragment' | 'layout' }>;

/** Whether the file shows nothing at an address of its own. */
function isOfSite(record: FileRecord): record is OfSite {
  return ['site', 'former', 'fragment', 'layout'].includes(record.kind);
}

/** Whether a file of a bundle is not the one that was named, but that of another language. */
function isElsewhere(key: string, { id, keys }: Dependency): boolean {
  return keys.length > 1 && id.startsWith('file:') && id !== `file:${composed(key)}`;
}

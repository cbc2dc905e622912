/** The file at an address, if visitors see it. */

import { fileOf } from '../content/editions.ts';
import { bundleFolder, folderOf, isHtml, isMarkdown, isPrivate } from '../content/keys.ts';
import { placed } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { ownersOf, readCalled } from './address-owners.ts';
import { readFile } from './file-rows.ts';
import { postAt } from './page-owners.ts';
import { parentsOf } from './parent-sections.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import type { Resolved } from './resolved.ts';

/** The file at a key. Files of a page bundle are served only while its post is visible. */
export function fileAt(sql: SqlStorage, site: Site, asked: string): Resolved | undefined {
  const record = readCalled(sql, asked);
  if (record === undefined) return bundledFileAt(sql, site, asked);
  const { key } = record;
  if (isPrivate(key) || record.errors.length > 0) return undefined;
  const isShown = record.kind === 'post' && record.visible && !record.data.isUnrendered;
  if (isShown && isHtml(key)) return { kind: 'redirect', to: record.data.path };
  if (isShown && site.source) {
    return {
      kind: 'source',
      key,
      version: record.version,
      path: record.data.path,
      parents: parentsOf(sql, placeInLanguage(record)),
    };
  }
  if (record.kind !== 'file' || isMarkdown(key) || record.data?.isNoPageHere) return undefined;
  const owner = ownerOf(sql, site, key);
  return {
    kind: 'file',
    key,
    version: record.version,
    ...(owner && { owner: { key: fileOf(owner.key), version: owner.version, visible: isShownPage(owner) } }),
    ...(record.data?.width !== undefined && { width: record.data.width }),
    ...(record.data?.location && { location: record.data.location }),
  };
}

/**
 * The post whose bundle a file lies in. The languages of a bundle share its files: one visible translation is enough. A
 * file with the suffix of a language belongs to that one.
 */
function ownerOf(sql: SqlStorage, { languages }: Site, key: string): FileRecord | undefined {
  const keys = ownersOf(sql, key);
  const ofLanguage = placed(key, languages).key === key ? [] : keys.filter(isInSameLanguage(key, languages));
  const owners = (ofLanguage.length > 0 ? ofLanguage : keys).map((owner) => readFile(sql, owner));
  return owners.find((owner) => owner && isShownPage(owner)) ?? owners[0];
}

function isShownPage({ visible, kind, data }: FileRecord): boolean {
  return visible && !(kind === 'file' && data?.isNoPageHere);
}

function isInSameLanguage(key: string, languages: Site['languages']): (other: string) => boolean {
  const { language } = placed(key, languages);
  return (other) => placed(other, languages).language === language;
}

/** The file at a key, if visitors see it. */
export function shownFileAt(sql: SqlStorage, site: Site, key: string): Resolved | undefined {
  const found = fileAt(sql, site, key);
  return found?.kind === 'file' && found.owner?.visible !== false ? found : undefined;
}

/** A file of a bundle whose post has another address than its folder, asked for beside the post. */
function bundledFileAt(sql: SqlStorage, site: Site, asked: string): Resolved | undefined {
  for (let parent = folderOf(asked); parent !== ''; parent = folderOf(parent)) {
    const post = postAt(sql, `/${parent}/`);
    const folder = post && bundleFolder(placeInLanguage(post));
    if (!folder) continue;
    const key = folder.slice(1) + asked.slice(parent.length + 1);
    if (readCalled(sql, key)?.kind !== 'file') return undefined;
    const found = fileAt(sql, site, key);
    return found?.kind === 'file' ? { ...found, at: `/${asked}` } : found;
  }
  return undefined;
}

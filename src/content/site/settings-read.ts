/**
 * The settings that pages and records are made from. Each list is the one source of a type and of a hash: a setting that is not in it
 * cannot be read where the type is asked for, and one that is changes the hash.
 */

import type { Site } from './site.ts';

/** Settings that reading a text and rendering it may read. */
export const renderNames = [
  'title',
  'baseURL',
  'languageCode',
  'timeZone',
  'taxonomies',
  'cascade',
  'dateFields',
  'summaryLength',
  'posters',
  'unsafe',
  'emoji',
  'markup',
  'toc',
  'attributes',
  'codeLines',
  'math',
  'csp',
  'params',
] as const satisfies readonly (keyof Site)[];

export type RenderSettings = Pick<Site, (typeof renderNames)[number]>;

/** Settings that the page of a post, or of a list with a text, may read besides what every page shows. */
export const pageNames = [...renderNames, 'source'] as const satisfies readonly (keyof Site)[];

export type PageSettings = Pick<Site, (typeof pageNames)[number]>;

/** Settings that the posts of a feed may read. */
export const feedNames = [
  ...renderNames,
  'feedContent',
  'firstOrigin',
] as const satisfies readonly (keyof Site)[];

export type FeedSettings = Pick<Site, (typeof feedNames)[number]>;

/** Settings that describing a file may read. */
export const recordNames = [
  ...renderNames,
  'mainSections',
  'permalinks',
  'pluralTitles',
  'removePathAccents',
  'disableKinds',
] as const satisfies readonly (keyof Site)[];

export type RecordSettings = Pick<Site, (typeof recordNames)[number]>;

/** Settings that a look at a file reads: those of its record, and those of what is kept beside it. */
export type SyncSettings = RecordSettings & Pick<Site, 'firstOrigin' | 'versionsKept'>;

/** Settings that few texts show. A record depends only on those that were read while it was made. */
export const seldomNames = [
  'title',
  'baseURL',
  'posters',
  'csp',
  'params',
] as const satisfies readonly (keyof RecordSettings)[];

export type SeldomName = (typeof seldomNames)[number];

/** The same settings; `read` grows by the seldom ones that are read of them. */
export function watched(site: RecordSettings): { settings: RecordSettings; read: ReadonlySet<SeldomName> } {
  const read = new Set<SeldomName>();
  const settings = { ...site };
  for (const name of seldomNames) {
    const get = () => {
      read.add(name);
      return site[name];
    };
    Object.defineProperty(settings, name, { get, enumerable: true });
  }
  return { settings, read };
}

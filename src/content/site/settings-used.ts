/**
 * The settings that pages and records are made from. Each list defines a type and the inputs of a hash. So
 * code with that type cannot read a setting outside the list, and a change of one in the list changes the
 * hash.
 */

import type { Site } from './site.ts';

/** Settings that reading a text and rendering it may read. */
export const renderNames = [
  'title',
  'baseURL',
  'languageCode',
  'language',
  'languages',
  'timeZone',
  'taxonomies',
  'singularTerms',
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

/** Settings for the page of a post, or of a list with a text, besides those that every page shows. */
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
  'docs',
] as const satisfies readonly (keyof Site)[];

export type RecordSettings = Pick<Site, (typeof recordNames)[number]>;

/** Settings that `sync` reads: those of the record, and those for keeping history. */
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

/** The same settings; each seldom one that is read is added to `read`. */
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

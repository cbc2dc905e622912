import { originKey } from '../content/history-keys.ts';
import { remembered } from '../content/remembered.ts';
import { settingsKeys, sitesOf } from '../content/site/settings-files.ts';
import type { Settings, Site } from '../content/site/site.ts';
import { defaultSiteOf, type Sites } from '../content/site/sites.ts';

const keys = [...settingsKeys, originKey];
const marks = keys.map(() => '?').join(', ');

/** The site in its default language. */
export function readSiteOf(sql: SqlStorage): Site {
  return defaultSiteOf(readSites(sql));
}

/** The site's settings from all its files of settings; a file that could not be read is left out. */
export function readSites(sql: SqlStorage): Sites {
  const rows = sql
    .exec<{ key: string; data: string }>(
      `SELECT key, data FROM files WHERE key IN (${marks}) AND kind = 'site'`,
      ...keys,
    )
    .toArray();
  return siteFrom(JSON.stringify(rows));
}

/** Each call of the catalog asks for the same settings. */
const siteFrom = remembered(
  (text) => {
    // Written by `writeFile` for records of this kind.
    const rows = JSON.parse(text) as { key: string; data: string }[];
    return sitesOf(new Map(rows.map(({ key, data }) => [key, JSON.parse(data) as Settings])));
  },
  { most: 4, longest: 100_000 },
);

import { sitesOf } from '../content/site/settings-files.ts';
import type { Settings, Site } from '../content/site/site.ts';
import { defaultSiteOf, type Sites } from '../content/site/sites.ts';
import { settingsRows, sharedInputs } from './shared-inputs.ts';

const marks = settingsRows.map(() => '?').join(', ');

/** The site in its default language. */
export function readSiteOf(sql: SqlStorage): Site {
  return defaultSiteOf(readSites(sql));
}

/** The site's settings from all its files of settings; a file that could not be read is left out. */
export function readSites(sql: SqlStorage): Sites {
  const shared = sharedInputs(sql);
  shared.sites ??= sitesIn(sql);
  return shared.sites;
}

function sitesIn(sql: SqlStorage): Sites {
  const rows = sql
    .exec<{ key: string; data: string }>(
      `SELECT key, data FROM files WHERE key IN (${marks}) AND kind = 'site'`,
      ...settingsRows,
    )
    .toArray();
  // Written by `writeFile` for records of this kind.
  return sitesOf(new Map(rows.map(({ key, data }) => [key, JSON.parse(data) as Settings])));
}

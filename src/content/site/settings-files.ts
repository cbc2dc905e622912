/** The files in the bucket that hold settings, and how several files make one site. */

import { type Fault, faultAt } from '../../problem.ts';
import type { DataFormat } from '../data/data.ts';
import { originKey } from '../history-keys.ts';
import { isNamedLikeSettings } from '../keys.ts';
import { readHugoConfig } from './hugo-config.ts';
import { readSite } from './read-site.ts';
import type { SettingsReading } from './settings-fields.ts';
import type { Settings, Site } from './site.ts';
import { defaultSiteOf, type Sites, sitesOver } from './sites.ts';

const own = 'site.yaml';

/** Hugo's files in the order in which it tries them; it reads the first only. */
const hugos = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((suffix) => `${name}.${suffix}`),
);

/** Keys of files with settings, the most important first. */
export const settingsKeys: readonly string[] = [own, ...hugos];

export function isSettings(key: string): boolean {
  return settingsKeys.includes(key);
}

/** Whether Hugo reads its settings from a file of this name, if no other one comes before it. */
export function isHugoSettings(key: string): boolean {
  return hugos.includes(key);
}

/** Warns of a file that is kept from visitors like settings, but not read as such: `site.yml`, `config.txt`. */
export function warnOfMisnamed(key: string): Fault[] {
  if (!isNamedLikeSettings(key) || isSettings(key)) return [];
  return [
    {
      message: `"${key}" has no effect, and no visitor can fetch it: settings are read from "${own}" or Hugo's "hugo.toml"`,
    },
  ];
}

/** Characters of settings; a YAML parser takes too long for more. */
const maxLength = 262_144;

/**
 * Reads a file of settings; the result has only the settings that it sets.
 *
 * @throws {Problem} `unprocessable` for a text that is not in the format.
 */
export function readSettings(key: string, text: string): SettingsReading {
  if (text.length > maxLength) {
    throw faultAt(`Cannot read settings: they must not have more than ${maxLength} characters`, 1, 1);
  }
  return key === own ? readSite(text, 'yaml') : readHugoConfig(text, formatOf(key));
}

/**
 * The site in each language, from the bucket's files: `site.yaml`, field by field, over the first of Hugo's, over
 * defaults.
 */
export function sitesOf(files: ReadonlyMap<string, Settings>): Sites {
  const hugosFirst = hugos.find((key) => files.has(key));
  const layers = [hugosFirst, own].map((key) => (key && files.get(key)) || {});
  const { firstOrigin } = files.get(originKey) ?? {};
  return sitesOver([...layers, firstOrigin === undefined ? {} : { firstOrigin }]);
}

/** The site in its default language. */
export function siteOf(files: ReadonlyMap<string, Settings>): Site {
  return defaultSiteOf(sitesOf(files));
}

function formatOf(key: string): DataFormat {
  if (key.endsWith('.toml')) return 'toml';
  return key.endsWith('.json') ? 'json' : 'yaml';
}

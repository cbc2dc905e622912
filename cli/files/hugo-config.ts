/** Hugo's settings about files: the folders of content, static files and so on, and their languages. */

import type { Language } from '../../src/content/site/languages.ts';
import { readSettings, sitesOf } from '../../src/content/site/settings-files.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { defaultSiteOf } from '../../src/content/site/sites.ts';
import { Problem } from '../../src/problem.ts';
import { type Mount, readMounts } from './hugo-mounts.ts';
import { fieldOf, type Settings, textsOf } from './hugo-settings.ts';
import { mountsOf, type Theme } from './hugo-themes.ts';

export type HugoConfig = {
  /** The only file of settings; null for several, which are merged. */
  file: string | null;
  /** As the site will read them from the bucket: the default language first, each with its folder there. */
  languages: readonly Language[];
  /** The mount with the highest precedence comes first. */
  mounts: readonly Mount[];
  /** Files of the site that Hugo ignores. */
  ignored: readonly RegExp[];
};

/** `names` are those of the files that `settings` were read from; `own` is the text of `site.yaml`. */
export function readHugoConfig(
  settings: Settings,
  names: readonly string[] = [],
  own = '',
  themes: readonly Theme[] = [],
): HugoConfig {
  const [file = null] = names.length === 1 ? names : [];
  const languages = languagesIn(settings, own);
  const codes = languages.map(({ code }) => code);
  return {
    file,
    languages,
    mounts: [...readMounts(settings, codes), ...mountsOf(themes, codes)],
    ignored: textsOf(fieldOf(settings, 'ignorefiles')).flatMap(asPattern),
  };
}

/** Checking reports settings that cannot be read. */
function languagesIn(settings: Settings, own: string): readonly Language[] {
  const texts = [['hugo.json', JSON.stringify(settings)] as const, ['site.yaml', own] as const];
  const read = texts.flatMap(([key, text]) => {
    try {
      return [[key, readSettings(key, text).settings] as const];
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  });
  return read.length === 0 ? defaultSite.languages : defaultSiteOf(sitesOf(new Map(read))).languages;
}

/** Hugo's patterns are nearly those of JavaScript. A pattern that is not valid there is ignored. */
function asPattern(pattern: string): RegExp[] {
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}

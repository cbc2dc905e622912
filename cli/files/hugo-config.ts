/** Hugo's settings about files: the folders of content, static files and so on, and their languages. */

import { type Mount, readMounts } from './hugo-mounts.ts';
import { fieldOf, isSettings, type Settings, textOf, textsOf } from './hugo-settings.ts';

export type HugoConfig = {
  /** The only file of settings; null for several, which are merged. */
  file: string | null;
  /** The language whose files are the site. */
  language: string;
  others: ReadonlySet<string>;
  /** The mount with the highest precedence comes first. */
  mounts: readonly Mount[];
  /** Files of the site that Hugo ignores. */
  ignored: readonly RegExp[];
};

/** `names` are those of the files that `settings` were read from. */
export function readHugoConfig(settings: Settings, names: readonly string[] = []): HugoConfig {
  const language = textOf(settings, 'defaultcontentlanguage')?.toLowerCase() ?? 'en';
  const languages = fieldOf(settings, 'languages');
  const codes = isSettings(languages) ? Object.keys(languages).map((code) => code.toLowerCase()) : [];
  const [file = null] = names.length === 1 ? names : [];
  return {
    file,
    language,
    others: new Set(codes.filter((code) => code !== language)),
    mounts: readMounts(settings),
    ignored: textsOf(fieldOf(settings, 'ignorefiles')).flatMap(asPattern),
  };
}

/** Hugo's patterns are nearly those of JavaScript. A pattern that is not valid there is ignored. */
function asPattern(pattern: string): RegExp[] {
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}

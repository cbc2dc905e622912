/** What Hugo's settings say about the place of files: which folders are content, static files and so on, and in which languages. */

import { type Mount, readMounts } from './hugo-mounts.ts';
import { fieldOf, isSettings, type Settings, textOf, textsOf } from './hugo-settings.ts';

export type HugoConfig = {
  /** The file that is read alone; null for several, which are put together. */
  file: string | null;
  /** The language whose files are the site. */
  language: string;
  others: ReadonlySet<string>;
  /** The one that wins first. */
  mounts: readonly Mount[];
  /** Files of the site that Hugo passes over. */
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

/** Hugo's patterns are nearly JavaScript's; one that is not passes nothing over. */
function asPattern(pattern: string): RegExp[] {
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}

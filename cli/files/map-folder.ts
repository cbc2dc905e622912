/** Tells a Hugo site from a folder whose files have their keys as names, and finds the keys of its files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseData } from '../../src/content/data/data.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import { Problem } from '../../src/problem.ts';
import type { Remark } from '../report.ts';
import { type HugoConfig, readHugoConfig } from './hugo-config.ts';
import { isHugoRoot, type Mapped, mapHugoRoot, mapPlainFolder } from './hugo-root.ts';
import { fieldOf, findSettingsFiles, readSettingsFiles, type Settings, together } from './hugo-settings.ts';
import { findThemes, type Theme } from './hugo-themes.ts';
import type { LocalFile } from './local-file.ts';
import type { NotedTheme, ThemeNote } from './theme-note.ts';
import { withThemes } from './theme-settings.ts';

export type MappedFolder = Mapped & {
  isHugo: boolean;
  /** Settings that are in no file as they are sent: of several files, or with those of themes. */
  settings?: LocalFile;
  /** For settings with those of themes: the author's file, the author's settings of several files, or null for none. */
  ownSettings?: { file: string } | { settings: Settings } | null | undefined;
  themes: readonly Theme[];
  /** Themes whose files are only on the site. */
  kept: readonly NotedTheme[];
  missing: readonly string[];
};

/** `noted`: what the site has of themes. */
export async function mapFolder(
  folder: string,
  names: readonly string[],
  { problems, noted }: { problems: Remark[]; noted: ThemeNote },
): Promise<MappedFolder> {
  const all = findSettingsFiles(names);
  const own = names.includes('site.yaml') ? await readText(folder, 'site.yaml') : '';
  const inRoot = await readSettingsFiles(folder, all, problems);
  const isHugo = all.length > 0 && isHugoRoot(names, readHugoConfig(inRoot, all, own));
  const files = isHugo ? all : all.filter((name) => !name.includes('/'));
  const written = files.length === all.length ? inRoot : await readSettingsFiles(folder, files, []);
  const search = await findThemes(written, themeIn(own), {
    ...{ names, noted: noted.themes, readText: (name) => readText(folder, name) },
    readSettings: (some, theme) => readSettingsFiles(folder, some, problems, theme.length + 1),
  });
  const { themes } = search;
  // A whole backup has the files of themes as its own.
  const missing = names.includes(themeNoteKey) ? [] : search.missing;
  const settings = withThemes(
    written,
    themes.map((theme) => theme.settings),
  );
  const isMerged = settings !== written;
  const config = readHugoConfig(settings, isMerged ? [] : files, own, themes);
  const mapped = isHugo ? mapHugoRoot(names, config) : mapPlain(names, config, isMerged ? files : []);
  const isMade = isMerged || (isHugo && config.file === null);
  return {
    ...mapped,
    ...{ warnings: [...mapped.warnings, ...warningsOf(missing)], isHugo, themes, missing },
    ...(isMade && { settings: together(folder, settings) }),
    ...(isMerged && { ownSettings: ownOf(files, written) }),
    kept: themes.flatMap((theme) =>
      noted.themes.filter(({ name }) => theme.folder === null && name === theme.name),
    ),
  };
}

function ownOf([file, ...others]: readonly string[], settings: Settings): MappedFolder['ownSettings'] {
  if (file === undefined) return null;
  return others.length === 0 ? { file } : { settings };
}

function mapPlain(names: readonly string[], config: HugoConfig, replaced: readonly string[]): Mapped {
  const hasThemes = config.mounts.some(({ theme }) => theme);
  if (hasThemes || replaced.length > 0) return mapPlainFolder(names, config, replaced);
  return { files: names.map((name) => ({ name, key: name, isContent: false })), warnings: [] };
}

function warningsOf(missing: readonly string[]): Mapped['warnings'] {
  return missing.map((name) => ({
    name: 'themes',
    message: `The theme "${name}" is not in the folder, so its layouts are not sent; "hugo mod vendor" copies modules, "platen theme" a folder`,
  }));
}

/** Checking reports a file that cannot be read. */
function readText(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch(() => '');
}

/** The value of `theme` in `site.yaml`. */
function themeIn(text: string): unknown {
  try {
    return fieldOf(Object.fromEntries(parseData(text, 'yaml').value), 'theme');
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

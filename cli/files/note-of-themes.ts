import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import { together } from './hugo-settings.ts';
import type { Digester, LocalFile } from './local-file.ts';
import type { MappedFolder } from './map-folder.ts';
import { md5Of, type NotedTheme, type ThemeNote, writeNote } from './theme-note.ts';

type Known = {
  mapped: MappedFolder;
  files: readonly LocalFile[];
  noted: ThemeNote;
  digest: Digester;
};

/** The file that says what comes from themes; null without themes, or if the folder has it itself, as a backup does. */
export async function noteOf(folder: string, { mapped, files, digest }: Known): Promise<LocalFile | null> {
  if (mapped.themes.length === 0 || files.some(({ key }) => key === themeNoteKey)) return null;
  const themes = await Promise.all(
    mapped.themes.map(async ({ name, settings, folder: here }): Promise<NotedTheme> => {
      const there = mapped.kept.find((theme) => theme.name === name);
      if (here === null && there) return there;
      const own = files.filter(({ theme }) => theme === name);
      // A file that cannot be read is reported when it is sent.
      const digests = await Promise.all(own.map((file) => digest(file).catch(() => '')));
      return {
        name,
        settings,
        files: Object.fromEntries(own.map(({ key }, at) => [key, digests[at] ?? ''])),
      };
    }),
  );
  const settings = await settingsOf(folder, mapped);
  return writeNote({ themes, settings, former: {} }, join(folder, 'themes'));
}

async function settingsOf(
  folder: string,
  { settings, ownSettings }: MappedFolder,
): Promise<ThemeNote['settings']> {
  if (!settings?.content || ownSettings === undefined) return null;
  const noted = { key: settings.key, md5: md5Of(settings.content) };
  if (ownSettings === null) return { ...noted, own: null };
  if ('file' in ownSettings) {
    const text = await readFile(join(folder, ownSettings.file), 'utf8').catch(() => '');
    return { ...noted, own: { key: basename(ownSettings.file), text } };
  }
  const { key, content } = together(folder, ownSettings.settings);
  return { ...noted, own: { key, text: new TextDecoder().decode(content) } };
}

/** The file of the bucket that says which files and settings came from themes. No visitor sees it, and `push` writes it. */

import { createHash } from 'node:crypto';
import { isMapping, type Mapping } from '../../src/content/data/mapping.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import type { LocalFile } from './local-file.ts';

/** MD5 digests by key. A file with another digest is the author's. */
export type Digests = { readonly [key: string]: string };

export type NotedTheme = { name: string; settings: Mapping; files: Digests };

export type ThemeNote = {
  /** In the order of their precedence. */
  themes: readonly NotedTheme[];
  /** The file of settings with those of themes, and what the author wrote; null: themes gave none. */
  settings: { key: string; md5: string; own: { key: string; text: string } | null } | null;
  /** Files of former themes, which stay until the layouts without them have passed. */
  former: Digests;
};

const about =
  'Which files and settings of this site came from its themes. The command "platen push" writes this file.';

export function writeNote({ themes, settings, former }: ThemeNote, path: string): LocalFile {
  const text = `${JSON.stringify({ about, settings, themes, former }, null, 1)}\n`;
  const content = new TextEncoder().encode(text);
  return { key: themeNoteKey, path, size: content.byteLength, modified: 0, content };
}

/** A text that is no note says nothing. */
export function readNote(text: string): ThemeNote {
  try {
    const note: unknown = JSON.parse(text);
    if (!isMapping(note)) return noNote;
    const { themes, settings, former } = note;
    return {
      themes: (Array.isArray(themes) ? themes : []).flatMap(themeOf),
      settings: settingsOf(settings),
      former: digestsOf(former),
    };
  } catch {
    return noNote;
  }
}

export const noNote: ThemeNote = { themes: [], settings: null, former: {} };

function themeOf(theme: unknown): NotedTheme[] {
  if (!isMapping(theme)) return [];
  const { name, settings, files } = theme;
  if (typeof name !== 'string' || !isMapping(settings)) return [];
  return [{ name, settings, files: digestsOf(files) }];
}

function digestsOf(files: unknown): Digests {
  const entries = Object.entries(isMapping(files) ? files : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function settingsOf(settings: unknown): ThemeNote['settings'] {
  if (!isMapping(settings)) return null;
  const { key, md5, own } = settings;
  if (typeof key !== 'string' || typeof md5 !== 'string') return null;
  const isOwn = isMapping(own) && typeof own['key'] === 'string' && typeof own['text'] === 'string';
  return { key, md5, own: isOwn ? { key: String(own['key']), text: String(own['text']) } : null };
}

/** The digest of each file that came from a theme, by its key. */
export function filesOfThemes({ themes, former }: ThemeNote): Map<string, string> {
  const all = [former, ...themes.toReversed().map(({ files }) => files)];
  return new Map(all.flatMap((files) => Object.entries(files)));
}

export function md5Of(content: Uint8Array | string): string {
  return createHash('md5').update(content).digest('hex');
}

/** Files and settings of themes that the site has: what stays there, and what a former theme has left. */

import { isLayoutText, isOfLayouts } from '../../src/content/keys.ts';
import { isCompiled } from '../../src/content/layouts/compiled.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import { isHugoSettings } from '../../src/content/site/settings-files.ts';
import type { Digester, LocalFile } from '../files/local-file.ts';
import { type LocalTree, readLocalTree } from '../files/local-tree.ts';
import { filesOfThemes, noNote, readNote, type ThemeNote, writeNote } from '../files/theme-note.ts';
import { type RemoteFile, type RemoteSite, remoteBytes } from '../site/remote-site.ts';

export type ThemesThere = {
  tree: LocalTree;
  /** Files of the site that this folder replaces with others, so that nobody is asked. */
  replaced: RemoteFile[];
};

/** A theme that is not in the folder, but on the site, stays as it is. */
export async function findThemesThere(
  folder: string,
  first: LocalTree,
  { site, remote, digest }: { site: RemoteSite; remote: readonly RemoteFile[]; digest: Digester },
): Promise<ThemesThere> {
  const noted = await noteThere(first, { site, remote, digest });
  const isKept = noted.themes.some(({ name }) => first.missingThemes.includes(name));
  const tree = isKept ? await readLocalTree(folder, { noted, digest }) : first;
  const replaced = replacedBy(tree, noted, remote);
  return { tree: { ...tree, files: tree.files.map((file) => withFormer(file, noted, replaced)) }, replaced };
}

/** Notes which files a later push must remove, should the new layouts not pass. */
function withFormer(file: LocalFile, noted: ThemeNote, replaced: readonly RemoteFile[]): LocalFile {
  if (file.key !== themeNoteKey || file.content === undefined) return file;
  const digests = replaced.flatMap(({ key, md5 }) =>
    md5 === null || isHugoSettings(key) ? [] : [[key, md5]],
  );
  const former = digests.length > 0 ? Object.fromEntries(digests) : noted.former;
  const note = readNote(new TextDecoder().decode(file.content));
  return Object.keys(former).length === 0 ? file : writeNote({ ...note, former }, file.path);
}

async function noteThere(
  { files }: LocalTree,
  { site, remote, digest }: { site: RemoteSite; remote: readonly RemoteFile[]; digest: Digester },
): Promise<ThemeNote> {
  const there = remote.find(({ key }) => key === themeNoteKey);
  const here = files.find(({ key }) => key === themeNoteKey);
  if (there === undefined || (here && (await digest(here)) === there.md5)) return noNote;
  return readNote(new TextDecoder().decode(await remoteBytes(site, there)));
}

/** Of a theme that this folder brings, or that took the place of another one, no former file stays. */
function replacedBy(
  { files, isHugoRoot, keptThere }: LocalTree,
  noted: ThemeNote,
  remote: readonly RemoteFile[],
): RemoteFile[] {
  const here = new Set(files.map(({ key }) => key));
  const hasThemes = files.some(({ theme }) => theme !== undefined);
  const hasSettings = (isHugoRoot || here.has(themeNoteKey)) && files.some(({ key }) => isHugoSettings(key));
  const digests = filesOfThemes(noted);
  return remote.filter(({ key, md5 }) => {
    if (here.has(key) || keptThere.has(key)) return false;
    if (isHugoSettings(key)) return hasSettings;
    return hasThemes && md5 !== null && digests.get(key) === md5;
  });
}

/** Of the files to delete, those that the layouts which visitors still see may need. */
export function isNeededMeanwhile({ key }: RemoteFile, isReplaced: boolean): boolean {
  return !isLayoutText(key) && (isOfLayouts(key) || (isReplaced && !isHugoSettings(key)));
}

/** Files of the site that `--delete` leaves alone: those of themes that are only there, and what was compiled. */
export function staysThere(key: string, { files, keptThere }: LocalTree): boolean {
  return keptThere.has(key) || (isCompiled(key) && files.some((file) => isLayoutText(file.key)));
}

import { isCompiled } from '../../src/content/layouts/compiled.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import { filesOfThemes, md5Of, readNote, type ThemeNote } from '../files/theme-note.ts';
import { type RemoteFile, type RemoteSite, remoteBytes } from '../site/remote-site.ts';

/**
 * The site as if it had the author's own files and settings alone. Files of themes and compiled ones are left out. A file
 * that has changed since is the author's.
 */
export async function withoutThemes(site: RemoteSite): Promise<RemoteSite> {
  const files = await site.list();
  const file = files.find(({ key }) => key === themeNoteKey);
  if (file === undefined) return { ...site, list: async () => files };
  const note = readNote(new TextDecoder().decode(await remoteBytes(site, file)));
  const digests = filesOfThemes(note);
  const isOfThemes = ({ key, md5 }: RemoteFile) =>
    key === themeNoteKey || isCompiled(key) || (md5 !== null && digests.get(key) === md5);
  const own = ownSettings(files, note);
  return {
    ...site,
    list: async () => [
      ...files.filter((each) => !isOfThemes(each) && each !== own?.instead && each.key !== own?.file?.key),
      ...(own?.file ? [own.file] : []),
    ],
    get: (key, size, read) => (own?.file?.key === key ? read(bodyOf(own.text)) : site.get(key, size, read)),
  };
}

/** `instead`: the file with settings of themes; without `file` all of them came from themes. */
type OwnSettings = { instead: RemoteFile; file: RemoteFile | undefined; text: string };

function ownSettings(files: readonly RemoteFile[], { settings }: ThemeNote): OwnSettings | undefined {
  const instead = files.find(({ key, md5 }) => key === settings?.key && md5 === settings.md5);
  if (instead === undefined || !settings) return undefined;
  const { own } = settings;
  if (own === null) return { instead, file: undefined, text: '' };
  const size = new TextEncoder().encode(own.text).byteLength;
  return { instead, file: { ...instead, key: own.key, size, md5: md5Of(own.text) }, text: own.text };
}

function bodyOf(text: string): ReadableStream<Uint8Array> {
  return new Blob([text]).stream();
}

/**
 * The files of a site's history in a folder, with names that a person can read:
 *
 *     .history/posts/a.md/2026-11-23T04-03-20.446Z_anna_645a5dc78fdb3136aa4940c339e940c4.md
 *     .history/posts/a.md/addresses.json
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkKey, limits } from '../../src/content/check-key.ts';
import { editionKey, fileOf, languageOfEdition } from '../../src/content/editions.ts';
import type { LocalFile } from '../files/local-file.ts';
import { walk } from '../files/walk.ts';
import { type Remark, remark, remarksOfFailure } from '../report.ts';

import type { RemoteVersion } from './remote-history.ts';

export type LocalVersion = NamedVersion & { file: LocalFile };

export type LocalHistory = {
  versions: LocalVersion[];
  /** Files with the former addresses of pages; `key` is that of the page. */
  addresses: LocalFile[];
  problems: Remark[];
};

/** Other files in the folder are reported. Throws the errors of the file system. */
export async function readLocalHistory(folder: string): Promise<LocalHistory> {
  const root = join(folder, historyFolder);
  const history: LocalHistory = { versions: [], addresses: [], problems: [] };
  if (!existsSync(root)) return history;
  const { files, omitted } = await walk(root);
  history.problems = omitted.map(({ name, reason }) => remark(join(root, name), `Cannot push it: ${reason}`));
  for (const { name, ...resolutions } of files) {
    addTo(history, name.normalize('NFC'), { path: join(root, name), ...resolutions });
  }
  return history;
}

function addTo(history: LocalHistory, name: string, file: Omit<LocalFile, 'key'>): void {
  const { path } = file;
  const named = readName(name);
  if (named === null) {
    history.problems.push(remark(path, 'Cannot push it: its name is none that pull gives'));
    return;
  }
  const key = 'version' in named ? named.version.key : named.addressesOf;
  try {
    checkKey(fileOf(key), limits.r2);
    if ('version' in named) history.versions.push({ ...named.version, file: { key, ...file } });
    else history.addresses.push({ key, ...file });
  } catch (error) {
    history.problems.push(...remarksOfFailure(path, error));
  }
}

export const historyFolder = '.history';

/** A time without colons, which Windows forbids in file names; the token's name; the digest of the bytes. */
const versionName =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)_([A-Za-z0-9_.@-]{1,31})_([0-9a-f]{32})(?:\.\w+)?$/;

const addressesName = 'addresses.json';

export type NamedVersion = Omit<RemoteVersion, 'size'>;

/** The meaning of a name below the folder `.history`. */
export type Named = { version: NamedVersion } | { addressesOf: string };

/** The path from the folder of the site. The suffix is that of the file, for programs that go by it. */
export function nameOfVersion({ key, version, uploaded, author }: NamedVersion): string {
  const [suffix = ''] = /\.\w+$/.exec(key) ?? [];
  return `${historyFolder}/${key}/${uploaded.replaceAll(':', '-')}_${author}_${version}${suffix}`;
}

/** Of the page in a further language, `addresses.fr.json`. */
export function nameOfAddresses(key: string): string {
  const language = languageOfEdition(key);
  const name = language === undefined ? addressesName : addressesName.replace('.', `.${language}.`);
  return `${historyFolder}/${fileOf(key)}/${name}`;
}

/** Null when the name has another form. `name` begins after `.history/`. */
export function readName(name: string): Named | null {
  const end = name.lastIndexOf('/');
  const [key, last] = [name.slice(0, Math.max(end, 0)), name.slice(end + 1)];
  if (key === '') return null;
  if (last === addressesName) return { addressesOf: key };
  const [, language] = /^addresses\.([^.]+)\.json$/.exec(last) ?? [];
  if (language !== undefined) return { addressesOf: editionKey(key, language) };
  const [, day, hour, minute, rest, author, version] = versionName.exec(last) ?? [];
  if (author === undefined || version === undefined) return null;
  return { version: { key, version, uploaded: `${day}T${hour}:${minute}:${rest}`, author } };
}

/** Finds the files of a folder that the bucket lacks or has with other content. */

import { readFile } from 'node:fs/promises';
import pMap from 'p-map';
import { isPrivateSegment, isShortcodeTemplate } from '../../src/content/keys.ts';
import { isCompiled } from '../../src/content/layouts/compiled.ts';
import { readPath } from '../../src/content/paths.ts';
import type { KnownFile } from '../check/answer-dependencies.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type RemoteFile, type RemoteSite, remoteBytes } from '../site/remote-site.ts';

export type Plan = {
  send: LocalFile[];
  unchanged: { file: LocalFile; remote: RemoteFile }[];
  /** Files of the bucket that the folder does not have; without those of a key with a dot, and compiled ones. */
  extra: RemoteFile[];
  /** Keys of all files of the bucket. */
  there: ReadonlySet<string>;
};

export type Compare = {
  /** The MD5 digest of a file here, in hex. */
  digest: (file: LocalFile) => Promise<string>;
  /** The digest of a file in the bucket, if the list lacks it. */
  digestRemote: (remote: RemoteFile) => Promise<string>;
  /** Whether `--delete` leaves a file alone that the folder does not have. */
  staysThere?: (key: string) => boolean;
  onCompared?: () => void;
};

/**
 * A file that cannot be read is sent: sending reports the error. A file that the site has, but cannot show or
 * has not read yet, is also sent. An interrupted upload can cause that, and sending again repairs it or
 * reports the problem.
 */
export async function planPush(
  files: readonly LocalFile[],
  remote: readonly RemoteFile[],
  compare: Compare,
): Promise<Plan> {
  const { staysThere = isCompiled } = compare;
  const there = new Map(remote.map((file) => [file.key, file]));
  const plan: Plan = { send: [], unchanged: [], extra: [], there: new Set(there.keys()) };
  const compared = async (file: LocalFile): Promise<boolean> => {
    const isHere = await isSame(file, there.get(file.key), compare);
    compare.onCompared?.();
    return isHere;
  };
  const same = await pMap(files, compared, { concurrency: 8 });
  for (const [index, file] of files.entries()) {
    const found = there.get(file.key);
    if (same[index] && found) plan.unchanged.push({ file, remote: found });
    else plan.send.push(file);
    there.delete(file.key);
  }
  plan.extra = [...there.values()].filter(({ key }) => !isPrivateSegment(key) && !staysThere(key));
  return plan;
}

async function isSame(file: LocalFile, remote: RemoteFile | undefined, compare: Compare): Promise<boolean> {
  if (remote === undefined || remote.size !== file.size) return false;
  if (remote.status === 'absent' || remote.status === 'unreadable') return false;
  const here = await compare.digest(file).catch(() => null);
  return here !== null && here === (remote.md5 ?? (await compare.digestRemote(remote)));
}

/** Files on the site as dependencies of the files that are sent. Templates of shortcodes are read. */
export async function knownThere(
  unchanged: Plan['unchanged'],
  staying: readonly RemoteFile[],
  site: RemoteSite,
): Promise<KnownFile[]> {
  const known: KnownFile[] = [];
  for (const { file, remote } of unchanged) {
    known.push(
      isShortcodeTemplate(file.key) ? withText(file.key, await readFile(file.path)) : pageOf(remote),
    );
  }
  for (const remote of staying) {
    const { key } = remote;
    known.push(isShortcodeTemplate(key) ? withText(key, await remoteBytes(site, remote)) : pageOf(remote));
  }
  return known;
}

function withText(key: string, bytes: Uint8Array): KnownFile {
  return { key, text: new TextDecoder().decode(bytes) };
}

/** Only published pages have an address for visitors. */
function pageOf({ key, status, url }: RemoteFile): KnownFile {
  const isShown = status === 'published' || status === 'asset';
  if (url === null) return { key };
  const path = readPath(new URL(url, 'https://site.invalid').pathname) ?? url;
  return { key, ...(isShown ? { path } : { isHidden: { path, status } }) };
}

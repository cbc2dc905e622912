import { readFile } from 'node:fs/promises';
import { isShortcodeTemplate } from '../../src/content/paths.ts';
import type { KnownFile } from '../check/answer-uses.ts';
import { remoteBytes } from '../site/read-remote.ts';
import type { RemoteFile, RemoteSite } from '../site/remote-site.ts';
import type { Plan } from './plan.ts';

/** What files that are on the site already answer to those that are sent. Templates of shortcodes are read. */
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
  return { key, ...(isShown && url !== null && { path: url }) };
}

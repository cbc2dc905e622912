/** The targets of links, as far as a list of files tells. Only the site knows them all. */

import { feedFiles } from '../../src/addresses.ts';
import { folderOf, isPage } from '../../src/content/keys.ts';
import { pathOfFile, splitPage } from '../../src/content/paths.ts';
import type { Resolution } from '../../src/content/post/dependencies.ts';
import { languageOf } from '../../src/content/site/languages.ts';
import { redirectOf } from '../../src/content/site/redirects.ts';
import type { Site } from '../../src/content/site/site.ts';
import type { KnownFile } from './answer-dependencies.ts';

/** The target of a link in a file; undefined where no file says that something is there. */
export type AnswerLinks = (
  address: string,
  site: Pick<Site, 'language' | 'languages' | 'redirects' | 'taxonomies'>,
) => Resolution | undefined;

/** Each folder around a page counts as a list, and each address below a taxonomy as a term. */
export function linkTargetsFrom(files: Iterable<KnownFile>): AnswerLinks {
  const there = new Set<string>();
  const hidden = new Map<string, string>();
  /** Folders of bundles by their addresses. */
  const folders = new Map<string, string>();
  for (const { key, path, aliases = [], isHidden } of files) {
    if (isHidden) {
      for (const at of [isHidden.path, `/${key}`]) hidden.set(plain(at), isHidden.status);
      continue;
    }
    for (const at of [`/${key}`, isPage(key) ? '/' : pathOfFile(key), ...aliases]) there.add(plain(at));
    if (path === undefined || !isPage(key)) continue;
    for (const at of around(path)) there.add(at);
    folders.set(plain(path), folderOf(key));
  }
  const isThere = (at: string) =>
    there.has(at) ||
    around(at).some((folder) => there.has(`/${folders.get(folder)}${at.slice(folder.length)}`));
  return (address, site) => {
    const { path } = splitPage(address);
    const { prefix } = languageOf(site);
    const feed = feedFiles.find(({ name }) => path.endsWith(`/${name}`));
    const at = plain(feed ? path.slice(0, -feed.name.length) : path);
    const isTerm = site.taxonomies.some(({ plural }) => `${at}/`.startsWith(`${prefix}/${plural}/`));
    if (isTerm || isThere(at) || redirectOf(site.redirects, path) !== undefined) return { kind: 'file' };
    const status = hidden.get(at);
    return status === undefined ? undefined : { kind: 'hidden', status };
  };
}

/** The address and all those around it. */
function around(path: string): string[] {
  const parts = plain(path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function plain(path: string): string {
  return path.replace(/\/$/, '');
}

/** The targets of links, for the author of the text. */

import { feedFiles } from '../addresses.ts';
import { folderOf } from '../content/keys.ts';
import { splitPage } from '../content/paths.ts';
import type { Dependency, Resolution } from '../content/post/dependencies.ts';
import { findDependency } from '../content/post/find-dependency.ts';
import { defaultSiteOf } from '../content/site/sites.ts';
import { claiming } from './claiming.ts';
import { currentInfo } from './layout-tree.ts';
import { postAt } from './page-owners.ts';
import { resolveAt } from './resolve.ts';
import { findableIn, resolveDependencies } from './resolve-dependencies.ts';
import { readSites } from './settings.ts';
import { fileStatus } from './status.ts';

/** Whatever it is that visitors get. */
const there: Resolution = { kind: 'file' };

type Link = Dependency & { address: string };

/** The dependencies of a text that is not stored, and the targets of its links: those of hidden pages are named. */
export function resolveForAuthor(
  sql: SqlStorage,
  key: string,
  dependencies: readonly Dependency[],
): [string, Resolution][] {
  const isLink = (use: Dependency): use is Link => use.address !== undefined;
  const targets = dependencies.filter(isLink).flatMap((link): [string, Resolution][] => {
    const target = targetOf(sql, key, link);
    return target ? [[link.id, target]] : [];
  });
  const others = dependencies.filter((use) => !isLink(use));
  return [...resolveDependencies(sql, key, others), ...targets];
}

/** Undefined where the site has nothing. */
function targetOf(sql: SqlStorage, key: string, link: Link): Resolution | undefined {
  const { path, page } = splitPage(link.address);
  const isFeed = feedFiles.some(({ name }) => path.endsWith(`/${name}`));
  const list = isFeed ? path.slice(0, path.lastIndexOf('/') + 1) : path;
  const findable = findableIn(sql);
  // Asked first, since a whole answer reads the rows of a list.
  if (postAt(sql, path) || findable.hasList(list)) return there;
  const sites = readSites(sql);
  const found = resolveAt(sql, sites, path, page);
  const isGone = found.kind === 'none' || (found.kind === 'former' && found.to === null);
  const owner = (found.kind === 'file' && found.owner?.visible === false && found.owner.key) || key;
  const isHidden = folderOf(owner) !== folderOf(key);
  if (!isGone && !isHidden) return there;
  const isOwn = defaultSiteOf(sites).ownLayouts && currentInfo(sql)?.hasPages;
  // Templates may make any file, and their hooks may lead links to the pages that these name.
  const isMade = isOwn && (/\.[^./]+$/.test(path) || findDependency({ ...link, id: 'page:' }, findable));
  if (isGone && isMade) return there;
  const posts = [path, `${path}/`].flatMap((each) => claiming(sql, each, 'post'));
  const status = (isHidden ? [owner] : [...posts, path.slice(1)])
    .map((each) => fileStatus(sql, each).status)
    .find((each) => each === 'draft' || each === 'scheduled' || each === 'expired');
  return status && { kind: 'hidden', status };
}

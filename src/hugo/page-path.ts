/** How `ref` and `relref` find a page, in Hugo's order. */

import { bareName, folderOf, isHtml, isMarkdown, isSectionIndex, placeOf } from '../content/keys.ts';
import { encodePath, folderPath } from '../content/paths.ts';
import { type Dependency, pathIn } from '../content/post/dependencies.ts';
import type { PageContext } from './page-context.ts';

/** The path of the page that `written` names, with its anchor. Empty, with a warning, for no page. */
export function pageLink(written: string, context: PageContext, tell: (message: string) => void): string {
  const { target, anchor } = split(written);
  if (target === '' && anchor !== '') return anchor;
  const path = pathOf(target, context);
  if (path !== undefined) return encodePath(path) + anchor;
  tell(`Cannot link to "${written}": no page that visitors can see is at this path`);
  return '';
}

function pathOf(target: string, context: PageContext): string | undefined {
  if (target === '' || target === '/') return target || undefined;
  return pathIn(context.use(pageDependency(target, context.post.key)));
}

/** As in Hugo, a query is ignored. */
function split(written: string): { target: string; anchor: string } {
  const hash = written.indexOf('#');
  const before = hash === -1 ? written : written.slice(0, hash);
  const [target = ''] = before.split('?', 1);
  return { target, anchor: hash === -1 ? '' : written.slice(hash) };
}

/** The files that `target` may mean in the post at `key`. The first one that exists counts. */
export function pageDependency(target: string, key: string): Dependency {
  const places = folders(target, key).map((folder) => join(folder, target));
  const lists = places
    .filter((place) => place !== '' && isFolder(place))
    .map((place) => folderPath(placeOf(place)));
  const bare = target.replace(/\/+$/, '');
  const name = bareName(bare).toLowerCase();
  const isBare = !bare.includes('/') && name !== '';
  return {
    id: `page:${target}`,
    keys: [...new Set(places.flatMap(keysAt))],
    ...(lists.length > 0 && { lists: [...new Set(lists)] }),
    ...(isBare && { name }),
  };
}

/** Paths in a page bundle are relative to its own folder, or to the folder around it. */
function folders(target: string, key: string): string[] {
  if (target.startsWith('/')) return [''];
  const own = folderOf(key);
  const isBundle = /(?:^|\/)index\.(?:md|markdown|html?)$/i.test(key);
  const near = isBundle ? [own, folderOf(own)] : [own];
  return target.startsWith('.') ? near : [...near, ''];
}

function keysAt(place: string): string[] {
  if (place === '') return ['_index.md'];
  if (isHtml(place)) return [place];
  if (!isMarkdown(place)) {
    return ['.md', '/index.md', '/_index.md', '.html', '/index.html', '/_index.html'].map(
      (end) => place + end,
    );
  }
  const page = placeOf(place);
  return [
    place,
    ...(page === '' || isSectionIndex(place) ? [] : [`${page}.md`, `${page}/index.md`, `${page}/_index.md`]),
  ];
}

function isFolder(place: string): boolean {
  return !(isMarkdown(place) || isHtml(place)) || isSectionIndex(place);
}

/** Resolves dot segments, never above the root. */
function join(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${target}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** How `ref` and `relref` find a page, in Hugo's order. */

import { bareName, folderOf, isHtml, isMarkdown, isSectionIndex, placeOf } from '../content/keys.ts';
import { encodePath, folderPath } from '../content/paths.ts';
import { type Dependency, pathIn } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import { keysIn, type Language, languageOf, nameIn, withoutSuffix } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import type { PageContext } from './page-context.ts';

/** The path of the page that `written` names, with its anchor. Empty, with a warning, for no page. */
export function pageLink(
  written: string,
  context: PageContext,
  tell: (message: string) => void,
  language = context.site.language,
): string {
  const { target, anchor } = split(written);
  if (target === '' && anchor !== '') return anchor;
  if (!context.site.languages.some(({ code }) => code === language)) {
    tell(`Cannot link to "${written}": the site has no language "${language}"`);
    return '';
  }
  const path = pathOf(target, context, language);
  if (path !== undefined) return encodePath(path) + anchor;
  tell(`Cannot link to "${written}": no page that visitors can see is at this path`);
  return '';
}

function pathOf(target: string, { post, site, use }: PageContext, language: string): string | undefined {
  if (target === '') return undefined;
  if (target === '/') return `${languageOf({ ...site, language }).prefix}/`;
  return pathIn(use(pageDependency(target, { post, site, language })));
}

/** As in Hugo, a query is ignored. */
function split(written: string): { target: string; anchor: string } {
  const hash = written.indexOf('#');
  const before = hash === -1 ? written : written.slice(0, hash);
  const [target = ''] = before.split('?', 1);
  return { target, anchor: hash === -1 ? '' : written.slice(hash) };
}

/** The page that has the link, and the language of the page that is meant: that of the link's page, if absent. */
type From = {
  post: Pick<Post, 'pageKey'>;
  site: Pick<Site, 'language' | 'languages'>;
  language?: string;
};

/** The files that `target` may mean in a post. The first one that exists counts. */
export function pageDependency(target: string, { post, site, language = site.language }: From): Dependency {
  const named = withoutSuffix(target, site.languages);
  const meant = languageOf({ ...site, language });
  const others = named.language && named.language.code !== meant.code ? [named.language] : [];
  const places = folders(target, post.pageKey).map((folder) => join(folder, named.key));
  const lists = places
    .filter((place) => place !== '' && isFolder(place))
    .map((place) => meant.prefix + folderPath(placeOf(place)));
  const keysOf = (each: Language) =>
    places.flatMap(keysAt).flatMap((key) => keysIn(each, key, site.languages));
  const bare = named.key.replace(/\/+$/, '');
  const name = bareName(bare).toLowerCase();
  const isBare = !bare.includes('/') && name !== '';
  return {
    id: language === site.language ? `page:${target}` : `page:${target}@${language}`,
    // As in Hugo, a suffix of another language does not count, unless only that page is there.
    keys: [...new Set([meant, ...others].flatMap(keysOf))],
    ...(lists.length > 0 && { lists: [...new Set(lists)] }),
    ...(isBare && { name: nameIn(meant, name) }),
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

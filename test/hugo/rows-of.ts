/** The rows of a site made from its files, as the catalog has them. */

import { bundleOf, isPage, isSectionIndex, placeOf } from '../../src/content/keys.ts';
import type { FileFacts, ListFacts, PageFacts } from '../../src/content/layouts/page-facts.ts';
import type { SiteRows } from '../../src/content/layouts/site-rows.ts';
import { encodePath, folderPath } from '../../src/content/paths.ts';
import { kindOf } from '../../src/content/post/page-kind.ts';
import { pathOfList, pathOfPage } from '../../src/content/post/post-path.ts';
import { readPost } from '../../src/content/post/read-post.ts';
import { termSlug } from '../../src/content/post/slug.ts';
import { titleCase } from '../../src/content/post/titles.ts';
import { languageOf, placed } from '../../src/content/site/languages.ts';
import type { LinkedEntry } from '../../src/content/site/menu.ts';
import { inMenuOrder, menuTree } from '../../src/content/site/menu-tree.ts';
import { readSettings, sitesOf } from '../../src/content/site/settings-files.ts';
import type { Site } from '../../src/content/site/site.ts';
import { siteIn } from '../../src/content/site/sites.ts';

export type Given = {
  /** `hugo.toml`. */
  config?: string;
  /** The name of the settings' file, if another. */
  configKey?: string;
  /** By key. Files that are no pages are files of bundles. */
  files?: Readonly<Record<string, string>>;
  /** By key below `layouts/`. */
  layouts?: Readonly<Record<string, string>>;
};

export function rowsOf({ config = '', configKey = 'hugo.toml', files = {}, layouts = {} }: Given): SiteRows {
  const sites = sitesOf(new Map([[configKey, readSettings(configKey, config).settings]]));
  const keys = Object.keys(files);
  const first = siteIn(sites, undefined);
  const pages = new Map(
    keys.filter(isPage).map((key) => {
      const { language } = placed(key, first.languages);
      return [key, factsOf(key, files[key] ?? '', siteIn(sites, language.code))];
    }),
  );
  const { inside, around } = bundlesOf(pages);
  const lists = [...sites.values()].flatMap((site) => listsOf(site, [...pages.values()]));
  const others = keys.filter((key) => !isPage(key)).sort();
  const factsOfFile = (key: string): FileFacts => ({
    key,
    version: '1',
    ...(/\.png$/.test(key) && { width: 2, height: 1 }),
  });
  return {
    token: '1',
    sites,
    pages,
    lists: () => lists,
    menu: (name, site) => menuOf(name, site, [...pages.values()], lists),
    menuNames: (site) => [
      ...new Set([
        ...Object.keys(site.menus),
        ...[...pages.values()]
          .filter((page) => page.language === site.language)
          .flatMap(({ menus = {} }) => Object.keys(menus)),
      ]),
    ],
    file: (key) => (others.includes(key) ? factsOfFile(key) : undefined),
    filesBeside: (folder) =>
      others
        .filter((key) => key.startsWith(folder) && !key.slice(folder.length).includes('/'))
        .map(factsOfFile),
    indexedText: () => undefined,
    colors: () => undefined,
    pagesInside: ({ id }) => [...inside.values()].filter((page) => around(page)?.id === id),
    filesIn: (folder) => others.filter((key) => key.startsWith(folder)).map(factsOfFile),
    layouts: { digest: JSON.stringify(layouts), texts: new Map(Object.entries(layouts)) },
  };
}

/** Takes the pages that lie in bundles out of the map. */
function bundlesOf(pages: Map<string, PageFacts>) {
  const all = [...pages.values()];
  const around = ({ id, language }: PageFacts) =>
    all.find((page) => {
      const folder = bundleOf(page.pageKey);
      const isInside = folder !== null && page.id !== id && `/${id}`.startsWith(folder);
      return isInside && page.language === language && bundleOf(id) !== folder;
    });
  const inside = new Map(all.filter((page) => around(page)).map((page) => [page.id, page]));
  for (const id of inside.keys()) pages.delete(id);
  return { inside, around };
}

function factsOf(key: string, text: string, site: Site): PageFacts {
  const post = readPost(key, text, site);
  const { pageKey } = post;
  const kind = kindOf(pageKey, site.taxonomies);
  const place = { ...post, title: post.title };
  const path = kind === 'page' ? pathOfPage(place, site) : pathOfList(place, site, []);
  const { prefix } = languageOf(site);
  const { params, ...rest } = Object.fromEntries(post.params);
  const written = { ...rest, ...(typeof params === 'object' && params) } as PageFacts['params'];
  const texts = ['type', 'layout', 'slug', 'summary'].flatMap((name) =>
    typeof written[name] === 'string' ? [[name, written[name]]] : [],
  );
  const { date, lastmod, publishDate, expiryDate, linkTitle, menus, build, translationKey, aliases } = post;
  const optional = { date, lastmod, publishDate, expiryDate, linkTitle, menus, build, translationKey };
  return {
    id: key,
    file: { key, version: '1' },
    ...{ kind, language: site.language, pageKey, path, title: post.title, weight: post.weight },
    description: post.description,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...Object.fromEntries(texts),
    aliases,
    terms: post.terms.map(({ taxonomy, name }) => ({
      taxonomy,
      name,
      path: `${prefix}/${taxonomy}/${termSlug(name)}/`,
    })),
    params: written,
  };
}

function listsOf(site: Site, all: readonly PageFacts[]): ListFacts[] {
  const { language, taxonomies } = site;
  const { prefix } = languageOf(site);
  const pages = all.filter((page) => page.language === language);
  const lists = new Map<string, ListFacts>();
  const add = (folder: string, facts: Pick<ListFacts, 'kind' | 'title'> & Partial<ListFacts>) => {
    if (!lists.has(folder)) lists.set(folder, { language, folder, path: folder, ...facts });
  };
  add(`${prefix}/`, { kind: 'home', title: site.title });
  for (const { plural } of taxonomies)
    add(`${prefix}/${plural}/`, { kind: 'taxonomy', title: titleCase(plural), taxonomy: plural });
  for (const { pageKey, terms, kind, title } of pages) {
    const [top = '', ...rest] = pageKey.split('/');
    const isTerm = kind === 'term' || kind === 'taxonomy';
    if (rest.length > 0 && !(rest.length === 1 && /^index\./.test(rest[0] ?? '')) && !isTerm) {
      add(`${prefix}/${top}/`, { kind: 'section', title: titleCase(top) });
    }
    if (isSectionIndex(pageKey) && kind === 'section')
      add(prefix + folderPath(placeOf(pageKey)), { kind, title });
    for (const { taxonomy, path, name } of terms)
      add(path, { kind: 'term', title: titleCase(name), taxonomy, term: name });
  }
  return [...lists.values()];
}

function menuOf(
  name: string,
  site: Site,
  all: readonly PageFacts[],
  lists: readonly ListFacts[],
): LinkedEntry[] {
  const { prefix } = languageOf(site);
  const pages = all.filter(({ language }) => language === site.language);
  const linked = ({ title, linkTitle, path, weight }: PageFacts): LinkedEntry => ({
    name: linkTitle ?? title,
    title,
    href: encodePath(path),
    ...(weight !== 0 && { weight }),
  });
  const ofSite = inMenuOrder(site.menus[name] ?? []).map(({ pageRef, ...entry }): LinkedEntry => {
    const place = pageRef === undefined ? undefined : pageRef.replace(/^\//, '');
    const page = pages.find(({ pageKey }) => place !== undefined && placeOf(pageKey) === place);
    const list = lists.find(({ folder }) => place !== undefined && folder === prefix + folderPath(place));
    if (page !== undefined) return { ...linked(page), ...entry };
    return list === undefined
      ? entry
      : { name: list.title, title: list.title, href: encodePath(list.path), ...entry };
  });
  const own = pages.flatMap((page) => (page.menus?.[name] ? [{ ...linked(page), ...page.menus[name] }] : []));
  return menuTree([...ofSite.toReversed(), ...own]);
}

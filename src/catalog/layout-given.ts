/** Front matter of pages without a file: what sections and settings cascade to them. */

import type { GivenFacts, ListFacts, PageParams } from '../content/layouts/page-facts.ts';
import type { Post } from '../content/post/post.ts';
import { readPost } from '../content/post/read-post.ts';
import type { ParentSection } from '../content/post/sections.ts';
import { keysIn, languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { Problem } from '../problem.ts';
import { optional, textsIn } from './layout-facts.ts';
import { parentsOf } from './parent-sections.ts';

/** The list with what it is given. */
export function withGiven(sql: SqlStorage, site: Site, list: ListFacts): ListFacts {
  const { prefix } = languageOf(site);
  const pageKey = `${list.folder.slice(prefix.length + 1)}_index.md`;
  const given = givenTo(pageKey, site, parentsOf(sql, { pageKey, prefix }));
  return given === undefined ? list : { ...list, title: given.title ?? list.title, given };
}

/** Gives the page for missing addresses its front matter. It has no kind that a cascade may name. */
export function givenToNotFound(sql: SqlStorage, site: Site): GivenFacts | undefined {
  const pageKey = '404.md';
  const parents = parentsOf(sql, { pageKey, prefix: languageOf(site).prefix });
  const forAll = <T extends Pick<ParentSection, 'cascade'>>(around: T): T => ({
    ...around,
    cascade: around.cascade.filter(({ kind }) => kind === undefined),
  });
  return givenTo(pageKey, forAll(site), parents.map(forAll));
}

/** As an empty file at the key would have it; undefined for nothing, and for values that no page can have. */
function givenTo(pageKey: string, site: Site, parents: readonly ParentSection[]): GivenFacts | undefined {
  if (site.cascade.length === 0 && parents.every(({ cascade }) => cascade.length === 0)) return undefined;
  const [key = pageKey] = keysIn(languageOf(site), pageKey, site.languages);
  try {
    return factsOf(readPost(key, '', site, parents));
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function factsOf(post: Post): GivenFacts | undefined {
  const own = [...post.params].filter(([name]) => name !== 'params');
  if (own.length === 0) return undefined;
  // Values of front matter are plain.
  const params = Object.fromEntries(own) as PageParams;
  const { description, weight, date, lastmod, publishDate, expiryDate, linkTitle, build } = post;
  return {
    ...{ params, description, weight },
    ...optional('title', post.params.has('title') ? post.title : undefined),
    ...optional('linkTitle', linkTitle),
    ...optional('date', date),
    ...optional('lastmod', lastmod),
    ...optional('publishDate', publishDate),
    ...optional('expiryDate', expiryDate),
    ...optional('build', build),
    ...textsIn(params),
  };
}

/** What the catalog keeps of a post and of an `_index.md`. */

import type { ListRef, PostEntry, SectionEntry } from '../catalog/catalog.ts';
import { present } from '../data/present.ts';
import type { Above } from '../post/cascade.ts';
import type { Post } from '../post/post.ts';
import { pathsOfAliases, sectionFolders } from '../post/post-path.ts';
import { termSlug } from '../post/slug.ts';
import { visibility } from '../post/status.ts';
import { Problem } from '../problem.ts';
import type { Rendered } from '../render/contract.ts';
import type { Site } from '../site.ts';
import { folderOf, folderPath } from '../urls.ts';

type Around = { site: Site; above: readonly Above[] };

export function postEntry(post: Post, path: string, around: Around, rendered: Rendered): PostEntry {
  const { key, title, draft, weight, description } = post;
  return {
    path: freePath(key, path, around.site),
    title,
    draft,
    ...visibility(post),
    ...present({ date: post.date, lastmod: post.lastmod, linkTitle: post.linkTitle }),
    weight,
    summary: post.summary ?? (description || rendered.excerpt),
    description,
    aliases: pathsOfAliases(post.aliases, path),
    lists: listsOf(post, around),
    ...(post.build && post.build.list !== 'always' && { isUnlisted: true as const }),
    ...(post.build?.render === false && { isUnrendered: true as const }),
    uses: rendered.uses,
  };
}

export function sectionEntry(
  post: Post,
  path: string,
  above: readonly Above[],
  rendered: Rendered,
): SectionEntry {
  const around = sectionFolders(`${folderOf(post.key)}.md`, above).at(-1);
  return {
    path,
    ...(post.params.has('title') && { title: post.title }),
    ...(around !== undefined && { within: folderPath(around) }),
    description: post.description,
    draft: post.draft || post.build?.render === false,
    ...visibility(post),
    ...present({ date: post.date, linkTitle: post.linkTitle, cascade: post.cascade }),
    weight: post.weight,
    hasBody: post.body.trim() !== '',
    uses: rendered.uses,
  };
}

/** Refuses an address that would never be asked for, because the program itself answers there. */
function freePath(key: string, path: string, site: Site): string {
  const [, first = '', second] = path.split('/');
  const isReserved = ['upload', 'preview', '_platen'].includes(first);
  const isListPage = /\/page\/\d+\/$/.test(path);
  const isTerms = second === '' && site.taxonomies.some(({ plural }) => plural === first);
  if (isReserved || isListPage || isTerms) {
    throw new Problem(
      'unprocessable',
      `Cannot publish "${key}" at "${path}": that address belongs to the site itself; choose another name, slug or url`,
    );
  }
  return path;
}

/**
 * The nearest section first; a file at the top belongs to no section and is on no list but those of its terms. As in Hugo
 * the lists of terms show all pages, whatever their `build` says of lists.
 */
function listsOf(post: Post, { site, above }: Around): ListRef[] {
  if (post.build?.render === false) return [];
  const list = post.build?.list ?? 'always';
  const sections = sectionFolders(post.key, above);
  const [section] = sections;
  const nearest = sections.at(-1);
  const lists: ListRef[] = [];
  if (nearest !== undefined && list !== 'never') {
    lists.push({ path: folderPath(nearest), kind: 'section', name: nearest });
  }
  const isMain = section !== undefined && (site.mainSections === null || site.mainSections.includes(section));
  if (isMain && list === 'always') lists.push({ path: '/', kind: 'home', name: '' });
  return [...lists, ...termLists(post)];
}

function termLists(post: Post): ListRef[] {
  const lists = new Map<string, ListRef>();
  for (const { taxonomy, name } of post.terms) {
    const slug = termSlug(name);
    const path = `/${taxonomy}/${slug}/`;
    if (slug !== '' && !lists.has(path)) lists.set(path, { path, kind: 'term', name, taxonomy });
  }
  return [...lists.values()];
}

/** Patterns of addresses, one for each section: https://gohugo.io/content-management/urls/#permalinks */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, Unfit } from '../data/values.ts';
import { isPattern } from '../post/permalink.ts';

/** The pattern for the posts of a section: its folder's name in lower case, empty for files at the top. */
export type Permalink = { section: string; pattern: string };

/** Kinds of pages that Hugo's newer configuration tells apart. */
const kinds = new Set(['page', 'section', 'taxonomy', 'term']);

/** Reads `{ posts: /:year/:slug/ }`, or Hugo's newer form with the kind around it, `{ page: { posts: … } }`. */
export function asPermalinks(value: Plain): Permalink[] {
  return [...asMapping(value)].flatMap(([name, inner]) => {
    if (inner === null || typeof inner !== 'object') return [asPermalink(name, inner)];
    if (!kinds.has(name)) throw new Unfit('a mapping of sections to patterns');
    if (name !== 'page')
      throw new Unfit('a mapping of sections to patterns for posts: no other page can have one');
    return [...asMapping(inner)].map(([section, pattern]) => asPermalink(section, pattern));
  });
}

function asPermalink(section: string, value: Plain): Permalink {
  const pattern = asLine(value);
  if (!isPattern(pattern)) {
    throw new Unfit(
      'a mapping of sections to patterns such as /:year/:slug/, whose names after ":" are known',
    );
  }
  return {
    section: section
      .trim()
      .replace(/^\/+|\/+$/g, '')
      .toLowerCase(),
    pattern,
  };
}

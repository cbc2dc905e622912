/** Patterns of addresses, one for each section: https://gohugo.io/content-management/urls/#permalinks */

import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, Unfit } from '../data/values.ts';
import { isPattern } from '../post/permalink.ts';

/** The pattern for the posts of a section: its folder's name in lower case, empty for files at the top. */
export type Permalink = { section: string; pattern: string };

/**
 * Reads `permalinks: { posts: /:year/:slug/ }`, also in Hugo's newer form with the kind of page around it,
 * `{ page: { posts: … } }`; other kinds are left unread. Undefined when no section is named.
 */
export function readPermalinks(fields: Fields): Permalink[] | undefined {
  const outer = fields.inside('permalinks');
  const patterns = [
    ...readPatterns(outer),
    ...(isMapping(outer, 'page') ? readPatterns(outer.inside('page')) : []),
  ];
  return patterns.length > 0 ? patterns : undefined;
}

function readPatterns(fields: Fields): Permalink[] {
  return [...fields.values().keys()]
    .filter((name) => !isMapping(fields, name))
    .flatMap((name) => {
      const pattern = fields.read(name, asPattern);
      return pattern === undefined ? [] : [{ section: name.replace(/^\/+|\/+$/g, ''), pattern }];
    });
}

function isMapping(fields: Fields, name: string): boolean {
  const value = fields.values().get(name);
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function asPattern(value: Plain): string {
  const pattern = asLine(value);
  if (isPattern(pattern)) return pattern;
  throw new Unfit('a pattern such as /:year/:slug/, whose names after ":" are known');
}

/** Patterns of addresses: https://gohugo.io/content-management/urls/#permalinks */

import type { Fields } from '../data/fields.ts';
import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asLine, membersOf, Unfit } from '../data/values.ts';
import { matchesGlob } from '../post/glob.ts';
import type { PageKind } from '../post/page-kind.ts';
import { isPattern } from '../post/permalink.ts';

/** A pattern for pages that match both globs, or the given one. The first pattern for a page counts. */
export type Permalink = { kind?: string; path?: string; pattern: string };

const kinds: readonly string[] = ['page', 'section', 'taxonomy', 'term'] satisfies PageKind[];

const slices =
  'a list of mappings, each with a "pattern" such as /:year/:slug/ and, if it is not for all, a "target"';

/** The pattern for a page, by its kind and its path such as `/posts/a`. The home page keeps its address. */
export function patternFor(
  permalinks: readonly Permalink[],
  page: { kind: PageKind; path: string },
): string | undefined {
  if (page.kind === 'home') return undefined;
  const isMeant = ({ kind, path }: Permalink) =>
    (kind === undefined || matchesGlob(kind, page.kind)) &&
    (path === undefined || matchesGlob(path, page.path));
  return permalinks.find(isMeant)?.pattern;
}

/**
 * Reads Hugo's three forms. Undefined when none is there.
 *
 * - `{ posts: /:year/:slug/ }`: for the pages and the terms below a folder.
 * - `{ section: { posts: … } }`: for one kind of page.
 * - A list of patterns with their targets.
 */
export function readPermalinks(fields: Fields): Permalink[] | undefined {
  if (Array.isArray(fields.values().get('permalinks'))) return fields.read('permalinks', asRules);
  const outer = fields.inside('permalinks');
  const named = [
    ...readSections(outer, '{page,term}'),
    ...kinds.flatMap((kind) => (outer.isMapping(kind) ? readSections(outer.inside(kind), kind) : [])),
  ];
  // The pattern of a deeper section counts first, in whatever order they are written.
  const rules = named.toSorted((a, b) => b.depth - a.depth).map(({ rule }) => rule);
  return rules.length > 0 ? rules : undefined;
}

type Named = { depth: number; rule: Permalink };

function readSections(fields: Fields, kind: string): Named[] {
  return [...fields.values().keys()]
    .filter((name) => !fields.isMapping(name))
    .flatMap((name) => {
      const pattern = fields.read(name, asPattern);
      if (pattern === undefined) return [];
      const section = name.replace(/^[ /]+|[ /]+$/g, '');
      // Files at the top have the section "/".
      const path = section === '' ? '/*' : `/{${section},${section}/**}`;
      const depth = section === '' ? 0 : section.split('/').length;
      return [{ depth, rule: { kind, path, pattern } }];
    });
}

function asRules(value: Plain): Permalink[] {
  const entries: readonly Plain[] = Array.isArray(value) ? value : [];
  return entries.map((entry) => {
    if (!isMapping(entry)) throw new Unfit(slices);
    const rule = membersOf(entry);
    const written = rule.get('target') ?? {};
    if (!isMapping(written)) throw new Unfit(slices);
    const target = membersOf(written);
    const glob = (name: string) => {
      const pattern = target.get(name);
      if (pattern !== undefined && typeof pattern !== 'string') throw new Unfit(slices);
      return pattern === undefined || pattern === '' ? {} : { [name]: pattern };
    };
    return { ...glob('kind'), ...glob('path'), pattern: asPattern(rule.get('pattern') ?? '') };
  });
}

function asPattern(value: Plain): string {
  const pattern = asLine(value);
  if (pattern !== '' && isPattern(pattern)) return pattern;
  throw new Unfit('a pattern such as /:year/:slug/, whose names after ":" are known');
}

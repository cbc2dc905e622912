/**
 * Front matter that an `_index.md` gives to all pages in its folder:
 * https://gohugo.io/content-management/front-matter/#front-matter-cascade
 */

import type { Data } from '../data/data.ts';
import { nameOf } from '../data/flaw.ts';
import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { isEmpty, membersOf, Unfit } from '../data/values.ts';
import { matchesGlob } from './glob.ts';
import { logicalPath, type PageKind } from './page-kind.ts';

/** Fields for pages that do not set them. */
export type Cascade = {
  /** By names in lower case. */
  values: { [name: string]: Plain };
  /** Patterns for the page's path, `/posts/hello`, and for its kind; absent: all pages. */
  path?: string;
  kind?: string;
};

const kind = 'a mapping of fields, or a list of such mappings';

/** Reads the field `cascade`: a mapping of fields with an optional `target`, or a list of these. */
export function asCascade(value: Plain): Cascade[] {
  const entries: readonly Plain[] = Array.isArray(value) ? value : [value];
  return entries.map((entry) => {
    if (!isMapping(entry)) throw new Unfit(kind);
    const fields = membersOf(entry);
    const target = fields.get('_target') ?? fields.get('target');
    fields.delete('_target');
    fields.delete('target');
    return { values: Object.fromEntries(fields), ...asTarget(target) };
  });
}

function asTarget(value: Plain | undefined): Pick<Cascade, 'path' | 'kind'> {
  if (value === undefined || value === null) return {};
  const target = membersOf(value);
  const patternOf = (name: string): string | undefined => {
    const pattern = target.get(name);
    if (pattern === undefined || pattern === null) return undefined;
    if (typeof pattern !== 'string') throw new Unfit(`${kind}, whose target has patterns`);
    return pattern;
  };
  const path = patternOf('path');
  const pageKind = patternOf('kind');
  return { ...(path !== undefined && { path }), ...(pageKind !== undefined && { kind: pageKind }) };
}

/**
 * The page's own fields, plus cascaded fields that the page does not set. The nearest section counts, and of
 * one section's entries the first. `params` of several are put together. Cascaded fields have no position in the file.
 *
 * @param parents The nearest first.
 * @param deciding Names of fields that decide who sees the page: without a value they count as not given.
 */
export function withCascade(
  data: Data,
  page: { key: string; kind: PageKind },
  parents: readonly { cascade: readonly Cascade[] }[],
  deciding: () => ReadonlySet<string>,
): Data {
  const entries = parents.flatMap(({ cascade }) => cascade).filter((entry) => isMeant(entry, page));
  if (entries.length === 0) return data;
  const value = new Map(data.value);
  const written = [...value.keys()].find((name) => nameOf(name) === 'params') ?? 'params';
  const own = value.get(written);
  const params = new Map(isMapping(own) ? membersOf(own) : []);
  const names = new Set([...value.keys()].map(nameOf));
  for (const { values } of entries) {
    for (const [name, field] of Object.entries(values)) {
      if (isEmpty(field) && deciding().has(name)) continue;
      if (name === 'params' && isMapping(field)) {
        for (const [inner, param] of membersOf(field)) if (!names.has(inner)) keep(params, inner, param);
      } else if (!names.has(name) && !params.has(name)) {
        names.add(name);
        value.set(name, field);
      }
    }
  }
  if (params.size > 0) value.set(written, Object.fromEntries(params));
  return { value, positionOf: (...path) => data.positionOf(...path) };
}

function keep<T>(values: Map<string, T>, name: string, value: T): void {
  if (!values.has(name)) values.set(name, value);
}

function isMeant(
  { path, kind: meant }: Cascade,
  { key, kind: pageKind }: { key: string; kind: PageKind },
): boolean {
  if (meant !== undefined && !matchesGlob(meant, pageKind)) return false;
  return path === undefined || matchesGlob(path, logicalPath(key));
}

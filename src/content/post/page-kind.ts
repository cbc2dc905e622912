import type { Plain } from '../data/source.ts';
import { asLines, Unfit } from '../data/values.ts';
import { folderOf, isSectionIndex, placeOf } from '../keys.ts';
import type { Taxonomy } from './terms.ts';

/** Hugo's kinds of pages: https://gohugo.io/quick-reference/glossary/#page-kind */
export type PageKind = 'home' | 'section' | 'taxonomy' | 'term' | 'page';

/** The kind of a file's page. An `_index.md` belongs to the list of its folder. */
export function kindOf(key: string, taxonomies: readonly Taxonomy[]): PageKind {
  if (!isSectionIndex(key)) return 'page';
  const folder = folderOf(key);
  if (folder === '') return 'home';
  const [top = '', ...names] = folder.toLowerCase().split('/');
  if (!taxonomies.some(({ plural }) => plural.toLowerCase() === top)) return 'section';
  return names.length === 0 ? 'taxonomy' : 'term';
}

/** The path that patterns for pages are compared with: the key without its suffix, or a bundle's folder. */
export function logicalPath(key: string): string {
  return `/${placeOf(key)}`.toLowerCase().replaceAll(' ', '-');
}

/** Kinds that settings can disable: https://gohugo.io/configuration/all/#disablekinds */
const kinds = ['home', 'page', 'section', 'taxonomy', 'term', 'rss', 'sitemap', 'robotstxt', '404'] as const;

export type DisabledKind = (typeof kinds)[number];

export function asDisabledKinds(value: Plain): DisabledKind[] {
  return asLines(value).map((written) => {
    const name = written.toLowerCase();
    const kind = kinds.find((known) => known === name.replace(/^taxonomyterm$/, 'taxonomy'));
    if (kind !== undefined) return kind;
    throw new Unfit(
      'a list of "home", "page", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT" and "404"',
    );
  });
}

import { folderOf, isSectionIndex, placeOf } from '../paths.ts';
import type { Taxonomy } from '../site/site.ts';

/** What Hugo calls the kinds of pages: https://gohugo.io/quick-reference/glossary/#page-kind */
export type PageKind = 'home' | 'section' | 'taxonomy' | 'term' | 'page';

/** An `_index.md` is of the list that its folder stands for. */
export function kindOf(key: string, taxonomies: readonly Taxonomy[]): PageKind {
  if (!isSectionIndex(key)) return 'page';
  const folder = folderOf(key);
  if (folder === '') return 'home';
  const [top = '', ...names] = folder.toLowerCase().split('/');
  if (!taxonomies.some(({ plural }) => plural.toLowerCase() === top)) return 'section';
  return names.length === 0 ? 'taxonomy' : 'term';
}

/** What patterns for pages are held against: the key without its extension, of a bundle its folder. */
export function logicalPath(key: string): string {
  return `/${placeOf(key)}`.toLowerCase().replaceAll(' ', '-');
}

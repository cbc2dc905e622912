import type { PageKind } from './page-kind.ts';
import type { Post } from './post.ts';

/** The list that the site adds below the text of a page. */
export type Filling = 'archive' | 'search' | 'terms';

/** Values of `layout` and `type` by which the templates of themes fill pages. */
const byLayout: ReadonlyMap<unknown, Filling> = new Map([
  ['archives', 'archive'],
  ['archive', 'archive'],
  ['search', 'search'],
  ['terms', 'terms'],
]);
const byType: ReadonlyMap<unknown, Filling> = new Map([
  ['archives', 'archive'],
  ['search', 'search'],
]);

/** The filling that the front matter asks for. The home page and the lists of terms have their own. */
export function fillingOf({ params }: Pick<Post, 'params'>, kind: PageKind): Filling | undefined {
  if (kind !== 'page' && kind !== 'section') return undefined;
  const filling = byLayout.get(nameOf(params.get('layout')));
  return filling ?? byType.get(nameOf(params.get('type')));
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

import { mainFeed } from '../addresses.ts';
import type { ListPlace, TermsPlace } from '../catalog/catalog.ts';
import { pathOf } from '../catalog/short-answer.ts';
import type { ListPage, SiteHead, TermsPage } from '../content/page-data.ts';
import type { Rendered } from '../render/contract.ts';
import { taxonomyTitle } from '../theme/taxonomy-title.ts';
import { textsFor } from '../theme/texts.ts';

/** A list is made from no other setting, and every page's version has this one. */
type Language = Pick<SiteHead, 'languageCode'>;

/** What the theme shows of a list; `text` is its rendered `_index.md`. */
export function listPage(place: ListPlace, text: Rendered | undefined, site: Language): ListPage {
  const { of, rows, page, pages, count } = place;
  return {
    kind: 'list',
    path: pathOf(place),
    title: of === 'archive' ? textsFor(site.languageCode).archive : place.title,
    description: place.index?.entry.description ?? '',
    of,
    ...(text && { html: text.html }),
    ...(place.sections.length > 0 && { sections: place.sections }),
    ...(place.isGrouped && { isGrouped: true as const }),
    rows,
    page,
    pages,
    count,
    ...beside(place),
    feed: mainFeed(of === 'archive' ? '/' : place.path),
    hasPlayer: text?.hasPlayer ?? false,
  };
}

export function termsPage(place: TermsPlace, text: Rendered | undefined, site: Language): TermsPage {
  const { path, title, rows, page, pages } = place;
  return {
    kind: 'terms',
    path: pathOf(place),
    title: taxonomyTitle(site, path, title),
    description: place.index?.entry.description ?? '',
    ...(text && { html: text.html }),
    rows,
    page,
    pages,
    ...beside(place),
    hasPlayer: text?.hasPlayer ?? false,
  };
}

/** Paths of the pages before and after this one; the newest posts are on the first. */
function beside({ path, page, pages }: ListPlace | TermsPlace): { newer?: string; older?: string } {
  return {
    ...(page > 1 && { newer: pathOf({ path, page: page - 1 }) }),
    ...(page < pages && { older: pathOf({ path, page: page + 1 }) }),
  };
}

import { mainFeed } from '../addresses.ts';
import type { ResolvedList, ResolvedTerms } from '../catalog/resolved.ts';
import { pathOf } from '../catalog/short-answer.ts';
import { present } from '../content/data/mapping.ts';
import type { ListPage, Paging, TermsPage } from '../content/page-data.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import type { Rendered } from '../render/contract.ts';
import { taxonomyTitle } from '../theme/taxonomy-title.ts';
import { textsFor } from '../theme/texts.ts';

/** The only settings of a list page; every page version covers them. */
type Language = Pick<Site, 'languageCode' | 'language' | 'languages'>;

/** The page data of a list; `text` is its rendered `_index.md`. */
export function listPage(resolved: ResolvedList, text: Rendered | undefined, site: Language): ListPage {
  const { of, rows, page, pages, count, filling } = resolved;
  const isLanding = count === 0 && (text !== undefined || resolved.sections.length > 0);
  return {
    kind: 'list',
    ...(resolved.index?.entry.keptFrom?.includes('engines') && { noindex: true as const }),
    path: pathOf(resolved),
    title: resolved.title === '' && of === 'archive' ? textsFor(site.languageCode).archive : resolved.title,
    description: resolved.index?.entry.description ?? '',
    of,
    ...(text && { html: text.html }),
    ...(resolved.sections.length > 0 && { sections: resolved.sections }),
    ...(resolved.isGrouped && { isGrouped: true as const }),
    rows,
    page,
    pages,
    count,
    ...beside(resolved),
    ...present({ filling, tree: resolved.tree, translations: resolved.translations }),
    ...(!isLanding &&
      !filling && { feed: mainFeed(of === 'archive' ? `${languageOf(site).prefix}/` : resolved.path) }),
    hasPlayer: text?.hasPlayer ?? false,
  };
}

export function termsPage(resolved: ResolvedTerms, text: Rendered | undefined, site: Language): TermsPage {
  const { path, title, rows, page, pages } = resolved;
  return {
    kind: 'terms',
    path: pathOf(resolved),
    title: taxonomyTitle(site, path.slice(languageOf(site).prefix.length), title),
    description: resolved.index?.entry.description ?? '',
    ...(text && { html: text.html }),
    rows,
    page,
    pages,
    ...beside(resolved),
    ...(resolved.translations && { translations: resolved.translations }),
    hasPlayer: text?.hasPlayer ?? false,
  };
}

/** Paths of the pages before and after this one; the newest posts are on the first. */
export function beside({
  path,
  page,
  pages,
}: Pick<ResolvedList, 'path' | 'page' | 'pages'>): Pick<Paging, 'newer' | 'older'> {
  return {
    ...(page > 1 && { newer: pathOf({ path, page: page - 1 }) }),
    ...(page < pages && { older: pathOf({ path, page: page + 1 }) }),
  };
}

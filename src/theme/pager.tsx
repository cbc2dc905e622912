import type { Paging, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; paging: Paging; isOfPosts?: boolean };

/** Links to the previous and the next page of a long list. */
export function Pager({ site, paging, isOfPosts = false }: Props) {
  if (paging.pages <= 1) return null;
  const texts = textsFor(site.languageCode);
  return (
    <nav class="pager" aria-label={texts.pages}>
      {paging.newer !== undefined && (
        <a href={encodePath(paging.newer)} rel="prev">
          {isOfPosts ? texts.newerPost : texts.previousPage}
        </a>
      )}
      <span class="label">{texts.pageOf(paging.page, paging.pages)}</span>
      {paging.older !== undefined && (
        <a href={encodePath(paging.older)} rel="next">
          {isOfPosts ? texts.olderPost : texts.nextPage}
        </a>
      )}
    </nav>
  );
}

import type { ListPage, SiteHead, TermsPage } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: ListPage | TermsPage };

/** Links to the previous and the next page of a long list. */
export function Pager({ site, page }: Props) {
  if (page.pages <= 1) return null;
  const texts = textsFor(site.languageCode);
  const isPosts = page.kind === 'list';
  return (
    <nav class="pager" aria-label={texts.pages}>
      {page.newer !== undefined && (
        <a href={encodePath(page.newer)} rel="prev">
          {isPosts ? texts.newerPost : texts.previousPage}
        </a>
      )}
      <span class="label">{texts.pageOf(page.page, page.pages)}</span>
      {page.older !== undefined && (
        <a href={encodePath(page.older)} rel="next">
          {isPosts ? texts.olderPost : texts.nextPage}
        </a>
      )}
    </nav>
  );
}

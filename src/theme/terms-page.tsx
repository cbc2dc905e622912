import type { SiteHead, TermsPage } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { raw } from './jsx-runtime.ts';
import { Pager } from './pager.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: TermsPage };

/** The terms of a taxonomy, with the number of posts of each. */
export function TermsMain({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <>
      <header class="post-header">
        <h1>{page.title}</h1>
      </header>
      {page.html !== undefined && <div class="prose">{raw(page.html)}</div>}
      {page.rows.length === 0 ? <p>{texts.noPosts}</p> : <TermRows site={site} rows={page.rows} />}
      <Pager site={site} paging={page} />
    </>
  );
}

export function TermRows({ site, rows }: Pick<Props, 'site'> & Pick<TermsPage, 'rows'>) {
  const texts = textsFor(site.languageCode);
  return (
    <ul class="term-rows">
      {rows.map((row) => (
        <li>
          <a href={encodePath(row.path)}>{row.title}</a> <span class="label">{texts.posts(row.count)}</span>
        </li>
      ))}
    </ul>
  );
}

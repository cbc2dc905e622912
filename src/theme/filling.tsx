import type { PageFilling, SiteHead, TaxonomyRows } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { ArchiveYears } from './archive-years.tsx';
import { Pager } from './pager.tsx';
import { SearchForm } from './search-form.tsx';
import { TermRows } from './terms-page.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; filling: PageFilling | undefined };

/** The list that the site adds below the text of a page: its archive, its search form, or its terms. */
export function Filling({ site, filling }: Props) {
  switch (filling?.of) {
    case undefined:
      return null;
    case 'archive':
      return (
        <>
          <ArchiveYears site={site} rows={filling.rows} />
          {filling.rows.length === 0 && <p>{textsFor(site.languageCode).noPosts}</p>}
          <Pager site={site} paging={filling} isOfPosts />
        </>
      );
    case 'search':
      return <Search site={site} />;
    case 'terms':
      return (
        <>
          {filling.taxonomies.map((taxonomy) => (
            <Taxonomy site={site} taxonomy={taxonomy} />
          ))}
        </>
      );
  }
}

function Search({ site }: { site: SiteHead }) {
  if (!site.hasSearch) return null;
  return (
    <>
      <SearchForm site={site} query="" hasFocus />
      <p class="label">{textsFor(site.languageCode).searchPosts}</p>
    </>
  );
}

function Taxonomy({ site, taxonomy: { path, title, rows } }: { site: SiteHead; taxonomy: TaxonomyRows }) {
  return (
    <section class="taxonomy">
      <h2>
        <a href={encodePath(path)}>{title}</a>
      </h2>
      <TermRows site={site} rows={rows} />
    </section>
  );
}

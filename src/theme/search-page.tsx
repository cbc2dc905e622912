import type { SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { FoundRow, Marked, SearchPage } from '../content/search-page.ts';
import { PostTime } from './post-time.tsx';
import { SearchForm } from './search-form.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: SearchPage };

/** The search terms of a visitor, and the posts that contain them. */
export function SearchMain({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <>
      <header class="post-header">
        <h1>{page.title ?? texts.search}</h1>
      </header>
      <SearchForm site={site} query={page.query} hasFocus={page.query === ''} />
      <p class="label">{tellFound(site, page)}</p>
      {page.rows.length > 0 && (
        <ul class="rows">
          {page.rows.map((row) => (
            <li>
              <Result site={site} row={row} />
            </li>
          ))}
        </ul>
      )}
      {page.more !== undefined && (
        <nav class="pager" aria-label={texts.pages}>
          <a href={page.more} rel="next">
            {texts.moreResults}
          </a>
        </nav>
      )}
    </>
  );
}

function tellFound(site: SiteHead, { query, hasTerms, rows, isContinued, more }: SearchPage): string {
  const texts = textsFor(site.languageCode);
  if (query === '' || !hasTerms) return texts.searchPosts;
  if (isContinued) return texts.furtherResults;
  return rows.length === 0 ? texts.nothingFound : texts.found(rows.length, more !== undefined);
}

function Result({ site, row }: { site: SiteHead; row: FoundRow }) {
  return (
    <article>
      <h2>
        <a href={encodePath(row.path)}>
          <Marks parts={row.title} />
        </a>
      </h2>
      {row.date !== undefined && <PostTime date={row.date} site={site} />}
      {row.snippet.length > 0 && (
        <p>
          <Marks parts={row.snippet} />
        </p>
      )}
    </article>
  );
}

function Marks({ parts }: { parts: readonly Marked[] }) {
  return <>{parts.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))}</>;
}

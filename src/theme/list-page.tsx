import { raw } from 'hono/html';
import { encodePath } from '../urls.ts';
import { EmptySite } from './empty-site.tsx';
import type { Link, ListPage, Row, SiteHead } from './page-data.ts';
import { Pager } from './pager.tsx';
import { PostTime } from './post-time.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: ListPage };

/** Posts of the whole site, of a section or of a term, newest first. */
export function ListMain({ site, page }: Props) {
  return (
    <>
      {page.of !== 'home' && <ListHeader site={site} page={page} />}
      {page.html !== undefined && <div class="prose">{raw(page.html)}</div>}
      {page.sections !== undefined && <SectionsInside sections={page.sections} />}
      {page.rows.length === 0 ? <Nothing site={site} page={page} /> : <Rows site={site} page={page} />}
      <Pager site={site} page={page} />
    </>
  );
}

function ListHeader({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <header class="post-header">
      <h1>{page.title}</h1>
      <ul class="byline">
        {page.count > 0 && <li>{texts.posts(page.count)}</li>}
        <li>
          <a href={encodePath(page.feed)}>{texts.feed}</a>
        </li>
      </ul>
    </header>
  );
}

function SectionsInside({ sections }: { sections: readonly Link[] }) {
  return (
    <ul class="byline">
      {sections.map(({ path, title }) => (
        <li>
          <a href={encodePath(path)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

function Rows({ site, page }: Props) {
  return (
    <ul class="rows">
      {page.rows.map((row) => (
        <li>
          <ListRow site={site} row={row} />
        </li>
      ))}
    </ul>
  );
}

function ListRow({ site, row }: { site: SiteHead; row: Row }) {
  return (
    <article>
      <h2>
        <a href={encodePath(row.path)}>{row.title}</a>
      </h2>
      {row.date !== undefined && <PostTime date={row.date} site={site} />}
      {row.summary !== '' && <p>{row.summary}</p>}
    </article>
  );
}

/** A site that shows nothing anywhere tells its owner how to begin. */
function Nothing({ site, page }: Props) {
  const isEmptySite = page.of === 'home' && page.page === 1 && site.sections.length === 0;
  if (page.html !== undefined || page.sections !== undefined) return null;
  return isEmptySite ? <EmptySite site={site} /> : <p>{textsFor(site.languageCode).noPosts}</p>;
}

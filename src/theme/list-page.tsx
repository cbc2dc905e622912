import type { ListPage, Row, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { ArchiveYears } from './archive-years.tsx';
import { Cards } from './cards.tsx';
import { TreeNeighbours } from './docs-tree.tsx';
import { EmptySite } from './empty-site.tsx';
import { Filling } from './filling.tsx';
import { raw } from './jsx-runtime.ts';
import { Pager } from './pager.tsx';
import { PostTime } from './post-time.tsx';
import { RowLink } from './row-link.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: ListPage };

/** Posts of the whole site, of a section or of a term, newest first. */
export function ListMain({ site, page }: Props) {
  return (
    <>
      {page.of !== 'home' && <ListHeader site={site} page={page} />}
      {page.html !== undefined && <div class="prose">{raw(page.html)}</div>}
      {page.sections !== undefined && <Cards site={site} cards={page.sections} />}
      {page.rows.length === 0 ? <Nothing site={site} page={page} /> : <Rows site={site} page={page} />}
      <Filling site={site} filling={page.filling} />
      <Pager site={site} paging={page} isOfPosts />
      <TreeNeighbours site={site} tree={page.tree} />
    </>
  );
}

function ListHeader({ site, page: { title, count, feed, tree } }: Props) {
  const texts = textsFor(site.languageCode);
  const hasFeed = feed !== undefined && !site.hasNoFeeds;
  return (
    <header class="post-header">
      <h1>{title}</h1>
      {(count > 0 || hasFeed) && tree === undefined && (
        <ul class="byline">
          {count > 0 && <li>{texts.posts(count)}</li>}
          {hasFeed && (
            <li>
              <a href={encodePath(feed)}>{texts.feed}</a>
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

function Rows({ site, page }: Props) {
  if (page.of === 'archive') return <ArchiveYears site={site} rows={page.rows} />;
  if (page.isGrouped) return <Groups site={site} rows={page.rows} />;
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
        <RowLink site={site} row={row} />
      </h2>
      {row.date !== undefined && <PostTime date={row.date} site={site} />}
      {row.summary !== '' && <p>{row.summary}</p>}
      {row.image !== undefined && <RowImage image={row.image} />}
    </article>
  );
}

/** The style sheet puts the title's own link over the image, so that screen readers meet one link. */
function RowImage({ image }: Required<Pick<Row, 'image'>>) {
  return <img src={encodePath(image.path)} alt="" width={image.width} height={image.height} loading="lazy" />;
}

/** Cards under the names of their groups, by each group's first post. Those without a group come first. */
function Groups({ site, rows }: { site: SiteHead; rows: readonly Row[] }) {
  const groups = Map.groupBy(rows, ({ group = '' }) => group);
  return (
    <>
      {[...groups]
        .toSorted(([one], [other]) => Number(one !== '') - Number(other !== ''))
        .map(([name, group]) => (
          <section>
            {name !== '' && <h2>{name}</h2>}
            <Cards
              site={site}
              cards={group.map(({ summary, ...row }) => ({ ...row, description: summary }))}
              isUnderGroup={name !== ''}
            />
          </section>
        ))}
    </>
  );
}

/** A site without any content shows its owner the first steps. */
function Nothing({ site, page }: Props) {
  const isEmptySite = page.of === 'home' && page.page === 1 && site.sections.length === 0;
  if (page.feed === undefined || page.html !== undefined || page.sections !== undefined) return null;
  return isEmptySite ? <EmptySite site={site} /> : <p>{textsFor(site.languageCode).noPosts}</p>;
}

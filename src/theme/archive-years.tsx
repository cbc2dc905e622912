import type { Row, SiteHead } from '../content/page-data.ts';
import { formatMonthDay, isoDate, yearOf } from '../content/post/dates.ts';
import { RowLink } from './row-link.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; rows: readonly Row[] };

/** Titles and days grouped by year, the latest first. Posts without a date come last. */
export function ArchiveYears({ site, rows }: Props) {
  const years = Map.groupBy(rows, ({ date }) => (date === undefined ? undated : yearOf(date, site.timeZone)));
  return (
    <>
      {[...years]
        .toSorted(([one], [other]) => other - one)
        .map(([year, posts]) => (
          <section class="year">
            <h2>{year === undated ? textsFor(site.languageCode).undated : year}</h2>
            <ul>
              {posts.map((row) => (
                <li>
                  {row.date !== undefined && (
                    <time datetime={isoDate(row.date)}>
                      {formatMonthDay(row.date, site.languageCode, site.timeZone)}
                    </time>
                  )}
                  <RowLink site={site} row={row} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

const undated = Number.NEGATIVE_INFINITY;

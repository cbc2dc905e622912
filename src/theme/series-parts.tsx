import type { SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { Series } from '../content/post/series.ts';
import { textsFor } from './texts.ts';

type Props = { site: Pick<SiteHead, 'languageCode'>; series: Series };

/** A series of so many parts is open from the beginning. */
const mostOpen = 6;

/** The parts of the series that a post belongs to, with this one marked. */
export function SeriesParts({ site, series: { title, path, count, first, parts } }: Props) {
  const texts = textsFor(site.languageCode);
  const place = first + parts.findIndex(({ isCurrent }) => isCurrent);
  return (
    <details class="series" open={parts.length <= mostOpen}>
      <summary>
        {texts.series}: {title} <span class="label">{texts.partOf(place, count)}</span>
      </summary>
      <ol start={first}>
        {parts.map((part) => (
          <li>
            <a href={encodePath(part.path)} aria-current={part.isCurrent && 'page'}>
              {part.title}
            </a>
          </li>
        ))}
      </ol>
      {path !== undefined && count > parts.length && (
        <p>
          <a href={encodePath(path)}>{texts.posts(count)}</a>
        </p>
      )}
    </details>
  );
}

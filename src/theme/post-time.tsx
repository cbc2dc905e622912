import type { SiteHead } from '../content/page-data.ts';
import { formatDate, isoDate, type PostDate } from '../content/post/dates.ts';

type Props = { date: PostDate; site: SiteHead };

/** The day of a post, for people and for machines; a date without a time stays one. */
export function PostTime({ date, site }: Props) {
  return <time datetime={isoDate(date)}>{formatDate(date, site.languageCode, site.timeZone)}</time>;
}

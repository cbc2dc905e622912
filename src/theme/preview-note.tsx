import type { PostPage, SiteHead } from '../content/page-data.ts';
import { formatDate, isoDate } from '../content/post/dates.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; preview: NonNullable<PostPage['preview']> };

/** Tells a visitor with a preview link that the page is not public, and when the link expires. */
export function PreviewNote({ site, preview: { status, until } }: Props) {
  const { languageCode, timeZone } = site;
  const date = { at: until };
  return (
    <p class="preview-note" role="note">
      {textsFor(languageCode).previewUntil(status)}{' '}
      <time datetime={isoDate(date)}>
        {formatDate(date, languageCode, timeZone)}, {timeOfDay(until, languageCode, timeZone)}
      </time>
    </p>
  );
}

/** `09:30 GMT+1` */
function timeOfDay(at: number, languageCode: string, timeZone: string): string {
  return new Intl.DateTimeFormat(languageCode, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
}

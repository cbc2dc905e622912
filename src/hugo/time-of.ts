import { present } from '../content/data/mapping.ts';
import type { ClockPlace } from '../content/post/clock.ts';
import type { PostDate } from '../content/post/dates.ts';
import type { Site } from '../content/site/site.ts';
import { goTime } from '../templates/go-time.ts';
import type { TemplateObject } from '../templates/value.ts';

/** A date of front matter as Go's time; the zero time for none. */
export function timeOf(date: PostDate | undefined, site: Pick<Site, 'timeZone'>): TemplateObject {
  return goTime(date?.at, placeOfDate(date, site));
}

export function placeOfDate(date: PostDate | undefined, { timeZone }: Pick<Site, 'timeZone'>): ClockPlace {
  return { timeZone, ...present({ minutes: date?.offset }) };
}

/** The dates of a post: https://gohugo.io/getting-started/configuration/#configure-dates */

import type { Fields } from '../data/fields.ts';
import { present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { flagOf } from '../data/values.ts';
import { bareName } from '../keys.ts';
import { type DateFields, isNoDate, mayBeNone, withOtherNames } from '../site/date-fields.ts';
import type { RenderSettings } from '../site/settings-used.ts';
import { asDate, isZeroTime, type PostDate } from './dates.ts';
import type { Post } from './post.ts';

type Dates = Pick<Post, 'date' | 'publishDate' | 'expiryDate' | 'lastmod'>;

/** `slug` is the text after the date in the file's name, if the settings read dates from names. */
export type ReadDates = Dates & { slug?: string };

/** The first field with a date counts, in the order of the settings. A fault in any field is reported. */
export function readDates(fields: Fields, key: string, { timeZone, dateFields }: RenderSettings): ReadDates {
  const isFlag = fields.read('published', flagOf) !== undefined;
  const known = new Map<string, PostDate | undefined>();
  // Several dates may come from one field, whose fault is reported once.
  const read = (name: string): PostDate | undefined => {
    if (!known.has(name)) known.set(name, fields.read(name, dateIn(name, timeZone, dateFields)));
    return known.get(name);
  };
  const named = nameDate(key, timeZone);
  const dateFrom = (name: string): PostDate | undefined => {
    if (name === ':filename') return named?.date;
    const names = withOtherNames(name).filter((other) => !isFlag || other !== 'published');
    return names.map(read).find((date) => date !== undefined);
  };
  let isFromName = false;
  // All fields are read, so that every fault is found.
  const first = (names: readonly string[]): PostDate | undefined => {
    const found = names.map(dateFrom);
    const index = found.findIndex((date) => date !== undefined);
    isFromName ||= names[index] === ':filename';
    const date = found[index];
    // As in Hugo, the zero time ends the search and means that there is no date.
    return date && !isZeroTime(date) ? date : undefined;
  };
  const dates = {
    publishDate: first(dateFields.publishDate),
    lastmod: first(dateFields.lastmod),
    expiryDate: first(dateFields.expiryDate),
    date: first(dateFields.date),
  };
  // Read even if the settings ignore it: a malformed date is reported.
  read('date');
  return present({ ...dates, slug: (isFromName && named?.slug) || undefined });
}

function dateIn(name: string, timeZone: string, dateFields: DateFields) {
  return (value: Plain): PostDate | undefined =>
    isNoDate(value) && mayBeNone(name, dateFields) ? undefined : asDate(value, timeZone);
}

/** `2023-01-02-hello`: the day, and what follows it. */
function nameDate(key: string, timeZone: string): { date: PostDate; slug: string } | undefined {
  const [, day, slug = ''] = /^(\d{4}-\d{2}-\d{2})-?(.*)$/.exec(bareName(key)) ?? [];
  if (day === undefined) return undefined;
  try {
    return { date: asDate(day, timeZone), slug };
  } catch {
    return undefined;
  }
}

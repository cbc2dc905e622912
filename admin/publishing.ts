/** Whether and when visitors see a post, by its fields; and the fields to change so that it becomes something else. */

import type { Value } from './answers.ts';
import { isOff, isOn } from './field-values.ts';
import type { TextOfFile } from './text-of-file.ts';
import { readMoment, writeMoment } from './zone.ts';

/** `published` keeps a date in the future, `now` does not. `is`: every field stays. */
export type How = { as: 'published' | 'now' | 'draft' | 'is' } | { as: 'scheduled'; at: number };

type Fields = Pick<TextOfFile, 'field'>;

/** They decide before `date`; the first that is a date. */
const publishDates = ['publishDate', 'pubdate', 'published'];

/** As the site reads it: `published` may say it too. */
export function isDraft(file: Fields): boolean {
  return isOn(file.field('draft')) || isOff(file.field('published'));
}

/** The moment from which visitors see the post, in milliseconds since 1970, if it is later than `now`; else null. */
export function laterMoment(file: Fields, zone: string, now: number): number | null {
  const moments = [...publishDates, 'date'].map((name) => momentOf(file, name, zone));
  const at = moments.find((moment) => moment !== null) ?? null;
  return at !== null && at > now ? at : null;
}

export function changesFor(file: Fields, how: How, zone: string, now: number): Record<string, Value | null> {
  const changes: Record<string, Value | null> = {};
  if (how.as === 'is') return changes;
  if (how.as === 'draft') return file.field('draft') === true ? changes : { draft: true };
  if (isOn(file.field('draft'))) changes['draft'] = false;
  if (isOff(file.field('published'))) changes['published'] = true;
  if (how.as === 'published') return changes;
  const date = momentOf(file, 'date', zone);
  if (how.as === 'scheduled') changes['date'] = writeMoment(how.at, zone);
  else if (date !== null && date > now) changes['date'] = writeMoment(now, zone);
  for (const name of publishDates) {
    const later = momentOf(file, name, zone);
    if (later !== null && (how.as === 'scheduled' || later > now)) changes[name] = null;
  }
  return changes;
}

function momentOf(file: Fields, name: string, zone: string): number | null {
  return readMoment(String(file.field(name) ?? ''), zone);
}

/** Which fields of front matter decide whether and when a page is seen. */

import { nameOf } from '../data/decides.ts';
import type { Plain } from '../data/source.ts';
import type { DateFields } from '../site/date-fields.ts';

/** Other names of the same dates, as in Hugo. */
export const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['publishdate', ['pubdate', 'published']],
  ['lastmod', ['modified']],
  ['expirydate', ['unpublishdate']],
]);

const always = 'draft published date build _build render headless cascade'.split(' ');

/** Names in lower case. A field that is asked for a date only where others have none decides only there. */
export function visibilityFields(value: ReadonlyMap<string, Plain>, dateFields: DateFields): Set<string> {
  const written = new Map([...value].map(([name, field]) => [nameOf(name), field]));
  const ends = [...dateFields.publishDate, ...dateFields.expiryDate].flatMap(withOtherNames);
  const names = new Set([...always, ...ends]);
  for (const field of dateFields.date) {
    const spellings = withOtherNames(field);
    for (const name of spellings) names.add(name);
    if (spellings.some((name) => isDate(written.get(name)))) break;
  }
  return names;
}

/** The names under which a date is looked for, its own first. */
export function withOtherNames(field: string): string[] {
  return [field, ...(otherNames.get(field) ?? [])];
}

/** Whether a date is meant, be it right or wrong. */
function isDate(value: Plain | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !isNoDate(value);
}

/** Whether the field gives a date that hides nothing where there is none: no date of appearance, nor of an end. */
export function mayBeNone(name: string, { date, publishDate, expiryDate, lastmod }: DateFields): boolean {
  const ends = [...publishDate, ...expiryDate].flatMap(withOtherNames);
  return ['date', ...date, ...lastmod].flatMap(withOtherNames).includes(name) && !ends.includes(name);
}

/** Words for no date, which may stand in fields of which `mayBeNone` says so. */
export function isNoDate(value: Plain): boolean {
  return typeof value === 'string' && /^\s*(?:none|null|-)\s*$/i.test(value);
}

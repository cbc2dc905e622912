/**
 * The fields of front matter that give a post's dates, and those that decide when it is visible:
 * https://gohugo.io/getting-started/configuration/#configure-dates
 */

import type { Fields } from '../data/fields.ts';
import { nameOf } from '../data/flaw.ts';
import type { Plain } from '../data/source.ts';
import { asLines, Unfit } from '../data/values.ts';

/** Names of fields in lower case, and `:filename`; the first with a date counts. */
export type DateFields = {
  date: readonly string[];
  publishDate: readonly string[];
  lastmod: readonly string[];
  expiryDate: readonly string[];
};

export const defaultDateFields: DateFields = {
  date: ['date', 'publishdate', 'lastmod'],
  publishDate: ['publishdate'],
  lastmod: ['lastmod'],
  expiryDate: ['expirydate'],
};

/** Reads `frontmatter: {date: […], …}`; undefined when none of the four lists is there. */
export function readDateFields(fields: Fields): DateFields | undefined {
  const initial = defaultDateFields;
  const read = (name: string, ofDefault: readonly string[]) =>
    fields.read(name, (value) => asSources(value, ofDefault));
  const date = read('date', initial.date);
  const publishDate = read('publishdate', initial.publishDate);
  const lastmod = read('lastmod', initial.lastmod);
  const expiryDate = read('expirydate', initial.expiryDate);
  if (!date && !publishDate && !lastmod && !expiryDate) return undefined;
  return {
    date: date ?? initial.date,
    publishDate: publishDate ?? initial.publishDate,
    lastmod: lastmod ?? initial.lastmod,
    expiryDate: expiryDate ?? initial.expiryDate,
  };
}

/** `:git` and `:fileModTime` give no date here: a bucket knows neither. */
function asSources(value: Plain, ofDefault: readonly string[]): string[] {
  return asLines(value).flatMap((written) => {
    const name = written.toLowerCase();
    if (name === ':default') return ofDefault;
    if (name === ':git' || name === ':filemodtime') return [];
    if (name.startsWith(':') && name !== ':filename') {
      throw new Unfit('a list of fields, ":filename" and ":default"');
    }
    return [name];
  });
}

/** Other names of the same fields, as in Hugo. */
export const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['publishdate', ['pubdate', 'published']],
  ['lastmod', ['modified']],
  ['expirydate', ['unpublishdate']],
]);

const always = 'draft published date build _build render headless hidden unlisted private cascade'.split(' ');

/**
 * Fields that decide whether a post is visible, by names in lower case. A field that is read for a date only
 * when earlier ones have none decides only then.
 */
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

/** All names of a date field, its own first. */
export function withOtherNames(field: string): string[] {
  return [field, ...(otherNames.get(field) ?? [])];
}

/** Whether the field is meant to have a date, valid or not. */
function isDate(value: Plain | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !isNoDate(value);
}

/** Whether the field may say that there is no date: fields that neither publish nor expire the page. */
export function mayBeNone(name: string, { date, publishDate, expiryDate, lastmod }: DateFields): boolean {
  const ends = [...publishDate, ...expiryDate].flatMap(withOtherNames);
  return ['date', ...date, ...lastmod].flatMap(withOtherNames).includes(name) && !ends.includes(name);
}

/** Values that mean no date, allowed in the fields for which `mayBeNone` is true. */
export function isNoDate(value: Plain): boolean {
  return typeof value === 'string' && /^\s*(?:none|null|-)\s*$/i.test(value);
}

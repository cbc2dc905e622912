/** From which fields of front matter a post's dates are read: https://gohugo.io/getting-started/configuration/#configure-dates */

import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLines, Unfit } from '../data/values.ts';

/** Names of fields in lower case, and `:filename`; the first that has a date counts. */
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

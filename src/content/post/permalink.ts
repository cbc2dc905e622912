/** Addresses from a pattern: https://gohugo.io/content-management/urls/#tokens */

import { localDate, type PostDate } from './dates.ts';
import { formatTime } from './go-layout.ts';
import { sanitizePath } from './slug.ts';

/** The values for the names in a pattern. */
export type PermalinkParts = {
  title: string;
  /** As written; undefined if there is none. */
  slug: string | undefined;
  /** The file's name without extension; for a page bundle, its folder's; empty for an `_index.md`. */
  filename: string;
  /** The file's name without extension; for a page bundle and an `_index.md`, its folder's. */
  baseName: string;
  /** The names of the folders down to the nearest section, the outermost first. */
  sections: readonly string[];
  /** The slugs, or else titles, of the sections around the page, the outermost first, its own last. */
  sectionSlugs: readonly string[];
  date: PostDate | undefined;
  timeZone: string;
};

type Part = (parts: PermalinkParts) => string;

/** Whether every name after a colon is known. */
export function isPattern(pattern: string): boolean {
  return tokensOf(pattern).every((token) => typeof token === 'string' || partOf(token.name) !== undefined);
}

/**
 * Fills in the pattern; the result is not yet sanitized. A page without a date is of the year 1, as in Hugo.
 * A plus sign becomes a space. A colon after a backslash is a plain colon, and an unknown name stays as
 * written.
 */
export function expandPermalink(pattern: string, parts: PermalinkParts): string {
  return tokensOf(pattern)
    .map((token) => (typeof token === 'string' ? token : (partOf(token.name)?.(parts) ?? `:${token.name}`)))
    .join('')
    .replaceAll('+', ' ');
}

/** Literal texts and names: `:` and letters, digits or `_`, with an optional range in brackets. */
function tokensOf(pattern: string): (string | { name: string })[] {
  return pattern.split(/(\\:|:\w+(?:\[[^\]]+\])?)/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return piece === '\\:' ? ':' : { name: piece.slice(1) };
  });
}

function partOf(name: string): Part | undefined {
  const [, list, slice] = /^(sections|sectionslugs)\[(.+)\]$/.exec(name) ?? [];
  if (slice !== undefined) return slicing(slice, list === 'sections' ? 'sections' : 'sectionSlugs');
  return named.get(name) ?? dated(name);
}

const named = new Map<string, Part>([
  ['year', (parts) => String(dateOf(parts).getUTCFullYear())],
  ['month', (parts) => inGo('01', parts)],
  ['monthname', (parts) => inGo('January', parts)],
  ['day', (parts) => inGo('02', parts)],
  ['weekday', (parts) => String(dateOf(parts).getUTCDay())],
  ['weekdayname', (parts) => inGo('Monday', parts)],
  ['yearday', (parts) => String(Number(inGo('002', parts)))],
  ['section', ({ sections }) => sections[0] ?? ''],
  ['sections', ({ sections }) => sections.join('/')],
  ['sectionslug', ({ sectionSlugs }) => sectionSlugs[0] ?? ''],
  ['sectionslugs', ({ sectionSlugs }) => sectionSlugs.join('/')],
  ['title', ({ title }) => asPart(title)],
  ['slug', slugOrTitle],
  ['slugorfilename', ({ slug, filename }) => asPart(slug ?? filename)],
  ['slugorcontentbasename', ({ slug, baseName }) => asPart(slug ?? baseName)],
  ['filename', ({ filename }) => asPart(filename)],
  ['contentbasename', ({ baseName }) => asPart(baseName)],
]);

export function slugOrTitle({ slug, title }: Pick<PermalinkParts, 'slug' | 'title'>): string {
  return asPart(slug ?? title);
}

/** Drops a `#` at the end, which would begin an empty fragment. */
function asPart(text: string): string {
  return sanitizePath(text).replace(/^([^#]*)#$/, '$1');
}

/** Reads `[1]`, `[last]`, `[1:]`, `[:last]` or `[0:2]`: numbers from 0, the end exclusive. */
function slicing(slice: string, name: 'sections' | 'sectionSlugs'): Part | undefined {
  const [, from, colon, to] = /^(\d+|last|)(:?)((?<=:)(?:\d+|last)|)$/.exec(slice) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return (parts) => {
    const list = parts[name];
    const last = list.length - 1;
    const at = (text: string, empty: number) => (text === '' ? empty : text === 'last' ? last : Number(text));
    if (colon === '') return list[at(from, 0)] ?? '';
    return list.slice(Math.max(0, at(from, 0)), Math.max(0, at(to, list.length))).join('/');
  };
}

/** A name that is an element of Go's reference time. */
function dated(name: string): Part | undefined {
  return goNames.has(name) ? (parts) => inGo(name, parts) : undefined;
}

const goNames = new Set('2006 06 January Jan 01 1 Monday Mon 02 2 002 15 04 05'.split(' '));

function inGo(layout: string, parts: PermalinkParts): string {
  return formatTime(layout, dateOf(parts).getTime(), { timeZone: 'UTC' }).toLowerCase();
}

/** Its UTC fields are the local time where the author wrote the date. */
function dateOf({ date, timeZone }: PermalinkParts): Date {
  return date === undefined ? new Date('0001-01-01T00:00:00Z') : localDate(date, timeZone);
}

/** Switches of a page that themes have in common: where it is not listed, and what of it is not shown. */

import { isMapping } from '../data/mapping.ts';
import { flagOf } from '../data/values.ts';

/** By what is left out: names that say so by yes, and names that say so by no. */
const table = {
  lists: { yes: 'hidden unlisted private', no: '' },
  home: { yes: 'hiddeninhomelist hideinhomepage hiddenfromhomepage', no: '' },
  feeds: { yes: 'hiddeninrss hiddenfromfeed', no: '' },
  search: { yes: 'searchhidden hiddenfromsearch excludefromsearch', no: '' },
  sitemap: { yes: 'sitemapexclude', no: '' },
  engines: { yes: 'robotsnoindex noindex private', no: '' },
  summary: { yes: 'hidesummary', no: 'showsummary' },
  byline: { yes: 'hidemeta', no: '' },
  date: { yes: 'hidedate', no: 'showdate' },
  author: { yes: 'hideauthor', no: 'showauthor' },
  minutes: { yes: '', no: 'showreadingtime showreadtime readingtime' },
  neighbours: { yes: '', no: 'showpagination showpostnavlinks showpostnav' },
  related: { yes: '', no: 'showrelated showrelatedposts' },
  terms: { yes: '', no: 'showtaxonomies' },
} as const;

export type LeftOut = keyof typeof table;

type Rule = { of: LeftOut; when: boolean };

const rules: ReadonlyMap<string, readonly Rule[]> = Map.groupBy(
  Object.entries(table).flatMap(([of, { yes, no }]) => [
    ...namesIn(yes).map((name) => ({ name, of: of as LeftOut, when: true })),
    ...namesIn(no).map((name) => ({ name, of: of as LeftOut, when: false })),
  ]),
  ({ name }) => name,
);

function namesIn(words: string): string[] {
  return words.split(' ').filter((name) => name !== '');
}

/**
 * The places and parts that front matter leaves out. Names may be written with `_` and `-`. A page that search engines are to leave
 * out is not in the sitemap either, and one without a byline has no date on lists.
 */
export function leftOut(params: ReadonlyMap<string, unknown>): ReadonlySet<LeftOut> {
  const found = new Set<LeftOut>();
  for (const [written, value] of params) {
    for (const { of, when } of rules.get(written.replace(/[_-]/g, '')) ?? []) {
      if (saysSo(value, of, when)) found.add(of);
    }
  }
  if (isNoIndex(params.get('robots'))) found.add('engines');
  if (found.has('engines') || isDisabled(params.get('sitemap'))) found.add('sitemap');
  if (found.has('byline')) found.add('date');
  return found;
}

/** A value that is neither yes nor no keeps a page off lists, since somebody wanted it hidden. */
function saysSo(value: unknown, of: LeftOut, when: boolean): boolean {
  if (value === null || value === '') return false;
  const flag = typeof value === 'object' ? undefined : flagOf(String(value));
  return flag === undefined ? of === 'lists' : flag === when;
}

function isNoIndex(robots: unknown): boolean {
  return typeof robots === 'string' && /\b(?:noindex|none)\b/i.test(robots);
}

/** Hugo's own switch: https://gohugo.io/content-management/front-matter/#sitemap */
function isDisabled(sitemap: unknown): boolean {
  return isMapping(sitemap) && flagOf(String(sitemap['disable'])) === true;
}

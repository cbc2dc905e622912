/** Intended differences: `docs/hugo.md`, “What is different”, has a row for each. */

import { termSlug } from '../../src/content/post/slug.ts';
import { titleFromKey } from '../../src/content/post/titles.ts';
import { type Around, hasOtherLetters, onlyPlacesDiffer } from './around.ts';
import { knownLinks } from './known-links.ts';
import { type KnownDifference, knownTexts } from './known-texts.ts';
import type { Difference, PageFacts } from './site-facts.ts';

/** The first one whose test succeeds is the reason. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'title-from-file-name',
    reason: 'A page without a title has none in Hugo, and is named by its file in Platen.',
    row: 'a page without a title is named by its file',
    holds: (difference, around) =>
      isTitleFromFile(difference, around) ||
      onlyPlacesDiffer(difference, around, ({ title }) => title === ''),
  },
  {
    name: 'term-spelling',
    reason:
      'Of several spellings of a term Hugo shows one by chance, another in each build; Platen that of the first file.',
    row: 'of several spellings of a term the first file’s is shown',
    holds: ({ kind, hugo, platen }, { hugo: page }) =>
      kind === 'title' && page?.kind === 'term' && termSlug(hugo) === termSlug(platen),
  },
  {
    name: 'spelling-of-address',
    reason: 'An address that ends in `.html`, or is in capitals, leads to the small one with a slash.',
    row: 'pages with addresses that end in `.html` or are in capitals have small ones with a slash',
    holds: ({ kind, hugo, platen }, { redirectAt }) =>
      kind === 'address' &&
      redirectAt(hugo) === platen &&
      hugo.replace(/\.html$/, '/').toLowerCase() === platen.toLowerCase(),
  },
  {
    name: 'empty-taxonomy',
    reason:
      'Hugo makes the page of a taxonomy that no post uses; in Platen it is not there until there is a term.',
    row: '`/tags/`, `/categories/` of a site without terms are 404',
    holds: ({ kind }, { hugo }) => kind === 'missing' && hugo?.kind === 'taxonomy' && hugo.rows?.length === 0,
  },
  {
    name: 'hidden-post',
    reason:
      'Drafts, and posts whose date is to come or that have expired, are hidden whatever the configuration says.',
    row: 'drafts, and posts whose date is to come, are hidden whatever the configuration says',
    holds: ({ kind }, { hugo }) => kind === 'missing' && hugo?.hidden !== undefined,
  },
  {
    name: 'no-byline',
    reason: 'A page whose front matter hides its byline or its date shows none.',
    row: '',
    holds: ({ kind, path, platen }, { hasField }) =>
      kind === 'date' &&
      platen === '' &&
      ['hidemeta', 'hidedate', 'showdate'].some((name) => hasField(path, name)),
  },
  {
    name: 'symbolic-link',
    reason: 'Symbolic links that stay inside the folder are followed; Hugo leaves them out.',
    row: 'symbolic links that stay inside the folder are followed',
    holds: ({ kind, path }, { isLinked }) => kind === 'shown' && isLinked(path),
  },
  {
    name: 'taxonomy-title',
    reason: 'A list of terms without a title is called as the theme calls it, in Hugo by its folder.',
    row: 'lists of terms are titled in the language of the site',
    holds: ({ kind, path, hugo }, { hugo: page }) =>
      kind === 'title' &&
      page?.kind === 'taxonomy' &&
      page.file === '' &&
      path.endsWith(`/${hugo.toLowerCase().replaceAll(' ', '-')}/`),
  },
  {
    name: 'home-sections',
    reason:
      'Without `mainSections` the home page lists the posts of all sections, in Hugo those of the largest one.',
    row: 'the home page lists the posts of all sections unless `mainSections` says otherwise',
    holds: ({ kind, rows }, { hugo, namesMainSections, pageAt }) =>
      kind === 'order' &&
      hugo?.kind === 'home' &&
      !namesMainSections &&
      rows?.hugo.length === 0 &&
      rows.platen.every((path) => pageAt(path)?.kind === 'page'),
  },
  {
    name: 'home-newest-first',
    reason:
      "Without `mainSections` the home page has the newest posts first; the order of Hugo's lists, which its theme may change, begins with weights.",
    row: 'the home page without `mainSections` has the newest posts first',
    holds: ({ kind, rows }, { hugo, platen, namesMainSections, pageAt }) =>
      kind === 'order' &&
      rows === undefined &&
      hugo?.kind === 'home' &&
      !namesMainSections &&
      isNewestFirst((platen?.rows ?? []).map((path) => pageAt(path)?.date ?? '')),
  },
  {
    name: 'rows-of-explained-pages',
    reason: 'A list has, or does not have, a page that is explained here itself.',
    row: '',
    holds: ({ kind, rows }, { platen, isExplained }) =>
      kind === 'shown'
        ? platen !== undefined && isListOf(platen, isExplained)
        : (kind === 'order' || kind === 'translations') &&
          rows !== undefined &&
          [...rows.hugo, ...rows.platen].every(isExplained),
  },
  {
    name: 'language-order',
    reason:
      'Hugo orders equal dates, and terms, as the language of the site does; Platen has one order for all, by code point beyond Latin letters.',
    row: "titles are sorted as near to Unicode's collation as fits into a key",
    holds: (difference, around) =>
      onlyPlacesDiffer(difference, around, ({ title }) => hasOtherLetters(title)),
  },
  ...knownLinks,
  ...knownTexts,
];

function isListOf({ file, rows = [] }: PageFacts, isSuch: (path: string) => boolean): boolean {
  return file === '' && rows.length > 0 && rows.every(isSuch);
}

function isTitleFromFile({ kind, hugo, platen }: Difference, { platen: page }: Around): boolean {
  return (
    kind === 'title' &&
    hugo === '' &&
    page !== undefined &&
    platen === titleFromKey(page.pageKey ?? page.file)
  );
}

function isNewestFirst(dates: readonly string[]): boolean {
  const moments = dates.map((date) => (date === '' ? Number.NEGATIVE_INFINITY : Date.parse(date)));
  return moments.every((moment, index) => index === 0 || moment <= (moments[index - 1] ?? 0));
}

/** The name of the reason; undefined for a difference that is not explained. */
export function explain(difference: Difference, around: Around): string | undefined {
  return knownDifferences.find(({ holds }) => holds(difference, around))?.name;
}

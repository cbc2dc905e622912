/** What is around a difference, and what that says of it. */

import type { Difference, PageFacts } from './site-facts.ts';

/** What is known of the place of a difference. */
export type Around = {
  hugo?: PageFacts;
  platen?: PageFacts;
  /** Paths at which Platen has a file. */
  files: ReadonlySet<string>;
  /** Names of taxonomies, `categories`, and their singulars. */
  taxonomies: ReadonlyMap<string, string>;
  /** What `canonifyURLs` puts before addresses, if the site says so. */
  canonified?: string;
  /** Whether the author says which sections the home page shows. */
  namesMainSections: boolean;
  /** What Hugo has at a path. */
  pageAt(path: string): PageFacts | undefined;
  /** Where Platen leads from a path. */
  redirectAt(path: string): string | undefined;
  /** Whether the front matter of the page at a path has a field of that name. */
  hasField(path: string, name: string): boolean;
  /** Whether the file of the page that Platen shows at a path is there by a symbolic link. */
  isLinked(path: string): boolean;
  /** Whether it is explained that only one of them has a page at the path. */
  isExplained(path: string): boolean;
};

/** Whether a list differs in the places of such pages alone, each among pages of its date. */
export function onlyPlacesDiffer(
  difference: Difference,
  { hugo, platen, pageAt }: Around,
  isSuch: (page: PageFacts) => boolean,
): boolean {
  if (difference.kind !== 'order' || difference.rows !== undefined) return false;
  const isSuchAt = (path: string) => {
    const page = pageAt(path);
    return page !== undefined && isSuch(page);
  };
  const [rows, others] = [rowsAlsoIn(hugo, platen), rowsAlsoIn(platen, hugo)];
  const dates = (paths: readonly string[]) => paths.map((path) => pageAt(path)?.date).join();
  const rest = (paths: readonly string[]) => paths.filter((path) => !isSuchAt(path)).join();
  return (hugo?.kind === 'taxonomy' || dates(rows) === dates(others)) && rest(rows) === rest(others);
}

function rowsAlsoIn(page: PageFacts | undefined, other: PageFacts | undefined): string[] {
  const there = new Set(other?.rows);
  return page?.rows?.filter((path) => there.has(path)) ?? [];
}

export function hasOtherLetters(title: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(title);
}

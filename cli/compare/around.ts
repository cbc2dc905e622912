/** The context of a difference, and tests on it. */

import type { Difference, PageFacts } from './site-facts.ts';

/** Facts about the pages and files around a difference. */
export type Around = {
  hugo?: PageFacts;
  platen?: PageFacts;
  /** Paths at which Platen has a file. */
  files: ReadonlySet<string>;
  /** The prefix that `canonifyURLs` adds to addresses, if the site sets it. */
  canonified?: string;
  /** Whether the author chose the sections of the home page. */
  namesMainSections: boolean;
  /** Hugo's page at a path. */
  pageAt(path: string): PageFacts | undefined;
  /** The target of Platen's redirect from a path. */
  redirectAt(path: string): string | undefined;
  /** Whether the front matter of the page at a path has a field of that name. */
  hasField(path: string, name: string): boolean;
  /** Whether a symbolic link leads to the file of Platen's page at a path. */
  isLinked(path: string): boolean;
  /** Whether a difference explains that only one program has a page at the path. */
  isExplained(path: string): boolean;
};

/** Whether only the positions of such pages differ in a list, each among pages of the same date. */
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

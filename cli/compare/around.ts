/** What is around a difference, and what that says of it. */

import type { Difference } from './difference.ts';
import type { PageFacts } from './site-facts.ts';

/** What is known of the place of a difference. */
export type Around = {
  hugo?: PageFacts;
  platen?: PageFacts;
  /** Files that Hugo could not build, by their path in the site's folder. */
  refused: ReadonlySet<string>;
  /** Paths at which Platen has a file. */
  files: ReadonlySet<string>;
  /** Files that Platen does not publish, as they were named. */
  unpublished: readonly string[];
  /** Paths of the lists of terms in Hugo. */
  taxonomies: readonly string[];
  /** What Hugo has at a path. */
  pageAt(path: string): PageFacts | undefined;
};

/** Whether a page is made of such a file, or lists nothing but pages of such files. */
export function isOf({ hugo, pageAt }: Around, isSuch: (file: string) => boolean): boolean {
  if (hugo === undefined) return false;
  const files = hugo.file === '' ? (hugo.rows ?? []).map((path) => pageAt(path)?.file ?? '') : [hugo.file];
  return files.length > 0 && files.every((file) => file !== '' && isSuch(file));
}

export function isUnpublished(file: string, { unpublished }: Around): boolean {
  return unpublished.some((name) => name.endsWith(`/${file}`));
}

export function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}

/** Whether a list differs in the places of such pages alone, each among pages of its date. */
export function onlyPlacesDiffer(
  difference: Difference,
  { hugo, platen, pageAt }: Around,
  isSuch: (page: PageFacts) => boolean,
): boolean {
  if (difference.kind !== 'order' || difference.hugo.startsWith('only here')) return false;
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

import type { PageFacts, PageParams } from '../content/layouts/page-facts.ts';
import type { BuildOptions } from '../content/post/build-options.ts';
import type { PostDate } from '../content/post/dates.ts';

/** Facts of a page for the owner's layouts alone; absent fields say nothing. */
export type ForLayouts = {
  /** Of front matter, by names in lower case; cascaded fields too. */
  params?: PageParams;
  /** Of an `_index.md`: its terms, which the built-in theme does not list. */
  terms?: PageFacts['terms'];
  publishDate?: PostDate;
  expiryDate?: PostDate;
  build?: BuildOptions;
  /** Nothing is below the front matter. */
  isEmpty?: true;
};

/** The entry as the built-in theme knows it. */
export function withoutLayouts<E extends ForLayouts>(entry: E): Omit<E, keyof ForLayouts> {
  const {
    params: _params,
    terms: _terms,
    publishDate: _from,
    expiryDate: _until,
    build: _build,
    isEmpty: _isEmpty,
    ...shown
  } = entry;
  return shown;
}

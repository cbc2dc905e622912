/** Posts that are parts of one series, by the field `series`. */

import type { Taxonomy } from './terms.ts';

/** The parts of a series, or those around the page; `first` is the number of the first one here. */
export type Series = {
  title: string;
  /** The list of all parts, if it is a page. */
  path?: string;
  count: number;
  first: number;
  parts: readonly SeriesPart[];
};

export type SeriesPart = { path: string; title: string; isCurrent?: true };

type Params = ReadonlyMap<string, unknown>;

/** The name of the taxonomy and of the field. */
export const series = 'series';

/** The taxonomy that holds the series of a site; most sites have none, and the field alone counts. */
export function seriesTaxonomy(taxonomies: readonly Taxonomy[]): Taxonomy | undefined {
  return taxonomies.find(({ plural, singular }) => plural === series || singular === series);
}

/** The series that a post names, the first of a list. */
export function seriesName(params: Params): string | undefined {
  const written = params.get(series);
  const name: unknown = Array.isArray(written) ? written[0] : written;
  return typeof name === 'string' && name.trim() !== '' ? name.trim().replace(/\s+/g, ' ') : undefined;
}

/** The place of a post among the parts of its series, from front matter; 0 and texts are none. */
export function seriesOrder(params: Params): number | undefined {
  const names = ['series_order', 'seriesorder', 'series_weight'];
  return names.map((name) => Number(params.get(name) ?? Number.NaN)).find((place) => place > 0 || place < 0);
}

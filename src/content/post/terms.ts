import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asLines, asMapping, Unfit } from '../data/values.ts';
import { termSlug } from './slug.ts';

/** One taxonomy as in Hugo, with its list at `/<plural>/`. `field` is another name in front matter. */
export type Taxonomy = { singular: string; plural: string; field?: string };

/** One term of one taxonomy as the author wrote it: `{ taxonomy: 'tags', name: 'Deep Learning' }`. */
export type Term = { taxonomy: string; name: string };

/**
 * The terms of every taxonomy, from its plural field and, on a site that says so, its singular one. A text is
 * one term, commas included, as in Hugo. Of names with the same address, the last is kept. Names without an
 * address are dropped.
 *
 * @param taken Fields that have another meaning, even if a taxonomy has that name in the singular.
 */
export function readTerms(
  fields: Fields,
  { taxonomies, singularTerms }: { taxonomies: readonly Taxonomy[]; singularTerms: boolean },
  taken: ReadonlySet<string>,
): Term[] {
  const terms = new Map<string, Term>();
  for (const { singular, plural, field = plural } of taxonomies) {
    const isToo = singularTerms && !taken.has(singular);
    const names = (isToo ? [field, singular] : [field]).map((name) => name.toLowerCase());
    for (const name of new Set(names)) {
      for (const term of fields.read(name, asLines) ?? []) {
        const slug = termSlug(term);
        const address = `${plural}/${slug}`;
        if (slug !== '') terms.set(address, { taxonomy: plural, name: term });
      }
    }
  }
  return [...terms.values()];
}

/** Hugo's `taxonomies: { singular: plural }`, which replace the default ones. */
export function asTaxonomies(value: Plain): Taxonomy[] {
  const taxonomies = [...asMapping(value)].map(([singular, written]) => {
    const field = asLine(written).toLowerCase();
    const plural = termSlug(field);
    return { singular: singular.trim().toLowerCase(), plural, ...(field !== plural && { field }) };
  });
  const plurals = new Set(taxonomies.map(({ plural }) => plural));
  const isSound = taxonomies.every(
    ({ singular, plural }) => singular !== '' && /^[^./\\][^/\\]*$/.test(plural),
  );
  if (!isSound || plurals.size < taxonomies.length) {
    throw new Unfit('a mapping of singular names to plural ones, each different and fit for an address');
  }
  return taxonomies;
}

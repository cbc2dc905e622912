import type { Fields } from '../data/fields.ts';
import { asLines } from '../data/values.ts';
import type { Taxonomy } from '../site/site.ts';
import type { Term } from './post.ts';
import { termSlug } from './slug.ts';

/**
 * The terms of every taxonomy, from its plural field and its singular one: a text is one term, commas included, as
 * in Hugo. Of spellings that lead to the same address the last is kept, and names of which none remains are dropped.
 *
 * @param taken Fields that are something else than a term even where a taxonomy has that name in the singular.
 */
export function readTerms(
  fields: Fields,
  taxonomies: readonly Taxonomy[],
  taken: ReadonlySet<string>,
): Term[] {
  const terms = new Map<string, Term>();
  for (const { singular, plural, field = plural } of taxonomies) {
    const names = [field, ...(taken.has(singular) ? [] : [singular])].map((name) => name.toLowerCase());
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

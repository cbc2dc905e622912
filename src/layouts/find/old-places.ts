/** Names that templates of lists had before Hugo 0.146: https://gohugo.io/templates/new-templatesystem-overview/ */

import type { TemplateName } from './read-name.ts';

/** Where a file with an old name is looked up too. */
export type OldPlace = {
  /** The folder whose lists it is for; empty: all. */
  folder: string;
  kind: 'taxonomy' | 'term' | 'section';
  purpose: 'page' | 'base';
  /** Of two files for one place, the one with the smaller rank is taken. */
  rank: number;
};

/** Old names from the best to the worst; `*` before one: it is only for the taxonomy that the name tells. */
const termNames = `
*/PLURAL/term */PLURAL/SINGULAR /term/term */term/SINGULAR */term/taxonomy /term/list /taxonomy/term
*/taxonomy/SINGULAR */SINGULAR/term */SINGULAR/SINGULAR */_default/SINGULAR /_default/taxonomy`;

const taxonomyNames = `
*/PLURAL/SINGULAR.terms */PLURAL/terms */PLURAL/taxonomy */PLURAL/list
*/SINGULAR/SINGULAR.terms */SINGULAR/terms */SINGULAR/taxonomy */SINGULAR/list
*/taxonomy/SINGULAR.terms /taxonomy/terms /taxonomy/taxonomy /taxonomy/list
/_default/SINGULAR.terms /_default/terms /_default/taxonomy`;

const sectionNames = `
*/THESECTION/THESECTION */section/THESECTION /section/section /section/list */_default/THESECTION`;

type Row = { name: string; isOfOne: boolean; rank: number };

export class OldPlaces {
  readonly #taxonomies: ReadonlyMap<string, string>;
  readonly #lists: ReadonlyMap<string, readonly OldPlace[]>;
  readonly #sections = rowsOf(sectionNames);

  /** @param taxonomies The plural of each by its singular. */
  constructor(taxonomies: ReadonlyMap<string, string>) {
    this.#taxonomies = taxonomies;
    const lists = new Map<string, OldPlace[]>();
    for (const { name, place } of [
      ...placesOf('taxonomy', taxonomyNames, taxonomies),
      ...placesOf('term', termNames, taxonomies),
    ]) {
      const before = lists.get(name)?.filter(({ kind }) => kind !== place.kind) ?? [];
      lists.set(name, [...before, place]);
    }
    this.#lists = lists;
  }

  /** The places of a file, by its own name and by the one that it would have today. */
  of(written: TemplateName, today: TemplateName): OldPlace[] {
    const name =
      written.extension === '' ? written.path : written.path.slice(0, -written.extension.length - 1);
    return [...(this.#lists.get(name) ?? []), ...this.#sectionPlaces(name, today)];
  }

  #sectionPlaces(name: string, { layout, kind, path }: TemplateName): OldPlace[] {
    const [, section = ''] = /^\/([^/]+)\//.exec(path) ?? [];
    const words = new Set([layout, kind, this.#isSection(section) ? section : '']);
    return [...words]
      .filter((word) => word !== '')
      .flatMap((word) => this.#sections.flatMap((row) => placeOfSection(row, word, name)));
  }

  #isSection(name: string): boolean {
    const singulars = [...this.#taxonomies.keys()];
    const taken = ['_shortcodes', '_partials', '_markup', 'taxonomy', '', ...singulars];
    return !taken.includes(name) && ![...this.#taxonomies.values()].includes(name);
  }
}

function rowsOf(names: string): Row[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name, rank) => ({ name: name.replace('*', ''), isOfOne: name.startsWith('*'), rank }));
}

function placesOf(kind: 'taxonomy' | 'term', names: string, taxonomies: ReadonlyMap<string, string>) {
  return rowsOf(names).flatMap(({ name, isOfOne, rank }) => {
    const isAny = !isOfOne && !name.includes('SINGULAR');
    return (isAny ? [['', ''] as const] : [...taxonomies]).map(([singular, plural]) => ({
      name: name.replaceAll('SINGULAR', singular).replaceAll('PLURAL', plural),
      place: { folder: isOfOne ? `/${plural}` : '', kind, purpose: 'page', rank } satisfies OldPlace,
    }));
  });
}

const standardLayouts = ['all', 'list', 'single'];

function placeOfSection(row: Row, word: string, name: string): OldPlace[] {
  const expected = standardLayouts.includes(word) ? row.name : row.name.replaceAll('THESECTION', word);
  const suffix = name.slice(expected.length);
  if (!name.startsWith(expected) || (suffix !== '' && suffix !== '-baseof')) return [];
  const purpose = suffix === '' ? 'page' : 'base';
  return [{ folder: row.isOfOne ? `/${word}` : '', kind: 'section', purpose, rank: row.rank }];
}

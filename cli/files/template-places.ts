/** Templates with other names for the same place: `partials/a.html` and `_partials/a.html`, `index.html` and `home.html`. */

import { isLayoutText } from '../../src/content/keys.ts';
import { pathToday } from '../../src/content/layouts/old-names.ts';

/** Of templates for one place, the one of the site counts, then that of its most important theme. */
export class TemplatePlaces {
  readonly #taken = new Map<string, number>();
  readonly #languages: ReadonlySet<string>;

  /** @param codes Those of the site's languages. */
  constructor(codes: readonly string[]) {
    this.#languages = new Set(codes);
  }

  /**
   * Whether the template counts beside those that were taken before it.
   *
   * @param layer 0 for the site, 1 for its most important theme.
   */
  take(key: string, layer: number): boolean {
    if (!isLayoutText(key) || /^layouts\/_(?:data|i18n|themes)\//.test(key)) return true;
    const place = placeOf(key);
    for (const name of [place, this.#inAllLanguages(place)]) {
      if ((this.#taken.get(name) ?? layer) < layer) return false;
    }
    this.#taken.set(place, this.#taken.get(place) ?? layer);
    return true;
  }

  /** `single.html` for `single.fr.html`: a template without a language is for each one. */
  #inAllLanguages(place: string): string {
    const [, start = '', word = '', suffix = ''] = /^(.*\/[^/]+)\.([^/.]+)(\.[^/.]+)$/.exec(place) ?? [];
    return this.#languages.has(word) ? start + suffix : place;
  }
}

function placeOf(key: string): string {
  const path = pathToday(`/${key.slice('layouts/'.length).toLowerCase()}`);
  const isPart = /^\/_(?:partials|shortcodes)\//.test(path);
  return isPart ? path : path.replace(/(?<=\/)index(?=\.[^/]+$)/, 'home');
}

import type { Language } from '../content/site/languages.ts';

/**
 * The languages of the site as the last answer had them. With them a request asks the bucket for its file beside the
 * catalog. An old hint costs one more question.
 */
export class LanguageHint {
  #known: readonly Language[] = [];

  get languages(): readonly Language[] {
    return this.#known;
  }

  /** Notes those of an answer; undefined for a site with one language. Returns whether they differ. */
  note(languages: readonly Language[] = []): boolean {
    const differ = JSON.stringify(languages) !== JSON.stringify(this.#known);
    if (differ) this.#known = languages;
    return differ;
  }
}

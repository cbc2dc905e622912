import type { Language } from '../content/site/languages.ts';

/**
 * The languages of the site as the last answer had them, so that a request can ask the bucket for its file before the
 * catalog has answered. A hint that is out of date costs one more question.
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

/** The words of the page, in the language that the site has chosen for it. */

import type { Words } from './words/english.ts';

// `speak` is called before anything is shown.
export let words = {} as Words;

/** Of `words`, for dates. */
export let language: string | undefined;

export function speak(given: Words, tag: string): void {
  words = given;
  language = tag;
}

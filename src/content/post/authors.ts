import type { Taxonomy } from './terms.ts';

/** Whether the terms of a taxonomy are the authors of posts. */
export function isOfAuthors({ plural, singular }: Taxonomy): boolean {
  return plural === 'authors' || singular === 'author';
}

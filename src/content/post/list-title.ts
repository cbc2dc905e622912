/** Titles of lists that no text titles, as Hugo writes them. */

import { titleCase } from './title-case.ts';

/** https://gohugo.io/configuration/all/#titlecasestyle; here the two style books have the same small words. */
export const titleCases = ['ap', 'chicago', 'go', 'firstupper', 'none'] as const;

export type TitleCase = (typeof titleCases)[number];

/** The name of a term, a taxonomy or a section as a title. */
export function listTitleOf(name: string, style: TitleCase | null): string {
  switch (style) {
    case null:
    case 'none':
      return name;
    case 'firstupper':
      return withCapital(name);
    case 'go':
      return name.replace(/(?<![\p{L}\p{N}_]|[^\p{ASCII}\s])\p{L}/gu, (letter) => letter.toUpperCase());
    default:
      return titleCase(name);
  }
}

export function withCapital(name: string): string {
  const [first = ''] = name;
  return first.toUpperCase() + name.slice(first.length);
}

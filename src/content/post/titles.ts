/** Titles made from names, as Hugo writes them. */

import { lowerCase, upperCase } from './letters.ts';
import { decodeEscapes } from './slug.ts';

/** `Hello world` for `posts/hello-world.md`. For an index, the folder's name, empty at the top. */
export function titleFromKey(key: string): string {
  const segments = key.split('/');
  const name = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const named = name === 'index' || name === '_index' ? (segments.pop() ?? '') : name;
  return humanName(decodeEscapes(named));
}

/** `Hello world` for `hello-world`. */
export function humanName(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** https://gohugo.io/configuration/all/#titlecasestyle; both style books have the same small words. */
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

/** Words in small letters inside a title. */
const small = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);

/** A word begins with a letter or digit and ends before white space, a hyphen or a slash. */
const word = /[\p{N}\p{L}][^\t\n\f\r /-]*/gu;

/** A title in the style of the AP style book, Hugo's default. */
export function titleCase(text: string): string {
  return text.replace(word, (found, start: number) => {
    const end = start + found.length;
    const isInside = start > 0 && end < text.length;
    const isSmall = isInside && small.has(lowerCase(found)) && staysSmall(text, start, end);
    return isSmall ? lowerCase(found) : capitalised(found);
  });
}

/** True after a space, hyphen or slash, but not after a colon and not at the head of a compound. */
function staysSmall(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const beforeThat = text.charAt(start - 2) || text.charAt(0);
  return ' -/'.includes(before) && !':-'.includes(beforeThat) && (text[end] !== '-' || before === '-');
}

function capitalised(found: string): string {
  const [first = ''] = found;
  return upperCase(first) + found.slice(first.length);
}

/** English plurals that follow no rule, and nouns without a plural. */
const exceptions = new Map(
  (
    'child children, foot feet, goose geese, man men, mouse mice, ox oxen, person people, tooth teeth, woman women, ' +
    'analysis analyses, axis axes, cactus cacti, crisis crises, criterion criteria, datum data, focus foci, index indices, ' +
    'matrix matrices, medium media, phenomenon phenomena, thesis theses, vertex vertices, quiz quizzes, ' +
    'calf calves, half halves, knife knives, leaf leaves, life lives, shelf shelves, wolf wolves, ' +
    'photo photos, piano pianos, portfolio portfolios, radio radios, studio studios, video videos, ' +
    'data data, media media, people people, deer deer, equipment equipment, fish fish, information information, ' +
    'money money, moose moose, news news, rice rice, series series, sheep sheep, species species'
  )
    .split(', ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/**
 * The English plural, of the last word of `blog-post`: `Notes` lists the folder `note`. A plural stays, as
 * far as its last letters show that it is one.
 */
export function pluralOf(name: string): string {
  const [word = ''] = /[^-_\s]*$/.exec(name) ?? [];
  return name.slice(0, name.length - word.length) + pluralOfWord(word);
}

function pluralOfWord(word: string): string {
  const lower = word.toLowerCase();
  const exception = exceptions.get(lower);
  if (exception !== undefined) return word.charAt(0) + exception.slice(1);
  if (/(?:[^aeiou]|^)y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|us|is|x|z|ch|sh|[^aeiou]o)$/.test(lower)) return `${word}es`;
  return word === '' || lower.endsWith('s') ? word : `${word}s`;
}

/** The order of pages in a list, as text that is compared byte by byte. */

import { once } from '../content/once.ts';
import type { PostDate } from '../content/post/dates.ts';

type Ordered = { weight: number; date?: PostDate; linkTitle?: string; title?: string };

/** After the keys of all pages with a weight, and before the keys of all others. */
export const withoutWeight = '1';

/** Hugo's default order: weight, newest date, title, file. Pages without a weight or a date come last. */
export function sortKey(key: string, page: Ordered): string {
  const weight = page.weight === 0 ? withoutWeight : `0${digits(page.weight + 2 ** 31, 10)}`;
  // Hugo compares whole seconds.
  const date =
    page.date === undefined ? '9'.repeat(14) : digits(latest - Math.floor(page.date.at / 1000), 14);
  return `${weight} ${date} ${collated(page.linkTitle ?? page.title ?? '')}\u0001${key}`;
}

/** The same key without the weight, from a key that `sortKey` made. */
export function dateKey(sort: string): string {
  return withoutWeight + sort.slice(sort.indexOf(' '));
}

/** The last second that JavaScript can name. */
const latest = 8_640_000_000_000;

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Characters of a title that count for the order. */
const length = 100;

/**
 * Close to the Unicode Collation Algorithm: white space, punctuation, symbols, digits, letters. Accents and
 * capitals decide only between equal titles: small letters come before large ones.
 */
export function collated(title: string): string {
  const cut = title.slice(0, length).toWellFormed();
  const letters = cut.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${Array.from(letters, (letter) => rank(letter) + letter).join('')}\u0001${swapCase(cut)}`;
}

function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    return letter === small ? letter.toUpperCase() : small;
  });
}

function rank(character: string): string {
  return asciiRanks()[character.codePointAt(0) ?? 0] ?? rankOf(character);
}

/** Made when it is first needed: an ordinary title asks for nothing else. */
const asciiRanks = once(() => Array.from({ length: 128 }, (_, code) => rankOf(String.fromCharCode(code))));

function rankOf(character: string): string {
  if (/\s/u.test(character)) return '1';
  if (/\p{P}/u.test(character)) return '2';
  if (/\p{S}/u.test(character)) return '3';
  return /\p{N}/u.test(character) ? '4' : '5';
}

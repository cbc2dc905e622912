import { remembered } from '../content/remembered.ts';
import { arabic } from './texts/arabic.ts';
import { chinese } from './texts/chinese.ts';
import { english } from './texts/english.ts';
import { french } from './texts/french.ts';
import { german } from './texts/german.ts';
import { japanese } from './texts/japanese.ts';
import { portuguese } from './texts/portuguese.ts';
import { spanish } from './texts/spanish.ts';
import type { Plural, Words } from './texts/words.ts';

/** All texts of the theme itself, in one language. */
export type Texts = Omit<
  Words,
  | 'moreIn'
  | 'posts'
  | 'minutes'
  | 'by'
  | 'leadsTo'
  | 'continueAt'
  | 'partOf'
  | 'page'
  | 'pageOf'
  | 'previewUntil'
> & {
  moreIn(entry: string): string;
  by(author: string): string;
  leadsTo(host: string): string;
  continueAt(host: string): string;
  partOf(number: number, last: number): string;
  minutes(count: number): string;
  posts(count: number): string;
  page(number: number): string;
  pageOf(number: number, last: number): string;
  /** Followed by the time. */
  previewUntil(status: string): string;
  /** The number of results. With `hasMore` there are more than that. */
  found(count: number, hasMore: boolean): string;
};

/** The languages of the theme, by primary subtag. */
export const languages: ReadonlyMap<string, Words> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['ja', japanese],
  ['pt', portuguese],
  ['zh', chinese],
]);

/** The theme's texts in the language of a BCP 47 tag; English when the theme lacks that language. */
export function textsFor(languageCode: string): Texts {
  const [language = ''] = languageCode.toLowerCase().split('-', 1);
  return speak(languages.has(language) ? language : 'en');
}

/** Plural rules take a millisecond to load, so only those of languages in use are. */
const speak = remembered((language) => textsOf(language, languages.get(language) ?? english), {
  most: languages.size,
  longest: 2,
});

function textsOf(language: string, words: Words): Texts {
  const rules = new Intl.PluralRules(language);
  const count = (number: number, forms: Plural) => fill(forms[rules.select(number)] ?? forms.other, number);
  return {
    ...words,
    moreIn: (entry) => fill(words.moreIn, entry),
    by: (author) => fill(words.by, author),
    leadsTo: (host) => fill(words.leadsTo, host),
    continueAt: (host) => fill(words.continueAt, host),
    partOf: (number, last) => fill(words.partOf, number, last),
    minutes: (number) => count(number, words.minutes),
    posts: (number) => count(number, words.posts),
    page: (number) => fill(words.page, number),
    pageOf: (number, last) => fill(words.pageOf, number, last),
    previewUntil: (status) => fill(words.previewUntil, status),
    found: (number, hasMore) =>
      hasMore ? fill(words.moreThan, count(number, words.posts)) : count(number, words.posts),
  };
}

/** Replaces `{1}` and `{2}` by `values`. */
function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{([12])\}/g, (_, place) => String(values[Number(place) - 1]));
}

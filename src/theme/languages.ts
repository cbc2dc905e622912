import type { LanguageLink, SiteHead, Translation } from '../content/page-data.ts';
import { textDirection } from './direction.ts';

/** `page` counts the pages of a long list. */
type InLanguages = { path: string; translations?: readonly Translation[]; page?: number };

/** A page in one language; `x-default` as a tag means: for all other languages. */
type Alternate = { tag: string; path: string };

/** A language of the site, and where it leads from a page. */
export type LanguageOfSwitch = LanguageLink & { path: string; isCurrent: boolean };

/** More languages than these do not stand in a line. */
const mostInLine = 3;

/**
 * The page in all its languages, itself included; empty without a translation, and for the further pages of a list.
 * The default language is for visitors of whom no language is known.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternatesOf(
  site: SiteHead,
  { path, translations = [], page = 1 }: InLanguages,
): Alternate[] {
  const { language, defaultLanguage } = site;
  if (translations.length === 0 || language === undefined || page > 1) return [];
  const all = translatedInto(site, [...translations, { language, path }]);
  const other = all.find(({ code }) => code === defaultLanguage);
  return other === undefined ? all : [...all, { tag: 'x-default', path: other.path }];
}

/** The languages of these translations, in the order of the site. */
export function translatedInto(
  { languages = [] }: SiteHead,
  translations: readonly Translation[] = [],
): (LanguageLink & { path: string })[] {
  const paths = new Map(translations.map(({ language, path }) => [language, path]));
  return languages.flatMap((link) => {
    const path = paths.get(link.code);
    return path === undefined ? [] : [{ ...link, path }];
  });
}

/** Whether visitors can choose between languages. */
export function hasLanguages({ languages = [] }: SiteHead): boolean {
  return languages.length > 1;
}

/** Whether the languages are too many for a line, so that the header unfolds them. */
export function unfoldsLanguages({ languages = [] }: SiteHead): boolean {
  return languages.length > mostInLine;
}

/** The languages of the site, each with the page in it if there is one, else its home page. */
export function languageSwitch(
  site: SiteHead,
  translations: readonly Translation[] = [],
): LanguageOfSwitch[] {
  const { languages = [], language } = site;
  const paths = new Map(translations.map((translation) => [translation.language, translation.path]));
  return languages.map((link) => ({
    ...link,
    path: paths.get(link.code) ?? link.home,
    isCurrent: link.code === language,
  }));
}

/** The writing direction of a language's name, where that differs from the page around it. */
export function ownDirection(
  { direction, languageCode }: SiteHead,
  language: { tag: string; direction?: 'ltr' | 'rtl' | undefined },
): 'ltr' | 'rtl' | undefined {
  const own = language.direction ?? textDirection(language.tag);
  return own === (direction ?? textDirection(languageCode)) ? undefined : own;
}

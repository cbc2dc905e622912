import type { LanguageLink, SiteHead } from '../content/page-data.ts';
import type { SharedPage } from './sharing.tsx';

/** A page in one language; `x-default` as a tag means: for all other languages. */
type Alternate = { tag: string; path: string };

/**
 * The page in all its languages, itself included; empty without a translation. The default language is for visitors
 * of whom no language is known.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternatesOf(site: SiteHead, page: SharedPage): Alternate[] {
  const { languages = [], language, defaultLanguage } = site;
  const { translations = [] } = page;
  if (translations.length === 0) return [];
  const paths = new Map(translations.map((translation) => [translation.language, translation.path]));
  if (language !== undefined) paths.set(language, page.path);
  const all = languages.flatMap(({ code, tag }) => {
    const path = paths.get(code);
    return path === undefined ? [] : [{ tag, path }];
  });
  const other = paths.get(defaultLanguage ?? '');
  return other === undefined ? all : [...all, { tag: 'x-default', path: other }];
}

/** The languages of the site, each with the page in it if there is one, else its home page. */
export function languageSwitch(
  site: SiteHead,
  translations: SharedPage['translations'] = [],
): (LanguageLink & { path: string; isCurrent: boolean })[] {
  const { languages = [], language } = site;
  const paths = new Map(translations.map((translation) => [translation.language, translation.path]));
  return languages.map((link) => ({
    ...link,
    path: paths.get(link.code) ?? link.home,
    isCurrent: link.code === language,
  }));
}

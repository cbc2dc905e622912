/** The languages of a site: https://gohugo.io/configuration/languages/ */

import { editionKey } from '../editions.ts';
import { isHtml, isMarkdown } from '../keys.ts';
import { logicalPath } from '../post/page-kind.ts';

/** A language, and where its files and its pages are. */
export type Language = {
  /** Its name in settings and in the names of files, in lower case: `fr`. */
  code: string;
  /** The beginning of its addresses: `/fr`; empty for the language at the root. */
  prefix: string;
  /** The folder of the bucket that has its files: `fr`; empty: none of its own. */
  folder: string;
  /** The settings turn the language off, so its files are no pages. */
  isOff?: true;
};

/** How the page of a language is known whatever its language. */
export type Placed = {
  language: Language;
  /** The key without the language: `posts/hello.md` for `posts/hello.fr.md` and `fr/posts/hello.md`. */
  key: string;
};

/** The language whose settings these are. */
export function languageOf({
  language,
  languages,
}: {
  language: string;
  languages: readonly Language[];
}): Language {
  const found = languages.find(({ code }) => code === language) ?? languages[0];
  if (found === undefined) throw new TypeError('a site has a language');
  return found;
}

/**
 * The language of a file, and its key without that language. A suffix that is no language of the site is part
 * of the name. A file without a suffix, in no language's folder, is in the first language.
 *
 * @param languages The default language first; never empty.
 */
export function placed(key: string, languages: readonly Language[]): Placed {
  const [first] = languages;
  if (first === undefined) throw new TypeError('a site has a language');
  const around = languages.filter(({ folder }) => folder !== '' && key.startsWith(`${folder}/`));
  const [own = first] = around.toSorted((a, b) => b.folder.length - a.folder.length);
  const inside = around.length === 0 ? key : key.slice(own.folder.length + 1);
  const { language = own, key: name } = withoutSuffix(inside, languages);
  return { language, key: name };
}

/** The key without the suffix of a language, and that language if there is one. */
export function withoutSuffix(
  key: string,
  languages: readonly Language[],
): { language?: Language; key: string } {
  const [, stem = '', code = '', suffix = ''] = /^(.*[^/])\.([^./]+)(\.[^./]+)$/.exec(key) ?? [];
  const language = languages.find((each) => each.code === code.toLowerCase());
  return language === undefined ? { key } : { language, key: stem + suffix };
}

/** The keys at which a page of a language may be, the usual one first; `key` is without the language. */
export function keysIn(language: Language, key: string, languages: readonly Language[]): string[] {
  if (languages.length === 1 && language.folder === '') return [key];
  const [, stem = key, suffix = ''] = /^(.*[^/])(\.[^./]+)$/.exec(key) ?? [];
  const { code, folder } = language;
  const suffixed = isMarkdown(key) || isHtml(key) ? [`${stem}.${code}${suffix}`] : [];
  const inFolder = folder === '' ? [] : [key, ...suffixed].map((name) => `${folder}/${name}`);
  const isFirst = language.code === languages[0]?.code;
  // A file in the default language may be a page in this one too.
  const own = isFirst ? [key] : [];
  const edition = isFirst || folder !== '' ? [] : [editionKey(key, code)];
  return [...inFolder, ...own, ...(folder === '' ? suffixed : []), ...edition];
}

/**
 * The keys of the file of a bundle that a page names. The one of the page's language comes first, then the shared one.
 * A site with one language has one key.
 */
export function keysOfShared(key: string, language: Language, languages: readonly Language[]): string[] {
  const { key: name } = placed(key, languages);
  if (languages.length === 1 || withoutSuffix(key, languages).language !== undefined) return [key];
  const [first] = languages;
  const own = languages.find(({ code }) => code === language.code) ?? language;
  const keys = [own, ...languages].flatMap((each) => {
    const inFolder = each.folder === '' ? [] : [`${each.folder}/${name}`];
    const beside = each.folder === '' ? [name.replace(/(?=\.[^./]+$)/, `.${each.code}`)] : [];
    const shared = each === own && each.folder === '' ? [name] : [];
    return each.isOff ? [] : [...inFolder, ...beside, ...shared, ...(each === first ? [name] : [])];
  });
  return [...new Set(keys)];
}

/**
 * The place of a page, as links name it in Hugo: in small letters, with hyphens for spaces. `=` tells it from the names
 * of pages.
 */
export function placeName({ prefix }: Pick<Language, 'prefix'>, pageKey: string): string {
  return `=${prefix}${logicalPath(pageKey)}`;
}

/** The name by which pages link to a page of this language without its folder. */
export function nameIn({ prefix }: Pick<Language, 'prefix'>, name: string): string {
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The language whose addresses a path is among; the first one if no other. */
export function languageAt(path: string, languages: readonly Language[]): Language | undefined {
  return (
    languages.find(({ prefix }) => prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`))) ??
    languages[0]
  );
}

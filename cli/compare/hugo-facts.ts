/** The pages of a site as Hugo shows them. */

import { elsewhere } from '../../src/content/post/elsewhere.ts';
import { type Base, pathOf, targetOf } from './addresses.ts';
import type { HugoBuild } from './build-with-hugo.ts';
import { readContent } from './content-facts.ts';
import type { PrintedPage, Published } from './neutral-layouts.ts';
import { type Repair, readMarks, repairs } from './repair.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

export type Reading = {
  base: Base;
  language: string;
  repairs: readonly Repair[];
  /** Milliseconds since 1970. */
  now: number;
  /** Each language has its own host. In Platen all are on one. */
  hasHosts: boolean;
};

export function hugoFacts({ pages, aliases }: Published, reading: Reading): SiteFacts {
  const facts = pages.map((page) => factsOf(page, reading));
  const path = (address: string) => pathOf(address.replaceAll('#', '%23'), reading.base) ?? address;
  return {
    pages: new Map(facts.map((page) => [page.path, page])),
    redirects: new Map(
      aliases.map(({ from, to }) => [
        onOneHost(pathOf(encodeURI(from), { ...reading.base, path: '/' }) ?? from, reading),
        path(to),
      ]),
    ),
  };
}

/** The language of the site's root, if there are several languages. */
export function defaultLanguage({ settings }: Pick<HugoBuild, 'settings'>): string {
  const code = settings['defaultcontentlanguage'];
  return typeof code === 'string' ? code : 'en';
}

/** Whether languages have hosts of their own: `hugo config` does not report that. */
export function hasHosts({ pages }: Published): boolean {
  return new Set(pages.map(({ permalink }) => URL.parse(permalink)?.origin)).size > 1;
}

/** With hosts of their own, all languages have a folder, the default one too. */
function onOneHost(path: string, { language, hasHosts }: Reading): string {
  return hasHosts && path.startsWith(`/${language}/`) ? path.slice(language.length + 1) : path;
}

function factsOf(page: PrintedPage, reading: Reading): PageFacts {
  const { kind, lang, file, title, date, lastmod, menus } = page;
  const prefix = reading.hasHosts && lang !== reading.language ? `/${lang}` : '';
  const path = (address: string) => {
    const found = pathOf(address.replaceAll('#', '%23'), reading.base);
    return found === null ? address : prefix + found;
  };
  const { text, marks } = readMarks(page.content);
  const hidden = hiddenBecause(page, reading.now);
  const leadsTo = elsewhere(new Map(Object.entries(page.links)));
  return {
    ...{ path: path(page.path), kind, file, title, pageKey: pageKeyOf(page) },
    date: momentOf(date),
    lastmod: momentOf(lastmod),
    content: readContent(text),
    repairs: [...marks, ...touching(file, reading.repairs)],
    ...(lang !== reading.language && { language: lang }),
    ...(kind === 'home' && { siteTitle: page.site }),
    ...(kind !== 'page' && { rows: page.rows.map(path) }),
    ...(kind === 'section' && { sections: page.sections.map(path) }),
    ...(!reading.hasHosts && { translations: page.translations.map(path) }),
    ...(menus && { menus: { main: menus.main.map(entry), footer: menus.footer.map(entry) } }),
    ...(hidden !== undefined && { hidden }),
    ...(leadsTo !== undefined && { leadsTo }),
    ...(text.includes('<!-- raw HTML omitted -->') && { isWithoutHtml: true }),
  };

  /** The address of a menu's entry is compared as a path. */
  function entry(written: string): string {
    const at = written.lastIndexOf(' ');
    return `${written.slice(0, at)} ${targetOf(written.slice(at + 1), '/', reading.base)}`;
  }
}

/** The file without the suffix of its language. */
function pageKeyOf({ file, lang }: PrintedPage): string {
  return file.replace(new RegExp(`\\.${lang.replace(/[^\w-]/g, '')}(\\.\\w+)$`, 'i'), '$1');
}

function touching(file: string, list: readonly Repair[]): number[] {
  return list.flatMap(({ name, files }, index) => {
    const isTouched = file !== '' && files.some((path) => path === file || path.endsWith(`/${file}`));
    return isTouched || repairs[name].pages === 'unknown-all' ? [index] : [];
  });
}

function hiddenBecause(
  { draft, date, publishDate, expiryDate }: PrintedPage,
  now: number,
): PageFacts['hidden'] {
  if (draft) return 'draft';
  const published = momentOf(publishDate) || momentOf(date);
  if (published !== '' && Date.parse(published) > now) return 'scheduled';
  const expiry = momentOf(expiryDate);
  return expiry !== '' && Date.parse(expiry) <= now ? 'expired' : undefined;
}

/** Hugo prints the year 1 for a missing date. */
function momentOf(date: string): string {
  return date.startsWith('0001-01-01T00:00:00Z') ? '' : date;
}

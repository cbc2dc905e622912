/** The site in each of its languages. */

import { merge } from '../data/mapping.ts';
import { languageOfEdition } from '../editions.ts';
import { type Language, languageAt, placed } from './languages.ts';
import type { LanguageName, OneLanguage, Settings, Site } from './site.ts';
import { siteOver } from './site.ts';
import { asLanguage } from './site-values.ts';

/** A site in each of its languages, by code; the default one comes first. */
export type Sites = ReadonlyMap<string, Site>;

/**
 * @param layers The settings of each file, the least important first. A language's own settings count over those
 * of the site.
 */
export function sitesOver(layers: readonly Settings[]): Sites {
  const first = lastOf(layers, 'defaultLanguage') ?? 'en';
  const named = languagesIn(layers);
  const disabled = layers.flatMap(({ disabledLanguages = [] }) => disabledLanguages);
  const isOff = (code: string) =>
    code !== first && (disabled.includes(code) || named.get(code)?.some(({ isDisabled }) => isDisabled));
  const all = [first, ...[...named.keys()].filter((code) => code !== first)];
  const codes = all.filter((code) => !isOff(code));
  const inSubdir = lastOf(layers, 'defaultInSubdir') ?? false;
  const languages = all.map((code): Language => {
    const folder = (named.get(code) ?? []).findLast((one) => one.folder !== undefined)?.folder ?? '';
    const prefix = code !== first || inSubdir ? `/${code}` : '';
    return { code, prefix, folder, ...(isOff(code) && { isOff: true as const }) };
  });
  const offered = codes.toSorted((a, b) => weightOf(named, a) - weightOf(named, b) || (a < b ? -1 : 1));
  const sites = new Map(codes.map((code) => [code, siteFor(code, layers, code === first)]));
  const names = offered.map((code) => nameOf(code, sites.get(code), named.get(code) ?? []));
  return new Map(
    [...sites].map(([code, site]) => [
      code,
      { ...site, language: code, languages, languageNames: codes.length > 1 ? names : [] },
    ]),
  );
}

/** The site in the language of this code; in the default one for other codes. */
export function siteIn(sites: Sites, code: string | undefined): Site {
  return (code !== undefined && sites.get(code)) || defaultSiteOf(sites);
}

/** The site in the language to which the address belongs. */
export function siteAt(sites: Sites, path: string): Site {
  const { languages } = defaultSiteOf(sites);
  return siteIn(sites, languageAt(path, languages)?.code);
}

/** The site in the language of the file, or of the edition. */
export function siteOfFile(sites: Sites, key: string): Site {
  const edition = languageOfEdition(key);
  if (edition !== undefined) return siteIn(sites, edition);
  return siteIn(sites, placed(key, defaultSiteOf(sites).languages).language.code);
}

export function defaultSiteOf(sites: Sites): Site {
  const [site] = sites.values();
  if (site === undefined) throw new TypeError('a site has a language');
  return site;
}

/** The default language's own settings count beside those of their file, others' over those of all files. */
function siteFor(code: string, layers: readonly Settings[], isFirst: boolean): Site {
  const own = (layer: Settings) => layer.languages?.[code]?.settings ?? {};
  const tag = { languageCode: tagOf(code) };
  const ordered = isFirst
    ? [tag, ...layers.flatMap((layer) => [layer, own(layer)])]
    : [...layers, tag, ...layers.map(own)];
  return siteOver(together(ordered));
}

/** Later settings over earlier ones; parameters and the rules for Markdown one by one. */
function together(layers: readonly Settings[]): Settings {
  const params = layers.reduce((all, layer) => merge(all, layer.params ?? {}), {});
  const markup = Object.assign({}, ...layers.map((layer) => layer.markup ?? {}));
  const hugo = layers.reduce((all, layer) => merge(all, layer.hugo ?? {}), {});
  return Object.assign({}, ...layers, { params, markup, hugo });
}

function languagesIn(layers: readonly Settings[]): Map<string, OneLanguage[]> {
  const all = layers.flatMap(({ languages = {} }) => Object.entries(languages));
  const named = new Map<string, OneLanguage[]>();
  for (const [code, language] of all) named.set(code, [...(named.get(code) ?? []), language]);
  return named;
}

/** As in Hugo, languages without a weight come last, and equal ones by their codes. */
function weightOf(named: ReadonlyMap<string, readonly OneLanguage[]>, code: string): number {
  return named.get(code)?.findLast(({ weight }) => weight !== undefined)?.weight || Number.MAX_VALUE;
}

function nameOf(code: string, site: Site | undefined, written: readonly OneLanguage[]): LanguageName {
  const tag = site?.languageCode ?? code;
  const label = written.findLast((one) => one.label !== undefined)?.label;
  return { code, label: label ?? ownName(tag), tag, ...(site?.direction && { direction: site.direction }) };
}

/** The language's name for itself: `français`. */
function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function tagOf(code: string): string {
  try {
    return asLanguage(code);
  } catch {
    return code;
  }
}

function lastOf<N extends 'defaultLanguage' | 'defaultInSubdir'>(layers: readonly Settings[], name: N) {
  return layers.findLast((layer) => layer[name] !== undefined)?.[name];
}

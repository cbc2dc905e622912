/** Hugo's own configuration: https://gohugo.io/getting-started/configuration/ */

import type { DataFormat } from '../data/data.ts';
import type { Fields } from '../data/fields.ts';
import { isMapping, present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asLine, asLines, asPerson, asText, flagOf, Unfit } from '../data/values.ts';
import { asCascade } from '../post/cascade.ts';
import { asDisabledKinds } from '../post/page-kind.ts';
import { asTaxonomies } from '../post/terms.ts';
import type { TitleCase } from '../post/titles.ts';
import { readDateFields } from './date-fields.ts';
import { readHugoValues } from './hugo-values.ts';
import { type Markup, readMarkup } from './markup.ts';
import { menuName } from './menu.ts';
import { readPermalinks } from './permalinks.ts';
import { readLanguages } from './read-languages.ts';
import { readMenus } from './read-menus.ts';
import { type SettingsReading, settingsFields, settled } from './settings-fields.ts';
import type { Settings, Site } from './site.ts';
import {
  asCount,
  asLanguage,
  asOrigin,
  asParams,
  asSummaryLength,
  asTimeZone,
  asTitleCase,
} from './site-values.ts';
import { readAttributePlaces, readCodeLines, readTableOfContents } from './text-settings.ts';

/** Hugo's defaults for a site with a Hugo configuration; a bucket without one has others. */
const hugosOwn: Settings = {
  paginate: 10,
  pluralTitles: true,
  titleCaseStyle: 'ap',
  singularTerms: false,
};

/**
 * Reads the settings of a Hugo site that exist here too. Any other setting, or one that does not fit, is a
 * warning and has no effect: the file is meant for another program.
 *
 * @throws {Problem} `unprocessable` only for a text that is not in the format.
 */
export function readHugoConfig(text: string, format: DataFormat): SettingsReading {
  const fields = settingsFields(text, format);
  const languages = readLanguages(fields, readAll);
  const { defaultLanguage = 'en' } = languages;
  const top = readAll(fields);
  const settings = {
    ...hugosOwn,
    ...(defaultLanguage !== 'en' && languageOf(defaultLanguage)),
    ...top,
    ...linksOf(fields, top.markup),
    ...languages,
  };
  return settled(fields, settings);
}

/** As in Hugo, a configuration that names languages lets links name pages unless it says otherwise. */
function linksOf(fields: Fields, markup: Partial<Markup> = {}): Pick<Settings, 'markup'> {
  const isAuto = (markup.linksNamePages ?? 'auto') === 'auto' && fields.isMapping('languages');
  const all = isAuto ? { ...markup, linksNamePages: true } : markup;
  return Object.keys(all).length > 0 ? { markup: all } : {};
}

function readTitleCase(fields: Fields): TitleCase | undefined {
  const style = fields.read('titlecasestyle', asTitleCase);
  return fields.read('capitalizelisttitles', asFlag) === false ? 'none' : style;
}

/** Settings that can be at the top and, for one language, in `languages.<code>`. */
function readAll(fields: Fields): Settings {
  // The command reads them, and lays the themes below the site.
  for (const name of ['theme', 'themesdir']) fields.read(name, () => null);
  const disableKinds = fields.read('disablekinds', asDisabledKinds);
  return {
    ...readFront(fields),
    ...readTexts(fields.inside('markup')),
    ...present({
      taxonomies: readTaxonomies(fields, disableKinds),
      cascade: fields.read('cascade', asCascade),
      uglyURLs: fields.read('uglyurls', asAnyFlag),
      disablePathToLower: fields.read('disablepathtolower', asFlag),
      removePathAccents: fields.read('removepathaccents', asFlag),
      disableKinds,
      pluralTitles: fields.read('pluralizelisttitles', asFlag),
      titleCaseStyle: readTitleCase(fields),
      permalinks: readPermalinks(fields),
      dateFields: readDateFields(fields.inside('frontmatter')),
      menus: first(readMenus(fields, 'menu'), readMenus(fields, 'menus')),
      sectionPagesMenu: fields.read('sectionpagesmenu', menuName),
      paginate: first(
        fields.inside('pagination', { anyName: true }).read('pagersize', asCount),
        fields.read('paginate', asCount),
      ),
      summaryLength: fields.read('summarylength', asSummaryLength),
      feedLimit: readFeedLimit(fields),
    }),
  };
}

/** Settings that themes read from `params`, where Hugo itself has no name for them. */
function readFront(fields: Fields): Settings {
  const params = fields.inside('params', { anyName: true });
  const either = <T>(name: string, convert: (value: Plain) => T) =>
    first(fields.read(name, convert), params.read(name, convert));
  return present({
    title: fields.read('title', asLine),
    baseURL: fields.read('baseurl', asOrigin),
    languageCode: first(fields.read('locale', asLanguage), fields.read('languagecode', asLanguage)),
    timeZone: fields.read('timezone', asTimeZone),
    emoji: fields.read('enableemoji', asFlag),
    description: either('description', asLine),
    author: either('author', asPerson),
    mainSections: either('mainsections', asLines),
    params: fields.read('params', asParams),
    hugo: readHugoValues(fields),
  });
}

/** Settings for reading the texts of posts. */
function readTexts(markup: Fields): Settings {
  const goldmark = markup.inside('goldmark');
  const named = readMarkup(goldmark, 'hugo');
  markup.read('defaultmarkdownhandler', asGoldmark);
  return present({
    unsafe: goldmark.inside('renderer').read('unsafe', asFlag),
    markup: Object.keys(named).length > 0 ? named : undefined,
    math: goldmark.inside('extensions').inside('passthrough').read('enable', asFlag),
    toc: readTableOfContents(markup.inside('tableofcontents')),
    attributes: readAttributePlaces(goldmark.inside('parser')),
    codeLines: readHighlight(markup.inside('highlight', { anyName: true })),
  });
}

/** Goldmark is the only renderer here. */
function asGoldmark(value: Plain): void {
  if (!/^goldmark$/i.test(asText(value))) throw new Unfit('goldmark');
}

/** Line numbers are the same in a table and inline; colours always come from classes. */
function readHighlight(fields: Fields): Settings['codeLines'] {
  for (const name of ['linenumbersintable', 'noclasses']) fields.read(name, asFlag);
  return readCodeLines(fields);
}

/** A site without terms and their lists has no taxonomies. */
function readTaxonomies(
  fields: Fields,
  disabled: Settings['disableKinds'] = [],
): Site['taxonomies'] | undefined {
  const taxonomies = first(
    fields.read('taxonomies', asTaxonomiesOrNone),
    fields.read('indexes', asTaxonomies),
  );
  return disabled.includes('taxonomy') && disabled.includes('term') ? [] : taxonomies;
}

/** A flag for all pages, or for those of some sections. */
function asAnyFlag(value: Plain): boolean {
  if (!isMapping(value)) return asFlag(value);
  return Object.values(value).some((flag) => asFlag(flag));
}

/** Some sites disable taxonomies with `taxonomies: false`. */
function asTaxonomiesOrNone(value: Plain): Site['taxonomies'] {
  return flagOf(value) === false ? [] : asTaxonomies(value);
}

/** Hugo's -1 means all posts. */
function readFeedLimit(fields: Fields): number | undefined {
  const limit = (value: Plain) => (String(value) === '-1' ? mostInFeed : asCount(value));
  return first(
    fields.inside('services', { anyName: true }).inside('rss').read('limit', limit),
    fields.read('rsslimit', limit),
  );
}

const mostInFeed = 100;

/** Both arguments are read by the caller, so that neither is reported as unknown. */
function first<T>(preferred: T | undefined, other: T | undefined): T | undefined {
  return preferred ?? other;
}

/** The language, if its code is a language tag; other codes are ignored. */
function languageOf(code: string): Settings {
  try {
    return { languageCode: asLanguage(code) };
  } catch {
    return {};
  }
}

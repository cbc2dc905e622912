/** Reads the site's own settings, `site.yaml`. */

import type { DataFormat } from '../data/data.ts';
import type { Fields } from '../data/fields.ts';
import { present } from '../data/mapping.ts';
import { asFlag, asLine, asLines, asPerson } from '../data/values.ts';
import { asCascade } from '../post/cascade.ts';
import { asDisabledKinds } from '../post/page-kind.ts';
import { asTaxonomies } from '../post/terms.ts';
import { asAuthorCard, asColour, asFilePath, asSocial } from './appearance.ts';
import { readDateFields } from './date-fields.ts';
import { readOwnHugoValues } from './hugo-values.ts';
import { readMarkup } from './markup.ts';
import { menuName } from './menu.ts';
import { asCsp } from './page-policy.ts';
import { readPermalinks } from './permalinks.ts';
import { readLanguages } from './read-languages.ts';
import { readMenus } from './read-menus.ts';
import { readRedirects } from './redirects.ts';
import { type SettingsReading, settingsFields, settled } from './settings-fields.ts';
import type { Settings, Site } from './site.ts';
import {
  asCount,
  asFeedContent,
  asFolders,
  asLanguage,
  asOrigin,
  asOwnLayouts,
  asParams,
  asSummaryLength,
  asTimeZone,
  asTitleCase,
  asVersions,
} from './site-values.ts';
import { defaultSiteOf, sitesOver } from './sites.ts';
import { readAttributePlaces, readCodeLines, readTableOfContents } from './text-settings.ts';

/** The settings in `site.yaml`; `site` has them over the defaults. */
export type SiteReading = SettingsReading & { site: Site };

/**
 * Reads the site's own settings. Missing or empty settings are left out of the result, and so are values that
 * do not fit.
 *
 * @throws {Problem} `unprocessable` for a text that is not in the format.
 */
export function readSite(text: string, format: DataFormat): SiteReading {
  const fields = settingsFields(text, format);
  const settings: Settings = present({
    ...readForLanguage(fields),
    ...readLanguages(fields, readForLanguage),
    baseURL: fields.read('baseurl', asOrigin),
    uglyURLs: fields.read('uglyurls', asFlag),
    disablePathToLower: fields.read('disablepathtolower', asFlag),
    removePathAccents: fields.read('removepathaccents', asFlag),
    docs: fields.read('docs', asFolders),
    redirects: readRedirects(fields),
    dateFields: readDateFields(fields.inside('frontmatter')),
    source: fields.read('source', asFlag),
    search: fields.read('search', asFlag),
    noindex: fields.read('noindex', asFlag),
    posters: fields.read('posters', asFlag),
    keepLocation: fields.inside('images').read('keeplocation', asFlag),
    ...readTexts(fields.inside('markup')),
    versionsKept: fields.inside('history').read('keep', asVersions),
    accent: fields.read('accent', asColour),
    csp: fields.read('csp', asCsp),
    ownLayouts: fields.read('theme', asOwnLayouts),
  });
  const reading = settled(fields, settings);
  return { ...reading, site: defaultSiteOf(sitesOver([reading.settings])) };
}

/** Settings that each language may have of its own. */
function readForLanguage(fields: Fields): Settings {
  const feeds = fields.inside('feeds');
  return present({
    title: fields.read('title', asLine),
    languageCode: fields.read('languagecode', asLanguage),
    timeZone: fields.read('timezone', asTimeZone),
    description: fields.read('description', asLine),
    author: fields.read('author', asPerson),
    authorCard: fields.read('author', asAuthorCard),
    mainSections: fields.read('mainsections', asLines),
    taxonomies: fields.read('taxonomies', asTaxonomies),
    pluralTitles: fields.read('pluralizelisttitles', asFlag),
    titleCaseStyle: fields.read('titlecasestyle', asTitleCase),
    permalinks: readPermalinks(fields),
    cascade: fields.read('cascade', asCascade),
    disableKinds: fields.read('disablekinds', asDisabledKinds),
    menus: readMenus(fields, 'menus'),
    sectionPagesMenu: fields.read('sectionpagesmenu', menuName),
    summaryLength: fields.read('summarylength', asSummaryLength),
    paginate: fields.read('paginate', asCount),
    feedLimit: feeds.read('limit', asCount),
    feedContent: feeds.read('content', asFeedContent),
    logo: fields.read('logo', asFilePath),
    social: fields.read('social', asSocial),
    params: fields.read('params', asParams),
    hugo: readOwnHugoValues(fields),
  });
}

/** Settings for reading the texts of posts. */
function readTexts(markup: Fields): Settings {
  const goldmark = readMarkup(markup, 'site.yaml');
  return present({
    unsafe: markup.read('unsafe', asFlag),
    emoji: markup.read('emoji', asFlag),
    markup: Object.keys(goldmark).length > 0 ? goldmark : undefined,
    toc: readTableOfContents(markup.inside('tableofcontents')),
    attributes: readAttributePlaces(markup),
    codeLines: readCodeLines(markup.inside('highlight')),
    math: markup.read('math', asFlag),
  });
}

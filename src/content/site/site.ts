import type { DataFormat } from '../data/data.ts';
import type { Fields } from '../data/fields.ts';
import { present } from '../data/mapping.ts';
import { asFlag, asLine, asLines, asPerson } from '../data/values.ts';
import { asCascade, type Cascade } from '../post/cascade.ts';
import { asDisabledKinds, type DisabledKind } from '../post/page-kind.ts';
import type { TitleCase } from '../post/titles.ts';
import {
  type AuthorCard,
  asAuthorCard,
  asColour,
  asFilePath,
  asSocial,
  type SocialLink,
} from './appearance.ts';
import { type DateFields, defaultDateFields, readDateFields } from './date-fields.ts';
import { defaultMarkup, type Markup, readMarkup } from './markup.ts';
import { type MenuEntry, readMenu } from './menu.ts';
import { asCsp, type Csp } from './page-policy.ts';
import { type Permalink, readPermalinks } from './permalinks.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { type SettingsReading, settingsFields, settled } from './settings-fields.ts';
import {
  asCount,
  asFeedContent,
  asLanguage,
  asOrigin,
  asParams,
  asSummaryLength,
  asTaxonomies,
  asTimeZone,
  asTitleCase,
  asVersions,
  type Taxonomy,
} from './site-values.ts';
import {
  type AttributePlaces,
  type CodeLines,
  defaultAttributePlaces,
  defaultCodeLines,
  defaultTableOfContents,
  readAttributePlaces,
  readCodeLines,
  readTableOfContents,
  type TableOfContents,
} from './text-settings.ts';

export type { Taxonomy } from './site-values.ts';

/** The site's settings, read from `site.yaml` and a Hugo configuration in the bucket; every field has a default. */
export type Site = {
  title: string;
  /** `https://example.org`, without a trailing slash; empty when not set. */
  baseURL: string;
  /** The `baseURL` that the site had first, where it has had another since: feeds name posts by it. */
  firstOrigin: string;
  /** BCP 47. */
  languageCode: string;
  /** IANA name. */
  timeZone: string;
  description: string;
  author: string;
  /** Sections that the home page and its feed show; null means all. */
  mainSections: readonly string[] | null;
  taxonomies: readonly Taxonomy[];
  /** Whether the list of the folder `note` is titled “Notes”. */
  pluralTitles: boolean;
  /** How the names of terms, taxonomies and sections are written as titles; null: sections with a capital, terms as typed. */
  titleCaseStyle: TitleCase | null;
  /** Patterns for the addresses of posts; sections without one follow the keys. */
  permalinks: readonly Permalink[];
  /** Fields for pages that have none of that name, after those of the sections around them. */
  cascade: readonly Cascade[];
  /** Whether addresses that end in `.html`, and those in capitals, lead to the pages whose addresses they were in Hugo. */
  uglyURLs: boolean;
  disablePathToLower: boolean;
  /** Whether letters lose their accents in the addresses of pages and lists. */
  removePathAccents: boolean;
  /** Kinds of pages and files that the site goes without. */
  disableKinds: readonly DisabledKind[];
  /** Addresses that have moved. */
  redirects: readonly Redirect[];
  /** What the header shows; null means the sections. */
  mainMenu: readonly MenuEntry[] | null;
  /** The fields of front matter from which dates are read. */
  dateFields: DateFields;
  /** Words after which a summary ends with its paragraph. */
  summaryLength: number;
  /** Rows on one page of a list. */
  paginate: number;
  /** Posts in a feed. */
  feedLimit: number;
  /** Whether feeds carry whole posts. */
  feedContent: 'full' | 'summary';
  /** Whether a post's Markdown is served at its key. */
  source: boolean;
  /** Whether visitors may search the site. */
  search: boolean;
  /** Asks search engines to stay away from every page. */
  noindex: boolean;
  /** Whether the site fetches and shows still images of videos on YouTube and Vimeo. */
  posters: boolean;
  /** Whether images are served with the place where they were taken, if they tell it. */
  keepLocation: boolean;
  /** Lifts the allow-list for raw HTML, except for scripts and event handlers. */
  unsafe: boolean;
  /** `:smile:` is an emoji. */
  emoji: boolean;
  markup: Markup;
  toc: TableOfContents;
  attributes: AttributePlaces;
  codeLines: CodeLines;
  /** `$…$` and `$$…$$` are formulas in every post, whatever its front matter says. */
  math: boolean;
  /** Versions of each text that are kept, the newest; 0: none. */
  versionsKept: number;
  /** `#rrggbb`, in the place of the theme's red; empty: that red. */
  accent: string;
  /** The decoded path of an image of the bucket; empty: none. */
  logo: string;
  authorCard: AuthorCard | null;
  /** Where else its owner is to be found. */
  social: readonly SocialLink[];
  /** Foreign hosts that pages may use. */
  csp: Csp;
  params: Readonly<Record<string, unknown>>;
};

/** The settings that one file names. */
export type Settings = Partial<Omit<Site, 'markup'>> & { markup?: Partial<Markup> };

export const defaultSite: Site = {
  title: 'Platen',
  baseURL: '',
  firstOrigin: '',
  languageCode: 'en',
  timeZone: 'UTC',
  description: '',
  author: '',
  mainSections: null,
  taxonomies: [
    { singular: 'tag', plural: 'tags' },
    { singular: 'category', plural: 'categories' },
  ],
  pluralTitles: false,
  titleCaseStyle: null,
  permalinks: [],
  cascade: [],
  uglyURLs: false,
  disablePathToLower: false,
  removePathAccents: false,
  disableKinds: [],
  redirects: [],
  mainMenu: null,
  dateFields: defaultDateFields,
  summaryLength: 70,
  paginate: 20,
  feedLimit: 20,
  feedContent: 'full',
  source: true,
  search: true,
  noindex: false,
  posters: true,
  keepLocation: false,
  unsafe: false,
  emoji: false,
  markup: defaultMarkup,
  toc: defaultTableOfContents,
  attributes: defaultAttributePlaces,
  codeLines: defaultCodeLines,
  math: false,
  versionsKept: 50,
  accent: '',
  logo: '',
  authorCard: null,
  social: [],
  csp: {},
  params: {},
};

/** What `site.yaml` says; `site` is the same over the defaults. */
export type SiteReading = SettingsReading & { site: Site };

/**
 * Reads the site's own settings; what is missing or empty is not named, and what does not fit is left out.
 *
 * @throws {Problem} `unprocessable` for a text that is not of the format.
 */
export function readSite(text: string, format: DataFormat): SiteReading {
  const fields = settingsFields(text, format);
  const feeds = fields.inside('feeds');
  const settings: Settings = present({
    title: fields.read('title', asLine),
    baseURL: fields.read('baseurl', asOrigin),
    languageCode: fields.read('languagecode', asLanguage),
    timeZone: fields.read('timezone', asTimeZone),
    description: fields.read('description', asLine),
    author: fields.read('author', asPerson),
    mainSections: fields.read('mainsections', asLines),
    taxonomies: fields.read('taxonomies', asTaxonomies),
    pluralTitles: fields.read('pluralizelisttitles', asFlag),
    titleCaseStyle: fields.read('titlecasestyle', asTitleCase),
    permalinks: readPermalinks(fields),
    cascade: fields.read('cascade', asCascade),
    uglyURLs: fields.read('uglyurls', asFlag),
    disablePathToLower: fields.read('disablepathtolower', asFlag),
    removePathAccents: fields.read('removepathaccents', asFlag),
    disableKinds: fields.read('disablekinds', asDisabledKinds),
    redirects: readRedirects(fields),
    mainMenu: readMenu(fields.inside('menus')),
    dateFields: readDateFields(fields.inside('frontmatter')),
    summaryLength: fields.read('summarylength', asSummaryLength),
    paginate: fields.read('paginate', asCount),
    feedLimit: feeds.read('limit', asCount),
    feedContent: feeds.read('content', asFeedContent),
    source: fields.read('source', asFlag),
    search: fields.read('search', asFlag),
    noindex: fields.read('noindex', asFlag),
    posters: fields.read('posters', asFlag),
    keepLocation: fields.inside('images').read('keeplocation', asFlag),
    ...readTexts(fields.inside('markup')),
    versionsKept: fields.inside('history').read('keep', asVersions),
    accent: fields.read('accent', asColour),
    logo: fields.read('logo', asFilePath),
    authorCard: fields.read('author', asAuthorCard),
    social: fields.read('social', asSocial),
    csp: fields.read('csp', asCsp),
    params: fields.read('params', asParams),
  });
  const reading = settled(fields, settings);
  return { ...reading, site: siteOver(reading.settings) };
}

/** The site that settings make over the defaults. */
export function siteOver(settings: Settings): Site {
  return { ...defaultSite, ...settings, markup: { ...defaultMarkup, ...settings.markup } };
}

/** How the text of posts is read. */
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

import { type DataFormat, parseData } from './data/data.ts';
import { Fields, inOrder } from './data/fields.ts';
import { present } from './data/present.ts';
import { asFlag, asLine, asLines, asPerson } from './data/values.ts';
import type { Fault } from './problem.ts';
import { type DateFields, defaultDateFields, readDateFields } from './settings/date-fields.ts';
import { asMenu, type MenuEntry } from './settings/menu.ts';
import { type Permalink, readPermalinks } from './settings/permalinks.ts';
import { asRedirects, type Redirect } from './settings/redirects.ts';
import {
  asCount,
  asFeedContent,
  asLanguage,
  asOrigin,
  asParams,
  asTaxonomies,
  asTimeZone,
  type Taxonomy,
} from './settings/site-values.ts';
import {
  defaultTableOfContents,
  readTableOfContents,
  type TableOfContents,
} from './settings/table-of-contents.ts';

export type { Taxonomy } from './settings/site-values.ts';

/** The site's settings, read from `site.yaml` and a Hugo configuration in the bucket; every field has a default. */
export type Site = {
  title: string;
  /** `https://example.org`, without a trailing slash; empty when not set. */
  baseURL: string;
  /** BCP 47. */
  languageCode: string;
  /** IANA name. */
  timeZone: string;
  description: string;
  author: string;
  /** Sections that the home page and its feed show; null means all. */
  mainSections: readonly string[] | null;
  taxonomies: readonly Taxonomy[];
  /** Patterns for the addresses of posts; sections without one follow the keys. */
  permalinks: readonly Permalink[];
  /** Addresses that have moved. */
  redirects: readonly Redirect[];
  /** What the header shows; null means the sections. */
  mainMenu: readonly MenuEntry[] | null;
  /** The fields of front matter from which dates are read. */
  dateFields: DateFields;
  /** Rows on one page of a list. */
  paginate: number;
  /** Posts in a feed. */
  feedLimit: number;
  /** Whether feeds carry whole posts. */
  feedContent: 'full' | 'summary';
  /** Whether a post's Markdown is served at its key. */
  source: boolean;
  /** Asks search engines to stay away from every page. */
  noindex: boolean;
  /** Lifts the allow-list for raw HTML, except for scripts and event handlers. */
  unsafe: boolean;
  /** Typographic quotes, dashes and ellipses. */
  typographer: boolean;
  toc: TableOfContents;
  /** `$…$` and `$$…$$` are formulas in every post, whatever its front matter says. */
  math: boolean;
  params: Readonly<Record<string, unknown>>;
};

/** The settings that one file names. */
export type Settings = Partial<Site>;

export const defaultSite: Site = {
  title: 'Platen',
  baseURL: '',
  languageCode: 'en',
  timeZone: 'UTC',
  description: '',
  author: '',
  mainSections: null,
  taxonomies: [
    { singular: 'tag', plural: 'tags' },
    { singular: 'category', plural: 'categories' },
  ],
  permalinks: [],
  redirects: [],
  mainMenu: null,
  dateFields: defaultDateFields,
  paginate: 20,
  feedLimit: 20,
  feedContent: 'full',
  source: true,
  noindex: false,
  unsafe: false,
  typographer: true,
  toc: defaultTableOfContents,
  math: false,
  params: {},
};

/** What `site.yaml` says. */
export type SiteReading = {
  /** Only what it names. */
  settings: Settings;
  /** The same over the defaults. */
  site: Site;
  /** Settings that are not known. */
  warnings: Fault[];
};

/**
 * Reads the site's own settings; what is missing or empty is not named.
 *
 * @throws {Problem} `unprocessable` with every value that does not fit, each with line and column.
 */
export function readSite(text: string, format: DataFormat): SiteReading {
  const fields = new Fields(parseData(text, format));
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
    permalinks: readPermalinks(fields),
    redirects: fields.read('redirects', asRedirects),
    mainMenu: fields.inside('menus').read('main', asMenu),
    dateFields: readDateFields(fields.inside('frontmatter')),
    paginate: fields.read('paginate', asCount),
    feedLimit: feeds.read('limit', asCount),
    feedContent: feeds.read('content', asFeedContent),
    source: fields.read('source', asFlag),
    noindex: fields.read('noindex', asFlag),
    ...readMarkup(fields.inside('markup')),
    params: fields.read('params', asParams),
  });
  fields.settle();
  return { settings, site: { ...defaultSite, ...settings }, warnings: inOrder(fields.unread()) };
}

function readMarkup(markup: Fields): Settings {
  return present({
    unsafe: markup.read('unsafe', asFlag),
    typographer: markup.read('typographer', asFlag),
    toc: readTableOfContents(markup.inside('tableofcontents')),
    math: markup.read('math', asFlag),
  });
}

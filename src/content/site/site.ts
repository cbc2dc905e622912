import type { PageParams } from '../layouts/page-facts.ts';
import type { Cascade } from '../post/cascade.ts';
import type { DisabledKind } from '../post/page-kind.ts';
import type { Taxonomy } from '../post/terms.ts';
import type { TitleCase } from '../post/titles.ts';
import type { AuthorCard, SocialLink } from './appearance.ts';
import { type DateFields, defaultDateFields } from './date-fields.ts';
import type { Language } from './languages.ts';
import { defaultMarkup, type Markup } from './markup.ts';
import type { Menus } from './menu.ts';
import type { Csp } from './page-policy.ts';
import type { Permalink } from './permalinks.ts';
import type { Redirect } from './redirects.ts';
import {
  type AttributePlaces,
  type CodeLines,
  defaultAttributePlaces,
  defaultCodeLines,
  defaultTableOfContents,
  type TableOfContents,
} from './text-settings.ts';

/** The site's settings, read from `site.yaml` and a Hugo configuration in the bucket; every field has a default. */
export type Site = {
  title: string;
  /** `https://example.org`, without a trailing slash; empty when not set. */
  baseURL: string;
  /** The site's first `baseURL`, if it has changed since: feeds identify posts by it. */
  firstOrigin: string;
  /** BCP 47. */
  languageCode: string;
  /** The writing direction; empty: that of the language. */
  direction: 'ltr' | 'rtl' | '';
  /** The code of the language whose settings these are. */
  language: string;
  /** All languages of the site, the default one first. */
  languages: readonly Language[];
  /** How each language is called, in the order in which they are offered; empty for a site with one. */
  languageNames: readonly LanguageName[];
  /** IANA name. */
  timeZone: string;
  description: string;
  author: string;
  /** Sections that the home page and its feed show; null means all. */
  mainSections: readonly string[] | null;
  /** Folders of documentation, besides those that front matter names. */
  docs: readonly string[];
  taxonomies: readonly Taxonomy[];
  /** Whether a field named by a taxonomy's singular has terms too, `category: x`. Hugo reads the plural alone. */
  singularTerms: boolean;
  /** Whether the list of the folder `note` is titled “Notes”. */
  pluralTitles: boolean;
  /** How names of terms, taxonomies and sections become titles; null: only sections get a capital. */
  titleCaseStyle: TitleCase | null;
  /** Patterns for the addresses of posts; sections without one follow the keys. */
  permalinks: readonly Permalink[];
  /** Fields for pages that do not set them; the cascades of their sections come first. */
  cascade: readonly Cascade[];
  /** Whether addresses that end in `.html` or have capitals lead to the pages that had them in Hugo. */
  uglyURLs: boolean;
  disablePathToLower: boolean;
  /** Whether letters lose their accents in the addresses of pages and lists. */
  removePathAccents: boolean;
  /** Kinds of pages and files that the site does not have. */
  disableKinds: readonly DisabledKind[];
  /** Redirects. */
  redirects: readonly Redirect[];
  /** Menus by name. Without `main`, the header shows the sections. */
  menus: Menus;
  /** The name of the menu that the sections enter; empty: none. */
  sectionPagesMenu: string;
  /** The fields of front matter from which dates are read. */
  dateFields: DateFields;
  /** The number of words after which a summary ends with its paragraph. */
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
  /** Whether images are served with the location where they were taken, if they store one. */
  keepLocation: boolean;
  /** Turns off the allow-list for raw HTML, except for scripts and event handlers. */
  unsafe: boolean;
  /** `:smile:` is an emoji. */
  emoji: boolean;
  markup: Markup;
  toc: TableOfContents;
  attributes: AttributePlaces;
  codeLines: CodeLines;
  /** `$…$` and `$$…$$` are formulas in every post, whatever its front matter says. */
  math: boolean;
  /** The number of newest versions of each text that are kept; 0: none. */
  versionsKept: number;
  /** `#rrggbb`, instead of the theme's red; empty: that red. */
  accent: string;
  /** The decoded path of an image of the bucket; empty: none. */
  logo: string;
  authorCard: AuthorCard | null;
  /** The owner's pages on other sites. */
  social: readonly SocialLink[];
  /** Foreign hosts that pages may use. */
  csp: Csp;
  params: Readonly<Record<string, unknown>>;
  /** Whether the owner's layouts make the pages, if the bucket has any; else the built-in theme. */
  ownLayouts: boolean;
  /** Settings that only templates read, as written, by names in lower case. */
  hugo: PageParams;
};

/** A language as visitors see it: its code, its own name for itself, its BCP 47 tag, and a direction that is not that of the tag. */
export type LanguageName = { code: string; label: string; tag: string; direction?: 'ltr' | 'rtl' };

/** The settings that one file sets. */
export type Settings = Partial<Omit<Site, 'markup' | 'language' | 'languages' | 'languageNames'>> & {
  markup?: Partial<Markup>;
} & LanguageSettings;

/** Which languages a file of settings names. */
export type LanguageSettings = {
  /** By code. */
  languages?: { readonly [code: string]: OneLanguage };
  defaultLanguage?: string;
  /** Whether the default language has a prefix too. */
  defaultInSubdir?: boolean;
  disabledLanguages?: readonly string[];
};

/** A language in the settings, with its own settings over those of the site. */
export type OneLanguage = {
  label?: string;
  weight?: number;
  isDisabled?: boolean;
  /** The folder of the bucket that has its files. */
  folder?: string;
  settings: Settings;
};

export const defaultSite: Site = {
  title: 'Platen',
  baseURL: '',
  firstOrigin: '',
  languageCode: 'en',
  direction: '',
  language: 'en',
  languages: [{ code: 'en', prefix: '', folder: '' }],
  languageNames: [],
  timeZone: 'UTC',
  description: '',
  author: '',
  mainSections: null,
  docs: [],
  taxonomies: [
    { singular: 'tag', plural: 'tags' },
    { singular: 'category', plural: 'categories' },
  ],
  singularTerms: true,
  pluralTitles: false,
  titleCaseStyle: null,
  permalinks: [],
  cascade: [],
  uglyURLs: false,
  disablePathToLower: false,
  removePathAccents: false,
  disableKinds: [],
  redirects: [],
  menus: {},
  sectionPagesMenu: '',
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
  ownLayouts: true,
  hugo: {},
};

/** The site from settings over the defaults, in its default language. */
export function siteOver(settings: Settings): Site {
  const { languages, defaultLanguage, defaultInSubdir, disabledLanguages, ...values } = settings;
  return { ...defaultSite, ...values, markup: { ...defaultMarkup, ...settings.markup } };
}

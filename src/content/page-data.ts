/** The input of the theme: plain values, addresses as paths, dates as moments. */

import type { PostDate } from './post/dates.ts';
import type { Series } from './post/series.ts';
import type { SearchPage } from './search-page.ts';
import type { FragmentPlace } from './site/fragments.ts';

/** The part of the site's settings that every page shows. */
export type SiteHead = {
  title: string;
  description: string;
  author: string;
  languageCode: string;
  timeZone: string;
  /** The beginning of all addresses in this language: `/fr`; empty for most. */
  prefix: string;
  /** The writing direction, if not that of the language. */
  direction?: 'ltr' | 'rtl';
  /** All languages of a site with several, in the order in which they are offered. */
  languages?: readonly LanguageLink[];
  /** The code of this language, and of the default one; absent for a site with one. */
  language?: string;
  defaultLanguage?: string;
  /** Origin for canonical addresses: `https://example.org`, no trailing slash. */
  origin: string;
  noindex: boolean;
  /** Whether visitors may search the site. */
  hasSearch?: boolean;
  /** The owner's page with the search form, instead of the site's own. */
  searchPath?: string;
  /** The site has no feeds. */
  hasNoFeeds?: boolean;
  /** The site has no home page, and so no feeds of it. */
  hasNoHome?: boolean;
  /** The owner's pages on other sites; addresses are absolute. */
  social?: readonly { name: string; url: string }[];
  /** `#rrggbb`, instead of the theme's own red. */
  accent?: string;
  logo?: SizedImage;
  authorCard?: { bio: string; image?: string };
  /** For pages without an image of their own. */
  image?: PageImage;
  /** Sections with a visible post, in the order of their names; the theme's menu. */
  sections: readonly Link[];
  /** The site's own menu, shown instead of the sections. */
  menu?: readonly MenuLink[];
  /** Links at the foot of every page. */
  footerMenu?: readonly MenuLink[];
  /** The path of the owner's own style sheet, and trusted HTML. */
  customStyle?: string;
  /** Names of icons at the top of the site; absent: the theme's own icon. */
  icons?: readonly string[];
  fragments?: Readonly<Partial<Record<FragmentPlace, string>>>;
  /** The policy that the owner's parts need, instead of the usual one. */
  policy?: string;
};

/** The same page in another language, by the language's code. */
export type Translation = { language: string; path: string };

/** A language of the site: its own name for itself, its BCP 47 tag, its direction if not that of the tag, and the path of its home page. */
export type LanguageLink = {
  code: string;
  label: string;
  tag: string;
  direction?: 'ltr' | 'rtl';
  home: string;
};

export type Link = { path: string; title: string };

/** `href` is a written address, as in HTML. Without one the entry only has links below it. */
export type MenuLink = { title: string; href?: string; children?: readonly MenuLink[] };

/** An image of the site by its decoded path; sizes are in pixels. */
export type SizedImage = { path: string; width: number; height: number };

/** `url` is absolute. */
export type PageImage = { url: string; alt?: string; width?: number; height?: number };

/** All addresses are absolute: of a still image, of the file, and of the page with the player. */
export type PageVideo = { title: string; thumbnail?: string; file?: string; player?: string };

export type TermLinks = {
  taxonomy: string;
  /** The taxonomy's title: `Tags`. */
  title: string;
  /** The path of the list of all its terms; absent: there is none. */
  path?: string;
  terms: readonly Link[];
};

/** One row of a list of posts. */
export type Row = {
  path: string;
  title: string;
  date?: PostDate;
  /** Plain text. */
  summary: string;
  image?: SizedImage;
  /** An address on another site, to which the row leads instead. */
  leadsTo?: string;
  /** The term that the row is grouped under. */
  group?: string;
};

/** One page of a long list, and the paths of those beside it. */
export type Paging = { page: number; pages: number; newer?: string; older?: string };

/** The list that the site adds below the text of a page. */
export type PageFilling =
  | ({ of: 'archive'; rows: readonly Row[] } & Paging)
  | { of: 'search' }
  | { of: 'terms'; taxonomies: readonly TaxonomyRows[] };

/** A page in a tree of documentation, with the pages and sections inside. */
export type TreeNode = Link & { pages?: readonly TreeNode[] };

/** The pages around a page of documentation, whose place is `at`. Each page is before those inside. */
export type DocsTree = { root: TreeNode; at: string; previous?: Link; next?: Link };

/** A section inside another one. */
export type Card = Link & { description?: string; image?: SizedImage; leadsTo?: string };

/** One row of a list of terms. */
export type TermRow = Link & { count: number };

/** The first terms of a taxonomy; its path leads to all. */
export type TaxonomyRows = Link & { rows: readonly TermRow[] };

/** The same page in other languages, in the order of the site's languages. */
type Translated = { translations?: readonly Translation[] };

export type PostPage = Translated & {
  kind: 'post';
  path: string;
  title: string;
  description: string;
  author?: string;
  /** The authors, where they have pages. */
  authors?: readonly Link[];
  date?: PostDate;
  lastmod?: PostDate;
  /** Safe HTML. */
  html: string;
  /** BCP 47, if it differs from the site's. */
  languageCode?: string;
  /** The author's description of the post, in a sentence. */
  lede?: string;
  /** An address on another site that the page is about. */
  leadsTo?: string;
  /** Shown above the text. */
  cover?: SizedImage & { alt: string /** Safe HTML of a line. */; caption?: string };
  /** Minutes of reading; absent for a very short post. */
  minutes?: number;
  hasCode: boolean;
  /** Safe HTML: links to the headings, if the post shows them. */
  contents?: string;
  terms: readonly TermLinks[];
  /** Parts of the byline that are left out. */
  hides?: readonly ('byline' | 'date' | 'author')[];
  /** Search engines are to leave the page out. */
  noindex?: true;
  section?: Link;
  newer?: Link;
  older?: Link;
  /** Posts that share terms with this one, the nearest first. */
  related?: readonly Link[];
  filling?: PageFilling;
  series?: Series;
  tree?: DocsTree;
  hasPlayer: boolean;
  /** Path of the Markdown source, when it is published. */
  source?: string;
  image?: PageImage;
  videos?: readonly PageVideo[];
  /** The feed of the post's section, or of the home page. */
  feed?: string;
  /** Marks a preview and gives the post's status. */
  preview?: { status: string; until: number };
};

export type ListPage = Translated & {
  kind: 'list';
  noindex?: true;
  path: string;
  title: string;
  description: string;
  /** The kind of list: the home page, a section, the posts of one term, or the archive. */
  of: 'home' | 'section' | 'term' | 'archive';
  /** Safe HTML of `_index.md`, on the first page only. */
  html?: string;
  /** The sections directly inside this one. */
  sections?: readonly Card[];
  /** Rows are shown as cards, under the names of their groups. */
  isGrouped?: true;
  rows: readonly Row[];
  /** Instead of rows. */
  filling?: PageFilling;
  tree?: DocsTree;
  /** The number of posts in the whole list. */
  count: number;
  /** Absent: the list has no post, but a text. */
  feed?: string;
  hasPlayer: boolean;
} & Paging;

export type TermsPage = Translated & {
  kind: 'terms';
  path: string;
  title: string;
  description: string;
  /** Safe HTML of `_index.md`, on the first page only. */
  html?: string;
  rows: readonly TermRow[];
  hasPlayer: boolean;
} & Paging;

export type NotFoundPage = {
  kind: 'not-found';
  path: string;
  /** The page existed and was deleted. */
  isGone?: true;
  /** Pages that the visitor may have meant. */
  meant?: readonly Link[];
};

export type PageData = PostPage | ListPage | TermsPage | SearchPage | NotFoundPage;

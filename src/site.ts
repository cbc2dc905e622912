/** One taxonomy as Hugo names it: the list is at `/<plural>/`. */
export type Taxonomy = { singular: string; plural: string };

/** The site's settings, read from `site.yaml` in the bucket; every field has a default. */
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
  /** Rows on one page of a list. */
  paginate: number;
  /** Posts in a feed. */
  feedLimit: number;
  /** Whether a post's Markdown is served at its key. */
  source: boolean;
  /** Asks search engines to stay away from every page. */
  noindex: boolean;
  /** Lifts the allow-list for raw HTML, except for scripts and event handlers. */
  unsafe: boolean;
  params: Readonly<Record<string, unknown>>;
};

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
  paginate: 20,
  feedLimit: 20,
  source: true,
  noindex: false,
  unsafe: false,
  params: {},
};

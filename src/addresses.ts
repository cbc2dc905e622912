/**
 * Every address that the site itself answers, once, with the function that writes it. `app.ts` says who
 * answers which. Addresses of pages, files and feeds follow from the bucket instead.
 */

/** First parts of paths that belong to the program, in lower case. */
export const reservedFolders: ReadonlySet<string> = new Set(['_platen', 'upload', 'preview']);

export const addresses = {
  /** The key of a file follows. */
  upload: '/upload/',
  /** `link` is the secret that `issuePreview` makes. */
  preview: (link: string) => `/preview/${link}/`,
  /** The beginning of every preview's address. */
  previews: '/preview/',
  /** The theme's own files and smaller copies of images. */
  assets: '/_platen/',
  /** The page for writing, with its files and operations below it. */
  admin: '/_platen/admin/',
  /** The short name of that page, while the site has nothing there. */
  shortAdmin: '/admin/',
  /** Where agents send messages, and its short name, while the site has nothing there. */
  mcp: '/_platen/mcp',
  shortMcp: '/mcp',
  /** A secret that `issuePass` makes follows. */
  mcpUploads: '/_platen/mcp/upload/',
  /** The site as a folder, by WebDAV. */
  dav: '/_platen/dav/',
  /** The short name of that folder, while the site has nothing there. */
  shortDav: '/dav/',
  /** Files that the owner's templates make. */
  resources: '/_platen/resources/',
  /** Files of `layouts/_assets/` that the owner's templates link. */
  assetFiles: '/_platen/files/',
  search: '/search/',
  suggestions: '/search/suggest',
  openSearch: '/opensearch.xml',
  archive: '/archive/',
  sitemap: '/sitemap.xml',
  /** `part` counts from 1. */
  sitemapPart: (part: number | string) => `/sitemap-${part}.xml`,
  robots: '/robots.txt',
  llms: '/llms.txt',
  /** `version` is that of `theme.css`. The address is beside it, so that relative addresses in it hold. */
  customStyle: (version: string) => `/theme.${version}.css`,
} as const;

/** The feeds of every list, written by `src/feeds/`. The first is the one that most readers take. */
export const feedFiles = [
  { name: 'index.xml', type: 'application/rss+xml', title: 'RSS' },
  { name: 'atom.xml', type: 'application/atom+xml', title: 'Atom' },
  { name: 'feed.json', type: 'application/feed+json', title: 'JSON Feed' },
] as const;

export type FeedName = (typeof feedFiles)[number]['name'];

/** The feed of the list at `path` that most readers take. */
export function mainFeed(path: string): string {
  return path + feedFiles[0].name;
}

/** The digits in the address of a part of the sitemap, as a route matches them. */
export const sitemapParts = '[0-9]+';

/** A version of R2 or KV. Other style sheets beside `theme.css` may be called `theme.dark.css`. */
export const styleVersions = '[0-9a-f]{32}(?:-[0-9]+)?';

/** Addresses where an owner's file is never shown. The owner may write `robots.txt` and `llms.txt`. */
const { search, suggestions, openSearch, sitemap } = addresses;
const taken = new Set([
  ...[sitemap, openSearch, search.slice(0, -1), suggestions],
  ...feedFiles.map(({ name }) => `/${name}`),
]);
const takenPatterns: readonly RegExp[] = [
  new RegExp(`^/sitemap-${sitemapParts}\\.xml$`),
  new RegExp(`^/theme\\.${styleVersions}\\.css$`),
];

/** The folder of the program that a path lies in: `/upload/`; undefined for every other path. */
export function reservedFolder(path: string): string | undefined {
  const first = path.split('/')[1] ?? '';
  return reservedFolders.has(first) ? `/${first}/` : undefined;
}

/** Whether the site itself answers at the path of a file. */
export function isTaken(path: string): boolean {
  return taken.has(path) || takenPatterns.some((pattern) => pattern.test(path));
}

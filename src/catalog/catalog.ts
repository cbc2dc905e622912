import type { Erasure } from '../content/images.ts';
import type { Cascade } from '../content/post/cascade.ts';
import type { PostDate } from '../content/post/dates.ts';
import type { Dependency, Resolution } from '../content/post/dependencies.ts';
import type { HostedVideo, PostVideo } from '../content/post/media.ts';
import type { ParentSection } from '../content/post/sections.ts';
import type { PostStatus } from '../content/post/status.ts';
import type { Fragment, OwnParts } from '../content/site/fragments.ts';
import type { MenuOrder } from '../content/site/menu.ts';
import type { SyncSettings } from '../content/site/settings-read.ts';
import type { Settings, Site } from '../content/site/site.ts';
import type { EdgeTag } from '../http/respond.ts';
import type { Fault } from '../problem.ts';

/**
 * The result of one read of one file. It follows from the bytes, the key, and the inputs that `inputsHash`
 * names.
 */
export type Entry = {
  key: string;
  version: string;
  /**
   * Names the inputs besides the bytes: the catalog's schema, settings, sections, templates of shortcodes.
   */
  inputsHash: string;
  /** Why the file cannot be shown; empty for a good one. */
  errors: readonly Fault[];
  post?: PostEntry;
  /** Searchable text of a post besides its title: description, body and terms, one a line. */
  text?: string;
  section?: SectionEntry;
  /** Of a file of settings: the settings it sets. */
  settings?: Settings;
  /** The text of an author's own shortcode. */
  template?: string;
  /** Pixels, for images whose size could be read. */
  image?: { width: number; height: number };
  /** Parts of an image's bytes that tell where it was taken. */
  location?: readonly Erasure[];
  /** The owner's own HTML. */
  fragment?: Fragment;
  /** Of a file that lists the former addresses of another file. */
  former?: FormerAddresses;
};

/**
 * The addresses at which visitors saw the page of `key`; `until` is in milliseconds since 1970. `id` is the
 * one that feeds used when the page first moved: absolute, or a path if the site did not know its origin.
 */
export type FormerAddresses = {
  key: string;
  id?: string;
  addresses: readonly { path: string; until: number }[];
};

/** A post as lists, feeds and neighbours show it, and when they may. */
export type PostEntry = {
  path: string;
  title: string;
  draft: boolean;
  /** Milliseconds since 1970; absent: no bound. */
  visibleFrom?: number;
  visibleUntil?: number;
  date?: PostDate;
  lastmod?: PostDate;
  weight: number;
  /** The title that menus show and lists sort by. */
  linkTitle?: string;
  /** Plain text. */
  summary: string;
  description: string;
  /** The title and the image's path that cards show. */
  shortTitle?: string;
  thumbnail?: string;
  /** Its position in the menu `main`. */
  menu?: MenuOrder;
  /** Paths that answer with a redirect to `path`. */
  aliases: readonly string[];
  /** The lists that show this post, the section's first; terms carry the name the author wrote. */
  lists: readonly ListRef[];
  /** Not on lists of the whole site: neither the home page nor the sitemap. */
  isUnlisted?: true;
  /** The post has no page, but the files of its bundle are served. */
  isUnrendered?: true;
  /** Paths of the first images of this site in the post. */
  images?: readonly string[];
  videos?: readonly PostVideo[];
  dependencies: readonly Dependency[];
};

export type ListRef = {
  /** The list's folder, `/posts/` or `/tags/one/`, wherever the list is shown. */
  path: string;
  kind: 'home' | 'section' | 'term';
  /** The name as the author wrote it; for sections and home the folder's name. */
  name: string;
  /** The taxonomy's plural, for terms. */
  taxonomy?: string;
  /** The list ignores weights. */
  isByDate?: true;
};

/** `posts/_index.md`: title and text at the head of a list. */
export type SectionEntry = {
  /** Its address. */
  path: string;
  /** The folder of the list that this text belongs to: `/posts/`. */
  list: string;
  /** Paths that answer with a redirect to `path`. */
  aliases: readonly string[];
  /** For a term, the plural of its taxonomy. */
  termOf?: string;
  title?: string;
  slug?: string;
  linkTitle?: string;
  /** The folder of the section around this one. */
  within?: string;
  description: string;
  draft: boolean;
  /** Milliseconds since 1970; absent: no bound. */
  visibleFrom?: number;
  visibleUntil?: number;
  date?: PostDate;
  weight: number;
  menu?: MenuOrder;
  shortTitle?: string;
  thumbnail?: string;
  /** The plural of the taxonomy by which the list groups its posts. */
  groupBy?: string;
  /** Front matter that the section gives to all pages in its folder. */
  cascade?: readonly Cascade[];
  hasBody: boolean;
  dependencies: readonly Dependency[];
};

/**
 * The inputs of `describe` besides the file: the settings, the sections around the file, and the hash of all
 * these.
 */
export type DescribeInputs = {
  site: SyncSettings;
  inputsHash: string;
  /** The name of all templates of shortcodes together; empty when there are none. */
  templates: string;
  /** The `_index.md` of the folders around the file, the nearest first; absent: none. */
  parents?: readonly ParentSection[];
  /** The file's record; absent: none. */
  record?: OnRecord;
  /** Only without a record: where visitors saw the page before a new schema emptied the catalog. */
  shownBefore?: readonly string[];
};

/** A file's record before its next read. */
export type OnRecord = {
  version: string;
  /** Whether the record was made with the settings, sections and templates of now. */
  isCurrent: boolean;
  /** The paths at which visitors see the page, its own first. */
  shown: readonly string[];
  /** Of a file of settings: its `baseURL`. */
  baseURL?: string;
  /** Of a post: its path, if no other post claims it. */
  ownPath?: string;
};

/** The number of one read, drawn before the read, with the inputs for describing the file. */
export type Ticket = DescribeInputs & {
  number: number;
  /** A writer's own entry stands for now: no read of the bucket will be accepted. */
  isHeld: boolean;
};

/**
 * Whether an entry comes from a read of the bucket or from its writer. A bucket may answer with old content
 * for a while, so reads do not replace a writer's entry for two minutes.
 */
export type ObservationSource = 'bucket' | 'writer';

export type AcceptOptions = {
  source: ObservationSource;
  /** Whether the change is marked for a purge of the edge cache. */
  hasEdge: boolean;
  /**
   * Whether the ticket was drawn before the caller wrote the file. A read with a later ticket may then have
   * met older content. The catalog accepts this one only if it knows that there was no such read.
   */
  isDrawnEarly?: boolean;
};

/** A file's status after a read. */
export type Accepted = FileStatus & {
  /** False when a later read of the same key was accepted before; then nothing changed. */
  accepted: boolean;
  /** Whether visitors may now see anything different. */
  changed: boolean;
  /** Whether other records depend on the change, so that a sweep has begun to make them again. */
  sweeps?: boolean;
};

/** A file's status as the upload route reports it. */
export type PublicStatus = PostStatus | 'asset' | 'unreadable' | 'absent';

export type FileStatus = {
  status: PublicStatus;
  path?: string;
  version?: string;
  visibleFrom?: number;
  errors: readonly Fault[];
};

/** A file that cannot be shown as its author meant, with the reasons. */
export type Trouble = { key: string; errors: readonly Fault[] };

export type ListRow = {
  path: string;
  title: string;
  date?: PostDate;
  summary: string;
  image?: RowImage;
  /** The term that the row is grouped under. */
  group?: string;
};

/** An image of the bucket by its decoded path, with its size in pixels. */
export type RowImage = { path: string; width: number; height: number };

/** A section as its parent section shows it. */
export type SectionCard = Neighbour & { description?: string; image?: RowImage };

/** `href` is a written address, as in HTML. */
export type MenuLink = { title: string; href: string };

export type Neighbour = { path: string; title: string };

/** A post with all inputs of its page except the bytes. */
export type ResolvedPost = {
  kind: 'post';
  key: string;
  version: string;
  path: string;
  entry: PostEntry;
  /** The sections around the post, the nearest first. */
  parents: readonly ParentSection[];
  /** `list` is the address of the list of all terms, if the site has one. */
  terms: readonly { taxonomy: string; path: string; name: string; list?: string }[];
  section?: Neighbour;
  newer?: Neighbour;
  older?: Neighbour;
  /** Posts that share terms with it, the nearest first. */
  related?: readonly Neighbour[];
  resolutions: readonly (readonly [id: string, resolution: Resolution])[];
};

export type ResolvedList = {
  kind: 'list';
  path: string;
  of: ListRef['kind'] | 'archive';
  title: string;
  count: number;
  page: number;
  pages: number;
  rows: readonly ListRow[];
  /** The file that gives the list its text. */
  index?: {
    key: string;
    version: string;
    entry: SectionEntry;
    parents: readonly ParentSection[];
    resolutions: ResolvedPost['resolutions'];
  };
  /** The sections directly inside this one. */
  sections: readonly SectionCard[];
  isGrouped?: true;
};

export type ResolvedTerms = {
  kind: 'terms';
  path: string;
  title: string;
  count: number;
  page: number;
  pages: number;
  rows: readonly { path: string; title: string; count: number }[];
  /** The file that gives the page its text. */
  index?: ResolvedList['index'];
};

/** A file served unchanged; `owner` is the page bundle it belongs to. */
export type ResolvedFile = {
  kind: 'file';
  key: string;
  version: string;
  owner?: { key: string; version: string; visible: boolean };
  /** Pixels, of an image whose size is known. */
  width?: number;
  /** Parts of the image that visitors do not get; absent: none. */
  location?: readonly Erasure[];
};

/** A visible post's Markdown at its key. */
export type ResolvedSource = {
  kind: 'source';
  key: string;
  version: string;
  path: string;
  parents: readonly ParentSection[];
};

/** `to` is a decoded path. */
export type ResolvedRedirect = { kind: 'redirect'; to: string };

/** Moved by the site's table of redirects; `location` is sent as written. */
export type ResolvedMoved = { kind: 'moved'; location: string };

/**
 * The former address of the page of `key`. `to` is the decoded path it moved to, or null if it was deleted.
 */
export type ResolvedFormer = { kind: 'former'; key: string; to: string | null };

/** The still image of a video that a visible page shows. */
export type ResolvedPoster = HostedVideo & { kind: 'poster' };

export type Unresolved = { kind: 'none' };

export type Resolved =
  | ResolvedPost
  | ResolvedList
  | ResolvedTerms
  | ResolvedFile
  | ResolvedSource
  | ResolvedRedirect
  | ResolvedMoved
  | ResolvedFormer
  | ResolvedPoster
  | Unresolved;

/** The answer for an address, with the settings to show it with. */
export type Answer<P> = {
  resolved: P;
  /**
   * Names all that visitors can see, in 16 letters. While the token is the same, the same question has the
   * same answer. Only `known` may differ, since it covers hidden posts too.
   */
  token: string;
  site: Site;
  /** Sections with a visible post, for the menu. */
  sections: readonly Neighbour[];
  /** The site's logo, if the bucket has the image. */
  logo?: RowImage;
  /** The site's own menu, shown instead of the sections. */
  menu?: readonly MenuLink[];
  /** The owner's fragments of HTML and styles; absent: none. */
  ownParts?: OwnParts;
  /**
   * Versions on record of the suggested keys and of the files the answer names. Only records that were made
   * with the settings, sections and templates of now are listed.
   */
  known: readonly (readonly [key: string, version: string])[];
  /** The next moment at which any page may change by itself. */
  boundary?: number;
};

/** An answer whose page the theme renders. */
export type ResolvedPage = ResolvedPost | ResolvedList | ResolvedTerms;

/** A text that is shown in a page, with all inputs for rendering it except the bytes. */
export type ResolvedText = Pick<ResolvedPost, 'key' | 'version' | 'path' | 'parents' | 'resolutions'>;

/** The short answer for an address: enough to find its page in the cache. */
export type ShortAnswer = Pick<Answer<Resolved>, 'known' | 'boundary'> & {
  kind: Resolved['kind'];
  /** The file that the answer is made from, and the post whose bundle it lies in. */
  key?: string;
  owner?: string;
  page?: ShortPage;
  site: Pick<Site, 'baseURL'>;
  /** The whole `Answer` as JSON, for rendering the page. */
  answer: string;
};

/** A page of the theme before it is rendered. */
export type ShortPage = {
  /** Its canonical address. */
  address: string;
  /** Hash of all inputs except the program, the site's origin and the bytes of the text: 43 letters. */
  inputs: string;
  /** The file whose text the page shows, at the version on record. */
  text?: { key: string; version: string };
  /** The address of a post's Markdown, where the site shows it. */
  source?: string;
  /** The page's own Content-Security-Policy, in place of the usual one. */
  policy?: string;
};

export type ResolvedFeed = {
  kind: 'feed';
  path: string;
  of: ListRef['kind'];
  title: string;
  description: string;
  posts: readonly (ResolvedPost & {
    /**
     * Identifies the post to feed readers for ever: absolute, or a path if the site does not know its origin.
     */
    id: string;
  })[];
};

export type SitemapUrl = {
  path: string;
  lastmod?: number;
  images?: readonly string[];
  /** The title and the description are for videos that have none of their own. */
  videos?: { list: readonly PostVideo[]; title: string; description: string };
};

export type ResolvedSitemap = {
  kind: 'sitemap';
  /** Visible pages in the whole site. */
  count: number;
  urls: readonly SitemapUrl[];
};

/** A part of a text; `isFound` marks a match of the search. */
export type Marked = { text: string; isFound?: true };

export type SearchRow = {
  path: string;
  title: readonly Marked[];
  snippet: readonly Marked[];
  date?: PostDate;
};

/** The last row that was shown: the number of the query that found it, and its rowid in the index. */
export type SearchCursor = { match: number; place: number };

export type SearchOptions = {
  /** Rows a page. */
  size: number;
  /** The last row of the page before. */
  after?: SearchCursor;
  /** Searches titles only. */
  titlesOnly?: boolean;
};

export type SearchResults = {
  kind: 'search';
  /** False if the input has no word that can be searched. */
  hasTerms: boolean;
  rows: readonly SearchRow[];
  /** Where the next page begins; absent: this is the last. */
  next?: SearchCursor;
};

/** The state of a sweep; survives restarts. */
export type Sweep = {
  /** The bucket's own mark for the next page of its listing; absent at the beginning. */
  cursor?: string;
  /** The last key that was compared. */
  after: string;
  /** Whether records are believed; if not, every file is read again. */
  trust: boolean;
  startedAt: number;
  /** Files listed so far. */
  listed: number;
};

/** A purge that has begun: its tags, and the number of changes it covers. */
export type Purge = { tags: readonly EdgeTag[]; changes: number; begunAt: number };

/** Moments in milliseconds since 1970, null for none. */
export type PurgeState = {
  /** When the first change was made that no purge covers yet. */
  dirtySince: number | null;
  lastPurge: number | null;
  /** Why the last purge failed. */
  lastError: string | null;
  /** When the next purge may begin. */
  nextPurge: number | null;
};

export type SweepState = {
  sweep: Sweep | null;
  /** Milliseconds since 1970, as all moments here. */
  lastFinished?: number;
  /** When the sweep goes on, or the next one begins; absent where no alarm is set. */
  next?: number;
  /** When the bucket last sent an event. */
  lastEvents?: number;
};

/**
 * The catalog: facts about all files, derived from the bucket and never the truth. Every method first applies
 * the publish and expiry boundaries due at `now` (milliseconds since 1970).
 */
export interface Catalog {
  /** The inputs for describing the file with this key; without a key, for the site alone. */
  inputs(now: number, key?: string): Promise<DescribeInputs>;
  ticket(now: number, key: string): Promise<Ticket>;
  /**
   * Replaces the record of `key` with the read made under `ticket`; a null `entry` means that there is no
   * such file.
   */
  accept(
    now: number,
    ticket: number,
    key: string,
    entry: Entry | null,
    how: AcceptOptions,
  ): Promise<Accepted>;
  /** The answer for `path` (decoded, as in `paths.ts`); `page` counts from 1. */
  at(now: number, path: string, page: number, suggested: readonly string[]): Promise<Answer<Resolved>>;
  /** The short answer; it may come from memory. */
  resolve(now: number, path: string, page: number, suggested: readonly string[]): Promise<ShortAnswer>;
  /** The newest posts of a list with all inputs: `limit` of them, or the site's own number for feeds. */
  feed(now: number, path: string, limit?: number): Promise<Answer<ResolvedFeed | Unresolved>>;
  /** One part of the sitemap, `size` visible pages long; `part` counts from 1. */
  sitemap(now: number, part: number, size: number): Promise<Answer<ResolvedSitemap>>;
  /** Visible posts that have the words of `text`. */
  search(now: number, text: string, options: SearchOptions): Promise<Answer<SearchResults>>;
  /** Up to five visible posts that a visitor may have meant by an unknown path. */
  suggest(now: number, path: string): Promise<Neighbour[]>;
  /** The key that owns `path`, or would lose it to `key`; null when the path is free. */
  addressOwner(
    now: number,
    paths: readonly string[],
    key: string,
  ): Promise<{ path: string; key: string } | null>;
  /** A post with all inputs whatever its status, for previews. */
  preview(now: number, key: string): Promise<Answer<ResolvedPost | Unresolved>>;
  /** The resolutions of a text that is not stored. */
  resolutions(
    now: number,
    key: string,
    dependencies: readonly Dependency[],
  ): Promise<ResolvedPost['resolutions']>;
  statuses(now: number, keys: readonly string[]): Promise<Record<string, FileStatus>>;
  /**
   * Files that cannot be shown as their author meant: unreadable, or at an address that another file owns.
   */
  troubles(now: number, after: string, limit: number): Promise<Trouble[]>;
  /** Hands the purge that is due to one caller only; else says when the next one will be due. */
  beginPurge(now: number): Promise<{ purge: Purge | null; next: number | null }>;
  /** `error` is null for a success. */
  endPurge(now: number, purge: Purge, error: string | null): Promise<void>;
  purgeState(now: number): Promise<PurgeState>;
  /** Records that the bucket sent an event. */
  noteEvents(now: number): Promise<void>;
  /** Which keys of a range of the bucket's listing need a `sync`. `until` null means: to the end. */
  compare(now: number, range: KeyRange): Promise<string[]>;
  sweepState(now: number): Promise<SweepState>;
  /**
   * Saves the state of the sweep that began at `startedAt`, null for its end. Without effect once another
   * sweep has begun.
   */
  saveSweep(now: number, startedAt: number, sweep: Sweep | null): Promise<void>;
}

/** The files that the bucket lists with keys after `after` and up to `until`. */
export type KeyRange = {
  after: string;
  until: string | null;
  files: readonly { key: string; version: string }[];
  /** When false every file is read again, whatever its record says. */
  trust: boolean;
};

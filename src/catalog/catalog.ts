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

/** What `sync` learned of one file, from its bytes, its key and what its `basis` names alone. */
export type Entry = {
  key: string;
  version: string;
  /** What else than the bytes this was derived from: the catalog's schema, settings, sections, templates of shortcodes. */
  inputsHash: string;
  /** Why the file cannot be shown; empty for a good one. */
  errors: readonly Fault[];
  post?: PostEntry;
  /** What of a post is searched besides its title: description, body and terms as plain text, in lines. */
  text?: string;
  section?: SectionEntry;
  /** Of a file of settings: those that it names. */
  settings?: Settings;
  /** The text of an author's own shortcode. */
  template?: string;
  /** Pixels, for images whose size could be read. */
  image?: { width: number; height: number };
  /** What of an image tells where it was taken. */
  location?: readonly Erasure[];
  /** The owner's own HTML. */
  fragment?: Fragment;
  /** Of a file that names the addresses which another one had. */
  former?: FormerAddresses;
};

/**
 * The addresses at which visitors saw the page of `key`; `until` in milliseconds since 1970. `id` is the one that feeds named it by
 * when it first left one: absolute, or a path on a site that did not know its origin.
 */
export type FormerAddresses = {
  key: string;
  id?: string;
  addresses: readonly { path: string; until: number }[];
};

/** What lists, feeds and neighbours show of a post, and when. */
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
  /** What lists sort by in the title's place. */
  linkTitle?: string;
  /** Plain text. */
  summary: string;
  description: string;
  /** What cards call it, and the path of the image that they show. */
  shortTitle?: string;
  thumbnail?: string;
  /** Its place in the menu `main`. */
  menu?: MenuOrder;
  /** Paths that answer with a redirect to `path`. */
  aliases: readonly string[];
  /** The lists that show this post, the section's first; terms carry the name the author wrote. */
  lists: readonly ListRef[];
  /** On no list of the whole site: neither the home page nor the sitemap. */
  isUnlisted?: true;
  /** No page is made of it; the files of its bundle are there all the same. */
  isUnrendered?: true;
  /** Paths of the first images of the site that it shows. */
  images?: readonly string[];
  videos?: readonly PostVideo[];
  dependencies: readonly Dependency[];
};

export type ListRef = {
  /** The folder that the list stands for, `/posts/` or `/tags/one/`, wherever it is shown. */
  path: string;
  kind: 'home' | 'section' | 'term';
  /** How the author wrote it; for sections and home the folder's name. */
  name: string;
  /** The taxonomy's plural, for terms. */
  taxonomy?: string;
  /** Weights move nothing on it. */
  isByDate?: true;
};

/** `posts/_index.md`: title and text at the head of a list. */
export type SectionEntry = {
  /** Its address. */
  path: string;
  /** The list whose text it is, by its folder: `/posts/`. */
  list: string;
  /** Paths that answer with a redirect to `path`. */
  aliases: readonly string[];
  /** The taxonomy, by its plural, of which it is a term. */
  termOf?: string;
  title?: string;
  slug?: string;
  linkTitle?: string;
  /** The section that it lies in, by its folder. */
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
  /** The taxonomy, by its plural, under whose terms its posts are shown. */
  groupBy?: string;
  /** What it passes on to all that is in its folder. */
  cascade?: readonly Cascade[];
  hasBody: boolean;
  dependencies: readonly Dependency[];
};

/** What describing a file takes besides the file: the settings, the sections that it is in, and the name of all that its record depends on. */
export type DescribeInputs = {
  site: SyncSettings;
  inputsHash: string;
  /** The name of all templates of shortcodes together; empty when there are none. */
  templates: string;
  /** The `_index.md` of the folders above, the nearest first; absent: none. */
  parents?: readonly ParentSection[];
  /** Absent: there is no record of the file. */
  record?: OnRecord;
  /** Without one: where visitors saw the page before the catalog was made anew for another schema. */
  shownBefore?: readonly string[];
};

/** What is known of a file before it is looked at. */
export type OnRecord = {
  version: string;
  /** Whether the record is of the settings, sections and templates that are valid now. */
  isCurrent: boolean;
  /** The paths at which visitors see the page, its own first. */
  shown: readonly string[];
  /** Of a file of settings: the origin that it names. */
  baseURL?: string;
  /** Of a post: its path, if no other post claims it. */
  ownPath?: string;
};

/** A place in the order of looks at the bucket, and what describing what is seen takes. */
export type Ticket = DescribeInputs & {
  number: number;
  /** What a writer said stands for now: no look will be accepted. */
  isHeld: boolean;
};

/**
 * Where an entry comes from: a look at the bucket, or the writer itself, because its bucket may answer with old content.
 * What a writer said is not replaced by looks for two minutes, in which such a bucket forgets its old content.
 */
export type ObservationSource = 'bucket' | 'writer';

export type AcceptOptions = {
  source: ObservationSource;
  /** Whether a change is marked for a purge of what is kept in front of the Worker. */
  hasEdge: boolean;
  /**
   * Whether the ticket was drawn before the caller wrote the file. Another look may then be later than this one and have met
   * older content, so the catalog accepts this one only if it knows that there is no other.
   */
  isDrawnEarly?: boolean;
};

/** What is known of the file after a look at it. */
export type Accepted = FileStatus & {
  /** False when a later look at the same key was accepted before; then nothing changed. */
  accepted: boolean;
  /** Whether anything that a visitor can see may differ now. */
  changed: boolean;
  /** Other records depend on what changed: a sweep has begun that redoes them. */
  sweeps?: boolean;
};

/** What the upload route says about a file. */
export type PublicStatus = PostStatus | 'asset' | 'unreadable' | 'absent';

export type FileStatus = {
  status: PublicStatus;
  path?: string;
  version?: string;
  visibleFrom?: number;
  errors: readonly Fault[];
};

/** A file that cannot be shown as its author meant, and why. */
export type Trouble = { key: string; errors: readonly Fault[] };

export type ListRow = {
  path: string;
  title: string;
  date?: PostDate;
  summary: string;
  image?: RowImage;
  /** What the list is grouped by. */
  group?: string;
};

/** An image of the bucket by its decoded path; pixels. */
export type RowImage = { path: string; width: number; height: number };

/** A section as the one around it shows it. */
export type SectionCard = Neighbour & { description?: string; image?: RowImage };

/** `href` is written as it stands in a page. */
export type MenuLink = { title: string; href: string };

export type Neighbour = { path: string; title: string };

/** A post with all that its page is made from, except its bytes. */
export type ResolvedPost = {
  kind: 'post';
  key: string;
  version: string;
  path: string;
  entry: PostEntry;
  /** The sections that it is in, the nearest first. */
  parents: readonly ParentSection[];
  /** With the address of the list of all terms, if the site has it. */
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
  /** The sections inside of it. */
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

/** A file served as it is; `owner` is the page bundle it belongs to. */
export type ResolvedFile = {
  kind: 'file';
  key: string;
  version: string;
  owner?: { key: string; version: string; visible: boolean };
  /** Pixels, of an image whose size is known. */
  width?: number;
  /** What visitors are not told; absent: nothing. */
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

/** Moved by the site's table of redirects; `location` is written as it is to be sent. */
export type ResolvedMoved = { kind: 'moved'; location: string };

/** Where the page of `key` was until it moved to the decoded path `to`, or, where that is null, until it was deleted. */
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

/** What is at an address, and the settings it is shown with. */
export type Answer<P> = {
  resolved: P;
  /**
   * Names all that visitors can see, 16 letters: while it is the same, the same question has the same answer but for `known`,
   * which also tells of posts that are hidden.
   */
  token: string;
  site: Site;
  /** Sections with something to show, for the menu. */
  sections: readonly Neighbour[];
  /** The site's logo, where the bucket has it. */
  logo?: RowImage;
  /** The site's own menu, in the sections' place. */
  menu?: readonly MenuLink[];
  /** Absent: there are none. */
  ownParts?: OwnParts;
  /**
   * Versions on record, for the keys that the asker suggested and for that of the place, where the record is of the settings,
   * sections and templates that are valid now.
   */
  known: readonly (readonly [key: string, version: string])[];
  /** The next moment at which any page may change by itself. */
  boundary?: number;
};

/** A place whose page the theme makes. */
export type ResolvedPage = ResolvedPost | ResolvedList | ResolvedTerms;

/** A text that is shown in a page, and what showing it takes besides its bytes. */
export type ResolvedText = Pick<ResolvedPost, 'key' | 'version' | 'path' | 'parents' | 'resolutions'>;

/** What is at an address in short: all that answering with a kept page takes. */
export type ShortAnswer = Pick<Answer<Resolved>, 'known' | 'boundary'> & {
  kind: Resolved['kind'];
  /** The file that the place is made from, and the post whose bundle it lies in. */
  key?: string;
  owner?: string;
  page?: ShortPage;
  site: Pick<Site, 'baseURL'>;
  /** The whole `Answer<Place>` as JSON, for those who need more. */
  answer: string;
};

/** A page of the theme, before it is made. */
export type ShortPage = {
  /** The one way to write its address. */
  address: string;
  /** Names all that it is made from but for the program, the site's origin and the bytes of its text: 43 letters. */
  inputs: string;
  /** The file whose bytes it shows, at the version on record. */
  text?: { key: string; version: string };
  /** The address of a post's Markdown, where the site shows it. */
  source?: string;
  /** The policy that it needs, in the place of that of all pages. */
  policy?: string;
};

export type ResolvedFeed = {
  kind: 'feed';
  path: string;
  of: ListRef['kind'];
  title: string;
  description: string;
  posts: readonly (ResolvedPost & {
    /** What readers tell it by for ever: absolute, or a path where the site does not know its origin. */
    id: string;
  })[];
};

export type SitemapUrl = {
  path: string;
  lastmod?: number;
  images?: readonly string[];
  /** With what is told of those that say nothing of themselves. */
  videos?: { list: readonly PostVideo[]; title: string; description: string };
};

export type ResolvedSitemap = {
  kind: 'sitemap';
  /** Visible pages in the whole site. */
  count: number;
  urls: readonly SitemapUrl[];
};

/** A part of a text; found: it is what was searched for. */
export type Marked = { text: string; isFound?: true };

export type SearchRow = {
  path: string;
  title: readonly Marked[];
  snippet: readonly Marked[];
  date?: PostDate;
};

/** The last row that was shown: which query found it, and its place in the index. */
export type SearchCursor = { match: number; place: number };

export type SearchOptions = {
  /** Rows of one page. */
  size: number;
  /** The end of the page before. */
  after?: SearchCursor;
  /** Passes over texts. */
  titlesOnly?: boolean;
};

export type SearchResults = {
  kind: 'search';
  /** False where nothing was asked for that can be found. */
  hasTerms: boolean;
  rows: readonly SearchRow[];
  /** Absent: there are no more. */
  next?: SearchCursor;
};

/** Where a sweep stands; survives restarts. */
export type Sweep = {
  /** The bucket's own mark for the next part of its listing; absent at the beginning. */
  cursor?: string;
  /** The last key that was compared. */
  after: string;
  /** Whether records are believed; if not, every file is looked at again. */
  trust: boolean;
  startedAt: number;
  /** Files met so far. */
  listed: number;
};

/** A purge that has begun: of which copies, and which changes it covers. */
export type Purge = { tags: readonly EdgeTag[]; changes: number; begunAt: number };

/** Moments in milliseconds since 1970, null for none. */
export type PurgeState = {
  /** When the first change was made that no purge has covered. */
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
  /** When it goes on, or the next one begins; absent where nobody rings. */
  next?: number;
  /** When the bucket last told of a change by itself. */
  lastEvents?: number;
};

/**
 * What is known of all files at once. Derived from the bucket, never the truth.
 * Every method first applies the publish and expiry boundaries due at `now` (milliseconds since 1970).
 */
export interface Catalog {
  /** For describing the file with this key; without one, for the site alone. */
  inputs(now: number, key?: string): Promise<DescribeInputs>;
  ticket(now: number, key: string): Promise<Ticket>;
  /** Makes the record of `key` agree with what was seen under `ticket`; `null` means that there is no such file. */
  accept(
    now: number,
    ticket: number,
    key: string,
    entry: Entry | null,
    how: AcceptOptions,
  ): Promise<Accepted>;
  /** What is at `path` (decoded, as in `paths.ts`); `page` counts from 1. */
  at(now: number, path: string, page: number, suggested: readonly string[]): Promise<Answer<Resolved>>;
  /** The same in short; answers may come from memory. */
  resolve(now: number, path: string, page: number, suggested: readonly string[]): Promise<ShortAnswer>;
  /** The newest posts of a list, each with all inputs: `limit` of them, or as many as the site has in a feed. */
  feed(now: number, path: string, limit?: number): Promise<Answer<ResolvedFeed | Unresolved>>;
  /** Part `part` (from 1) of the visible pages, `size` a part. */
  sitemap(now: number, part: number, size: number): Promise<Answer<ResolvedSitemap>>;
  /** Visible posts with the words that a visitor typed. */
  search(now: number, text: string, options: SearchOptions): Promise<Answer<SearchResults>>;
  /** Up to five visible posts that may have been meant by a path at which nothing is. */
  suggest(now: number, path: string): Promise<Neighbour[]>;
  /** The key that keeps `path`, or would lose it to `key`; null when it is free. */
  addressOwner(
    now: number,
    paths: readonly string[],
    key: string,
  ): Promise<{ path: string; key: string } | null>;
  /** A post with all inputs whatever its status, for previews. */
  preview(now: number, key: string): Promise<Answer<ResolvedPost | Unresolved>>;
  /** Answers the uses of a text that is not stored. */
  resolutions(
    now: number,
    key: string,
    dependencies: readonly Dependency[],
  ): Promise<ResolvedPost['resolutions']>;
  statuses(now: number, keys: readonly string[]): Promise<Record<string, FileStatus>>;
  /** Files that cannot be shown as their author meant: unreadable, or on an address that another file keeps. */
  troubles(now: number, after: string, limit: number): Promise<Trouble[]>;
  /** The purge that is due now, which nobody else is given; else when the next one will be. */
  beginPurge(now: number): Promise<{ purge: Purge | null; next: number | null }>;
  /** `error` null says that it succeeded. */
  endPurge(now: number, purge: Purge, error: string | null): Promise<void>;
  purgeState(now: number): Promise<PurgeState>;
  /** Remembers that events of the bucket arrive. */
  noteEvents(now: number): Promise<void>;
  /** Which keys of a stretch of the bucket's listing need a `sync`. `until` null means: to the end. */
  compare(now: number, range: KeyRange): Promise<string[]>;
  sweepState(now: number): Promise<SweepState>;
  /** Says where the sweep that began at `startedAt` stands, null for its end; without effect once another has begun. */
  saveSweep(now: number, startedAt: number, sweep: Sweep | null): Promise<void>;
}

/** The files that the bucket lists with keys after `after` and up to `until`. */
export type KeyRange = {
  after: string;
  until: string | null;
  files: readonly { key: string; version: string }[];
  /** When false every file is looked at again, whatever its record says. */
  trust: boolean;
};

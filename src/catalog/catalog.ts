/** The contract of the catalog. */

import type { ShortcodeShape } from '../content/editing/shortcode-shape.ts';
import type {
  Adoption,
  LayoutsReport,
  Rendering,
  RenderingQuestion,
  Tries,
} from '../content/layouts/rendering.ts';
import type { FileTexts } from '../content/layouts/site-rows.ts';
import type { Link, Translation } from '../content/page-data.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import type { ParentSection } from '../content/post/sections.ts';
import type { PostStatus } from '../content/post/status.ts';
import type { SyncSettings } from '../content/site/settings-used.ts';
import type { Site } from '../content/site/site.ts';
import type { Standing } from '../content/standing.ts';
import type { Fault } from '../problem.ts';
import type { Answer, ShortAnswer } from './answer.ts';
import type { DavAnswer, DavQuestion } from './doors/dav-question.ts';
import type { Hosts } from './doors/writing.ts';
import type { Entry } from './entry.ts';
import type { Resolved, ResolvedFeed, ResolvedPost, ResolvedSitemap, Unresolved } from './resolved.ts';
import type { SearchOptions, SearchResults } from './search-results.ts';
import type { OncePage } from './shown-once.ts';
import type { KeyRange, Purge, PurgeState, Sweep, SweepState } from './upkeep.ts';

/** The inputs of `describe` besides the file: settings, the sections around it, and the hash of these. */
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
  /** The paths at which visitors see the page, or saw it until it expired; its own first. */
  shown: readonly string[];
  /** Of a file of settings: its `baseURL`. */
  baseURL?: string;
  /** Further languages in which the file is a page. */
  editions?: readonly string[];
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

export type AdoptOptions = Pick<AcceptOptions, 'hasEdge'> & {
  isLast: boolean;
  tries: Tries;
};

/** A file's status after a read. */
export type Accepted = FileStatus & {
  /** False when a later read of the same key was accepted before; then nothing changed. */
  accepted: boolean;
  /** Whether visitors may now see anything different. */
  changed: boolean;
  /** Of a post: the identity in feeds that the bucket must keep at once. Absent for most. */
  idToKeep?: string;
  /** Whether other records depend on the change, so that a sweep has begun to make them again. */
  sweeps?: boolean;
} & ToldLanguages;

/** The language of a page by its code, and its visible translations; absent on a site with one language. */
export type ToldLanguages = { language?: string; translations?: readonly Translation[] };

/** A file's status as the upload route reports it. */
export type PublicStatus = PostStatus | 'asset' | 'unreadable' | 'absent';

export type FileStatus = {
  status: PublicStatus;
  path?: string;
  version?: string;
  visibleFrom?: number;
  errors: readonly Fault[];
};

/** `title` only of a page. */
export type TitledStatus = FileStatus & { title?: string };

/** A file before a write: the entries that it would have, one a language; none: it would be deleted. */
export type Planned = { key: string; entries: readonly Entry[] };

/** The effect of a planned write. */
export type Rehearsed = {
  before: Standing;
  after: Standing;
  /** Whether the file would no longer be the post of a bundle. */
  uncovers: boolean;
  /** The records by which `before` was judged: the file's own and the posts of its bundle. */
  judged: readonly { key: string; version: string; isCurrent: boolean }[];
};

/** `seenAt` is an address at which visitors would see something else; absent: there is none. */
export type Rehearsal = { files: readonly Rehearsed[]; seenAt?: string };

/** A file that cannot be shown as its author meant, with the reasons. */
export type Trouble = { key: string; errors: readonly Fault[] };

/** The statuses that pages can have. */
export type ListedStatus = Exclude<PublicStatus, 'asset' | 'absent'>;

export type OverviewQuestion = {
  /** The beginning of keys. */
  prefix: string;
  /** Must stand in the title or the key; capitals do not matter. */
  text: string;
  /** Absent: any. */
  status?: ListedStatus;
  /** `next` of the answer before. */
  after?: string;
  limit: number;
};

export type OverviewRow = {
  key: string;
  title: string;
  status: PublicStatus;
  path: string | undefined;
  /** Milliseconds since 1970. */
  date: number | undefined;
  visibleFrom: number | undefined;
  language: string | undefined;
};

export type Overview = { rows: OverviewRow[]; next: string | null };

/** Names that authors gave to terms of the site's taxonomies, for new posts to use again. */
export type KnownTerms = { plural: string; field: string; names: string[] }[];

/** A section with posts that visitors see: its folder, such as `/posts/`, and their number. */
export type KnownSection = { folder: string; posts: number };

/** An author's own shortcode, as far as its template tells. */
export type OwnShortcode = ShortcodeShape;

export type ForAuthors = {
  site: Site;
  /** The terms to choose from. */
  terms: KnownTerms;
  sections: KnownSection[];
  shortcodes: OwnShortcode[];
  /** Whether a script of the site can run under its own addresses. */
  hasScripts: boolean;
  hosts: Hosts;
};

/**
 * The catalog: facts about all files, derived from the bucket and never the truth. Every method first applies
 * the publish and expiry boundaries due at `now` (milliseconds since 1970).
 */
export interface Catalog {
  /** The inputs for describing the file with this key; without a key, for the site alone. */
  inputs(now: number, key?: string): Promise<DescribeInputs>;
  ticket(now: number, key: string): Promise<Ticket>;
  /** Replaces the record of `key` with the read made under `ticket`; a null `entry` means: no such file. */
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
  /** The settings in the language of `path`, and all that every page shows besides. */
  site(now: number, path?: string): Promise<Answer<Unresolved>>;
  /** The newest posts of a list with all inputs: `limit` of them, or the site's own number for feeds. */
  feed(now: number, path: string, limit?: number): Promise<Answer<ResolvedFeed | Unresolved>>;
  /** One part of the sitemap of a language, `size` visible pages long; `part` counts from 1. */
  sitemap(now: number, part: number, size: number, path?: string): Promise<Answer<ResolvedSitemap>>;
  /** Visible posts in one language that have the words of `text`. */
  search(now: number, text: string, options: SearchOptions): Promise<Answer<SearchResults>>;
  /** Up to five visible posts, in one language of several, that a visitor may have meant by an unknown path. */
  suggest(now: number, path: string, language?: string): Promise<Link[]>;
  /** The key that owns `path`, or would lose it to `key`; null when the path is free. */
  addressOwner(
    now: number,
    paths: readonly string[],
    key: string,
  ): Promise<{ path: string; key: string } | null>;
  /** Tells the effect of planned writes on visitors. Changes nothing. */
  rehearse(now: number, planned: readonly Planned[]): Promise<Rehearsal>;
  /** A post with all inputs whatever its status, for previews; with `unsaved`, as if that were its record. */
  preview(now: number, key: string, unsaved?: Entry): Promise<Answer<ResolvedPost | Unresolved>>;
  /** Pages for their authors, whatever their status. */
  overview(now: number, question: OverviewQuestion): Promise<Overview>;
  /** The part of the page for writing that is about the whole site. */
  forAuthors(now: number): Promise<ForAuthors>;
  /** Notes a host for as long as the catalog lives. */
  noteHost(now: number, use: keyof Hosts, host: string): Promise<void>;
  /** Keeps a page of an unsaved text for a minute. Returns a name that nobody can guess. */
  keepOnce(now: number, page: OncePage): Promise<string>;
  /** The page, the first time; else null. */
  takeOnce(now: number, name: string): Promise<OncePage | null>;
  /** Whether a challenge is answered for the first time; it is kept until its end. */
  spend(now: number, challenge: string, until: number): Promise<boolean>;
  /** Keeps a pass for one upload until it is used, or over. Returns its name, which nobody can guess. */
  keepPass(now: number, until: number): Promise<string>;
  /** Uses a pass: true the first time. */
  takePass(now: number, name: string): Promise<boolean>;
  /** The resolutions of a text that is not stored. */
  resolutions(
    now: number,
    key: string,
    dependencies: readonly Dependency[],
  ): Promise<ResolvedPost['resolutions']>;
  /**
   * A page by the owner's layouts, from one state of the site; or the files whose texts it needs besides. With `unsaved`, as
   * if that were the record of the file.
   */
  render(now: number, question: RenderingQuestion, texts: FileTexts, unsaved?: Entry): Promise<Rendering>;
  /**
   * Lets visitors see the layouts of the bucket if they pass. `isLast`: without texts that are still missing.
   * `tries`: see `Tries`.
   */
  adoptLayouts(now: number, how: AdoptOptions, texts: FileTexts): Promise<Adoption>;
  layoutsReport(now: number): Promise<LayoutsReport>;
  statuses(now: number, keys: readonly string[]): Promise<Record<string, TitledStatus>>;
  /** Files not shown as their author meant: unreadable, or at an address that another file owns. */
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
  /** The part of the WebDAV door that no bucket can keep. */
  dav(now: number, question: DavQuestion): Promise<DavAnswer>;
  /** Saves the state of the sweep that began at `startedAt`, null for its end, unless another has begun. */
  saveSweep(now: number, startedAt: number, sweep: Sweep | null): Promise<void>;
}

/** The facts of one file, as `sync` hands them to the catalog. */

import type { Erasure, ImageSize, ImageTags } from '../content/images.ts';
import type { Cascade } from '../content/post/cascade.ts';
import type { PostDate } from '../content/post/dates.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import type { Filling } from '../content/post/filling.ts';
import type { PostVideo } from '../content/post/media.ts';
import type { LeftOut } from '../content/post/switches.ts';
import type { Fragment } from '../content/site/fragments.ts';
import type { OwnMenus } from '../content/site/menu.ts';
import type { Settings } from '../content/site/site.ts';
import type { Fault } from '../problem.ts';
import type { ForLayouts } from './for-layouts.ts';

/** The result of one read of one file. It follows from the bytes, the key, and the named inputs. */
export type Entry = {
  key: string;
  version: string;
  /** Names the inputs besides the bytes: the catalog's schema, settings, sections, templates. */
  inputsHash: string;
  /** Why the file cannot be shown; empty for a good one. */
  errors: readonly Fault[];
} & EntryContent;

export type EntryContent =
  /** `text` is searchable besides the title: description, body and terms, one a line. */
  | { kind: 'post'; data: PostEntry; text: string }
  | { kind: 'section'; data: SectionEntry }
  /** The settings that a file of settings sets. */
  | { kind: 'site'; data: Settings }
  /** An author's own shortcode. */
  | { kind: 'template'; data: { text: string } }
  /** A text of the owner's layouts: a template, data, words. */
  | { kind: 'layout'; data: null; text: string }
  | { kind: 'fragment'; data: Fragment }
  /** A file that lists the former addresses of another file. */
  | { kind: 'former'; data: FormerAddresses }
  /** Any other file, and each that could not be read. */
  | { kind: 'file'; data: FileFacts | null };

/** Pixels, if they could be read, the parts of the bytes that tell where the image was taken, and what its camera noted. */
export type ImageFacts = Partial<ImageSize> & { location?: readonly Erasure[]; tags?: ImageTags };

/** Of an image, or of a page that could not be read, or is none in the language of its name. */
export type FileFacts = ImageFacts & PagePlace & { isNoPageHere?: true };

export type WithoutText<C> = C extends unknown ? Omit<C, 'text'> : never;

/** The facts of a post or of an `_index.md`. */
export function pageOf(content: WithoutText<EntryContent>): PostEntry | SectionEntry | undefined {
  return content.kind === 'post' || content.kind === 'section' ? content.data : undefined;
}

/**
 * The addresses at which visitors saw the page of `key`; `until` is in milliseconds since 1970. `id` is the
 * one that feeds used when the page first moved: absolute, or a path if the site did not know its origin.
 */
export type FormerAddresses = {
  key: string;
  id?: string;
  addresses: readonly { path: string; until: number }[];
};

/** Further languages in which the file is a page: each has a record of its own. */
export function editionsOf({ kind, data }: Pick<EntryContent, 'kind' | 'data'>): readonly string[] {
  const isPage = kind === 'post' || kind === 'section' || kind === 'file';
  // The kind says which data there is.
  return (isPage && (data as PagePlace | null)?.editions) || [];
}

/** Absent where nothing is to say: of a site with one language at the root. */
export type PagePlace = {
  /** The code of the page's language. */
  language?: string;
  /** The beginning of the addresses of the page's language. */
  prefix?: string;
  /** The key without its language. */
  pageKey?: string;
  /** Names the translations of the page, instead of its key. */
  translationKey?: string;
  /** Further languages in which the file is a page: each has a record of its own. */
  editions?: readonly string[];
  /** The record is one of these. */
  isEdition?: true;
};

/** A post as lists, feeds and neighbours show it, and when they may. */
export type PostEntry = PagePlace &
  ForLayouts & {
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
    /** Lists show no image of it. */
    isWithoutImage?: true;
    /** Where the post is not shown, though it is visible. */
    keptFrom?: readonly KeptFrom[];
    /** The post's number in its series. */
    seriesOrder?: number;
    /** An address on another site, to which lists link. */
    leadsTo?: string;
    /** Its entries in menus. */
    menus?: OwnMenus;
    /** Paths that answer with a redirect to `path`. */
    aliases: readonly string[];
    /** The lists that show this post, the section's first; terms carry the name the author wrote. */
    lists: readonly ListRef[];
    /** The list that the site adds below its text. */
    fills?: Filling;
    /** The list of the outermost section of documentation around it. */
    tree?: string;
    isOutOfTrees?: true;
    /** Not on lists of the whole site: neither the home page nor the sitemap. */
    isUnlisted?: true;
    /** The post has no page, but the files of its bundle are served. */
    isUnrendered?: true;
    /** Paths of the first images of this site in the post. */
    images?: readonly string[];
    videos?: readonly PostVideo[];
    dependencies: readonly Dependency[];
  };

/** Places that an answer of the catalog fills. */
export type KeptFrom = Extract<
  LeftOut,
  'lists' | 'feeds' | 'search' | 'sitemap' | 'summary' | 'date' | 'engines'
>;

/** Whether the page's front matter keeps it from all lists. */
export function isUnlisted({ keptFrom }: { keptFrom?: readonly KeptFrom[] }): boolean {
  return keptFrom?.includes('lists') === true;
}

export type ListRef = {
  /** The list's folder, `/posts/` or `/tags/one/`, wherever the list is shown. */
  path: string;
  kind: 'home' | 'section' | 'term';
  /** The name as the author wrote it; for sections and home the folder's name. */
  name: string;
  /** The taxonomy's plural, for terms. */
  taxonomy?: string;
  /** The prefix of the language, with which `path` begins; absent: none. */
  prefix?: string;
  /** The list ignores weights. */
  isByDate?: true;
};

/** `posts/_index.md`: title and text at the head of a list. */
export type SectionEntry = PagePlace &
  ForLayouts & {
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
    lastmod?: PostDate;
    weight: number;
    menus?: OwnMenus;
    shortTitle?: string;
    thumbnail?: string;
    /** The plural of the taxonomy by which the list groups its posts. */
    groupBy?: string;
    fills?: Filling;
    /** The section is documentation by its own front matter. */
    isDocs?: true;
    tree?: string;
    isOutOfTrees?: true;
    /** Front matter that the section gives to all pages in its folder. */
    cascade?: readonly Cascade[];
    keptFrom?: readonly KeptFrom[];
    hasBody: boolean;
    dependencies: readonly Dependency[];
  };

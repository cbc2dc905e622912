import type { Fault } from '../../problem.ts';
import type { OwnMenus } from '../site/menu.ts';
import type { BuildOptions } from './build-options.ts';
import type { Cascade } from './cascade.ts';
import type { PostDate } from './dates.ts';
import type { Term } from './terms.ts';

/** Milliseconds since 1970; absent: no bound. The first moment is inside, the last is not. */
export type Visibility = { visibleFrom?: number; visibleUntil?: number };

/** A Markdown file once read: front matter and body. */
export type Post = {
  key: string;
  /** The key without the language: `posts/hello.md` for `posts/hello.fr.md`. Names and places follow from it. */
  pageKey: string;
  title: string;
  draft: boolean;
  date?: PostDate;
  publishDate?: PostDate;
  expiryDate?: PostDate;
  /** When the sections around it are visible, if not always. */
  around?: Visibility;
  lastmod?: PostDate;
  /** Empty when there is none. */
  description: string;
  /** From front matter; rendering finds a `<!--more-->` in the body. */
  summary?: string;
  /** The codes of the languages in which the file is a page, if its front matter says so. */
  languages?: readonly string[];
  /** Names the page's translations, instead of its place. */
  translationKey?: string;
  slug?: string;
  url?: string;
  aliases: readonly string[];
  /** 0 means unordered, as in Hugo. */
  weight: number;
  /** The title that menus show and lists sort by. */
  linkTitle?: string;
  /** Its entries in menus; absent: none. */
  menus?: OwnMenus;
  /** Absent: an ordinary page. */
  build?: BuildOptions;
  /** Fields that an `_index.md` gives to pages in its folder; absent: none. */
  cascade?: readonly Cascade[];
  terms: readonly Term[];
  author?: string;
  image?: string;
  /** Every front-matter field by its name in lower case. A `Map`, because authors choose the names. */
  params: ReadonlyMap<string, unknown>;
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
  /** Values of front matter that were left out; absent: none. */
  warnings?: readonly Fault[];
};

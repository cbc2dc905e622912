import type { Fault } from '../../problem.ts';
import type { MenuOrder } from '../site/menu.ts';
import type { BuildOptions } from './build-options.ts';
import type { Cascade } from './cascade.ts';
import type { PostDate } from './dates.ts';
import type { Term } from './terms.ts';

/** What a Markdown file says once read: front matter and body. */
export type Post = {
  key: string;
  title: string;
  draft: boolean;
  date?: PostDate;
  publishDate?: PostDate;
  expiryDate?: PostDate;
  lastmod?: PostDate;
  /** Empty when there is none. */
  description: string;
  /** Written in front matter; a `<!--more-->` in the body is found when rendering. */
  summary?: string;
  slug?: string;
  url?: string;
  aliases: readonly string[];
  /** 0 means unordered, as in Hugo. */
  weight: number;
  /** What lists sort the post by, and menus call it, in the title's place. */
  linkTitle?: string;
  /** Its place in the menu `main`; absent: none. */
  menu?: Partial<MenuOrder>;
  /** Absent: a page like any other. */
  build?: BuildOptions;
  /** What an `_index.md` passes on; absent: nothing. */
  cascade?: readonly Cascade[];
  terms: readonly Term[];
  author?: string;
  image?: string;
  /** Every front-matter field, names in lower case, as plain data; a `Map` because authors name its keys. */
  params: ReadonlyMap<string, unknown>;
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
  /** Values of front matter that were left out; absent: none. */
  warnings?: readonly Fault[];
};

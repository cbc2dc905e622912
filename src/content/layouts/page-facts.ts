/** Facts of pages, lists and files, for templates. */

import type { Plain } from '../data/source.ts';
import type { ImageTags } from '../images.ts';
import type { BuildOptions } from '../post/build-options.ts';
import type { PostDate } from '../post/dates.ts';
import type { PageKind } from '../post/page-kind.ts';
import type { OwnMenus } from '../site/menu.ts';

/** A page with a file: a post, or an `_index.md`. All are visible. */
export type PageFacts = {
  /** The key of the page's record; names the page within the site. An edition has a key that no file has. */
  id: string;
  /** The key and the version of its file. */
  file: { key: string; version: string };
  kind: PageKind;
  /** The code of its language. */
  language: string;
  /** The key without the language: `posts/hello.md`. */
  pageKey: string;
  /** Its address, decoded: `/posts/hello/`; of a list without its page number. */
  path: string;
  /** Of a list: its folder, as in `ListFacts`. */
  folder?: string;
  title: string;
  linkTitle?: string;
  date?: PostDate;
  lastmod?: PostDate;
  publishDate?: PostDate;
  expiryDate?: PostDate;
  /** 0 means unordered, as in Hugo. */
  weight: number;
  /** Empty when there is none. */
  description: string;
  /** From front matter. */
  summary?: string;
  /** Of front matter; absent: they follow from the section. */
  type?: string;
  layout?: string;
  slug?: string;
  translationKey?: string;
  aliases?: readonly string[];
  menus?: OwnMenus;
  /** Where it is listed, and whether it has a page; absent: an ordinary page. */
  build?: BuildOptions;
  /** `path` is the folder of the term's list, `/tags/one/`; `name` is as the author wrote it. */
  terms: readonly { taxonomy: string; path: string; name: string }[];
  /** Every field of front matter by its name in lower case, cascaded ones too. */
  params: PageParams;
  /** Whether nothing is below the front matter. */
  isEmpty?: true;
};

/** Dates of YAML and TOML are texts in the forms that `read-dates.ts` reads. */
export type PageParams = { readonly [name: string]: Plain };

/** Front matter of a page without a file: what sections and settings cascade to it. */
export type GivenFacts = Pick<PageFacts, 'params' | 'description' | 'weight'> &
  Partial<
    Pick<PageFacts, 'title' | 'linkTitle' | 'date' | 'lastmod' | 'publishDate' | 'expiryDate' | 'build'> &
      Pick<PageFacts, 'summary' | 'type' | 'layout' | 'slug' | 'translationKey'>
  >;

/** A list that exists though no file gives it a text: home, a section, a taxonomy, a term. */
export type ListFacts = {
  kind: Exclude<PageKind, 'page'>;
  language: string;
  /** Its folder: `/`, `/posts/`, `/tags/`, `/tags/one/`, with the prefix of its language. */
  folder: string;
  /** Its address, decoded. */
  path: string;
  title: string;
  /** Of a taxonomy and a term: the plural. */
  taxonomy?: string;
  /** Of a term: the name as authors write it. */
  term?: string;
  /** Of a list without a file. */
  given?: GivenFacts;
  /** Of home: what the page for missing addresses is given. */
  notFound?: GivenFacts;
};

/** A file that is no page: an image of a bundle, a static file, a file of `layouts/`. */
export type FileFacts = {
  key: string;
  version: string;
  /** Pixels, of an image whose size is known. */
  width?: number;
  height?: number;
  /** Of a photo. */
  tags?: ImageTags;
};

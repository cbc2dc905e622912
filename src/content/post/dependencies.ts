/**
 * Another file that a post is made from: the target of a `ref`, an image whose size is shown, a shortcode's template.
 * Rendering names its uses, `sync` records them, the catalog answers each with a `Fact`.
 */
export type Dependency = {
  /** `page:<target as written>`, `link:<target as written>`, `file:<key>`, `captions:<key>`, `shortcode:<name>`, `poster:<video>`; unique within a post. */
  id: string;
  /** Keys to try, first found wins. */
  keys: readonly string[];
  /** Folders of lists, tried when no key was found: a list need not have a file. */
  lists?: readonly string[];
  /** A file's or section's name, in small letters: matched anywhere in the bucket when nothing else was found and it is unique. */
  name?: string;
  /** The key of a video without its suffix: asks for the `.vtt` files that begin like it. */
  captionsOf?: string;
};

/** Other files that one post refers to: each is looked up whenever the page is shown. */
export const mostUses = 1_000;

/** Whether it asks for the template of a shortcode. */
export function isShortcodeDependency({ id }: Dependency): boolean {
  return id.startsWith('shortcode:');
}

/** Whether it asks for the address of a page, which may be the page itself. */
export function isPageUse({ id }: Dependency): boolean {
  return id.startsWith('page:');
}

/** What is known of a used file. A page that no visitor may see is answered like one that does not exist. */
export type Resolution = {
  /** Empty for a list without a file. */
  key: string;
  /** The page's path, for pages. */
  path?: string;
  /** Pixels, for images whose size could be read. */
  width?: number;
  height?: number;
  /** Keys of the captions, for videos. */
  captions?: readonly string[];
  /** The whole file, for templates of shortcodes. */
  text?: string;
};

/** Facts by `Use.id`; a use that found nothing is absent. */
export type Resolutions = ReadonlyMap<string, Resolution>;

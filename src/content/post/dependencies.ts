/**
 * Another file that a post is made from: the target of a `ref`, an image whose size is shown, a shortcode's
 * template. Rendering returns the dependencies, `sync` records them, and the catalog resolves each.
 */
export type Dependency = {
  /** `page:<target as written>`, `link:<target as written>`, `to:<address as written>`, `file:<key>`, `captions:<key>`, `shortcode:<name>`, `poster:<video>`, `picture:`; unique within a post. */
  id: string;
  /** Keys to try; the first one found counts. */
  keys: readonly string[];
  /** Folders of lists, tried when no key was found: a list need not have a file. */
  lists?: readonly string[];
  /** A file's or section's name in small letters. It is tried last and counts only if it is unique. */
  name?: string;
  /** The key of a video without its suffix, to find the `.vtt` files that begin with it. */
  captionsOf?: string;
  /** The folder of a page bundle as a path, to find the picture among its files. */
  pictureIn?: string;
  /** The language of the post that wants the picture, on a site with several. */
  language?: string;
  /** The path of a link's target. Only the author asks for it, so no record has it. */
  address?: string;
};

/** Dependencies of one post: each is resolved whenever the page is shown. */
export const mostDependencies = 1_000;

/** Whether the dependency is the template of a shortcode. */
export function isShortcodeDependency({ id }: Dependency): boolean {
  return id.startsWith('shortcode:');
}

/** Whether the dependency is the address of a page, which may be the page itself. */
export function isPageDependency({ id }: Dependency): boolean {
  return id.startsWith('page:');
}

/** Whether the dependency is a page that a link may name without the suffix of its file. */
export function isLinkDependency({ id }: Dependency): boolean {
  return id.startsWith('link:');
}

/** The values of another file that a page can show. A hidden page is treated like a missing one. */
export type Resolution =
  | { kind: 'page'; path: string }
  /** `text` is the whole file. */
  | { kind: 'template'; key: string; text: string }
  /** An image whose size could be read. `path`: the file is not at the key in the id. */
  | ({ kind: 'image'; path?: string } & ImageSize)
  /** The picture among the files of a bundle. */
  | ({ kind: 'picture'; path: string } & ImageSize)
  /** Keys of a video's captions. */
  | { kind: 'captions'; keys: readonly string[] }
  /** The file is there, and nothing else of it is shown. */
  | { kind: 'file'; path?: string }
  /** A page that visitors do not see, at the end of a link. */
  | { kind: 'hidden'; status: string };

/** In pixels. */
export type ImageSize = { width: number; height: number };

/** Resolutions by `Dependency.id`; a dependency that was not found is absent. */
export type Resolutions = ReadonlyMap<string, Resolution>;

/** The path of a page. */
export function pathIn(found: Resolution | undefined): string | undefined {
  return found?.kind === 'page' ? found.path : undefined;
}

/** The path of a file that a language has at another key than the one that was asked for. */
export function otherPathIn(found: Resolution | undefined): string | undefined {
  return found?.kind === 'image' || found?.kind === 'file' ? found.path : undefined;
}

export function sizeIn(found: Resolution | undefined): ImageSize | undefined {
  return found?.kind === 'image' ? { width: found.width, height: found.height } : undefined;
}

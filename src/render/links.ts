import { canBeSmaller, smallerPath, smallerWidths } from '../content/images.ts';
import { bundleFolder, isMarkdown } from '../content/keys.ts';
import { basePath, encodePath } from '../content/paths.ts';
import {
  type Dependency,
  otherPathIn,
  pathIn,
  type Resolution,
  sizeIn,
} from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import type { Site } from '../content/site/site.ts';
import { type Address, fileUse, isImageData, resolveAddress } from '../content/written-address.ts';
import type { Addresses, AddressRole } from '../html/addresses.ts';
import { pageDependency } from '../hugo/page-path.ts';

export type Resolved = {
  post: Pick<Post, 'key' | 'pageKey'>;
  site: Pick<Site, 'language' | 'languages'>;
  /** The path of the page that shows it. */
  path: string;
  use(use: Dependency): Resolution | undefined;
  /** Whether smaller copies of images are available. */
  hasCopies: boolean;
  /** Whether a link may name a page without the suffix of its file. */
  linksNamePages: boolean;
  /** Gets the path of each link that is not known to lead to a page, by the address as written. */
  links: Map<string, string>;
};

/**
 * Rewrites the addresses in a post.
 *
 * - Relative ones stay, except those of a page bundle's own files: these are in the bundle's folder, whatever
 *   the page's address.
 * - A link to a Markdown file becomes a link to its page.
 * - Images get their size.
 */
export function linker({ post, site, path, use, hasCopies, linksNamePages, links }: Resolved): Addresses {
  const base = basePath(post, path);
  /** Files of the bundle that were found at another path, by that path. */
  const elsewhere = new Map<string, Dependency>();
  const write = (written: string, role: AddressRole): string | null => {
    if (role === 'image' && isImageData(written)) return written.trim();
    const address = resolveAddress(written, base);
    if (address.kind === 'refused') return null;
    if (address.kind === 'external') return address.url;
    if (address.kind === 'anchor') return written.trim();
    const page = role === 'link' ? pageAt(written, address.path) : undefined;
    if (page !== undefined) return encodePath(page) + address.suffix;
    const other = otherPath(address);
    if (other !== undefined) return encodePath(other) + address.suffix;
    const isRelative = !written.trim().startsWith('/');
    const file = isRelative && base !== path ? fileUse(address) : null;
    const isKept = isRelative && (file === null || use(file) === undefined);
    // Of a file its use says it.
    if (role === 'link' && file === null) {
      const shown = isKept && base !== path ? resolveAddress(written, path) : address;
      if (shown.kind === 'local') links.set(written.trim(), shown.path);
    }
    return isKept ? written.trim() : encodePath(address.path) + address.suffix;
  };
  const pageAt = (written: string, to: string) => {
    const file = fileOf(written);
    if (isMarkdown(to)) return pathIn(use(pageDependency(file, { post, site })));
    // A name with a suffix is a file. An empty name is this page.
    if (!linksNamePages || file === '' || /\.[^./]*$/.test(file)) return undefined;
    const { keys, lists } = pageDependency(file, { post, site });
    return pathIn(use({ id: `link:${file}`, keys, ...(lists && { lists }) }));
  };
  /** The path of the file of a bundle in the language of the post, where that is not the one written. */
  const otherPath = (address: Address) => {
    if (site.languages.length === 1 || bundleFolder(post) === null) return undefined;
    const file = address.kind === 'local' && address.path.startsWith(base) ? fileUse(address) : null;
    const other = file === null ? undefined : otherPathIn(use(file));
    if (file !== null && other !== undefined) elsewhere.set(other, file);
    return other;
  };
  const imageSize = (written: string) => {
    const address = resolveAddress(written, base);
    const file = (address.kind === 'local' && elsewhere.get(address.path)) || fileUse(address);
    return file ? sizeIn(use(file)) : undefined;
  };
  const smallerCopies = (written: string) => {
    const address = resolveAddress(written, base);
    const { width = 0 } = imageSize(written) ?? {};
    if (!hasCopies || address.kind !== 'local' || !canBeSmaller(address.path)) return undefined;
    const widths = smallerWidths.filter((smaller) => smaller < width);
    const copies = widths.map((smaller) => `${smallerPath(address.path, smaller)} ${smaller}w`);
    return copies.length === 0 ? undefined : [...copies, `${encodePath(address.path)} ${width}w`].join(', ');
  };
  return { write, imageSize, smallerCopies };
}

/** The question what a link leads to: at its path, or for hooks of the owner's layouts the page that it names. */
export function linkUse(written: string, address: string, from: Pick<Resolved, 'post' | 'site'>): Dependency {
  return { ...pageDependency(fileOf(written), from), id: `to:${written}`, address };
}

/** The file that a link names, by the rules of `ref`. */
function fileOf(written: string): string {
  const [file = ''] = written.trim().split(/[?#]/, 1);
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

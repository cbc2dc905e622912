import { isMapping } from '../content/data/mapping.ts';
import { bundleOf } from '../content/keys.ts';
import { mostMedia, type PostImage } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import { resolveAddress } from '../content/written-address.ts';
import type { TreeReader } from '../html/tree-reader.ts';

/**
 * Collects the images of a page that are files of the site, each once: `first`, then those of the text in
 * their order. Addresses are relative to `path`.
 */
export function imageReader(
  path: string,
  first: PostImage | undefined,
): TreeReader & { images(): PostImage[] } {
  const images = new Map(first && [[first.path, first]]);
  return {
    open(name, attributes) {
      if (name !== 'img' || images.size >= mostMedia) return;
      const image = imageAt(attributes.get('src') ?? '', path, attributes.get('alt'));
      if (image && !images.has(image.path)) images.set(image.path, image);
    },
    close() {},
    text() {},
    more() {},
    images: () => [...images.values()],
  };
}

/**
 * The image that a post's front matter names: `image`, the first of `images`, or `cover`. As in Hugo its path
 * is relative to the page bundle, and for other posts to the root of the site.
 */
export function frontImage(post: Pick<Post, 'key' | 'params'>): PostImage | undefined {
  const written = writtenImage(post);
  return written === undefined ? undefined : imageAt(written, bundleOf(post.key) ?? '/');
}

/** As the author wrote it: a path, or an address of another host. */
export function writtenImage({ params }: Pick<Post, 'params'>): string | undefined {
  const [images, cover] = [params.get('images'), params.get('cover')];
  const candidates = [params.get('image'), Array.isArray(images) ? images[0] : images, cover, imageOf(cover)];
  return candidates.find((value) => typeof value === 'string' && value.trim() !== '') as string | undefined;
}

function imageOf(value: unknown): unknown {
  return isMapping(value) ? value['image'] : undefined;
}

function imageAt(written: string, path: string, alt = ''): PostImage | undefined {
  const address = resolveAddress(written, path);
  return address.kind === 'local' && !address.path.endsWith('/') ? { path: address.path, alt } : undefined;
}

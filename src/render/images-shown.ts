import { bundleFolder } from '../content/keys.ts';
import { otherPathIn, type Resolutions } from '../content/post/dependencies.ts';
import { mostMedia, type PostImage } from '../content/post/media.ts';
import { pictureId, writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import { fileUse, resolveAddress } from '../content/written-address.ts';
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
 * The image that a post's front matter names. As in Hugo its path is relative to the page bundle, and for
 * other posts to the root of the site.
 */
export function frontImage(post: Pick<Post, 'key' | 'pageKey' | 'params'>): PostImage | undefined {
  const picture = writtenPicture(post.params);
  return picture && imageAt(picture.written, bundleFolder(post) ?? '/', picture.alt);
}

/** The picture of a post: of its front matter, else among the files of its bundle. */
export function pictureOf(
  post: Pick<Post, 'key' | 'pageKey' | 'params'>,
  resolutions: Resolutions,
): PostImage | undefined {
  const found = resolutions.get(pictureId);
  return found?.kind === 'picture' ? { path: found.path, alt: '' } : frontImage(post);
}

/** The picture at the path of its file in the language of the post. */
export function shownPicture(
  post: Pick<Post, 'key' | 'pageKey' | 'params'>,
  resolutions: Resolutions,
): PostImage | undefined {
  const picture = pictureOf(post, resolutions);
  const use = picture && fileUse({ kind: 'local', path: picture.path, suffix: '' });
  return picture && { ...picture, path: otherPathIn(resolutions.get(use?.id ?? '')) ?? picture.path };
}

function imageAt(written: string, path: string, alt = ''): PostImage | undefined {
  const address = resolveAddress(written, path);
  return address.kind === 'local' && !address.path.endsWith('/') ? { path: address.path, alt } : undefined;
}

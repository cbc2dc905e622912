import { bundleFolder, folderOf, isSectionIndex } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import { listPicture, writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import { resolveAddress } from '../content/written-address.ts';

/**
 * The decoded path of the image for a page's card, from its front matter: `thumbnail`, of a section also its
 * picture. The value is relative to the folder of a page bundle or a section, and for other posts to the root of the site.
 * Undefined when the image is not a file of the site.
 */
export function thumbnailPath({
  key,
  pageKey,
  params,
}: Pick<Post, 'key' | 'pageKey' | 'params'>): string | undefined {
  const isSection = isSectionIndex(pageKey);
  const picture = listPicture(params) ?? (isSection ? writtenPicture(params) : undefined);
  if (picture === undefined) return undefined;
  const folder = isSection ? folderPath(folderOf(key)) : bundleFolder({ key, pageKey });
  const address = resolveAddress(picture.written, folder ?? '/');
  return address.kind === 'local' && !address.path.endsWith('/') ? address.path : undefined;
}

import { bundleOf, folderOf, isSectionIndex } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import type { Post } from '../content/post/post.ts';
import { resolveAddress } from '../content/written-address.ts';

/**
 * The decoded path of the image that the front matter of a page names for its card: `thumbnail`, seen from the folder of a page bundle or of a
 * section, and for other posts from the root of the site. Undefined where it is not a file of the site.
 */
export function thumbnailPath({ key, params }: Pick<Post, 'key' | 'params'>): string | undefined {
  const written = params.get('thumbnail');
  if (typeof written !== 'string') return undefined;
  const folder = isSectionIndex(key) ? folderPath(folderOf(key)) : bundleOf(key);
  const address = resolveAddress(written, folder ?? '/');
  return address.kind === 'local' && !address.path.endsWith('/') ? address.path : undefined;
}

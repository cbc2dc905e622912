import type { SizedImage } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { type Resolutions, sizeIn } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import type { Rendered } from '../render/contract.ts';
import { frontImage } from '../render/images-shown.ts';

/** The front matter's image, if the bucket has it and the text does not show it again. */
export function coverImage(
  post: Post,
  { html }: Rendered,
  resolutions: Resolutions,
): (SizedImage & { alt: string }) | undefined {
  const image = frontImage(post);
  const size = image && sizeIn(resolutions.get(`file:${image.path.slice(1)}`));
  if (image === undefined || size === undefined) return undefined;
  const name = encodePath(image.path.slice(image.path.lastIndexOf('/')));
  const isShown = html.includes(`${name}"`) || html.includes(`"${name.slice(1)}"`);
  return isShown ? undefined : { path: image.path, alt: image.alt, ...size };
}

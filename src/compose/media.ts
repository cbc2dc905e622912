/** The images and videos of a post at their absolute addresses. */

import type { PageImage, PageVideo } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import {
  type ImageSize,
  otherPathIn,
  type Resolution,
  type Resolutions,
  sizeIn,
} from '../content/post/dependencies.ts';
import { type PostImage, type PostVideo, playerOf, posterOf } from '../content/post/media.ts';
import { pictureId, writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import type { Site } from '../content/site/site.ts';
import type { Rendered } from '../render/contract.ts';

type Where = Pick<Site, 'baseURL' | 'posters'>;

/** The image that stands for a post: of its front matter or text if it is there, else a video's poster. */
export function shareImage(
  post: Post,
  { images, videos }: Pick<Rendered, 'images' | 'videos'>,
  resolutions: Resolutions,
  site: Where,
): PageImage | undefined {
  const { written = '', alt = '' } = writtenPicture(post.params) ?? {};
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) {
    return { url: new URL(written).href, ...(alt !== '' && { alt }) };
  }
  // Other sites show photographs, not drawings.
  const image = images.find(({ path }) => isThere(path, resolutions) && !/\.svg$/i.test(path));
  if (image) return knownImage(image, resolutions, site.baseURL);
  const poster = videos.map((video) => posterOf(video, site)).find((path) => path !== undefined);
  return poster === undefined ? undefined : { url: site.baseURL + encodePath(poster) };
}

function knownImage({ path, alt }: PostImage, resolutions: Resolutions, origin: string): PageImage {
  const size = sizeAt(path, resolutions);
  return { url: origin + encodePath(path), ...(alt !== '' && { alt }), ...size };
}

function isThere(path: string, resolutions: Resolutions): boolean {
  return fileAt(path, resolutions) !== undefined || sizeAt(path, resolutions) !== undefined;
}

/** The size of an image that a post uses. */
export function sizeAt(path: string, resolutions: Resolutions): ImageSize | undefined {
  const found = resolutions.get(pictureId);
  if (found?.kind === 'picture' && found.path === path) return { width: found.width, height: found.height };
  return sizeIn(fileAt(path, resolutions));
}

/** A file that was asked for by its path, or found there for a page in its language. */
function fileAt(path: string, resolutions: Resolutions): Resolution | undefined {
  const named = resolutions.get(fileId(path));
  return named ?? [...resolutions.values()].find((other) => otherPathIn(other) === path);
}

function fileId(path: string): string {
  return `file:${path.slice(1)}`;
}

/** `instead` has the title and the poster for videos that have none of their own. */
export function pageVideo(
  video: PostVideo,
  instead: { title: string; image?: string | undefined },
  site: Where,
): PageVideo {
  const { baseURL: origin } = site;
  const poster = posterOf(video, site);
  const thumbnail = poster === undefined ? instead.image : origin + encodePath(poster);
  const player = playerOf(video);
  return {
    title: video.title ?? instead.title,
    ...(thumbnail !== undefined && { thumbnail }),
    ...(video.provider === 'file' && { file: origin + encodePath(video.path) }),
    ...(player !== undefined && { player }),
  };
}

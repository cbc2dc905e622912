/** The images and videos of a post at their absolute addresses. */

import type { PageImage, PageVideo } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { type Resolutions, sizeIn } from '../content/post/dependencies.ts';
import { type PostImage, type PostVideo, playerOf, posterOf } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import type { Site } from '../content/site/site.ts';
import type { Rendered } from '../render/contract.ts';
import { writtenImage } from '../render/images-shown.ts';

type Where = Pick<Site, 'baseURL' | 'posters'>;

/** The image that stands for a post: of its front matter or text if it is there, else a video's poster. */
export function shareImage(
  post: Post,
  { images, videos }: Pick<Rendered, 'images' | 'videos'>,
  resolutions: Resolutions,
  site: Where,
): PageImage | undefined {
  const written = writtenImage(post)?.trim();
  if (written !== undefined && /^https?:\/\//i.test(written) && URL.canParse(written)) {
    return { url: new URL(written).href };
  }
  // Other sites show photographs, not drawings.
  const image = images.find(({ path }) => resolutions.has(fileId(path)) && !/\.svg$/i.test(path));
  if (image) return knownImage(image, resolutions, site.baseURL);
  const poster = videos.map((video) => posterOf(video, site)).find((path) => path !== undefined);
  return poster === undefined ? undefined : { url: site.baseURL + encodePath(poster) };
}

function knownImage({ path, alt }: PostImage, resolutions: Resolutions, origin: string): PageImage {
  const size = sizeIn(resolutions.get(fileId(path)));
  return { url: origin + encodePath(path), ...(alt !== '' && { alt }), ...size };
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

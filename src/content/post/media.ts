/** Images and videos of a post, for search engines and for sites that link to it. */

import type { Dependency } from './dependencies.ts';

/** A file of the site, by its decoded path. */
export type PostImage = { path: string; alt: string };

export type PostVideo = {
  title?: string;
  /** The path of an image of the site. */
  poster?: string;
} & (HostedVideo | { provider: 'file'; path: string });

/** The number of images, and of videos, that are kept of a post. */
export const mostMedia = 10;

/** The still image of a video: its own, else the one from the video's host if the site fetches these. */
export function posterOf(video: PostVideo, { posters }: { posters: boolean }): string | undefined {
  if (video.poster !== undefined) return video.poster;
  return video.provider === 'file' || !posters ? undefined : posterPath(video);
}

/** The host's page with only the player; undefined for a file of the site. */
export function playerOf(video: PostVideo): string | undefined {
  switch (video.provider) {
    case 'youtube':
      return `https://www.youtube-nocookie.com/embed/${video.id}`;
    case 'vimeo':
      return `https://player.vimeo.com/video/${video.id}${video.hash === undefined ? '' : `?h=${video.hash}`}`;
    case 'file':
      return undefined;
  }
}

/** `hash` is the key of an unlisted video of Vimeo. */
export type HostedVideo = { provider: 'youtube' | 'vimeo'; id: string; hash?: string };

export function posterPath({ provider, id }: Pick<HostedVideo, 'provider' | 'id'>): string {
  return `/posters/${provider}/${id}.jpg`;
}

/** A dependency without a file. It records whose still images the page shows, and the site may fetch. */
export function posterDependency({ provider, id, hash }: HostedVideo): Dependency {
  return { id: `poster:${[provider, id, ...(hash === undefined ? [] : [hash])].join('/')}`, keys: [] };
}

/** The videos in dependencies that `posterDependency` made. */
export function hostedVideos(dependencies: readonly Dependency[]): HostedVideo[] {
  return dependencies.map(hostedVideo).filter((video) => video !== undefined);
}

function hostedVideo({ id: use }: Dependency): HostedVideo | undefined {
  const [, provider, id, hash] = /^poster:(youtube|vimeo)\/([\w-]+)(?:\/(\w+))?$/.exec(use) ?? [];
  if (provider === undefined || id === undefined) return undefined;
  // The pattern allows only these two.
  const video = { provider: provider as HostedVideo['provider'], id };
  return hash === undefined ? video : { ...video, hash };
}

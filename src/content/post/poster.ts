/** The still images of other hosts' videos: where the site shows them, and how a page says that it needs one. */

import type { Use } from './uses.ts';

/** `hash` is the key of an unlisted video of Vimeo. */
export type HostedVideo = { provider: 'youtube' | 'vimeo'; id: string; hash?: string };

export function posterPath({ provider, id }: Pick<HostedVideo, 'provider' | 'id'>): string {
  return `/posters/${provider}/${id}.jpg`;
}

/** No file answers it: it records whose still images the page shows, since the site fetches no others. */
export function posterUse({ provider, id, hash }: HostedVideo): Use {
  return { id: `poster:${[provider, id, ...(hash === undefined ? [] : [hash])].join('/')}`, keys: [] };
}

/** The videos that uses made by `posterUse` name. */
export function hostedVideos(uses: readonly Use[]): HostedVideo[] {
  return uses.map(hostedVideo).filter((video) => video !== undefined);
}

function hostedVideo({ id: use }: Use): HostedVideo | undefined {
  const [, provider, id, hash] = /^poster:(youtube|vimeo)\/([\w-]+)(?:\/(\w+))?$/.exec(use) ?? [];
  if (provider === undefined || id === undefined) return undefined;
  // The pattern allows these two alone.
  const video = { provider: provider as HostedVideo['provider'], id };
  return hash === undefined ? video : { ...video, hash };
}

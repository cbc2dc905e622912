/** The still images of videos on YouTube and Vimeo, fetched from those hosts only. */

import type { EncodedImage } from '../content/images.ts';
import type { HostedVideo } from '../content/post/media.ts';
import { readAtMost } from '../http/read-at-most.ts';

/** The largest image and the largest reply of Vimeo about a video, in bytes. */
const largestImage = 1024 * 1024;
const largestAnswer = 64 * 1024;

/** Milliseconds for all requests about one video. */
const patience = 5_000;

/** `ask` is the platform's `fetch`. */
export function videoHosts(ask: typeof fetch = fetch): PosterSource {
  return {
    async fetch(video) {
      try {
        const request = requester(ask);
        return video.provider === 'youtube'
          ? await fromYouTube(video, request)
          : await fromVimeo(video, request);
      } catch (error) {
        console.warn(`Cannot fetch the poster of ${video.provider} ${video.id}`, error);
        return null;
      }
    },
  };
}

/** The bytes at an address. Null when too many, or for another status than 200; follows no redirects. */
type Requester = (url: string, accept: string, most: number) => Promise<Uint8Array<ArrayBuffer> | null>;

function requester(ask: typeof fetch): Requester {
  const signal = AbortSignal.timeout(patience);
  return async (url, accept, most) => {
    const answer = await ask(url, { headers: { Accept: accept }, redirect: 'manual', signal });
    if (answer.status === 200 && answer.body) return readAtMost(answer.body, most);
    await answer.body?.cancel();
    return null;
  };
}

/** Only videos in high resolution have the large image. */
async function fromYouTube({ id }: HostedVideo, request: Requester): Promise<EncodedImage | null> {
  for (const name of ['maxresdefault', 'hqdefault']) {
    const image = await readImage(`https://i.ytimg.com/vi/${id}/${name}.jpg`, request);
    if (image) return image;
  }
  return null;
}

/** @see https://developer.vimeo.com/api/oembed/videos */
async function fromVimeo({ id, hash }: HostedVideo, request: Requester): Promise<EncodedImage | null> {
  const page = `https://vimeo.com/${hash === undefined ? id : `${id}/${hash}`}`;
  const query = new URLSearchParams({ url: page, width: '1280' });
  const answer = await request(
    `https://vimeo.com/api/oembed.json?${query}`,
    'application/json',
    largestAnswer,
  );
  const thumbnail = answer && thumbnailIn(new TextDecoder().decode(answer));
  return thumbnail ? readImage(thumbnail, request) : null;
}

function thumbnailIn(answer: string): string | null {
  const { thumbnail_url: written } = JSON.parse(answer) as { thumbnail_url?: unknown };
  const url = typeof written === 'string' ? URL.parse(written) : null;
  return url?.origin === 'https://i.vimeocdn.com' ? url.href : null;
}

async function readImage(url: string, request: Requester): Promise<EncodedImage | null> {
  const bytes = await request(url, 'image/jpeg, image/webp, image/png', largestImage);
  const contentType = bytes && imageType(bytes);
  return contentType ? { bytes, contentType } : null;
}

/** A source of still images of videos. */
export interface PosterSource {
  /** Null when the video has no image, or the image cannot be fetched or used; never throws. */
  fetch(video: HostedVideo): Promise<EncodedImage | null>;
}

/** The media type by an image's first bytes, for types that every browser shows; null for others. */
export function imageType(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  return /^RIFF.{4}WEBP/s.test(start) ? 'image/webp' : null;
}

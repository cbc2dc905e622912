/** A video file of the site in the browser's own player. */

import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { type Attributes, element } from '../element.ts';
import type { VideoOptions } from './options.ts';
import type { FileVideo } from './source.ts';
import { fileSpace } from './space.ts';
import { videoFigure } from './video-figure.ts';

/** `type` is a single file's media type, `posterAddress` that of an image of the site, `tracks` HTML. */
export type FileOptions = VideoOptions & {
  type?: string;
  posterAddress?: string;
  tracks?: readonly string[];
};

const mediaTypes = new Map([
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
  ['ogg', 'video/ogg'],
]);

export function fileVideo(videos: readonly FileVideo[], options: FileOptions): Output {
  const addresses = videos.map((video) => withMoments(video.href, options));
  const [first = ''] = addresses;
  const isSingle = addresses.length === 1 && options.type === undefined;
  const sources = addresses.map((src) => element('source', { src, type: options.type ?? mediaType(src) }));
  const link = element('a', { href: first }, escapeText(options.title ?? options.alt ?? fileName(first)));
  const attributes = playback(options, isSingle ? first : undefined);
  const { tracks = [] } = options;
  return videoFigure(options, element('video', attributes, ...(isSingle ? [] : sources), ...tracks, link));
}

/** Browsers autoplay only muted videos, so autoplay mutes the video unless the author sets `muted`. */
function playback(options: FileOptions, src: string | undefined): Attributes {
  const {
    autoplay = false,
    controls = true,
    loop,
    title,
    alt,
    preload = 'metadata',
    posterAddress,
  } = options;
  const { width, height } = fileSpace(options);
  return {
    controls,
    preload,
    width,
    height,
    poster: posterAddress,
    src,
    autoplay,
    muted: options.muted ?? autoplay,
    loop,
    playsinline: true,
    'aria-label': title ?? alt,
  };
}

/** @see https://www.w3.org/TR/media-frags/#naming-time */
function withMoments(href: string, { start, end }: VideoOptions): string {
  if (href.includes('#') || (start === undefined && end === undefined)) return href;
  return `${href}#t=${start ?? 0}${end === undefined ? '' : `,${end}`}`;
}

function mediaType(address: string): string | undefined {
  const name = fileName(address);
  return mediaTypes.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

function fileName(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

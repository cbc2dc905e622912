/**
 * A video of another host: a poster with a link to the video, which works without JavaScript and in feed
 * readers. The browser requests nothing from that host until the visitor presses play. Then the page's script
 * replaces the link by the player.
 */

import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';
import type { VideoOptions } from './options.ts';
import { playerSpace, posterSize } from './space.ts';
import { videoFigure } from './video-figure.ts';
import type { VimeoVideo } from './vimeo-address.ts';
import type { YouTubeVideo } from './youtube-address.ts';

/** `poster` is the address of an image of the site. */
export function player(video: YouTubeVideo | VimeoVideo, options: VideoOptions, poster?: string): Output {
  const addresses =
    video.provider === 'youtube' ? youtubeAddresses(video, options) : vimeoAddresses(video, options);
  const space = playerSpace(options, video.provider === 'youtube' && video.short === true);
  const { width, height } = space;
  const box = { class: 'video-space', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  const image = {
    ...{ class: 'video-image', src: poster, alt: '', ...posterSize(space) },
    ...{ loading: options.loading ?? 'lazy', decoding: 'async' },
  };
  const link = {
    class: 'video-poster',
    href: addresses.page,
    'data-player': addresses.player,
    rel: 'noopener',
  };
  return videoFigure(
    options,
    element(
      'a',
      link,
      element('svg', box),
      poster === undefined ? '' : element('img', image),
      playButton(options),
    ),
  );
}

function playButton({ title, alt, caption }: VideoOptions): string {
  const name = title ?? alt ?? caption;
  const hidden =
    name === undefined ? '' : element('span', { class: 'visually-hidden' }, `: ${escapeText(name)}`);
  return element('span', { class: 'video-play' }, 'Play video', hidden);
}

type Addresses = { page: string; player: string };

/** @see https://developers.google.com/youtube/player_parameters */
function youtubeAddresses(video: YouTubeVideo, options: VideoOptions): Addresses {
  const { start = video.start, end = video.end, muted, loop, controls } = options;
  const { id, list } = video;
  const query = queryOf({
    autoplay: 1,
    list,
    start: start || undefined,
    end: end || undefined,
    mute: muted ? 1 : undefined,
    // A single video loops only as a playlist of itself.
    loop: loop ? 1 : undefined,
    playlist: loop && list === undefined ? id : undefined,
    controls: controls === false ? 0 : undefined,
  });
  return {
    page: `https://www.youtube.com/watch?v=${id}${list === undefined ? '' : `&list=${list}`}${start ? `&t=${start}s` : ''}`,
    player: `https://www.youtube-nocookie.com/embed/${id}?${query}`,
  };
}

/** @see https://help.vimeo.com/hc/en-us/articles/12426260232977-Player-parameters-overview */
function vimeoAddresses(video: VimeoVideo, options: VideoOptions): Addresses {
  const { start = video.start, muted, loop, controls } = options;
  const query = queryOf({
    autoplay: 1,
    dnt: 1,
    h: video.hash,
    muted: muted ? 1 : undefined,
    loop: loop ? 1 : undefined,
    controls: controls === false ? 0 : undefined,
  });
  const moment = start ? `#t=${start}s` : '';
  return {
    page: `https://vimeo.com/${video.id}${video.hash === undefined ? '' : `/${video.hash}`}${moment}`,
    player: `https://player.vimeo.com/video/${video.id}?${query}${moment}`,
  };
}

function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

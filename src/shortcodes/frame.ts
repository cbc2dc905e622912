/** The `iframe` of a known player, as hosts offer it for copying, becomes a video like one of `video`. */

import type { Position } from '../content/data/source.ts';
import type { Output } from '../html/output-marks.ts';
import type { Attributes } from '../html/tree-reader.ts';
import { Problem } from '../problem.ts';
import { showVideo, type WrittenSource } from './players/show-video.ts';
import { readSource } from './players/source.ts';
import type { ShortcodeContext } from './shortcode.ts';

/** The replacement for an `iframe`; null for one that shows no video of YouTube or Vimeo. */
export function frameOutput(attributes: Attributes, context: ShortcodeContext, at: Position): Output | null {
  const video = frameVideo(attributes);
  if (video === null) return null;
  const { text } = video;
  const query = URL.parse(text, 'https://site.invalid')?.searchParams;
  const args = { positional: [], named: new Map<string, string>(), bare: new Set<string>() };
  const call = { ...at, name: 'iframe', args, notation: '<' as const };
  const title = attributes.get('title')?.trim();
  const options = {
    ...(title && !generic.has(title.toLowerCase()) && { alt: title }),
    ...lengths(attributes),
    ...(query?.get('mute') === '1' || query?.get('muted') === '1' ? { muted: true } : {}),
    ...(query?.get('loop') === '1' && { loop: true }),
    ...(query?.get('controls') === '0' && { controls: false }),
  };
  try {
    return showVideo(call, context, [video], options);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** The video that a frame shows; null for any other frame. */
export function frameVideo(attributes: Attributes): WrittenSource | null {
  const text = (attributes.get('src') ?? '').trim();
  const isAddress = /^(?:https?:)?\/\//i.test(text);
  const source = isAddress ? readSource(text, { path: '/', baseURL: '' }) : null;
  const isHosted = source?.provider === 'youtube' || source?.provider === 'vimeo';
  return isHosted ? { text, kind: source.provider } : null;
}

/** Titles that hosts write themselves, which do not describe the video. */
const generic = new Set(['youtube video player', 'youtube video', 'vimeo video player']);

/** Both in pixels, or neither: most frames are as wide as their column. */
function lengths(attributes: Attributes): { width?: number; height?: number } {
  const [width, height] = ['width', 'height'].map((name) => {
    const [, digits = ''] = /^([1-9]\d{0,4})(?:px)?$/.exec((attributes.get(name) ?? '').trim()) ?? [];
    return Number(digits);
  });
  return width && height ? { width, height } : {};
}

/**
 * video: a video of YouTube or Vimeo, or a file of the site.
 *
 * The source is the first of these arguments that is present:
 * - src, url, id or the first positional argument: any of the forms below
 * - youtube, vimeo: an id or address of that host
 * - webm, mp4: paths; both may be given
 *
 * It has one of these forms:
 * - eleven of `[A-Za-z0-9_-]`, or any YouTube address
 * - digits, or a Vimeo address
 * - a path or a name with a media suffix, relative to the post
 *
 * Other arguments:
 * - title: the caption and the player's name
 * - caption: another caption
 * - alt: a name that is not shown
 * - width, height, aspect-ratio (16x9, 16:9, 16/9): the space that is reserved
 * - class; id, if another argument is the source
 * - start, end (90, 1m30s, 1:30)
 * - autoplay, muted, loop, controls, preload, loading
 * - poster: an image of the site
 * - type: youtube or vimeo for the host of an id, a media type for a file
 *
 * {{< video src="1u1PSj8FEls" width="720" height="540" title="Phase separation" >}}
 * {{< video "clips/launch.mp4" >}}
 * {{< video https://youtu.be/1u1PSj8FEls start="1m30s" aspect-ratio="21x9" >}}
 *
 * Positional and named arguments mix as in Quarto: https://quarto.org/docs/authoring/videos.html
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, refuseInner, warn, warnOfUnknown } from '../arguments.ts';
import { optionNames, readOptions } from '../players/options.ts';
import { showVideo, type WrittenSource } from '../players/show-video.ts';
import type { SourceKind } from '../players/source.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set([...optionNames, 'src', 'url', 'youtube', 'vimeo', 'webm', 'mp4', 'type']);

export function video(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const { kind, mediaType } = readType(call, context);
  const id = argument(call, 'id');
  const named = sourcesBesideId(call, kind);
  const isElementId = named.length > 0;
  const sources = isElementId || id === undefined ? named : [{ text: id, kind }];
  return showVideo(call, context, sources, {
    ...readOptions(call, context),
    ...(isElementId && id !== undefined && { id }),
    ...(mediaType !== undefined && { type: mediaType }),
  });
}

video.takes = known;
video.mixesArguments = true;

function readType(call: Call, context: ShortcodeContext): { kind?: SourceKind; mediaType?: string } {
  const type = argument(call, 'type')?.toLowerCase();
  if (type === undefined) return {};
  if (type === 'youtube' || type === 'vimeo') return { kind: type };
  if (/^video\/[\w.+-]+$/.test(type)) return { mediaType: type };
  warn(
    call,
    context,
    `Cannot use type "${type}": it must be youtube, vimeo or a media type such as video/mp4`,
  );
  return {};
}

function sourcesBesideId(call: Call, kind: SourceKind | undefined): WrittenSource[] {
  const text = argument(call, ['src', 'url'], 0);
  if (text !== undefined) return [{ text, kind }];
  const hosted = hosts.flatMap((host) => written(call, host, host)).slice(0, 1);
  return hosted.length > 0 ? hosted : fileTypes.flatMap((name) => written(call, name, 'file'));
}

const hosts = ['youtube', 'vimeo'] as const;

/** The smaller file first: the browser takes the first file that it can play. */
const fileTypes = ['webm', 'mp4'] as const;

function written(call: Call, name: string, kind: SourceKind): WrittenSource[] {
  const text = argument(call, name);
  return text === undefined ? [] : [{ text, kind }];
}

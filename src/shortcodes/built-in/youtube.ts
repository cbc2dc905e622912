/**
 * youtube: a YouTube video, shown like one of `video`.
 *
 * - id, or the first positional argument: an id or any YouTube address
 * - class, or the second positional argument
 * - title, caption, alt, start, end, muted (mute), loop, controls, width, height, aspect-ratio, poster,
 *   loading: as for `video`
 * - autoplay, allowFullScreen: accepted, no effect, since the video starts when the visitor presses play
 *
 * {{< youtube 0RKpf3rK57I >}}
 * {{< youtube id="0RKpf3rK57I" start="30" title="A talk" >}}
 *
 * https://gohugo.io/shortcodes/youtube/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, refuseInner, warnOfUnknown } from '../arguments.ts';
import { optionNames, readOptions } from '../players/options.ts';
import { showVideo } from '../players/show-video.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set([...optionNames, 'allowfullscreen']);

export function youtube(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const id = argument(call, 'id', 0);
  const className = argument(call, 'class', 1);
  return showVideo(call, context, id === undefined ? [] : [{ text: id, kind: 'youtube' }], {
    ...readOptions(call, context),
    ...(className !== undefined && { class: className }),
  });
}

youtube.takes = known;

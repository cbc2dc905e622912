/**
 * vimeo: a Vimeo video, shown like one of `video`.
 *
 * - id, class, title: named, or positional in this order; the id may be an address, also of an unlisted video
 * - caption, alt, start, muted (mute), loop, controls, width, height, aspect-ratio, poster, loading: as for
 *   `video`
 * - dnt, allowFullScreen, autoplay: accepted, no effect; the player is always asked not to track
 *
 * {{< vimeo 76979871 >}}
 * {{< vimeo id="76979871" class="wide" title="The new Vimeo player" >}}
 *
 * https://gohugo.io/shortcodes/vimeo/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, refuseInner, warnOfUnknown } from '../arguments.ts';
import { optionNames, readOptions } from '../players/options.ts';
import { showVideo } from '../players/show-video.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set([...optionNames, 'allowfullscreen', 'dnt']);

export function vimeo(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const id = argument(call, 'id', 0);
  const className = argument(call, 'class', 1);
  const title = argument(call, 'title', 2);
  return showVideo(call, context, id === undefined ? [] : [{ text: id, kind: 'vimeo' }], {
    ...readOptions(call, context),
    ...(className !== undefined && { class: className }),
    ...(title !== undefined && { title }),
  });
}

vimeo.takes = known;

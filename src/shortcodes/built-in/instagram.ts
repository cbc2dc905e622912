/**
 * instagram: a post on Instagram, as a link to it.
 *
 * - id, or the first positional argument: the post's id
 * - `hidecaption` as the second argument: accepted, no effect
 *
 * {{< instagram CxOWiQNP2MO >}}
 *
 * https://gohugo.io/shortcodes/instagram/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, callFault, refuseInner, warnOfUnknown } from '../arguments.ts';
import { card } from '../cards/card.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['id']);

export function instagram(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const id = argument(call, 'id', 0);
  if (id === undefined || !/^[\w-]{5,40}$/.test(id)) {
    throw callFault(call, 'Cannot expand "instagram": id must be that of a post, such as CxOWiQNP2MO');
  }
  return card('instagram', `https://www.instagram.com/p/${id}/`, ['Instagram', id]);
}

instagram.takes = known;

/**
 * x, tweet, twitter: a post on X, as a link to it.
 *
 * user, id: named, or positional in this order; the id alone is enough
 *
 * {{< x user="SanDiegoZoo" id="1453110110599868418" >}}
 * {{< tweet 877500564405444608 >}}
 *
 * https://gohugo.io/shortcodes/x/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, callFault, refuseInner, warnOfUnknown } from '../arguments.ts';
import { card } from '../cards/card.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['user', 'id']);

export function x(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const isPair = call.args.positional.length > 1;
  const user = argument(call, 'user', isPair ? 0 : undefined)?.replace(/^@/, '');
  const id = argument(call, 'id', isPair ? 1 : 0);
  if (id === undefined || !/^\d{1,20}$/.test(id)) {
    throw callFault(call, `Cannot expand "${call.name}": id must be the number of a post`);
  }
  if (user !== undefined && !/^\w{1,15}$/.test(user)) {
    throw callFault(call, `Cannot use user "${user}": it must be a name on X, 15 letters and digits at most`);
  }
  const words = user === undefined ? ['X', id] : [`@${user}`, 'X'];
  return card('x', `https://x.com/${user ?? 'i'}/status/${id}`, words);
}

x.takes = known;

/**
 * relref: the path of another page of the site; its arguments are those of `ref`.
 *
 * [the talk]({{< relref "talk" >}})
 *
 * https://gohugo.io/shortcodes/relref/
 */

import type { Output } from '../../html/output-marks.ts';
import { linkArguments, pagePath } from '../page-path.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

export function relref(call: Call, context: ShortcodeContext): Output {
  return { kind: 'text', text: pagePath(call, context) };
}

relref.takes = linkArguments;

/**
 * relref: the path of another page of the site; its arguments are those of `ref`.
 *
 * [the talk]({{< relref "talk" >}})
 *
 * https://gohugo.io/shortcodes/relref/
 */

import { pagePath } from '../hugo/page-path.ts';
import type { Call, Output, ShortcodeContext } from './shortcode.ts';

export function relref(call: Call, context: ShortcodeContext): Output {
  return { kind: 'text', text: pagePath(call, context) };
}

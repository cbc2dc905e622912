/**
 * ref: the full address of another page of the site.
 *
 * path or the first positional argument: a file, seen from the post's folder, else from the top; with or without `.md`;
 * a page bundle by its folder; a name without a folder is found anywhere if it is the only one. `#anchor` stays.
 * A page that is not there, or not yet public, gives nothing and a warning. lang and outputFormat have no effect.
 *
 * [the talk]({{< ref "posts/talk.md#slides" >}})
 *
 * https://gohugo.io/shortcodes/ref/
 */

import type { Output } from '../html/output-marks.ts';
import { pagePath } from './page-path.ts';
import type { Call, ShortcodeContext } from './shortcode.ts';

export function ref(call: Call, context: ShortcodeContext): Output {
  const path = pagePath(call, context);
  return { kind: 'text', text: path.startsWith('/') ? context.site.baseURL + path : path };
}

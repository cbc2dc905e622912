/**
 * ref: the full address of another page of the site.
 *
 * The argument path, or the first positional one, names a file, with or without `.md`. It is relative to the
 * post's folder, or else to the root. A page bundle is named by its folder. A name without a folder is found
 * anywhere if it is unique. `#anchor` is kept.
 *
 * The page is in the language of the post, or in that of lang. A page that does not exist or is not public gives
 * an empty text and a warning. outputFormat has no effect.
 *
 * [the talk]({{< ref "posts/talk.md#slides" >}})
 *
 * https://gohugo.io/shortcodes/ref/
 */

import type { Output } from '../../html/output-marks.ts';
import { linkArguments, pagePath } from '../page-path.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

export function ref(call: Call, context: ShortcodeContext): Output {
  const path = pagePath(call, context);
  return { kind: 'text', text: path.startsWith('/') ? context.site.baseURL + path : path };
}

ref.takes = linkArguments;

/** Common code of `ref` and `relref`. */

import { pageLink } from '../hugo/page-path.ts';
import { argument, callFault, refuseInner, warn, warnOfUnknown } from './arguments.ts';
import type { Call, ShortcodeContext } from './shortcode.ts';

export const linkArguments = new Set(['path', 'lang', 'outputformat']);

/** The path of the page that the call names, with its anchor; empty, with a warning, for no page. */
export function pagePath(call: Call, context: ShortcodeContext): string {
  refuseInner(call);
  warnOfUnknown(call, context, linkArguments);
  const written = argument(call, 'path', 0);
  if (written === undefined)
    throw callFault(call, `Cannot expand "${call.name}": the path of a page must be given`);
  const language = argument(call, 'lang')?.toLowerCase() || context.site.language;
  return pageLink(written, context, (message) => warn(call, context, message), language);
}

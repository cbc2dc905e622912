/**
 * gist: a gist on GitHub, as a link to it.
 *
 * Positional: user, id, and the name of one of its files; or named: user, id, file
 *
 * {{< gist jmooring 23932424365401ffa5e9d9810102a477 >}}
 * {{< gist jmooring 23932424365401ffa5e9d9810102a477 list.html >}}
 *
 * https://gohugo.io/shortcodes/gist/
 */

import type { Output } from '../../html/output-marks.ts';
import { argument, callFault, refuseInner, warnOfUnknown } from '../arguments.ts';
import { card } from '../cards/card.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['user', 'id', 'file']);

export function gist(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const user = argument(call, 'user', 0);
  const id = argument(call, 'id', 1);
  const file = argument(call, 'file', 2);
  if (user === undefined || !/^[a-z\d][a-z\d-]{0,38}$/i.test(user)) {
    throw callFault(call, 'Cannot expand "gist": user must be a name on GitHub');
  }
  if (id === undefined || !/^[\da-f]{1,40}$/i.test(id)) {
    throw callFault(call, 'Cannot expand "gist": id must be that of a gist, hexadecimal digits');
  }
  const href = `https://gist.github.com/${user}/${id}`;
  const words = ['GitHub Gist', `${user}/${id}`];
  return file === undefined
    ? card('gist', href, words)
    : card('gist', `${href}#${anchorOf(file)}`, [file, ...words]);
}

gist.takes = known;

/** GitHub's anchor for a file: `file-list-html`. */
function anchorOf(file: string): string {
  return `file-${file.toLowerCase().replace(/[^a-z\d]+/g, '-')}`;
}

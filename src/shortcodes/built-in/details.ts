/**
 * details: text that unfolds. The text between the tags is Markdown.
 *
 * - summary, or the first positional argument: the visible line, Markdown without blocks; otherwise title,
 *   otherwise "Details"
 * - open: unfolded at first; also the word `open` as the second positional argument
 * - class
 * - name: of all with the same name only one is unfolded
 * - title: the tooltip, if there is a summary
 *
 * {{< details summary="Solution" >}}
 * It is **42**.
 * {{< /details >}}
 *
 * https://gohugo.io/shortcodes/details/
 */

import type { Output } from '../../html/output-marks.ts';
import { inlineMarkdown } from '../../hugo/render-string.ts';
import { argument, flag, requireInner, warnOfUnknown } from '../arguments.ts';
import { element } from '../element.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['summary', 'open', 'class', 'name', 'title']);

export function details(call: Call, context: ShortcodeContext): Output {
  const inner = requireInner(call);
  warnOfUnknown(call, context, known);
  const summary = argument(call, 'summary', 0);
  const title = argument(call, 'title');
  const attributes = {
    class: argument(call, 'class'),
    name: argument(call, 'name'),
    open: flag(call, context, 'open') ?? call.args.positional[1] === 'open',
    title: summary === undefined ? undefined : title,
  };
  const head = element('summary', {}, inlineMarkdown(context, summary ?? title ?? 'Details'));
  return { kind: 'markup', html: element('details', attributes, head, `\n${context.markdown(inner)}`) };
}

details.takes = known;

/**
 * highlight: code, shown exactly like a fenced code block.
 *
 * The first positional argument is the language, the second one holds options. `hl_inline=true` makes the
 * code part of the line. linenos, linenostart, hl_lines, anchorlinenos and lineanchors go into the fence.
 * Hugo's other options have no effect.
 *
 * {{< highlight go "linenos=table" >}}
 * fmt.Println("hello")
 * {{< /highlight >}}
 *
 * https://gohugo.io/shortcodes/highlight/
 */

import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { argument, requireInner, warn } from '../arguments.ts';
import { element } from '../element.ts';
import { readHighlightOptions } from '../highlight-options.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

export function highlight(call: Call, context: ShortcodeContext): Output {
  const code = withoutIndent(requireInner(call).replace(/^[\r\n]+/, ''), call.column - 1);
  const language = argument(call, ['language', 'lang', 'type'], 0)?.replace(/[^\w+#.-]/g, '');
  const options = readHighlightOptions(argument(call, 'options', 1) ?? '');
  for (const part of options.refused)
    warn(call, context, `Cannot use the option "${part}": highlight has none like this`);
  if (!options.isInline) {
    const info = `${language ?? ''} ${options.attributes}`.trimEnd();
    return { kind: 'markup', html: context.markdown(fenced(code, info)) };
  }
  const attributes = { class: language && `language-${language}` };
  return { kind: 'markup', html: element('code', attributes, escapeText(code.trim())) };
}

highlight.takes = ['language', 'lang', 'type', 'options'];

/** Removes at most the tag's own indentation from the code: in a list both are indented. */
function withoutIndent(code: string, column: number): string {
  if (column === 0) return code;
  const lines = code.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, one) => Math.min(least, one), column);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}

/** A fence longer than any run of tildes in the code, so that no line of the code ends the block. */
function fenced(code: string, info: string): string {
  const longest = (code.match(/~+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '~'.repeat(longest + 1);
  return `${fence}${info}\n${withoutLastLineEnds(code)}\n${fence}`;
}

function withoutLastLineEnds(code: string): string {
  let end = code.length;
  while (end > 0 && /[\r\n]/.test(code.charAt(end - 1))) end--;
  return code.slice(0, end);
}

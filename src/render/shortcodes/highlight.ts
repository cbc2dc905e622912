/**
 * highlight: code, shown exactly like a fenced code block.
 *
 * The first positional argument is the language; `hl_inline=true` among the options, the second one, makes it part of
 * the line. Hugo's other options (line numbers, marked lines, styles) are taken and without effect.
 *
 * {{< highlight go "linenos=table" >}}
 * fmt.Println("hello")
 * {{< /highlight >}}
 *
 * https://gohugo.io/shortcodes/highlight/
 */

import { argument, requireInner } from './arguments.ts';
import { element, escapeHtml } from './element.ts';
import type { Call, Output, ShortcodeContext } from './shortcode.ts';

export function highlight(call: Call, context: ShortcodeContext): Output {
  const code = withoutIndent(requireInner(call).replace(/^[\r\n]+/, ''), call.column - 1);
  const language = argument(call, ['language', 'lang', 'type'], 0)?.replace(/[^\w+#.-]/g, '');
  const isInline = /(?:^|,)\s*hl_inline\s*=\s*true\b/i.test(argument(call, 'options', 1) ?? '');
  if (!isInline) return { kind: 'markup', html: context.markdown(fenced(code, language ?? '')) };
  const attributes = { class: language && `language-${language}` };
  return { kind: 'markup', html: element('code', attributes, escapeHtml(code.trim())) };
}

/** Code in a list is indented like its tag; that much, at most, does not belong to it. */
function withoutIndent(code: string, column: number): string {
  if (column === 0) return code;
  const lines = code.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, one) => Math.min(least, one), column);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}

/** A fence longer than any run of tildes in the code, so that nothing in it ends the block. */
function fenced(code: string, language: string): string {
  const longest = (code.match(/~+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '~'.repeat(longest + 1);
  return `${fence}${language}\n${withoutLastLineEnds(code)}\n${fence}`;
}

function withoutLastLineEnds(code: string): string {
  let end = code.length;
  while (end > 0 && /[\r\n]/.test(code.charAt(end - 1))) end--;
  return code.slice(0, end);
}

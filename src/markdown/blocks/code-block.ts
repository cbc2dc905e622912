import { isBlank, lineAt } from './lines.ts';
import { linesAsWritten, type Margins } from './margins.ts';

export type IndentedCode = { text: string; end: number };

export function isIndented(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line);
}

/**
 * The indented code at the beginning of `source`; null when there is none. `source` does not begin with a
 * blank line. `end` is after the last line of the code.
 */
export function readIndentedCode(source: string, margins: Margins): IndentedCode | null {
  let end = 0;
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at);
    const isBlankLine = isBlank(line.text);
    if (!isBlankLine && !isIndented(line.text)) break;
    if (isBlankLine && end === 0) break;
    at = line.next;
    if (!isBlankLine) end = at;
  }
  return end === 0
    ? null
    : { text: linesAsWritten(source, { from: 0, to: withoutLineEnd(source, end) }, margins, 4), end };
}

function withoutLineEnd(source: string, end: number): number {
  return source.charAt(end - 1) === '\n' ? end - 1 : end;
}

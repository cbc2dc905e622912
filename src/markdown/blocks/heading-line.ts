import { type Attributes, readAttributes } from '../attributes.ts';
import { isPunctuation } from '../inline/flanks.ts';
import { isBlank, withoutSpaceBehind } from './lines.ts';

export type HeadingLine = { depth: number; text: string; attributes: Attributes | undefined };

/** `## Text ##`; null when the line is no heading. Attributes leave its end before the closing run. */
export function readHeadingLine(line: string, withAttributes: boolean): HeadingLine | null {
  const [, marks, written = ''] = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if (marks === undefined) return null;
  const rest = withoutSpaceBehind(written);
  const found = withAttributes ? takeAttributes(rest) : null;
  return { depth: marks.length, text: withoutClosing(found?.text ?? rest), attributes: found?.attributes };
}

/**
 * Removes `{#id .class name="value"}` from the last line of a heading; null when there are none.
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function takeAttributes(heading: string): { text: string; attributes: Attributes } | null {
  for (let at = heading.lastIndexOf('\n') + 1; at < heading.length; at++) {
    if (heading.charAt(at) === '\\' && isPunctuation(heading.charAt(at + 1))) at++;
    else if (heading.charAt(at) === '{') {
      const found = readAttributes(heading, at);
      if (found !== null && isBlank(heading.slice(found.end)))
        return { text: withoutSpaceBehind(heading.slice(0, at)), attributes: found.attributes };
    }
  }
  return null;
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '#') end--;
  const isClosing = end === 0 || /\s/.test(text.charAt(end - 1));
  return isClosing ? withoutSpaceBehind(text.slice(0, end)) : text;
}

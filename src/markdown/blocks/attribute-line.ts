import { type Attributes, readAttributes } from '../attributes.ts';

/**
 * `{.lead #id}` on a line of its own: attributes of the block above it. What follows the brace on the line is left out,
 * as in Hugo. Null when the line is none.
 */
export function readAttributeLine(line: string): Attributes | null {
  const [indent = ''] = /^ {0,3}(?=\{)/.exec(line) ?? [];
  return readAttributes(line, indent.length)?.attributes ?? null;
}

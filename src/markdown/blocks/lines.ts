/** One line of a longer text, without its line end. `next` is where the following line begins. */
export type Line = { text: string; next: number };

export function lineAt(source: string, at: number): Line {
  const end = source.indexOf('\n', at);
  return end === -1
    ? { text: source.slice(at), next: source.length }
    : { text: source.slice(at, end), next: end + 1 };
}

/** Whether the line holds only spaces and tabs. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** Replaces tabs by spaces of the same width, for white space that begins in `column`. */
export function expandTabs(space: string, column: number): string {
  let expanded = '';
  for (const character of space) {
    expanded += character === '\t' ? ' '.repeat(4 - ((column + expanded.length) % 4)) : ' ';
  }
  return expanded;
}

/** The text without ASCII white space at its end. */
export function withoutSpaceBehind(text: string): string {
  let end = text.length;
  while (end > 0 && asciiSpace.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const asciiSpace = ' \t\n\v\f\r';

/** Marks a line as lazy until it is read. Unicode reserves this character for a program's internal use. */
export const lazyMark = '\ufdd2';

/** The line marked as plain text. A lazy line cannot underline a heading and begins no block. */
export function asText(line: string): string {
  return line.startsWith(lazyMark) ? line : lazyMark + line;
}

export function withoutLazyMark(line: string): string {
  return line.startsWith(lazyMark) ? line.slice(1) : line;
}

/** The lines without white space and lazy marks before their first word. */
export function withoutMargins(text: string): string {
  return text.replace(/(^|\n)(?:[ \t]+(?:\ufdd2[ \t]*)?|\ufdd2[ \t]*)/g, '$1');
}

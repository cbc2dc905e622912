/** One line of a longer text, without its line end; `next` is where the following one begins. */
export type Line = { text: string; next: number };

/** The line that begins at `at`. */
export function lineAt(source: string, at: number): Line {
  const end = source.indexOf('\n', at);
  return end === -1
    ? { text: source.slice(at), next: source.length }
    : { text: source.slice(at, end), next: end + 1 };
}

/** Only spaces and tabs. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** White space as wide as its tabs are when it begins in `column`. */
export function expandTabs(space: string, column: number): string {
  let expanded = '';
  for (const character of space) {
    expanded += character === '\t' ? ' '.repeat(4 - ((column + expanded.length) % 4)) : ' ';
  }
  return expanded;
}

/** Text without spaces, tabs and other white space of ASCII at its end. */
export function withoutSpaceBehind(text: string): string {
  let end = text.length;
  while (end > 0 && asciiSpace.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const asciiSpace = ' \t\n\v\f\r';

/** Stands before a line in the meantime; Unicode keeps it for a program's own use. */
export const lazyMark = '\ufdd2';

/** A lazy line is nothing but text: it underlines no heading, and begins nothing however far it is indented. */
export function asText(line: string): string {
  return line.startsWith(lazyMark) ? line : lazyMark + line;
}

export function withoutLazyMark(line: string): string {
  return line.startsWith(lazyMark) ? line.slice(1) : line;
}

/** Lines of text without what stands before their words. */
export function withoutMargins(text: string): string {
  return text.replace(/(^|\n)[ \t]*(?:\ufdd2[ \t]*)?/g, '$1');
}
